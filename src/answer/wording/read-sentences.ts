import { splitIntoSentences } from '../../text/split-sentences.js';

/** A sentence as a model wrote it, with the numbers of the quotes it cites; none when it cites none. */
export interface SaidSentence {
  readonly text: string;
  readonly numbers: readonly number[];
}

const list = String.raw`\s*\d{1,3}(?:\s*[,、]\s*\d{1,3})*\s*`;
const marks = new RegExp(String.raw`(?:\s*(?:\[${list}\]|【${list}】|［${list}］))+`, 'gu');
/** A full stop may stand behind the numbers as well as before them. */
const stopAfter = /^[.。!?！？]/u;
/** Nothing yet, or the beginning of another number. */
const isOpen = /^\s*(?:[[【［][^\]】］]*)?$/u;
/** Some models think aloud before they answer. */
const thinking = /^\s*<think>[\s\S]*?(?:<\/think>|$)/u;
const listMark = /^(?:[-*•・]|\d{1,2}[.)])\s+|^・/u;

/**
 * Reads a model's text as sentences that end with their numbers.
 * @param isComplete false while more may come: only what can no longer change is read
 */
export function readSentences(output: string, isComplete: boolean): readonly SaidSentence[] {
  const text = output.replace(thinking, '');
  const said: SaidSentence[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(marks)) {
    let end = index + found.length;
    // Behind the last number another may follow, or its full stop.
    if (!isComplete && isOpen.test(text.slice(end))) break;
    const stop = stopAfter.exec(text.slice(end))?.[0] ?? '';
    end += stop.length;
    const numbers = [...found.matchAll(/\d+/gu)].map(([number]) => Number(number));
    said.push(...withNumbers(`${text.slice(at, index).trim()}${stop}`, [...new Set(numbers)]));
    at = end;
  }
  return isComplete ? [...said, ...withNumbers(text.slice(at), [])] : said;
}

/** The numbers belong to the last sentence before them; the others have none. */
function withNumbers(chunk: string, numbers: readonly number[]): readonly SaidSentence[] {
  const sentences = splitIntoSentences(chunk).map(({ start, end }) =>
    chunk.slice(start, end).replace(/\s+/gu, ' ').replace(listMark, '').trim(),
  );
  return sentences
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence, i, all) => ({ text: sentence, numbers: i === all.length - 1 ? numbers : [] }));
}
