import { ComponentType } from 'discord.js';
import type { Citation, Statement } from '../answer/answer.js';
import { themeLanguage } from '../themes/theme.js';
import type { VoiceGroup, VoicesMap, VoicesOfView, VoiceTold } from '../themes/voices.js';
import { button } from './button.js';
import { buttonRows } from './button-rows.js';
import { encodeCustomId } from './custom-id.js';
import { cut } from './cut.js';
import { firstFitting } from './first-fitting.js';
import { OPTION_TEXT_MAX, SELECT_OPTIONS_MAX } from './limits.js';
import type { MessageBody } from './message-body.js';
import { type NumberedCitation, numberCitations } from './number-citations.js';
import { oneLine } from './one-line.js';
import { shown } from './shown.js';
import { smallPrint } from './small-print.js';
import { sourceLines } from './source-lines.js';
import type { Texts } from './texts.js';

/** Blocks of the longest bar. */
const BAR = 8;
/** Of a quote and of its gist, UTF-16 code units before escaping, longest first; and the views told, then the rest counted. */
const drafts = [
  { quoteMax: 160, glossMax: 160, groups: 25 },
  { quoteMax: 80, glossMax: 80, groups: 25 },
  { quoteMax: 60, glossMax: 0, groups: 10 },
  { quoteMax: 30, glossMax: 0, groups: 8 },
  { quoteMax: 20, glossMax: 0, groups: 4 },
] as const;
type Draft = (typeof drafts)[number];

export interface VoicesView {
  readonly map: VoicesMap;
  /** The other side of each view instead of its centre. */
  readonly isOpposite: boolean;
  readonly asker: string;
}

/** The map of readers' voices: a line a view, largest first; the smallest keeps its line however short the message. */
export function renderVoices({ map, isOpposite, asker }: VoicesView, texts: Texts): MessageBody {
  const { comments, groups, unsorted, citations, generation } = map;
  if (groups.length === 0) return { content: `🗺️ ${texts.noVoices}`, components: [] };
  const most = Math.max(...groups.map(({ size }) => size));
  const draft = (size: Draft): string => {
    const told = withSmallest(groups, size.groups);
    const voices = told.map((group) => (isOpposite ? (group.opposite ?? group.central) : group.central));
    const { marksOf, sources } = numbered(voices, citations);
    const left = groups.length - told.length;
    return [
      `🗺️ **${texts.voicesTitle(comments)}**${isOpposite ? ` — ${texts.otherSide}` : ''}`,
      ...told.flatMap((group, i) => {
        const voice = voices[i];
        if (voice === undefined) return [];
        const bar = '█'.repeat(Math.max(1, Math.round((BAR * group.size) / most)));
        return [`${headOf(group, texts)} ${bar}`, `  ${quoteOf(voice, size, texts)} ${marksOf(voice)}`];
      }),
      left > 0 ? texts.moreViews(left) : '',
      unsorted > 0 ? texts.unsorted(unsorted) : '',
      ...foot(sources, generation, texts),
    ]
      .filter((line) => line !== '')
      .join('\n');
  };
  return {
    content: firstFitting(lazily(draft)),
    components: [
      ...buttonRows([
        [
          button(isOpposite ? texts.voicesButton : texts.hearOtherSide, {
            action: 'voices',
            answer: '-',
            asker,
            arg: isOpposite ? 'map' : 'opposite',
          }),
          button(texts.asPicture, { action: 'picture', answer: '-', asker, arg: 'voices' }),
        ],
      ]),
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: encodeCustomId({ action: 'voices', answer: '-', asker, arg: 'view' }),
            placeholder: texts.chooseView,
            options: groups.slice(0, SELECT_OPTIONS_MAX).map(({ view, size }) => ({
              label: cut(oneLine(view.name[themeLanguage(texts.language)]), OPTION_TEXT_MAX),
              description: texts.outOf(size, comments),
              value: encodeCustomId({ action: 'voices', answer: '-', asker, arg: `view:${view.id}` }),
            })),
          },
        ],
      },
    ],
  };
}

/** One view's voices, and the other side of it last. */
export function renderVoicesOfView(told: VoicesOfView, asker: string, texts: Texts): MessageBody {
  const { comments, told: own, opposite, citations, generation } = told;
  const draft = (size: Draft): string => {
    const first = own.slice(0, Math.max(1, Math.round((own.length * size.groups) / 25)));
    const { marksOf, sources } = numbered(opposite === null ? first : [...first, opposite], citations);
    return [
      `💬 ${headOf(told, texts)} / ${comments}`,
      ...first.map((voice) => `${texts.bullet}${quoteOf(voice, size, texts)} ${marksOf(voice)}`),
      opposite === null
        ? ''
        : `⇔ **${texts.otherSide}** ${quoteOf(opposite, size, texts)} ${marksOf(opposite)}`,
      ...foot(sources, generation, texts),
    ]
      .filter((line) => line !== '')
      .join('\n');
  };
  return {
    content: firstFitting(lazily(draft)),
    components: buttonRows([
      [button(texts.voicesButton, { action: 'voices', answer: '-', asker, arg: 'map' })],
    ]),
  };
}

/** The sources, and that they were proved. */
function foot(sources: readonly NumberedCitation[], generation: string, texts: Texts): readonly string[] {
  return [
    ...sourceLines(sources, texts, { links: false, titleMax: 24 }),
    smallPrint(
      [texts.verified(sources.length, sources.length), texts.indexName(shown(generation, 16))],
      texts.separator,
    ),
  ];
}

function* lazily(draft: (size: Draft) => string): Iterable<string> {
  for (const size of drafts) yield draft(size);
}

/** The largest groups, and always the smallest: a minority is heard. */
function withSmallest<Group>(groups: readonly Group[], most: number): readonly Group[] {
  return groups.length <= most ? groups : [...groups.slice(0, most - 1), ...groups.slice(-1)];
}

function headOf({ view, terms, size, isSmall }: VoiceGroup, texts: Texts): string {
  const name = shown(view.name[themeLanguage(texts.language)], 40);
  const words = terms.length === 0 ? '' : ` (${shown(terms.join('・'), 40)})`;
  return `**${name}** ${size}${words}${isSmall ? ` ${texts.tooFew}` : ''}`;
}

/** A quote; for who does not read it, its gist in English, which is nobody's words. */
function quoteOf({ statement, gloss }: VoiceTold, { quoteMax, glossMax }: Draft, texts: Texts): string {
  const quote = shown(statement.text, quoteMax);
  const isForeign = texts.language !== 'ja' && gloss !== null && glossMax > 0;
  return isForeign ? `${quote} *${texts.gist}: ${shown(gloss, glossMax)}*` : quote;
}

function numbered(voices: readonly VoiceTold[], citations: readonly Citation[]) {
  const told = numberCitations({ statements: voices.map(({ statement }) => statement), citations });
  const marks = new Map<Statement, string>(
    told.map(({ statement, citations: cited }) => [
      statement,
      cited.map(({ number }) => `[${number}]`).join(''),
    ]),
  );
  return {
    marksOf: ({ statement }: VoiceTold): string => marks.get(statement) ?? '',
    sources: [...new Set(told.flatMap(({ citations: cited }) => cited))],
  };
}
