import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../protocol.js';

const { subtext, heading } = rulesExtended;
/** The parser's own rules lose the beginning of a line after a quote. */
const atLineStart = (pattern: RegExp) => (source: string, _state: unknown, before: string) =>
  before === '' || before.endsWith('\n') ? pattern.exec(source) : null;
const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  ...(subtext === undefined ? {} : { subtext: { ...subtext, match: atLineStart(/^-# +(.+)(?:\n|$)/u) } }),
  ...(heading === undefined
    ? {}
    : { heading: { ...heading, match: atLineStart(/^(#{1,3}) +(.+)(?:\n|$)/u) } }),
});

export interface MarkdownSetting {
  readonly locale: Locale;
  /** Milliseconds since 1970, for "in 3 minutes". */
  readonly now: number;
  readonly nameOf: (user: string) => string;
}

type Piece = TemplateResult | string | typeof nothing;
interface Node {
  readonly type: string;
  readonly content: string | readonly Node[];
  readonly target: string;
  readonly id: string;
  readonly name: string;
  readonly timestamp: string;
  readonly format: string;
  readonly level: number;
}

/** A message's text as Discord shows it. */
export function renderMarkdown(text: string, setting: MarkdownSetting): readonly Piece[] {
  return parse(text).map((node) => pieceOf(node, setting));
}

/** Its words alone, on one line. */
export function plainWords(text: string): string {
  return wordsOf(parse(text)).replace(/\s+/gu, ' ').trim();
}

function parse(text: string): readonly Node[] {
  return nodesOf(parser(text, { inline: true }));
}

function nodesOf(found: unknown): readonly Node[] {
  return [found].flat().map((one) => {
    const node: Record<string, unknown> = { ...(typeof one === 'object' ? one : {}) };
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const { content } = node;
    return {
      type: text(node.type),
      content: typeof content === 'string' || content === undefined ? text(content) : nodesOf(content),
      target: text(node.target),
      id: text(node.id),
      name: text(node.name),
      timestamp: text(node.timestamp),
      format: text(node.format),
      level: typeof node.level === 'number' ? node.level : 1,
    };
  });
}

function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map(({ type, content, name }) =>
      type === 'twemoji'
        ? name
        : type === 'br'
          ? ' '
          : typeof content === 'string'
            ? content
            : wordsOf(content),
    )
    .join('');
}

function pieceOf(node: Node, setting: MarkdownSetting): Piece {
  const inner = (): readonly Piece[] =>
    typeof node.content === 'string' ? [node.content] : node.content.map((one) => pieceOf(one, setting));
  switch (node.type) {
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'strong':
      return html`<discord-bold>${inner()}</discord-bold>`;
    case 'em':
      return html`<discord-italic>${inner()}</discord-italic>`;
    case 'underline':
      return html`<discord-underlined>${inner()}</discord-underlined>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'spoiler':
      return html`<discord-spoiler>${inner()}</discord-spoiler>`;
    case 'inlineCode':
      return html`<code class="code">${inner()}</code>`;
    case 'codeBlock':
      return html`<pre class="code-block"><code>${inner()}</code></pre>`;
    case 'blockQuote':
      return html`<discord-quote>${inner()}</discord-quote>`;
    case 'heading':
      return html`<div class="heading level-${node.level}">${inner()}</div>`;
    case 'subtext':
      return html`<discord-subscript>${inner()}</discord-subscript>`;
    case 'autolink':
    case 'url':
    case 'link':
      return link(node.target, inner());
    case 'user':
      return html`<span class="mention">@${setting.nameOf(node.id)}</span>`;
    case 'twemoji':
      return node.name;
    case 'timestamp':
      return time(Number(node.timestamp) * 1000, node.format, setting);
    case 'slashCommand':
      return html`<span class="mention">/${node.name}</span>`;
    default:
      return html`${inner()}`;
  }
}

/** Only what a browser may open without running anything. */
function link(target: string, words: readonly Piece[]): Piece {
  if (!/^https?:\/\//iu.test(target)) return html`${words}`;
  return html`<a href=${target} target="_blank" rel="noopener noreferrer">${words}</a>`;
}

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** In the reader's own time, as Discord does it. */
function time(at: number, format: string, { locale, now }: MarkdownSetting): Piece {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return nothing;
  const full = new Intl.DateTimeFormat(locale, formats.F).format(date);
  const shown =
    format === 'R'
      ? relative(at - now, locale)
      : new Intl.DateTimeFormat(locale, formats[format] ?? formats.f).format(date);
  return html`<time class="time" datetime=${date.toISOString()} title=${full}>${shown}</time>`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

function relative(ms: number, locale: Locale): string {
  const [unit, length] = units.find(([, one]) => Math.abs(ms) >= one) ?? units[3];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(ms / length), unit);
}
