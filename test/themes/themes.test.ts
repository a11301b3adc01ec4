import { expect, test } from 'vitest';
import { createThemes } from '../../src/themes/themes.js';
import { answerOf } from '../fakes/sample-answers.js';
import { sampleTheme } from '../fakes/sample-theme.js';

const recovery = { ...sampleTheme, id: 'recovery', name: { ja: '復旧', en: 'Recovery' } };
const cause = { ...sampleTheme, id: 'cause', name: { ja: '原因', en: 'Cause' } };
const themesWith = (asked: () => void, generation = () => 'g1') =>
  createThemes(
    [recovery, cause],
    async () => {
      asked();
      return answerOf();
    },
    generation,
  );

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
  const themes = createThemes(
    [recovery],
    async () => {
      if (fails) throw new Error('the model broke');
      return answerOf();
    },
    () => 'g1',
  );
  await expect(themes.summarise(recovery, 'ja', 'short')).rejects.toThrow('the model broke');
  fails = false;
  expect((await themes.summarise(recovery, 'ja', 'short')).statements).toHaveLength(1);
});
