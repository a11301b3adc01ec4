import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { createTracedAnswerer, type TracedAnswer } from '../../src/answer/answer-question.js';
import { examine } from '../../src/answer/examine.js';
import { type ChatParts, chat } from '../../src/console/chat.js';
import { textsFor } from '../../src/console/texts.js';
import { UserFacingError } from '../../src/errors.js';
import { recordedLog } from '../fakes/recorded-log.js';
import { answerOf, citationOf } from '../fakes/sample-answers.js';
import { scriptedReader } from '../fakes/scripted-reader.js';
import { smallIndex } from '../fakes/small-index.js';
import { collectedOutput, inputOf } from '../fakes/streams.js';

const en = textsFor('en');
const controlCode = String.fromCharCode(27);

/** A chat about the small index: what is typed, and what is said after the greeting. */
async function conversation(
  lines: readonly string[],
  changes: Partial<ChatParts> = {},
  documents?: Readonly<Record<string, string>>,
) {
  const index = await smallIndex(documents);
  await index.build();
  const generation = await index.open();
  onTestFinished(() => generation.close());
  const parts = {
    embedder: index.embedder,
    reader: scriptedReader((sentence) =>
      sentence.includes('cable was the cause') ? { score: 12, span: 'An old cable' } : null,
    ),
    serving: () => ({ generation, isStale: false, hasChanged: async () => false }),
    log: recordedLog(),
  };
  const output = collectedOutput();
  await chat({
    answerAndTrace: createTracedAnswerer(parts),
    suggest: async () => [],
    explain: (question, language) => examine(generation, { question, language }, parts, false),
    generation: () => generation,
    input: inputOf(lines),
    output,
    colours: false,
    locale: 'en-GB',
    ...changes,
  });
  const said = output.text();
  const greeting = `${en.welcome(3, generation.passages.length, generation.id)}\n${en.hint}\n`;
  return { said, after: said.startsWith(greeting) ? said.slice(greeting.length) : said, generation };
}

const traced = (facts: Partial<Answer>): TracedAnswer => ({ answer: answerOf(facts), composed: 2, read: [] });

test('a question is answered with its numbered source, and the end of input ends the chat', async () => {
  const { after } = await conversation(['What was the cause?']);
  expect(after).toContain('An old cable was the cause. [1]');
  expect(after).toContain('[1] Cause');
  expect(after).not.toContain(controlCode);
});

test('no input is greeted and ends', async () => {
  const { after } = await conversation([]);
  expect(after).toBe('');
  expect((await conversation(['', '   '])).after).toBe('');
});

test('the person’s language is spoken', async () => {
  const { said } = await conversation(['/help'], { locale: 'ja-JP' });
  expect(said).toContain('質問を入力してください');
  expect(said).toContain(textsFor('ja').help);
});

test('/help and an unknown command give the help', async () => {
  expect((await conversation(['/help'])).after).toBe(`${en.help}\n`);
  expect((await conversation(['/unknown'])).after).toBe(`${en.help}\n`);
});

test('/quit and /exit end the chat before the next line', async () => {
  for (const quit of ['/quit', '/exit'])
    expect((await conversation([quit, 'What was the cause?'])).after).toBe('');
});

test('/sources lists the documents with their kinds and titles', async () => {
  const { after } = await conversation(['/sources']);
  const lines = after.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.find((line) => line.includes('en/cause.md'))).toMatch(/^report .*Cause$/u);
  expect(lines.find((line) => line.includes('voices.md'))).toMatch(/^comment .*Voices$/u);
});

test('/sources N shows the paragraph around a citation, the cited words marked', async () => {
  const { after } = await conversation(['What was the cause?', '/sources 1']);
  expect(after).toContain('Cause\nThe lights of the bridge went out. ⟦An old cable was the cause.⟧\n');
});

test('/sources N says which numbers there are', async () => {
  expect((await conversation(['/sources 1'])).after).toBe(`${en.nothingAsked}\n`);
  const asked = {
    answerAndTrace: async () => traced({ citations: [citationOf(), citationOf({ number: 2 })] }),
  };
  for (const number of ['3', '0', '-1', 'x', '1.5'])
    expect((await conversation(['a?', `/sources ${number}`], asked)).after).toContain(en.noSuchCitation(2));
  const declined = { answerAndTrace: async () => traced({ citations: [], statements: [] }) };
  expect((await conversation(['a?', '/sources 1'], declined)).after).toContain(en.noSuchCitation(0));
});

test('/why shows how the last answer was found, stage by stage', async () => {
  expect((await conversation(['/why'])).after).toBe(`${en.nothingAsked}\n`);
  const { after } = await conversation(['What was the cause?', '/why']);
  const [, why] = after.split(/(?=^ +words )/mu);
  expect(why).toContain('vectors');
  expect(why).toContain('12.00');
  expect(why).toContain('en/cause.md');
  expect(why).toMatch(/confidence \d\.\d\d/u);
});

test('questions that can be answered are offered when one cannot', async () => {
  const { after } = await conversation(['Is the moon made of cheese?'], {
    answerAndTrace: async () =>
      traced({ language: 'en', status: 'abstained', reason: 'not-stated', shortAnswer: null }),
    suggest: async () => ['What about the cause?'],
  });
  expect(after).toContain('? What about the cause?');
});

test('an error in one question is said in a sentence, and the chat goes on', async () => {
  let asked = 0;
  const { after } = await conversation(['first?', 'second?', 'third?'], {
    answerAndTrace: async () => {
      asked += 1;
      if (asked === 1) throw new UserFacingError('The disk is full.', { fix: 'Free some space.' });
      if (asked === 2) throw new TypeError('cannot read the moon');
      return traced({ language: 'en' });
    },
  });
  expect(after).toMatch(/^The disk is full\. Free some space\.\ncannot read the moon\n/u);
  expect(after).not.toContain('    at ');
  expect(after).toContain('[1] ');
});

test('on a terminal there is a prompt after each answer, and a goodbye', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(collectedOutput(), { isTTY: true, columns: 200 });
  const running = conversation([], {
    input,
    output,
    answerAndTrace: async () => traced({ language: 'en' }),
  });
  input.write('first?\nsecond?\n');
  input.end();
  await running;
  expect(output.text().split(en.prompt).length - 1).toBeGreaterThanOrEqual(3);
  expect(output.text().trimEnd().endsWith(en.goodbye)).toBe(true);
});

test('no text of a document reaches the terminal with what could move the cursor or turn the direction', async () => {
  const unsafe = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
  const nasty =
    '---\ntitle: "Cause \\e[2J\\u202E"\nkind: report\nlanguage: en\n---\n# A \u202Eheading\n\nThe lights\u001B[2J went out.\rFAKE LINE. An old cable was the cause\u202E.\n';
  const { said } = await conversation(
    ['What was the cause?', '/sources', '/sources 1', '/why'],
    {},
    { 'a\u202E\u001B[1mb.md': nasty },
  );
  expect(said).toContain('cable was the cause');
  expect(said).toContain('⟦');
  expect(unsafe.exec(said)).toBeNull();
});
