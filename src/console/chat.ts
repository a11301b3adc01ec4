import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Answer } from '../answer/answer.js';
import type { TracedAnswer } from '../answer/answer-question.js';
import type { examine } from '../answer/examine.js';
import type { Question } from '../answer/read-question.js';
import type { Wording } from '../answer/wording/worded.js';
import { messageOf, UserFacingError } from '../errors.js';
import type { Generation } from '../index/generation.js';
import { renderAnswer, shown } from './render-answer.js';
import { type Texts, textsFor } from './texts.js';

export interface ChatParts {
  readonly answerAndTrace: (asked: Question) => Promise<TracedAnswer>;
  readonly suggest: (answer: Answer) => Promise<readonly string[]>;
  readonly explain: (question: string, language: string) => ReturnType<typeof examine>;
  readonly generation: () => Generation;
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Writable & { isTTY?: boolean };
  readonly colours: boolean;
  /** The person's language, such as `ja-JP`. */
  readonly locale: string;
}

/** A conversation at the terminal, until the end of input or /quit. */
export async function chat(parts: ChatParts): Promise<void> {
  const { input, output, locale, colours } = parts;
  const texts = textsFor(locale);
  const say = (text: string): void => {
    output.write(`${text}\n`);
  };
  const { manifest, id } = parts.generation();
  say(texts.welcome(manifest.documents, manifest.passages, id));
  say(texts.hint);
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    output,
    terminal: isTerminal,
    prompt: colours ? styleText('bold', texts.prompt, { validateStream: false }) : texts.prompt,
  });
  let last: TracedAnswer | null = null;
  if (isTerminal) lines.prompt();
  for await (const typed of lines) {
    const line = typed.trim();
    if (line === '/quit' || line === '/exit') break;
    try {
      if (line.startsWith('/')) say(await command(line, last, parts, texts));
      else if (line !== '') {
        const traced = await parts.answerAndTrace({ question: line, locale: locale.slice(0, 2) });
        const { answer, composed, glosses = [] } = traced;
        last = traced;
        const suggestions = answer.status === 'abstained' ? await parts.suggest(answer) : [];
        const { comments } = parts.generation().manifest;
        say(renderAnswer(answer, { composed, colours, comments, suggestions, glosses }));
      }
    } catch (error) {
      say(error instanceof UserFacingError ? `${error.message} ${error.fix}` : messageOf(error));
    }
    if (isTerminal) lines.prompt();
  }
  lines.close();
  if (isTerminal) say(texts.goodbye);
}

async function command(
  line: string,
  last: TracedAnswer | null,
  parts: ChatParts,
  texts: Texts,
): Promise<string> {
  const [name, argument] = line.split(/\s+/u);
  if (name === '/sources' && argument !== undefined)
    return await paragraphAround(Number(argument), last?.answer ?? null, parts.generation(), texts);
  if (name === '/sources') return listDocuments(parts.generation());
  if (name === '/why') return last === null ? texts.nothingAsked : explain(last, parts, texts);
  return texts.help;
}

function listDocuments({ documents }: Generation): string {
  return [...documents.values()]
    .map(
      ({ path, title, kind, publishedAt }) =>
        `${kind.padEnd(9)} ${(publishedAt ?? '').slice(0, 10).padEnd(10)} ${shown(path)}  ${shown(title)}`,
    )
    .join('\n');
}

/** The whole passage that a citation stands in, the cited words between ⟦ and ⟧. */
async function paragraphAround(
  number: number,
  last: Answer | null,
  generation: Generation,
  texts: Texts,
): Promise<string> {
  if (last === null) return texts.nothingAsked;
  const citation = last.citations.find((one) => one.number === number);
  if (citation === undefined) return texts.noSuchCitation(last.citations.length);
  const passage = generation.passages.find(
    ({ document, start, end }) =>
      document === citation.document && start <= citation.start && citation.end <= end,
  );
  const text = await generation.textOf(citation.document);
  const { start, end } = passage ?? citation;
  const paragraph = `${text.slice(start, citation.start)}⟦${citation.quote}⟧${text.slice(citation.end, end)}`;
  // Its lines stay lines, however they end; a carriage return alone would print one over the other.
  return [(passage?.headings ?? []).join(' > '), ...paragraph.split(/\r\n|[\r\n\u2028\u2029]/u)]
    .map(shown)
    .join('\n');
}

async function explain({ answer, wording }: TracedAnswer, parts: ChatParts, texts: Texts): Promise<string> {
  const { readReports, reports, confidence, timings } = await parts.explain(answer.question, answer.language);
  const rows = readReports.slice(0, 5).map(({ hit, score, sentences }) => {
    const reading = Math.max(...sentences.map((sentence) => sentence.reading ?? Number.NEGATIVE_INFINITY));
    const numbers = [hit.words, hit.standardised, hit.fused, reading, score].map((value) =>
      (Number.isFinite(value) ? value.toFixed(2) : '–').padStart(7),
    );
    return `${numbers.join('')}  ${shown(hit.passage.document)} ${hit.passage.start}–${hit.passage.end}`;
  });
  const ms = `embed ${timings.embedMs.toFixed(0)} · search ${timings.searchMs.toFixed(0)} · read ${timings.readMs.toFixed(0)} ms`;
  return [
    '  words vectors  fused   read  score',
    ...rows,
    `coverage ${reports.coverage.toFixed(2)} · confidence ${confidence.toFixed(2)} · ${ms}`,
    ...(wording === undefined ? [] : wordingLines(wording, texts)),
  ].join('\n');
}

/** What a language model did, and every sentence of it that was not sent. */
function wordingLines({ model, kept, dropped, failure }: Wording, texts: Texts): readonly string[] {
  if (failure !== null) return [`! ${texts.notices['model-failed']} (${shown(model)}: ${failure})`];
  return [
    texts.worded(shown(model), kept, dropped.length),
    ...dropped.map(({ sentence, reason, detail }) =>
      shown(`✂ ${sentence} — ${texts.refusals[reason]}${detail === '' ? '' : ` (${detail})`}`),
    ),
  ];
}
