import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEmbedder } from '../../embeddings/load-embedder.js';
import { parseMarkdown } from '../../src/documents/parse-markdown.js';
import type { Comment } from '../../src/themes/comments.js';
import { unit } from '../../src/themes/comments.js';
import { type EmbeddedView, groupComments, meanOf } from '../../src/themes/group-comments.js';
import { readViews } from '../../src/themes/view.js';

const root = join(import.meta.dirname, '../..');

/** Agreement of two partitions beyond chance, 1 for equal ones (Hubert and Arabie 1985). */
function adjustedRand(one: readonly string[], other: readonly string[]): number {
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const sum = (keys: readonly string[]): number => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((total, count) => total + pairs(count), 0);
  };
  const both = sum(one.map((key, i) => `${key} ${other[i]}`));
  const expected = (sum(one) * sum(other)) / pairs(one.length);
  return (both - expected) / ((sum(one) + sum(other)) / 2 - expected);
}

test('the measure tells equal partitions from different ones', () => {
  expect(adjustedRand(['a', 'a', 'b', 'b'], ['x', 'x', 'y', 'y'])).toBe(1);
  expect(adjustedRand(['a', 'a', 'b', 'b'], ['x', 'y', 'x', 'y'])).toBeLessThan(0);
});

test('without its curated topics the map stays .9 alike or more whichever comment is taken away', async () => {
  const text = await readFile(join(root, 'documents/voices/thread.md'), 'utf8');
  const { sections } = parseMarkdown(text, 'thread.md');
  const embedder = await loadEmbedder({
    model: 'multilingual-e5-small',
    folder: join(root, 'embeddings/models'),
  });
  const voiced = sections.filter(({ number }) => number !== null);
  const words = voiced.map(({ blocks }) => blocks.map(({ start, end }) => text.slice(start, end)).join(' '));
  const embedded = await embedder.embedPassages(
    words.map((sentence) => ({ heading: '', sentences: [sentence], questions: [], sentencesAlone: false })),
  );
  const comments = words.map((said, i): Comment => {
    const whole = embedded[i]?.whole ?? new Float32Array();
    return {
      document: 'thread.md',
      number: i + 1,
      language: 'ja',
      text: said,
      sentences: [],
      embedding: whole,
      topic: null,
      stance: null,
      gloss: null,
    };
  });
  const embed = async (phrases: readonly string[]): Promise<Float32Array> =>
    unit(meanOf(await Promise.all(phrases.map((phrase) => embedder.embedQuery(phrase)))));
  const views: EmbeddedView[] = [];
  for (const view of await readViews(join(root, 'prompts/views')))
    views.push({
      view,
      embedding: { ja: await embed(view.phrases.ja), en: await embed(view.phrases.en) },
    });
  await embedder.close();
  const viewsOf = (given: readonly Comment[]): ReadonlyMap<Comment, string> => {
    const { groups } = groupComments(given, views);
    return new Map(groups.flatMap(({ view, comments: own }) => own.map((one) => [one, view.id] as const)));
  };
  const all = viewsOf(comments);
  expect(comments).toHaveLength(90);
  expect(new Set(all.values()).size).toBeGreaterThan(5);
  const alike = comments.map((gone) => {
    const rest = comments.filter((one) => one !== gone);
    const sorted = viewsOf(rest);
    return adjustedRand(
      rest.map((one) => all.get(one) ?? 'unsorted'),
      rest.map((one) => sorted.get(one) ?? 'unsorted'),
    );
  });
  expect(Math.min(...alike)).toBeGreaterThanOrEqual(0.9);
});
