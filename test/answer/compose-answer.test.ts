import { expect, test } from 'vitest';
import {
  type Chosen,
  chooseReports,
  chooseVoices,
  composeSettings,
  composeStatements,
  nearestOf,
  shortAnswerOf,
} from '../../src/answer/compose-answer.js';
import { intentOf } from '../../src/answer/question-intent.js';
import { readingSettings } from '../../src/answer/read-hits.js';
import { readHit } from '../fakes/read-hit.js';

const fact = intentOf('原因は何ですか');
const procedure = intentOf('復旧の手順は？');
const words = (chosen: readonly Chosen[]): readonly string[] => chosen.map(({ sentence }) => sentence.text);
const farBelow = readingSettings.margin + 1;

test('the best sentences are chosen best first, whichever passage they stand in', () => {
  const read = [
    readHit(1, [
      ['橋の照明が消えた。', 1],
      ['電線が古かった。', 3],
    ]),
    readHit(2, [['会社が謝った。', 2]]),
  ];
  expect(words(chooseReports(read, 'ja', fact))).toEqual([
    '電線が古かった。',
    '会社が謝った。',
    '橋の照明が消えた。',
  ]);
});

test('a sentence far below the best is no statement', () => {
  const read = [
    readHit(1, [
      ['電線が古かった。', 3],
      ['橋の照明が消えた。', 3 - farBelow],
    ]),
  ];
  expect(words(chooseReports(read, 'ja', fact))).toEqual(['電線が古かった。']);
});

test('what two sentences say alike is said once', () => {
  const read = [
    readHit(1, [['原因は古い電線だった。', 3]]),
    readHit(2, [['原因は、古い電線だった', 2]]),
    readHit(3, [['会社が謝った。', 1]]),
  ];
  expect(words(chooseReports(read, 'ja', fact))).toEqual(['原因は古い電線だった。', '会社が謝った。']);
});

test('an answer has no more statements than its settings allow', () => {
  const sentences = ['赤', '青', '黄', '緑', '白', '黒', '金'].map((text, i) => [text, 5 - i * 0.1] as const);
  expect(words(chooseReports([readHit(1, sentences)], 'ja', fact))).toHaveLength(composeSettings.reports);
  expect(words(chooseReports([readHit(1, sentences)], 'ja', procedure))).toHaveLength(composeSettings.steps);
});

test('the steps of a procedure come in the order they stand in', () => {
  const read = [
    readHit(1, [
      ['まず電源を切る。', 2],
      ['次に電線を替える。', 3],
      ['終わりに照明をつける。', 1],
    ]),
  ];
  expect(words(chooseReports(read, 'ja', procedure))).toEqual([
    'まず電源を切る。',
    '次に電線を替える。',
    '終わりに照明をつける。',
  ]);
});

test('a procedure is told by the passage that holds most of it, never by a digest', () => {
  const read = [
    readHit(1, [['電線を替えて終わった。', 4]]),
    readHit(2, [
      ['まず電源を切る。', 3],
      ['次に電線を替える。', 3],
      ['終わりに照明をつける。', 3],
    ]),
    readHit(
      3,
      [
        ['切って、', 3],
        ['替えて、', 3],
        ['つけて、', 3],
        ['帰る。', 3],
      ],
      { kind: 'summary' },
    ),
  ];
  expect(words(chooseReports(read, 'ja', procedure))).toEqual([
    'まず電源を切る。',
    '次に電線を替える。',
    '終わりに照明をつける。',
  ]);
});

test('evidence in the asker’s language is taken where there is any', () => {
  const english = readHit(1, [['An old cable was the cause.', 3]], { language: 'en' });
  const japanese = readHit(2, [['原因は古い電線だった。', 2]]);
  expect(words(chooseReports([english, japanese], 'ja', fact))).toEqual(['原因は古い電線だった。']);
  expect(words(chooseReports([english, japanese], 'en', fact))).toEqual(['An old cable was the cause.']);
  expect(words(chooseReports([english, japanese], 'fr', fact))).toHaveLength(2);
});

test('evidence in the asker’s language that is far worse does not drive out what is good', () => {
  const english = readHit(1, [['An old cable was the cause.', 3]], { language: 'en' });
  const japanese = readHit(2, [['会社が謝った。', 3 - farBelow]]);
  expect(words(chooseReports([english, japanese], 'ja', fact))).toEqual(['An old cable was the cause.']);
});

const digest = readHit(3, [['古い電線が橋を暗くしたらしい。', 5]], { kind: 'summary' });

test('a digest is never quoted alone', () => {
  expect(chooseReports([digest], 'ja', fact)).toEqual([]);
});

test('a digest in the asker’s language never stands in for a report in another', () => {
  const english = readHit(1, [['An old cable was the cause.', 4]], { language: 'en' });
  expect(chooseReports([digest, english], 'ja', fact)[0]?.hit.hit.passage.kind).toBe('report');
});

test('a digest is quoted after a report, never before', () => {
  const report = readHit(1, [['原因は電線だった。', 6]]);
  expect(words(chooseReports([report, digest], 'ja', fact))).toEqual([
    '原因は電線だった。',
    '古い電線が橋を暗くしたらしい。',
  ]);
  const weaker = readHit(1, [['原因は電線だった。', 4]]);
  expect(chooseReports([digest, weaker], 'ja', fact)[0]?.hit.hit.passage.kind).toBe('report');
});

