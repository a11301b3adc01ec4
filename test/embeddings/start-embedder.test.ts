import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { similarityOf } from '../../embeddings/similarities.js';
import { startEmbedder } from '../../embeddings/start-embedder.js';
import { UserFacingError } from '../../src/errors.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const root = join(import.meta.dirname, '../..');
/** `npm test` compiles before it tests. */
const workerFile = pathToFileURL(join(root, 'dist/embeddings/embedder-worker.js'));
const model = 'multilingual-e5-small' as const;

test('embedding in a worker gives every passage its own vector in order, beside a question, and its thread ends when it is closed', async () => {
  const threads: Worker[] = [];
  const notice = (thread: Worker): number => threads.push(thread);
  process.on('worker', notice);
  onTestFinished(() => {
    process.off('worker', notice);
  });
  const embedder = await startEmbedder({
    model,
    folder: join(root, 'embeddings/models'),
    workerFile,
    workers: 1,
  });
  // More than one task's worth, each about something else.
  const subjects = [
    'snow',
    'bread',
    'a bridge',
    'music',
    'the sea',
    'a horse',
    'tax',
    'football',
    'a piano',
    'rice',
  ];
  const passages = subjects.map((subject) => ({
    heading: '',
    sentences: [`This text is about ${subject}.`, 'End.'],
    questions: [],
    sentencesAlone: false,
  }));
  const [embedded, query] = await Promise.all([
    embedder.embedPassages(passages),
    embedder.embedQuery('Which text is about a piano?'),
  ]);
  expect(embedded.map(({ directions }) => directions.length)).toEqual(passages.map(() => 2));
  const similarities = embedded.map(({ directions: [first] }) =>
    similarityOf(query, first ?? new Int8Array()),
  );
  expect(similarities.indexOf(Math.max(...similarities))).toBe(8);
  expect(await embedder.embedPassages([])).toEqual([]);
  expect(threads.length).toBe(1);
  const ended = Promise.all(threads.map((thread) => once(thread, 'exit')));
  await embedder.close();
  await ended;
});

test('weights that are not there are said in one sentence before any worker starts', async () => {
  const folder = await temporaryFolder();
  const failure = await startEmbedder({ model, folder, workerFile, workers: 1 }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UserFacingError);
});
