import type { Embedder } from '../../embeddings/embedder.js';
import type { Generation } from '../index/generation.js';
import type { Log } from '../log.js';
import type { Lane } from '../passages/passage.js';
import { retrieve } from '../retrieval/retrieve.js';
import { fold } from '../text/fold-text.js';
import { stripInvisible } from '../text/invisible.js';
import { languageOf } from '../text/language.js';
import { splitIntoSentences } from '../text/split-sentences.js';
import { wordsOf } from '../text/words.js';
import type { Citation } from './answer.js';
import { opinionSettings } from './choose-outcome.js';
import { composeStatements } from './compose-answer.js';
import { figuresOf, isSameFigure, withoutFigures } from './figures.js';
import { namesIn, replacedName } from './names.js';
import { readHits } from './read-hits.js';
import { verifyCitations } from './verify-citations.js';

export type CheckMark = 'supported' | 'differs' | 'opinion-only' | 'not-stated';

/** What the documents say about one sentence of somebody's message. */
export interface SentenceCheck {
  readonly sentence: string;
  readonly mark: CheckMark;
  /** The documents' own sentence; null when there is none. */
  readonly statement: string | null;
  /** Comments that say something like it, when only they do. */
  readonly voices: number;
  readonly citation: Citation | null;
}

/** A sentence of the documents that may speak of the same thing. */
export interface Evidence {
  readonly lane: Lane;
  readonly text: string;
  /** Share of the checked sentence's words, figures and names left out, that stand in it; by rarity, 0 to 1. */
  readonly overlap: number;
  /** Standard deviations above the other sentences looked at. */
  readonly similarity: number;
  readonly citation: Citation;
}

/** Best first. */
export type FindEvidence = (sentence: string) => Promise<readonly Evidence[]>;

/** Of a message this many sentences are looked at, each cut to so many UTF-16 code units. */
export const CHECKED_SENTENCES = 10;
const SENTENCE_MAX = 300;

/** From here on a report speaks of the same thing (Evidence.overlap); below, nothing is said about it. */
const SAME_THING = 0.6;
/** A voice says something like it with this share of the words, or with fewer when it is also this similar. */
const LIKE_WORDS = 0.5;
const LIKE_FEWER_WORDS = 0.2;
const LIKE_SIMILARITY = 1.5;
const negation =
  /ない|なかった|ません|なく(?:て|、)|ではなく|ず(?:に|、|。|$)|否定|\bnot\b|n't\b|n’t\b|\bnever\b|\bno\b|\bnone\b|\bneither\b|\bwithout\b|\bdenie[sd]\b/u;

/** Marks the first sentences of a message; the order is the message's own. */
export async function checkSentences(
  message: string,
  findEvidence: FindEvidence,
): Promise<readonly SentenceCheck[]> {
  const text = stripInvisible(message).toWellFormed();
  const sentences = splitIntoSentences(text)
    .map(({ start, end }) => text.slice(start, end).slice(0, SENTENCE_MAX).toWellFormed())
    .filter((sentence) => wordsOf(sentence).length > 0)
    .slice(0, CHECKED_SENTENCES);
  const checks: SentenceCheck[] = [];
  // One after the other: a check must not keep the questions of everybody else waiting.
  for (const sentence of sentences) checks.push(judgeSentence(sentence, await findEvidence(sentence)));
  return checks;
}

/**
 * Supported: a report holds the sentence's words and every figure of it. Differs: a report speaks of the same thing
 * with another figure, date or name; never by wording. What only voices say is an opinion.
 */
