import { expect, test } from 'vitest';
import { answerOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';
import { memoryStore, provingGeneration, sampleThemes } from '../fakes/sample-themes.js';

const recovery = { ...sampleTheme, id: 'recovery', name: { ja: '復旧', en: 'Recovery' } };
const cause = { ...sampleTheme, id: 'cause', name: { ja: '原因', en: 'Cause' } };
const themesWith = (asked: () => void, generation = () => 'g1') =>
  sampleThemes([recovery, cause], {
    async answerQuestion() {
      asked();
      return answerOf({ generation: generation() });
    },
    generation: () => provingGeneration(generation()),
  });

test('a theme is found by id, by name in either language, and by what its questions say', () => {
  const { find } = themesWith(() => {});
  expect(find('recovery')?.id).toBe('recovery');
  expect(find('復旧')?.id).toBe('recovery');
  expect(find(' CAUSE ')?.id).toBe('cause');
  expect(find('ferries')?.id).toBe('recovery');
  expect(find('the moon')).toBeNull();
  expect(find('  ')).toBeNull();
});

test('while something is typed the themes that begin with it come first; nothing typed offers all', () => {
  const { suggest } = themesWith(() => {});
  expect(suggest('').map(({ id }) => id)).toEqual(['recovery', 'cause']);
  expect(suggest('ca').map(({ id }) => id)).toEqual(['cause', 'recovery']);
  expect(suggest('復').map(({ id }) => id)).toEqual(['recovery']);
});

test('a theme is looked up once for a generation and language, whatever the length', async () => {
  let asked = 0;
  let generation = 'g1';
  const themes = themesWith(
    () => {
      asked += 1;
    },
    () => generation,
  );
  const questions = recovery.questions.ja.length;
  await themes.summarise(recovery, 'ja', 'short');
  await themes.summarise(recovery, 'ja', 'full');
  expect(asked).toBe(questions);
  await themes.summarise(recovery, 'en', 'full');
  expect(asked).toBe(2 * questions);
  generation = 'g2';
  await themes.summarise(recovery, 'ja', 'short');
  expect(asked).toBe(3 * questions);
});

test('what failed is tried anew', async () => {
  let fails = true;
  const themes = sampleThemes([recovery], {
    async answerQuestion() {
      if (fails) throw new Error('the model broke');
      return answerOf();
    },
  });
  await expect(themes.summarise(recovery, 'ja', 'short')).rejects.toThrow('the model broke');
  fails = false;
  expect((await themes.summarise(recovery, 'ja', 'short')).statements).toHaveLength(1);
});

test('what was looked up outlives a restart, and is proved again when it is told', async () => {
  const store = memoryStore();
  let asked = 0;
  const start = (generation = provingGeneration()) =>
    sampleThemes([recovery], {
      async answerQuestion() {
        asked += 1;
        return answerOf();
      },
      generation: () => generation,
      store,
    });
  await start().summarise(recovery, 'ja', 'full');
  const before = asked;
  const told = await start().summarise(recovery, 'ja', 'full');
  expect(asked).toBe(before);
  expect(told.statements).toHaveLength(1);
  const altered = { ...provingGeneration(), rereadText: async () => 'something else' };
  expect((await start(altered).summarise(recovery, 'ja', 'full')).statements).toEqual([]);
});

test('after a rebuild the digest names what is told otherwise, and what was not looked up before is left out', async () => {
  const store = memoryStore();
  let generation = provingGeneration('g1');
  let text = '欠航したフェリーは12便だった。';
  const themes = sampleThemes([recovery, cause], {
    answerQuestion: async () =>
      answerOf({
        generation: generation.id,
        statements: [{ lane: 'reports', text, citations: [1] }],
      }),
    generation: () => generation,
    store,
  });
  await themes.summarise(recovery, 'ja', 'short');
  generation = provingGeneration('g2');
  expect(await themes.changesSince('g1', 'ja')).toEqual([]);
  text = '欠航したフェリーは15便だった。';
  generation = provingGeneration('g3');
  const [change, ...more] = await themes.changesSince('g1', 'ja');
  expect(more).toEqual([]);
  expect(change).toMatchObject({
    theme: 'recovery',
    added: [],
    removed: [],
    changed: [{ before: { text: '欠航したフェリーは12便だった。' }, after: { text } }],
  });
});

test('three lines do not wait for the rest, are the same lines as ever, and nothing is asked twice', async () => {
  const said = ['12便が欠航した。', '機械の故障だった。', '夕方に直った。'];
  const questions = { ja: [...recovery.questions.ja, 'ほかに何がありましたか'], en: recovery.questions.en };
  const long = { ...recovery, questions };
  const asked: string[] = [];
  const themes = sampleThemes([long], {
    async answerQuestion({ question }) {
      asked.push(question);
      const text = said[questions.ja.indexOf(question)] ?? '売店は開いていた。';
      return answerOf({ statements: [{ lane: 'reports', text, citations: [1] }] });
    },
  });
  const first = await themes.summarise(long, 'ja', 'short');
  expect(asked).toEqual(questions.ja.slice(0, 3));
  expect((await themes.summarise(long, 'ja', 'full')).statements).toHaveLength(4);
  expect(asked).toEqual(questions.ja);
  expect(await themes.summarise(long, 'ja', 'short')).toEqual(first);
});

test('looking ahead gives way before every question, ends when it is told to, and leaves nothing to ask', async () => {
  const asked: string[] = [];
  const themes = sampleThemes([recovery, cause], {
    async answerQuestion({ question }) {
      asked.push(question);
      return answerOf();
    },
  });
  let turns = 0;
  await themes.prepare(async () => ++turns <= 1);
  expect(asked).toEqual(recovery.questions.ja.slice(0, 1));
  turns = 0;
  await themes.prepare(async () => {
    turns += 1;
    return true;
  });
  // Both themes ask the same: once for each language.
  const all = [...recovery.questions.ja, ...recovery.questions.en];
  expect(asked).toEqual(all);
  expect(turns).toBeGreaterThanOrEqual(all.length);
  await themes.summarise(cause, 'en', 'full');
  await themes.prepare(async () => false);
  expect(asked).toEqual(all);
});
