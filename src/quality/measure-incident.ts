import type { Answer } from '../answer/answer.js';
import type { AnswerQuestion } from '../answer/answer-question.js';
import type { Generation } from '../index/generation.js';
import { covers, mean, normalise, share } from './metrics.js';
import type { IncidentQuestion } from './question-sets.js';
import { textsOf } from './texts-of.js';

/** One question with its answer and what was right about it. */
export interface IncidentOutcome {
  readonly question: IncidentQuestion;
  readonly answer: Answer;
  /** Everything that must be in the statements is there. */
  readonly must: boolean;
  /** A citation covers half or more of a gold quote. */
  readonly goldCited: boolean;
  /** Every citation's quote is what its range says in the document. */
  readonly proved: boolean;
}

export async function measureIncident(
  generation: Generation,
  answerQuestion: AnswerQuestion,
  questions: readonly IncidentQuestion[],
): Promise<readonly IncidentOutcome[]> {
  const outcomes: IncidentOutcome[] = [];
  const texts = await textsOf(generation);
  for (const question of questions) {
    const answer = await answerQuestion({ question: question.question });
    const said = normalise(answer.statements.map(({ text }) => text).join('\n'));
    outcomes.push({
      question,
      answer,
      must: question.must.every((group) =>
        group.some((alternative) => said.includes(normalise(alternative))),
      ),
      goldCited: question.gold.some((gold) => isCited(texts, answer, gold)),
      proved: answer.citations.every(
        ({ document, start, end, quote }) => texts.get(document)?.slice(start, end) === quote,
      ),
    });
  }
  return outcomes;
}

function isCited(texts: ReadonlyMap<string, string>, { citations }: Answer, gold: string): boolean {
  return citations.some((citation) => {
    const text = texts.get(citation.document) ?? '';
    for (let at = text.indexOf(gold); at !== -1; at = text.indexOf(gold, at + 1))
      if (covers(citation, { start: at, end: at + gold.length })) return true;
    return false;
  });
}

/** The figures of a set of outcomes, each 0 to 1 but the length (characters). */
export interface IncidentFigures {
  readonly questions: number;
  readonly must: number;
  readonly goldCited: number;
  readonly opinions: number;
  readonly declined: number;
  readonly wronglyDeclined: number;
  /** Of the facts asked for in two languages: both answers cite the fact. NaN without such. */
  readonly pairsCited: number;
  readonly proved: number;
  readonly length: number;
}

export function incidentFigures(outcomes: readonly IncidentOutcome[]): IncidentFigures {
  const of = (kind: IncidentQuestion['kind']): readonly IncidentOutcome[] =>
    outcomes.filter(({ question }) => question.kind === kind);
  const facts = of('fact');
  const answerable = [...facts, ...of('opinion')];
  const isOpinion = ({ answer }: IncidentOutcome): boolean =>
    answer.reason === 'opinion-only' || answer.statements.some(({ lane }) => lane === 'voices');
  return {
    questions: outcomes.length,
    must: share(answerable.map(({ must }) => must)),
    goldCited: share(answerable.map(({ goldCited }) => goldCited)),
    opinions: share(of('opinion').map(isOpinion)),
    declined: share(of('unanswerable').map(({ answer }) => answer.status === 'abstained')),
    wronglyDeclined: share(facts.map(({ answer }) => answer.status === 'abstained')),
    pairsCited: share(pairsOf(facts).map((pair) => pair.every(({ goldCited }) => goldCited))),
    proved: share(outcomes.map(({ proved }) => proved)),
    length: mean(
      answerable.map(({ answer }) => answer.statements.reduce((sum, { text }) => sum + text.length, 0)),
    ),
  };
}

function pairsOf(outcomes: readonly IncidentOutcome[]): readonly (readonly IncidentOutcome[])[] {
  const inLanguage = (lang: string): ReadonlyMap<string | undefined, IncidentOutcome> =>
    new Map(
      // Of several questions of a pair in one language the first counts.
      outcomes
        .filter((one) => one.question.lang === lang)
        .toReversed()
        .map((one) => [one.question.pair, one] as const),
    );
  const english = inLanguage('en');
  return [...inLanguage('ja')].flatMap(([pair, one]) => {
    const other = english.get(pair);
    return pair === undefined || other === undefined ? [] : [[one, other]];
  });
}

/** What went wrong with one question, for the person who improves the engine; nothing when all is right. */
export function describeFailure(
  set: string,
  { question, answer, must, goldCited }: IncidentOutcome,
): readonly string[] {
  const shouldDecline = question.kind === 'unanswerable';
  const isRight = shouldDecline ? answer.status === 'abstained' : must && goldCited;
  if (isRight) return [];
  const said = answer.statements.map(({ text }) => text).join(' / ');
  const what = shouldDecline
    ? 'answered'
    : `${answer.status}${must ? '' : ', must missing'}${goldCited ? '' : ', gold not cited'}`;
  return [
    `${set} ${question.id} [${question.lang} ${question.kind}] ${question.question} → ${what} (${answer.reason ?? 'ok'}, ${answer.confidence}): ${said}`,
  ];
}
