import fc from 'fast-check';
import { hostileString } from './hostile-strings.js';

const fragment = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '\\',
    '<',
    '>',
    '@',
    '#',
    '- ',
    '-# ',
    '# ',
    '>>> ',
    '> ',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '1. ',
    ':',
    '//',
    'https:',
    '\n',
    '\r',
    '\u2028',
    '\t',
    ' ',
    '&',
    '!',
    '/',
    '+',
  ],
  ...['@everyone', '@here', '<@123456789012345678>', '<#123456789012345678>', '<t:1:R>', '<id:browse>'],
  ...[
    '<:a:123456789012345678>',
    '</a:123456789012345678>',
    'https://a.b/c',
    '<https://a.b>',
    '[x](https://a.b)',
  ],
  ...[
    'discord.gg/x',
    'mailto:a@b.c',
    '❓',
    '株価',
    'は',
    'word',
    '12',
    '。',
    '、',
    '😀',
    '👩‍💻',
    '¯\\_(ツ)_/¯',
  ],
  ...['\u200B', '\u202E', '\u{E0041}', '\uD83D', '\u0301'],
);

/** Texts made of what Discord takes for markup, mentions and links, and of what hides it. */
export const hostileMarkdown: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.array(fragment, { maxLength: 7 }).map((parts) => parts.join('')), weight: 9 },
  { arbitrary: hostileString, weight: 1 },
);

/** Long enough to try limits; much of it doubles when it is escaped. */
export const longHostile: fc.Arbitrary<string> = fc
  .tuple(hostileMarkdown, fc.constantFrom('', '*', '[x](', '長い文。', 'word ', '👩‍💻', '<@'), fc.nat(700))
  .map(([text, filling, times]) => text + filling.repeat(times));
