import type { AnswerParts, AnswerQuestion } from '../answer/answer-question.js';
import { type Examined, examine } from '../answer/examine.js';
import type { Generation } from '../index/generation.js';
import type { Passage } from '../passages/passage.js';
import { locateSpan } from '../reading/locate-span.js';
import { languageOf } from '../text/language.js';
import type { TextRange } from '../text/text-range.js';
import { auroc, characterF1, covers, mean, normalise, share } from './metrics.js';
import type { ParagraphQuestion, ParagraphSet } from './question-sets.js';
import { textsOf } from './texts-of.js';

export interface Ranks {
  readonly questions: number;
  readonly hit1: number;
  readonly hit5: number;
  readonly mrr: number;
}

/** One group of questions (a language, or the hard ones) through every stage. */
export interface ParagraphFigures {
  readonly group: string;
  readonly words: Ranks;
  readonly vectors: Ranks;
  readonly fused: Ranks;
  /** null where the reader has seen the questions in training. */
  readonly read: Ranks | null;
  /** The first statement, and all of them, hold an answer; their mean length in characters. */
  readonly answers: {
    readonly first: number;
    readonly all: number;
    readonly length: number;
    readonly declined: number;
  } | null;
  /** The gold passage given: answer's sentence first, exact match and F1 of the span. */
  readonly reading: { readonly sentenceFirst: number; readonly exact: number; readonly f1: number } | null;
}

export interface AbstentionFigures {
  readonly auroc: number;
  /** With the hard questions among the answerable. */
  readonly aurocWithHard: number;
  readonly declined: number;
  readonly wronglyDeclined: number;
}

export interface ParagraphParts extends Pick<AnswerParts, 'embedder' | 'reader'> {
  readonly generation: Generation;
  readonly answerQuestion: AnswerQuestion;
}

export async function measureParagraphs(
  set: ParagraphSet,
  parts: ParagraphParts,
): Promise<{ readonly groups: readonly ParagraphFigures[]; readonly abstention: AbstentionFigures | null }> {
  const groups: ParagraphFigures[] = [];
  const confidences = new Map<string, readonly number[]>();
  const languages = [...new Set(set.questions.map(({ lang }) => lang))];
  const grouped: (readonly [string, readonly ParagraphQuestion[]])[] = languages.map((language) => [
    language,
    set.questions.filter(({ lang }) => lang === language),
  ]);
  if (set.hard.length > 0) grouped.push(['hard', set.hard]);
  for (const [group, questions] of grouped) {
    const measured = await measureGroup(group, questions, set.isClean, parts);
    groups.push(measured.figures);
    confidences.set(group, measured.confidences);
  }
  if (!set.isClean || set.unanswerable.length === 0) return { groups, abstention: null };
  const unanswerable: number[] = [];
  const declined: boolean[] = [];
  for (const { question } of set.unanswerable) {
    const answer = await parts.answerQuestion({ question });
    unanswerable.push(answer.confidence);
    declined.push(answer.status === 'abstained');
  }
  const answerable = languages.flatMap((language) => confidences.get(language) ?? []);
  const hard = confidences.get('hard') ?? [];
  return {
    groups,
    abstention: {
      auroc: auroc(answerable, unanswerable),
      aurocWithHard: auroc([...answerable, ...hard], unanswerable),
      declined: share(declined),
      wronglyDeclined: groups.find(({ group }) => languages.includes(group))?.answers?.declined ?? Number.NaN,
    },
  };
}

