import { styleText } from 'node:util';
import type { Answer, Citation, Statement } from '../answer/answer.js';
import type { Gloss } from '../answer/wording/worded.js';
import type { Lane } from '../passages/passage.js';
import { stripInvisible } from '../text/invisible.js';
import { type Texts, textsFor } from './texts.js';

export interface RenderSettings {
  /** Citations before they were verified. */
  readonly composed: number;
  /** Escape sequences for a terminal; none when the output goes elsewhere. */
  readonly colours: boolean;
  /** How many comments the generation holds, for "n of 90". */
  readonly comments: number;
  /** Questions to offer when there is no answer. */
  readonly suggestions: readonly string[];
  /** Translations by number of citation. */
  readonly glosses?: readonly Gloss[];
}

/** An answer for reading in a terminal: statements by lane with their `[n]`, then the numbered sources. */
export function renderAnswer(
  answer: Answer,
  { composed, colours, comments, suggestions, glosses = [] }: RenderSettings,
): string {
  const texts = textsFor(answer.language);
  const style = (format: 'bold' | 'dim' | 'yellow' | 'cyan', text: string): string =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  const lines: string[] = [];
  if (answer.reason !== null) lines.push(style('yellow', style('bold', texts.reasons[answer.reason])));
  if (answer.shortAnswer !== null) lines.push(style('bold', shown(answer.shortAnswer)));
  const lane = (name: Lane, title: string): void => {
    const statements = answer.statements.filter((statement) => statement.lane === name);
    if (statements.length === 0) return;
    lines.push(
      style('cyan', title),
      ...statements.flatMap((statement) => [
        renderStatement(statement, answer.citations, texts),
        ...glosses
          .filter(({ number }) => statement.citations.includes(number))
          .map(({ text }) => style('dim', `  ${texts.machineTranslation}${shown(text)}`)),
      ]),
    );
  };
  lane('reports', texts.reports);
  const voices = new Set(
    answer.citations
      .filter(({ kind }) => kind === 'comment')
      .map(({ document, section }) => `${document}#${section}`),
  );
  lane('voices', texts.voices(voices.size, comments));
  if (answer.citations.length > 0)
    lines.push(
      style('cyan', texts.sources),
      ...answer.citations.map((citation) => renderCitation(citation, texts)),
    );
  if (answer.nearest.length > 0) {
    lines.push(style('cyan', texts.nearest));
    for (const near of answer.nearest)
      lines.push(`・${shown(near.quote)} (${shown(near.document)} ${near.start}–${near.end})`);
  }
  if (suggestions.length > 0)
    lines.push(style('cyan', texts.canAnswer), ...suggestions.map((question) => `? ${shown(question)}`));
  // That a language model was left out is said under /why.
  for (const notice of answer.notices.filter((one) => one !== 'model-failed'))
    lines.push(style('yellow', `! ${texts.notices[notice]}`));
  const proof = composed > 0 ? `${texts.verified(answer.citations.length, composed)} · ` : '';
  lines.push(
    style(
      'dim',
      `${proof}${texts.confidence} ${answer.confidence.toFixed(2)} · ${answer.generation} · ${answer.id} · ${Math.round(answer.timings.totalMs)} ms`,
    ),
  );
  return lines.join('\n');
}

function renderStatement({ text, citations }: Statement, all: readonly Citation[], texts: Texts): string {
  const isDigest = all.some(({ number, kind }) => citations.includes(number) && kind === 'summary');
  return `・${isDigest ? `[${texts.digest}] ` : ''}${shown(text)} ${citations.map((number) => `[${number}]`).join('')}`;
}

/** One numbered source with its place. */
export function renderCitation(
  { number, title, section, document, start, end, kind, url, publishedAt }: Citation,
  texts: Texts,
): string {
  const place =
    section === null
      ? ''
      : ` › ${kind === 'comment' && /^\d+$/u.test(section) ? texts.comment(section) : shown(section)}`;
  const when = publishedAt === null ? '' : ` ${publishedAt.slice(0, 10)}`;
  return `[${number}] ${shown(title)}${place}${when} — ${shown(document)} ${start}–${end}${url === null ? '' : ` <${shown(url)}>`}`;
}

/** A document's text on one line, without characters that could move the cursor or hide what stands there. */
export function shown(text: string): string {
  return stripInvisible(text).replace(/\s+/gu, ' ');
}
