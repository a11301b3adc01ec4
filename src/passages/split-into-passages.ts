import type { Document, Place, Section } from '../documents/document.js';
import { splitIntoSentences } from '../text/split-sentences.js';
import type { TextRange } from '../text/text-range.js';
import { estimateTokens } from './estimate-tokens.js';
import type { Passage } from './passage.js';

export interface SplitSettings {
  /** A passage is closed at the next paragraph once it holds this many tokens (estimated). */
  readonly fullTokens: number;
  /** No passage is longer than this, unless a single sentence is (estimated tokens). */
  readonly maxTokens: number;
}

export const splitSettings: SplitSettings = { fullTokens: 128, maxTokens: 256 };

interface Unit {
  readonly sentences: readonly TextRange[];
  readonly tokens: number;
}

/**
 * Cuts a document into passages at sentences. Paragraphs stay whole where they fit and short neighbours of the same
 * section are joined; a long paragraph is cut into parts of about equal length. A comment is never joined to another
 * and a list of references gives no passage.
 * @returns in document order, without overlap, none empty
 */
export function splitIntoPassages(
  document: Document,
  settings: SplitSettings = splitSettings,
): readonly Passage[] {
  return document.sections
    .filter((section) => section.role !== 'references')
    .flatMap((section) =>
      groupsOf(document.text, section, settings).map((units) => passageOf(document, section, units)),
    );
}

function passageOf(document: Document, section: Section, units: readonly Unit[]): Passage {
  const sentences = units.flatMap((unit) => unit.sentences);
  const title = section.title ?? document.title;
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? 0;
  const { places } = document;
  return {
    document: document.path,
    start,
    end,
    headings: [...new Set([title, ...section.headings])],
    kind: section.kind,
    language: document.language,
    number: section.number,
    ...(section.role === 'gaps' ? { gap: true } : {}),
    ...(section.questions === undefined ? {} : { questions: section.questions }),
    title,
    url: section.url ?? document.url,
    publishedAt: section.publishedAt ?? document.publishedAt,
    sentences,
    ...(places === undefined || section.number !== null ? {} : { places: placesIn(places, start, end) }),
  };
}

/** The place that a range begins on and those that begin inside it. */
function placesIn(places: readonly Place[], start: number, end: number): readonly Place[] {
  const first = places.findLastIndex((place) => place.start <= start);
  const next = places.findIndex((place) => place.start >= end);
  return places.slice(Math.max(0, first), next === -1 ? undefined : next);
}

/** The section's paragraphs as groups, each of which becomes one passage. */
function groupsOf(text: string, section: Section, settings: SplitSettings): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  let room = 0;
  let tokens = 0;
  for (const block of section.blocks) {
    const [unit, ...others] = unitsOf(text, block, settings);
    if (unit === undefined) continue;
    // The parts of a long paragraph stay by themselves: joined to a neighbour they would straddle two subjects.
    const isWhole = others.length === 0;
    if (isWhole && tokens < settings.fullTokens && unit.tokens <= room) {
      groups.at(-1)?.push(unit);
      tokens += unit.tokens;
    } else {
      groups.push(...[unit, ...others].map((part) => [part]));
      tokens = unit.tokens;
    }
    room = isWhole ? settings.maxTokens - tokens : 0;
  }
  return groups;
}

/** A paragraph as one unit, or, where it is too long for a passage, as several of about equal length. */
function unitsOf(text: string, block: TextRange, settings: SplitSettings): readonly Unit[] {
  const sentences = splitIntoSentences(text, block);
  const lengths = sentences.map((sentence) => estimateTokens(text.slice(sentence.start, sentence.end)));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const parts = Math.max(1, Math.ceil(total / settings.maxTokens));
  const units: { sentences: TextRange[]; tokens: number }[] = [];
  let before = 0;
  for (const [i, sentence] of sentences.entries()) {
    const length = lengths[i] ?? 0;
    const unit = units.at(-1);
    // A sentence goes to the part that its middle falls into.
    const part = Math.floor((parts * (before + length / 2)) / total);
    if (unit === undefined || part >= units.length || unit.tokens + length > settings.maxTokens)
      units.push({ sentences: [sentence], tokens: length });
    else {
      unit.sentences.push(sentence);
      unit.tokens += length;
    }
    before += length;
  }
  return units;
}
