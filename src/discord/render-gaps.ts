import { firstFitting } from './first-fitting.js';
import type { Gap } from './gaps.js';
import type { MessageBody } from './message-body.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import type { Texts } from './texts.js';

/** Gaps in one message at most; they come asked most first. */
const GAPS_SHOWN = 20;
/** Questions shown with a gap, where the operator has them kept. */
const QUESTIONS_SHOWN = 3;
/** Of a heading or path, and of a question, UTF-16 code units before escaping. */
const PLACE_MAX = 60;
const QUESTION_MAX = 80;

/** What was asked in vain: how often, why there was no answer, and what comes closest. */
export function renderGaps(gaps: readonly Gap[], texts: Texts): MessageBody {
  const content = gaps.length === 0 ? texts.noGaps : firstFitting(drafts(gaps, texts));
  return { content, components: [] };
}

function* drafts(gaps: readonly Gap[], texts: Texts): Generator<string> {
  for (let kept = Math.min(gaps.length, GAPS_SHOWN); kept >= 0; kept -= 1) {
    const left = gaps.length - kept;
    yield [
      `🕳️ **${texts.gapsTitle(gaps.length)}**`,
      ...gaps.slice(0, kept).flatMap((gap) => gapLines(gap, texts)),
      ...(left === 0 ? [] : [smallPrint([texts.moreGaps(left)], '')]),
    ].join('\n');
  }
}

function gapLines({ reason, document, section, count, questions }: Gap, texts: Texts): readonly string[] {
  const names = [section, document].flatMap((name) => (name === null ? [] : [shown(name, PLACE_MAX)]));
  const [first, second] = names;
  const place = first === undefined ? texts.nowhere : second === undefined ? first : `${first} (${second})`;
  const asked = questions
    .slice(0, QUESTIONS_SHOWN)
    .map((question) => shown(question, QUESTION_MAX))
    .filter((question) => question !== '');
  return [
    `${texts.bullet}${texts.times(count)} ${texts.reasons[reason]} — ${place}`,
    ...(asked.length === 0 ? [] : [smallPrint([texts.asked(asked.join(' / '))], '')]),
  ];
}