export function judgeSentence(sentence: string, evidence: readonly Evidence[]): SentenceCheck {
  const found = (mark: CheckMark, { text, citation }: Evidence, voices = 0): SentenceCheck => ({
    sentence,
    mark,
    statement: text.replace(/\s+/gu, ' '),
    voices,
    citation,
  });
  const isDenied = negation.test(sentence);
  const near = evidence
    .filter(({ lane, overlap }) => lane === 'reports' && overlap >= SAME_THING)
    .sort((one, other) => other.overlap - one.overlap);
  const [nearest] = near;
  // Where the closest report says it the other way round, nothing is claimed.
  const isOpposed = nearest !== undefined && negation.test(nearest.text) !== isDenied;
  const reports = isOpposed ? [] : near.filter(({ text }) => negation.test(text) === isDenied);
  const figures = figuresOf(sentence);
  const supporting = reports.find(({ text }) => {
    const stated = figuresOf(text);
    return (
      figures.every((figure) => stated.some((other) => isSameFigure(figure, other))) &&
      isNamedIn(sentence, text)
    );
  });
  if (supporting !== undefined) return found('supported', supporting);
  const differing = reports.find(({ text }) => {
    const stated = figuresOf(text);
    const isOther = figures.some(
      (figure) =>
        stated.some(({ unit }) => unit === figure.unit) &&
        !stated.some((other) => isSameFigure(figure, other)) &&
        // Where another report of the same thing states this very figure, the sources disagree, not the message.
        !reports.some((report) => figuresOf(report.text).some((other) => isSameFigure(figure, other))),
    );
    const isAgreed = figures.every((figure) => stated.some((other) => isSameFigure(figure, other)));
    return (isOther && isNamedIn(sentence, text)) || (isAgreed && replacedName(sentence, text) !== null);
  });
  if (differing !== undefined) return found('differs', differing);
  const voices = evidence.filter(
    ({ lane, overlap, similarity }) =>
      lane === 'voices' &&
      (overlap >= LIKE_WORDS || (overlap >= LIKE_FEWER_WORDS && similarity >= LIKE_SIMILARITY)),
  );
  const [voice] = voices;
  if (voice !== undefined && figures.length === 0) {
    const comments = new Set(voices.map(({ citation }) => `${citation.document}#${citation.section}`));
    return found('opinion-only', voice, comments.size);
  }
  return { sentence, mark: 'not-stated', statement: null, voices: 0, citation: null };
}

/** Does the report name everybody whom the sentence names? */
function isNamedIn(sentence: string, text: string): boolean {
  const stated = fold(text);
  return namesIn(sentence).every((name) => stated.includes(name));
}

/** Looks for evidence in both lanes of a generation, by words and similarity; each quote is proved like an answer's. */
export function createEvidenceFinder(parts: {
  readonly embedder: Embedder;
  readonly generation: () => Generation;
  readonly log: Log;
}): FindEvidence {
  return async (sentence) => {
    const generation = parts.generation();
    const language = languageOf(sentence, 'en');
    const query = { question: sentence, language, embedding: await parts.embedder.embedQuery(sentence) };
    const names = namesIn(sentence);
    const bare = names.reduce((text, name) => text.replaceAll(name, ' '), withoutFigures(sentence));
    const overlapWith = await generation.words.shareFinder(wordsOf(bare).length > 0 ? bare : sentence);
    const evidence: Evidence[] = [];
    for (const lane of ['reports', 'voices'] as const) {
      const retrieved = await retrieve(generation, lane, query);
      const asked = { question: sentence, language, stopEarly: false };
      const settings = lane === 'voices' ? [opinionSettings] : [];
      const read = await readHits(generation, retrieved, asked, null, ...settings);
      const close = read
        .flatMap((hit) => hit.sentences.map((one) => ({ hit, sentence: one })))
        .filter(({ hit }) => hit.hit.passage.kind !== 'summary')
        .sort((one, other) => other.sentence.score - one.sentence.score);
      for (const chosen of close) {
        const overlap = overlapWith(chosen.sentence.text);
        if (overlap < LIKE_FEWER_WORDS) continue;
        const { statements, citations } = composeStatements([{ lane, chosen: [chosen] }]);
        const [citation] = (await verifyCitations(generation, statements, citations, parts.log)).citations;
        if (citation === undefined) continue;
        const { text, similarity } = chosen.sentence;
        evidence.push({ lane, text, overlap, similarity, citation });
      }
    }
    return evidence;
  };
}