async function measureGroup(
  group: string,
  questions: readonly ParagraphQuestion[],
  withReader: boolean,
  parts: ParagraphParts,
): Promise<{ figures: ParagraphFigures; confidences: readonly number[] }> {
  const { generation } = parts;
  const ranks: Record<'words' | 'vectors' | 'fused' | 'read', number[]> = {
    words: [],
    vectors: [],
    fused: [],
    read: [],
  };
  const answers: { first: boolean; all: boolean; length: number; declined: boolean }[] = [];
  const readings: { sentenceFirst: boolean; exact: boolean; f1: number }[] = [];
  const confidences: number[] = [];
  const texts = await textsOf(generation);
  for (const asked of questions) {
    const text = texts.get(asked.gold_doc) ?? '';
    const block = goldBlock(text, asked.gold_block);
    const isGold = (passage: Passage): boolean => isGoldPassage(text, passage, asked, block);
    const examined = await examine(
      generation,
      { question: asked.question, language: languageOf(asked.question) },
      { embedder: parts.embedder, reader: withReader ? parts.reader : null },
      false,
    );
    for (const [stage, passages] of Object.entries(stagesOf(examined)))
      if (stage === 'words' || stage === 'vectors' || stage === 'fused' || stage === 'read')
        ranks[stage].push(rankOf(passages, isGold));
    if (!withReader) continue;
    const answer = await parts.answerQuestion({ question: asked.question });
    confidences.push(answer.confidence);
    const holds = (text: string): boolean =>
      asked.answers.some((expected) => normalise(text).includes(normalise(expected)));
    const said = answer.statements.map(({ text }) => text);
    answers.push({
      first: holds(said[0] ?? ''),
      all: holds(said.join('\n')),
      length: said.join('').length,
      declined: answer.status === 'abstained',
    });
    const reading = await readGold(parts, asked, block);
    if (reading !== null) readings.push(reading);
  }
  return {
    confidences,
    figures: {
      group,
      words: summarise(ranks.words),
      vectors: summarise(ranks.vectors),
      fused: summarise(ranks.fused),
      read: withReader ? summarise(ranks.read) : null,
      answers: withReader
        ? {
            first: share(answers.map(({ first }) => first)),
            all: share(answers.map(({ all }) => all)),
            length: mean(answers.map(({ length }) => length)),
            declined: share(answers.map(({ declined }) => declined)),
          }
        : null,
      reading: withReader
        ? {
            sentenceFirst: share(readings.map(({ sentenceFirst }) => sentenceFirst)),
            exact: share(readings.map(({ exact }) => exact)),
            f1: mean(readings.map(({ f1 }) => f1)),
          }
        : null,
    },
  };
}

function stagesOf({ reports: { hits }, readReports }: Examined): Record<string, readonly Passage[]> {
  const by = (value: (hit: (typeof hits)[number]) => number, among = hits): readonly Passage[] =>
    [...among].sort((one, other) => value(other) - value(one)).map(({ passage }) => passage);
  return {
    words: by(
      ({ words }) => words,
      hits.filter(({ words }) => words > 0),
    ),
    vectors: by(({ similarity }) => similarity),
    fused: hits.map(({ passage }) => passage),
    read: readReports.map(({ hit }) => hit.passage),
  };
}

/** 1-based; Infinity when it is not there. */
function rankOf(passages: readonly Passage[], isGold: (passage: Passage) => boolean): number {
  const at = passages.findIndex(isGold);
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
}

function summarise(ranks: readonly number[]): Ranks {
  return {
    questions: ranks.length,
    hit1: share(ranks.map((rank) => rank === 1)),
    hit5: share(ranks.map((rank) => rank <= 5)),
    mrr: mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0))),
  };
}

/** The n-th of the blocks between blank lines. */
function goldBlock(text: string, index: number): TextRange {
  let at = 0;
  for (const [i, block] of text.split(/\n\n+/u).entries()) {
    const start = text.indexOf(block, at);
    if (i === index) return { start, end: start + block.length };
    at = start + block.length;
  }
  return { start: 0, end: 0 };
}

/** It covers half or more of the gold block, or lies inside it and holds an answer. */
function isGoldPassage(
  documentText: string,
  passage: Passage,
  { gold_doc, answers }: ParagraphQuestion,
  block: TextRange,
): boolean {
  if (passage.document !== gold_doc) return false;
  if (covers(passage, block)) return true;
  const text = documentText.slice(passage.start, passage.end);
  return (
    passage.start >= block.start &&
    passage.end <= block.end &&
    answers.some((answer) => text.includes(answer))
  );
}

async function readGold(
  { generation, reader }: ParagraphParts,
  { question, gold_doc, answers }: ParagraphQuestion,
  block: TextRange,
) {
  if (reader === null) return null;
  const text = await generation.textOf(gold_doc);
  const sentences = generation.passages
    .filter((passage) => passage.document === gold_doc)
    .flatMap((passage) => passage.sentences)
    .filter(({ start, end }) => start >= block.start && end <= block.end)
    .map(({ start, end }) => text.slice(start, end));
  const holds = (sentence: string): boolean =>
    answers.some((answer) => normalise(sentence).includes(normalise(answer)));
  if (!sentences.some(holds)) return null;
  const readings = await reader.read(question, sentences);
  const best = readings.reduce(
    (first, reading, i) => (reading.score > (readings[first]?.score ?? 0) ? i : first),
    0,
  );
  const sentence = sentences[best] ?? '';
  const range = locateSpan(sentence, readings[best]?.span ?? '');
  const span = range === null ? '' : sentence.slice(range.start, range.end);
  return {
    sentenceFirst: holds(sentence),
    exact: answers.some((answer) => normalise(answer) === normalise(span)),
    f1: Math.max(...answers.map((answer) => characterF1(span, answer))),
  };
}
