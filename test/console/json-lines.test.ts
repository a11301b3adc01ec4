import { Readable, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { answerLines, PassageLine, QuestionLine } from '../../src/console/json-lines.js';
import { UserFacingError } from '../../src/errors.js';
import { collectedOutput, inputOf } from '../fakes/streams.js';

const echo = async ({ id, question }: QuestionLine) => ({ questionId: id, length: question.length });
const failureOf = (run: Promise<void>): Promise<unknown> => run.catch((error: unknown) => error);

test('each line is answered by one line, in order, however long each takes', async () => {
  const output = collectedOutput();
  const input = inputOf([
    '{"id":"a","question":"xxx"}',
    '{"id":2,"question":"x"}',
    '{"id":"c","question":"xx"}',
  ]);
  await answerLines(input, output, QuestionLine, async (line) => {
    for (let left = line.question.length * 3; left > 0; left -= 1) await turn();
    return echo(line);
  });
  expect(output.text()).toBe(
    '{"questionId":"a","length":3}\n{"questionId":2,"length":1}\n{"questionId":"c","length":2}\n',
  );
});

test('empty lines, Windows line ends, and a last line without an end are taken as they are meant', async () => {
  const output = collectedOutput();
  const input = Readable.from([
    '\r\n{"id":1,"question":"a"}\r\n  \n',
    '{"id":2,"que',
    'stion":"あ\u2028い"}',
  ]);
  await answerLines(input, output, QuestionLine, echo);
  expect(output.text()).toBe('{"questionId":1,"length":1}\n{"questionId":2,"length":3}\n');
});

test('no input gives no output', async () => {
  const output = collectedOutput();
  await answerLines(inputOf([]), output, QuestionLine, echo);
  expect(output.text()).toBe('');
});

test.for([
  ['no JSON', 'what is this'],
  ['JSON cut short', '{"id":1,"question":'],
  ['no object', '["id"]'],
  ['no id', '{"question":"secret words"}'],
  ['no question', '{"id":1}'],
  ['a question that is no text', '{"id":1,"question":7}'],
  ['a locale that is no text', '{"id":1,"question":"secret words","locale":[]}'],
] as const)(
  'a line that is %s is named by its number, with exit code 2, after the lines before it',
  async ([, bad]) => {
    const output = collectedOutput();
    const input = inputOf(['{"id":1,"question":"a"}', '', bad, '{"id":3,"question":"a"}']);
    const failure = await failureOf(answerLines(input, output, QuestionLine, echo));
    expect(output.text()).toBe('{"questionId":1,"length":1}\n');
    if (!(failure instanceof UserFacingError)) throw failure;
    expect(failure.message).toMatch(/^Line 3 /u);
    expect(failure.message).not.toContain('\n');
    expect(failure.message).not.toContain('secret');
    expect(failure.fix).toContain('{"id":');
    expect(failure.exitCode).toBe(2);
  },
);

test('a passage is read with its question', async () => {
  const output = collectedOutput();
  const input = inputOf(['{"id":"p","question":"q","passage":"長い文。"}']);
  await answerLines(input, output, PassageLine, async (line) => line);
  expect(output.text()).toBe('{"id":"p","question":"q","passage":"長い文。"}\n');
  const failure = await failureOf(
    answerLines(inputOf(['{"id":"p","question":"q"}']), output, PassageLine, async (line) => line),
  );
  expect(failure).toBeInstanceOf(UserFacingError);
});

test('an output that is full is waited for before the next question is taken', async () => {
  const waiting: (() => void)[] = [];
  const written: string[] = [];
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      waiting.push(() => done());
    },
  });
  const asked: unknown[] = [];
  const lines = ['1', '2', '3'].map((id) => `{"id":${id},"question":"a"}`);
  const run = answerLines(inputOf(lines), output, QuestionLine, async ({ id }) => {
    asked.push(id);
    return { id };
  });
  for (const expected of [[1], [1, 2], [1, 2, 3]]) {
    for (let left = 50; left > 0; left -= 1) await turn();
    expect(asked).toEqual(expected);
    waiting.shift()?.();
  }
  await run;
  expect(written.join('')).toBe('{"id":1}\n{"id":2}\n{"id":3}\n');
});

test('a failure while answering is not swallowed', async () => {
  const failing = answerLines(
    inputOf(['{"id":1,"question":"a"}']),
    collectedOutput(),
    QuestionLine,
    async () => {
      throw new Error('the disk is gone');
    },
  );
  expect(await failureOf(failing)).toEqual(new Error('the disk is gone'));
});
