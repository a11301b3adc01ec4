import { type TextRange, trimRange } from './text-range.js';

/** Closing brackets and quotation marks by their opening ones; inside a pair no sentence ends. */
const closers = new Map([
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〈', '〉'],
  ['《', '》'],
  ['〔', '〕'],
  ['［', '］'],
  ['“', '”'],
]);
/** An opening bracket whose partner is further away than this (UTF-16 code units) is taken for a slip. */
const BRACKET_REACH = 300;
const terminators = new Set(['。', '．', '！', '？', '!', '?', '｡', '…', '‥']);
const trailing = /["'”’」』）)\]】〉》〕］]/u;
/** What goes on after a closing quote in Japanese: 「…。」と述べた is one sentence. */
const continuesQuote = /^[とはがをにでものやへ、,，だなかよねっ・]/u;
const spacelessScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？「」『』（）ー]/u;
const bulletLine = /^(?:[-*+•・●■□◆◇▼※|#>]|\d{1,3}[.)．）]\s|[①-⑳])/u;
const abbreviations = new Set(
  'mr mrs ms dr prof sr jr st no nos vs etc inc corp co ltd llc fig figs vol vols pp dept univ gov sen rep gen col capt lt sgt rev hon jan feb mar apr jun jul aug sep sept oct nov dec approx est al ca cf e.g i.e a.m p.m u.s u.k u.n ph.d'.split(
    ' ',
  ),
);
/** Names written with an exclamation mark; in the middle of a line it ends no sentence. */
const namesWithMark = /(?<!\p{Script=Latin})(?:yahoo|jeopardy|yum)!$/iu;

/**
 * Cuts a range of text into sentences, in order and without overlap; what lies between them is white space.
 *
 * A sentence ends after 。！？!? (with the closing marks that follow) outside brackets and quotes but not after the mark
 * of a name (Yahoo!), after a full stop that is no abbreviation, initial or decimal, at a blank line, and at a line
 * break where the line does not run on.
 * `Intl.Segmenter` is not used: it breaks Japanese quotations at every 。 inside them.
 *
 * @param range half-open, UTF-16 code units of `text`; the whole text when left out
 */
export function splitIntoSentences(
  text: string,
  range: TextRange = { start: 0, end: text.length },
): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = range.start;
  const cutAt = (end: number): void => {
    const sentence = trimRange(text, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };

  let at = range.start;
  while (at < range.end) {
    const character = text.charAt(at);
    const partner = closers.get(character);
    if (partner !== undefined) {
      const close = closingAt(text, at, character, partner, range.end);
      if (close !== -1) {
        at = close + 1;
        // A quotation that ends with a full stop and is not taken up again is a sentence of its own.
        const isSentence =
          text.charAt(close - 1) === '.'
            ? (at >= range.end || /\s/u.test(text.charAt(at))) &&
              endsWithFullStop(text, close - 1, start, range.end)
            : terminators.has(text.charAt(close - 1)) && endsAfterQuote(text, at, range.end);
        if (isSentence) cutAt(at);
        continue;
      }
    }
    if (terminators.has(character)) {
      let end = at + 1;
      while (end < range.end && terminators.has(text.charAt(end))) end += 1;
      while (end < range.end && trailing.test(text.charAt(end))) end += 1;
      const ellipsis = character === '…' || character === '‥';
      const latin = (character === '!' || character === '?') && /[\p{L}\p{N}]/u.test(text.charAt(end));
      const isName = character === '!' && namesWithMark.test(text.slice(Math.max(start, at - 10), end));
      if (!latin && (!(ellipsis || isName) || endsLine(text, end, range.end))) cutAt(end);
      at = end;
    } else if (character === '.' && endsWithFullStop(text, at, start, range.end)) {
      let end = at + 1;
      while (end < range.end && trailing.test(text.charAt(end))) end += 1;
      cutAt(end);
      at = end;
    } else if (character === '\n') {
      if (breaksSentence(text, start, at, range.end)) cutAt(at);
      at += 1;
    } else {
      at += 1;
    }
  }
  cutAt(range.end);
  return sentences;
}

/** Where the bracket opened at `open` closes, nesting counted; -1 when it does not within reach. */
function closingAt(text: string, open: number, opener: string, closer: string, end: number): number {
  let depth = 0;
  const reach = Math.min(end, open + BRACKET_REACH);
  for (let at = open; at < reach; at += 1) {
    const character = text.charAt(at);
    if (character === opener) depth += 1;
    else if (character === closer) {
      depth -= 1;
      if (depth === 0) return at;
    } else if (character === '\n' && /^\s*\n/u.test(text.slice(at + 1, reach))) return -1;
  }
  return -1;
}

function endsAfterQuote(text: string, at: number, end: number): boolean {
  const next = at < end ? text.charAt(at) : '';
  if (next.trim() === '') return true;
  return !continuesQuote.test(next) && !trailing.test(next) && !terminators.has(next) && !closers.has(next);
}

function endsLine(text: string, at: number, end: number): boolean {
  return at >= end || /^[ \t\u00A0\u3000]*(?:\r?\n|$)/u.test(text.slice(at, Math.min(end, at + 8)));
}

/** Is the full stop at `at` the end of a sentence that began at `start`? */
function endsWithFullStop(text: string, at: number, start: number, end: number): boolean {
  let after = at + 1;
  while (after < end && trailing.test(text.charAt(after))) after += 1;
  if (after < end && !/\s/u.test(text.charAt(after))) return spacelessScript.test(text.charAt(after));
  const word = /[^\s"'“‘(（「]*$/u.exec(text.slice(Math.max(start, at - 20), at))?.[0] ?? '';
  const isInitial = /^\p{Lu}$/u.test(word) && after < end && text.charAt(after) !== '\n';
  const isListNumber = /^\d{1,3}$/u.test(word) && text.slice(start, at).trim() === word;
  if (isInitial || isListNumber) return false;
  const next = /\S/u.exec(text.slice(after, Math.min(end, after + 40)))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return /^[ap]\.m$/iu.test(word) && /\p{Lu}/u.test(next);
  return !/\p{Ll}/u.test(next);
}

/** Does the line break at `at` end the sentence that began at `start`, or does the line run on? */
function breaksSentence(text: string, start: number, at: number, end: number): boolean {
  const before = text.slice(start, at).trimEnd();
  const after = text.slice(at + 1, Math.min(end, at + 200));
  if (before === '') return false;
  if (/^[ \t\u00A0\u3000]*(?:\r?\n|$)/u.test(after)) return true;
  const next = after.trimStart();
  if (bulletLine.test(next)) return true;
  const last = before.charAt(before.length - 1);
  if (/[、，,]/u.test(last)) return false;
  return spacelessScript.test(last) || spacelessScript.test(next.charAt(0));
}
