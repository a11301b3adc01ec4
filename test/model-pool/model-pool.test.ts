import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectModels } from '../../src/model-pool/connect-models.js';
import { serveModels } from '../../src/model-pool/serve-models.js';
import type { Reader } from '../../src/reading/reader.js';
import { letterEmbedder, letterModel, letterVector } from '../fakes/letter-embedder.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

/** Scores a sentence by its length; one that is empty has no tokens. */
const lengthReader: Reader = {
  async read(question, sentences) {
    if (question === 'fail') throw new Error('too many tasks are waiting for the model');
    return sentences.map((span) => ({ score: span === '' ? Number.NEGATIVE_INFINITY : span.length, span }));
  },
  close: async () => {},
};

async function pool() {
  const path = join(await temporaryFolder(), 'models.sock');
  const embedder = letterEmbedder();
  const server = await serveModels(path, { embedder, reader: lengthReader, log: recordedLog() });
  onTestFinished(() => server.close());
  const connectAgain = () => connectModels(path, letterModel);
  const models = await connectAgain();
  onTestFinished(() => models.close());
  return { server, embedder, models, connectAgain };
}

test('vectors and readings come over the socket exactly as the models gave them', async () => {
  const { models, embedder } = await pool();
  expect(await models.embedder.embedQuery('abca 橋')).toEqual(letterVector('abca 橋'));
  const passages = [{ heading: 'H', sentences: ['abc', 'gg', ''], questions: [], sentencesAlone: true }];
  expect(await models.embedder.embedPassages(passages)).toEqual(
    await letterEmbedder().embedPassages(passages),
  );
  expect(embedder.embedded).toEqual(passages);
  expect(await models.reader.read('q', ['long one', ''])).toEqual([
    { score: 8, span: 'long one' },
    { score: Number.NEGATIVE_INFINITY, span: '' },
  ]);
});

test('many questions of many processes at once each get their own answer', async () => {
  const { connectAgain } = await pool();
  const all = await Promise.all(Array.from({ length: 4 }, connectAgain));
  onTestFinished(async () => {
    await Promise.all(all.map((models) => models.close()));
  });
  const asked = all.flatMap((models, i) =>
    Array.from({ length: 50 }, async (_, k) => {
      const text = 'abcdefg'.charAt(i).repeat(k + 1);
      return [text, await models.embedder.embedQuery(text)] as const;
    }),
  );
  for (const [text, vector] of await Promise.all(asked)) expect(vector).toEqual(letterVector(text));
});

test('a failure of a model is the failure of its question alone', async () => {
  const { models } = await pool();
  await expect(models.reader.read('fail', ['x'])).rejects.toThrow('too many tasks are waiting');
  expect(await models.reader.read('q', ['x'])).toEqual([{ score: 1, span: 'x' }]);
});

test('when the process with the models ends, questions under way and later ones fail at once', async () => {
  const { models, server } = await pool();
  await models.embedder.embedQuery('a');
  await server.close();
  await expect(models.embedder.embedQuery('b')).rejects.toThrow('the process with the models');
  await expect(models.embedder.embedQuery('c')).rejects.toThrow('the process with the models');
});

test('where nobody serves models a process says so instead of waiting', async () => {
  await expect(connectModels(join(await temporaryFolder(), 'none.sock'), letterModel)).rejects.toThrow();
});
