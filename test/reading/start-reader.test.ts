import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { loadSpanModel } from '../../embeddings/model-runtime.js';
import { UserFacingError } from '../../src/errors.js';
import { readWindows } from '../../src/reading/read-windows.js';
import { READER_MODEL } from '../../src/reading/reader-model.js';
import { startReader } from '../../src/reading/start-reader.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'embeddings/models');
/** `npm test` compiles before it tests. */
const workerFile = pathToFileURL(join(root, 'dist/src/reading/reader-worker.js'));
const referenceFile = join(root, '../shared/models/reference.json');

const Reference = z.object({
  passageSentences: z.array(z.string()).min(1),
  reads: z
    .array(
      z.object({
        question: z.string(),
        ids: z.array(z.int()),
        sentences: z.array(z.object({ score: z.number(), span: z.string() })),
      }),
    )
    .min(1),
});

test.skipIf(!existsSync(referenceFile))(
  'in its worker the reader gives the reference’s spans and scores, side by side and in order (needs ../shared)',
  async () => {
    const { passageSentences, reads } = Reference.parse(JSON.parse(readFileSync(referenceFile, 'utf8')));
    const reader = await startReader({ folder, workerFile, workers: 1, maxQueue: 10 });
    onTestFinished(() => reader.close());
    const readings = await Promise.all(reads.map(({ question }) => reader.read(question, passageSentences)));
    expect(readings.map((reading) => reading.map(({ span }) => span))).toEqual(
      reads.map(({ sentences }) => sentences.map(({ span }) => span)),
    );
    const differences = reads.flatMap(({ sentences }, i) =>
      sentences.map(({ score }, k) => Math.abs(score - (readings[i]?.[k]?.score ?? Number.NaN))),
    );
    expect(Math.max(...differences)).toBeLessThan(0.2);
  },
);

test.skipIf(!existsSync(referenceFile))(
  'question and passage become the reference’s token ids (needs ../shared)',
  async () => {
    const { passageSentences, reads } = Reference.parse(JSON.parse(readFileSync(referenceFile, 'utf8')));
    const model = await loadSpanModel({ folder, id: READER_MODEL, dtype: 'q8', allowHub: false });
    onTestFinished(() => model.close());
    const sequences: (readonly number[])[] = [];
    const recording = {
      encode: (text: string) => model.encode(text, { specialTokens: false }),
      decode: (ids: readonly number[]) => model.decode(ids),
      run: async (ids: readonly number[]) => {
        sequences.push(ids);
        return { start: new Float32Array(ids.length), end: new Float32Array(ids.length) };
      },
    };
    for (const { question } of reads) await readWindows(recording, question, passageSentences);
    expect(sequences).toEqual(reads.map(({ ids }) => ids));
  },
);

test('a reader whose weights are not there is refused in one sentence before any worker starts', async () => {
  const empty = await temporaryFolder();
  const failure = await startReader({ folder: empty, workerFile, workers: 1, maxQueue: 10 }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UserFacingError);
});
