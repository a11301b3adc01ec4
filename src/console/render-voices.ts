import { themeLanguage } from '../themes/theme.js';
import type { VoicesMap, VoicesOfView, VoiceTold } from '../themes/voices.js';
import { renderCitation, shown } from './render-answer.js';
import { textsFor } from './texts.js';

/** Blocks of the longest bar. */
const BAR = 12;

/** The map of readers' voices for a terminal: a line a view, the central voice and the other side below it. */
export function renderVoices({ comments, unsorted, groups, citations }: VoicesMap, language: string): string {
  const texts = textsFor(language);
  if (groups.length === 0) return texts.noVoices;
  const most = Math.max(...groups.map(({ size }) => size));
  return [
    texts.voicesTitle(comments),
    ...groups.flatMap(({ view, terms, size, isSmall, central, opposite }) => [
      `${'█'.repeat(Math.max(1, Math.round((BAR * size) / most)))} ${view.name[themeLanguage(language)]} ${texts.outOf(size, comments)}${isSmall ? ` ${texts.tooFew}` : ''}${terms.length === 0 ? '' : ` (${terms.join('・')})`}`,
      ...lineOf(central, texts.bulletOfVoice, language),
      ...(opposite === null ? [] : lineOf(opposite, texts.otherSide, language)),
    ]),
    ...(unsorted === 0 ? [] : [texts.unsorted(unsorted)]),
    texts.sources,
    ...citations.map((citation) => renderCitation(citation, texts)),
  ].join('\n');
}

/** One view's voices. */
export function renderVoicesOfView(
  { view, terms, size, comments, isSmall, told, opposite, citations }: VoicesOfView,
  language: string,
): string {
  const texts = textsFor(language);
  return [
    `${view.name[themeLanguage(language)]} ${texts.outOf(size, comments)}${isSmall ? ` ${texts.tooFew}` : ''}${terms.length === 0 ? '' : ` (${terms.join('・')})`}`,
    ...told.flatMap((voice) => lineOf(voice, texts.bulletOfVoice, language)),
    ...(opposite === null ? [] : lineOf(opposite, texts.otherSide, language)),
    texts.sources,
    ...citations.map((citation) => renderCitation(citation, texts)),
  ].join('\n');
}

/** A quote, and for who does not read it its gist in English, which is nobody's words. */
function lineOf({ statement, gloss }: VoiceTold, before: string, language: string): readonly string[] {
  const quote = `  ${before}${shown(statement.text)} ${statement.citations.map((number) => `[${number}]`).join('')}`;
  return language === 'ja' || gloss === null
    ? [quote]
    : [quote, `    (${textsFor(language).gist}: ${shown(gloss)})`];
}
