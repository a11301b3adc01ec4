import { expect, test } from 'vitest';
import { checkMarkup } from '../../../src/answer/gate/check-markup.js';

test.for([
  'A plain sentence.',
  '「引用」を含む文だ。',
  'It stands on example.com, they say.',
  'Open C:\\Windows\\System32\\drivers\\X and delete C-00000291*.sys.',
])('「%s」 is plain', (sentence) => {
  expect(
    checkMarkup(sentence, ['See example.com, C:\\Windows\\System32\\drivers\\X and C-00000291*.sys.']),
  ).toBeNull();
});

test.for([
  'Click [here](https://evil.example).',
  'See https://evil.example now.',
  'See evil.example now.',
  'Ask <@123> about it.',
  'Hey @everyone, it was a hack.',
  'Join discord.gg/abc today.',
  '# A heading',
  '**Bold** words.',
  '`code`',
  'Two\nlines.',
  'Write to a@b.example today.',
  'Hidden\u202e words.',
  'Zero\u200bwidth.',
  `${'long '.repeat(120)}.`,
])('「%s」 is not', (sentence) => {
  expect(checkMarkup(sentence, ['See example.com.'])).not.toBeNull();
});
