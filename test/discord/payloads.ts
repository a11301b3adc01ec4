/** What somebody could put into a document, a file name or a question to make a bot ping, link, hide or shout. */
const shapes: readonly string[] = [
  ...['@everyone', '@here', '@Everyone', '@\u200Beveryone', '@\u202Ehere', '\\@everyone'],
  ...['<@123456789012345678>', '<@!123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>'],
  ...['\\<@123456789012345678>', '<\u200B@123456789012345678>', '<@\u{E0041}123456789012345678>'],
  ...['<:smile:123456789012345678>', '<a:dance:123456789012345678>', '<t:1721347200>', '<t:1721347200:R>'],
  ...['</ask:123456789012345678>', '</index rebuild:123456789012345678>', '<id:browse>', '<id:customize>'],
  ...[
    '<123456789012345678:home>',
    'https://evil.example/a',
    'HTTPS://EVIL.EXAMPLE',
    'http://evil.example?x=1',
  ],
  ...['<https://evil.example>', '<mailto:a@evil.example>', '<a@evil.example>', '<+15551234567>'],
  ...['discord://-/invite/x', 'steam://run/1', 'discord.gg/abcdef', 'https://discord.com/invite/abcdef'],
  ...[
    '[click](https://evil.example)',
    '[click](<https://evil.example> "title")',
    '![x](https://evil.example/a.png)',
  ],
  ...['[a][b]', '](https://evil.example)', '[1](https://evil.example)', '[\u200B](https://evil.example)'],
  ...['**bold**', '***both***', '*em*', '_em_', '__under__', '~~gone~~', '||hidden||', '|| a\nb ||'],
  ...[
    '`code`',
    '``co`de``',
    '```\nfence\n```',
    '```js\n1\n```',
    '`',
    '```',
    '**',
    '*',
    '__',
    '~~',
    '||',
    '\\',
  ],
  ...['# shout', '## shout', '### shout', '#\tshout', '-# small', '- item', '* item', '+ item', '  - item'],
  ...['1. item', '12) item', '> quote', '>>> quote', '  > quote', '>quote'],
  ...[
    '\u202E@everyone',
    'a\u0301\u0301\u0301\u0301\u0301\u0301',
    '\uD800<@123456789012345678>',
    '¯\\_(ツ)_/¯',
  ],
];
const contexts: readonly ((shape: string) => string)[] = [
  (shape) => shape,
  (shape) => `株価は${shape}です`,
  (shape) => `「${shape}」(カッコ)`,
  (shape) => `word${shape}word`,
  (shape) => `\\${shape}`,
  (shape) => `\\\\${shape} after`,
  (shape) => `line\n${shape}\nline`,
  (shape) => `line\r\n  ${shape}`,
  (shape) => `> ${shape}`,
  (shape) => `(${shape})`,
  (shape) => `**${shape}`,
  (shape) => `[${shape}](https://evil.example)`,
];

/** 500 at least, no two alike. */
export const payloads: readonly string[] = [
  ...new Set(contexts.flatMap((context) => shapes.map((shape) => context(shape)))),
];