test('nothing read, nothing chosen', () => {
  expect(chooseReports([], 'ja', fact)).toEqual([]);
  expect(chooseVoices([], 5, 0)).toEqual([]);
  expect(nearestOf([])).toEqual([]);
  expect(shortAnswerOf([], fact)).toBeNull();
});

const voice = (position: number, number: number, sentences: Parameters<typeof readHit>[1]) =>
  readHit(position, sentences, { kind: 'comment', document: 'koe.md', number });

test('each comment is heard by its best sentence, and the best comment by a second one', () => {
  const read = [
    voice(1, 1, [
      ['暗くて怖かった。', 2],
      ['説明がなかった。', 4],
      ['もう乗らない。', 1],
    ]),
    voice(2, 2, [
      ['係員は親切だった。', 3],
      ['売店は高い。', 2.5],
    ]),
  ];
  expect(words(chooseVoices(read, 5, 0))).toEqual([
    '説明がなかった。',
    '係員は親切だった。',
    '暗くて怖かった。',
  ]);
});

test('two comments that say the same are heard as one', () => {
  const read = [voice(1, 1, [['説明がなかった。', 4]]), voice(2, 2, [['説明が、なかった', 3]])];
  expect(words(chooseVoices(read, 5, 0))).toEqual(['説明がなかった。']);
});

test('voices stop at the number asked for and at the lowest score', () => {
  const read = ['赤', '青', '黄', '緑'].map((text, i) => voice(i, i + 1, [[text, 4 - i]]));
  expect(words(chooseVoices(read, 2, 0))).toEqual(['赤', '青']);
  expect(words(chooseVoices(read, 9, 3))).toEqual(['赤', '青']);
});

test('a statement is its quote on one line, and its citation holds the words as they stand', () => {
  const [chosen] = chooseReports(
    [
      readHit(7, [['An old\n  cable.', 3]], {
        document: 'en/cause.md',
        title: 'Cause',
        headings: ['Cause', 'Details', 'Wiring'],
        url: 'https://example.com/',
        publishedAt: '2021-03-04',
      }),
    ],
    'en',
    fact,
  );
  expect(chosen).toBeDefined();
  expect(composeStatements([{ lane: 'reports', chosen: chosen === undefined ? [] : [chosen] }])).toEqual({
    statements: [{ lane: 'reports', text: 'An old cable.', citations: [1] }],
    citations: [
      {
        number: 1,
        document: 'en/cause.md',
        title: 'Cause',
        kind: 'report',
        section: 'Details > Wiring',
        start: 0,
        end: 15,
        quote: 'An old\n  cable.',
        url: 'https://example.com/',
        publishedAt: '2021-03-04',
      },
    ],
  });
});

test('citations are numbered through both lanes, reports first, and a comment without a heading names its number', () => {
  const reports = chooseReports([readHit(1, [['原因は電線だった。', 3]])], 'ja', fact);
  const voices = chooseVoices([voice(2, 41, [['暗くて怖かった。', 2]])], 5, 0);
  const { statements, citations } = composeStatements([
    { lane: 'reports', chosen: reports },
    { lane: 'voices', chosen: voices },
  ]);
  expect(statements.map(({ lane, citations: numbers }) => [lane, numbers])).toEqual([
    ['reports', [1]],
    ['voices', [2]],
  ]);
  expect(citations.map(({ number, section }) => [number, section])).toEqual([
    [1, null],
    [2, '41'],
  ]);
});

const chosenWith = (text: string, span: string, reading = 5): readonly Chosen[] =>
  chooseReports([readHit(1, [[text, reading, span]])], 'ja', fact);

test('the short answer is the reader’s span as it stands in the first sentence', () => {
  expect(shortAnswerOf(chosenWith('株価は１９％下落した。', '19%'), fact)).toBe('１９％');
});

test.for([
  ['the question asks why', chosenWith('株価は19%下落した。', '19%'), intentOf('なぜ下落しましたか')],
  ['the span does not stand there', chosenWith('株価は19%下落した。', '二割'), fact],
  ['the reader says it is not here', chosenWith('株価は19%下落した。', '19%', -1), fact],
  ['the sentence says what it is not', chosenWith('ヌルバイトは原因ではない。', 'ヌルバイト'), fact],
  ['the same in English', chosenWith('The cable was not the cause.', 'The cable'), fact],
  ['the span is long', chosenWith('長'.repeat(80), '長'.repeat(80)), fact],
] as const)('there is no short answer when %s', ([, chosen, intent]) => {
  expect(chosen).toHaveLength(1);
  expect(shortAnswerOf(chosen, intent)).toBeNull();
});

test('what comes closest is the best sentence of each of the best passages', () => {
  const read = [
    readHit(1, [
      ['橋の照明が消えた。', 1],
      ['電線が古かった。', 3],
    ]),
    ...[2, 3, 4].map((position) => readHit(position, [[`文${position}`, 0]])),
  ];
  const nearest = nearestOf(read);
  expect(nearest.map(({ quote }) => quote)).toEqual(['電線が古かった。', '文2', '文3']);
  expect(nearest[0]).toEqual({ document: '1.md', start: 9, end: 17, quote: '電線が古かった。' });
});
