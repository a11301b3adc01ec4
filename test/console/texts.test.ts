import { expect, test } from 'vitest';
import { textsFor } from '../../src/console/texts.js';

test('Japanese is spoken to who asks in Japanese, English to everybody else', () => {
  for (const language of ['ja', 'ja-JP', 'JA']) expect(textsFor(language).sources).toBe('出典');
  for (const language of ['en', 'fr', 'zh', '', 'C']) expect(textsFor(language).sources).toBe('Sources');
});

test('the help names every command in both languages', () => {
  for (const language of ['ja', 'en'])
    for (const command of ['/sources', '/sources N', '/why', '/help', '/quit'])
      expect(textsFor(language).help).toContain(command);
});

test('counts are said in both languages', () => {
  for (const language of ['ja', 'en']) {
    const texts = textsFor(language);
    expect(texts.voices(3, 90)).toMatch(/3.*90|90.*3/u);
    expect(texts.welcome(5, 11, 'g1')).toMatch(/5.*11.*g1/u);
    expect(texts.noSuchCitation(4)).toContain('[4]');
    expect(texts.noSuchCitation(0)).not.toContain('[');
    expect(texts.askAbout('影響')).toContain('影響');
  }
});
