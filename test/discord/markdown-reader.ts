import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** Somebody else's reading of Discord's markdown, masked links included. */
const parser = SimpleMarkdown.parserFor(rulesExtended);

export interface MarkdownNode {
  readonly type: string;
  readonly content: string | readonly MarkdownNode[];
  /** Of a link. */
  readonly target: string | null;
}

export function readMarkdown(text: string): readonly MarkdownNode[] {
  return nodesOf(parser(text, { inline: true }));
}

function nodesOf(found: unknown): readonly MarkdownNode[] {
  return [found].flat().map((one) => {
    const node: Record<string, unknown> = { ...(typeof one === 'object' ? one : {}) };
    const { type, content, name, target } = node;
    return {
      type: String(type),
      content:
        typeof content === 'string'
          ? content
          : content === undefined
            ? type === 'br'
              ? '\n'
              : type === 'twemoji'
                ? String(name)
                : ''
            : nodesOf(content),
      target: typeof target === 'string' ? target : null,
    };
  });
}

/** What a reader sees; a character that only keeps others apart is not seen. */
export function visibleText(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(({ content }) => (typeof content === 'string' ? content : visibleText(content)))
    .join('')
    .replaceAll('\u200B', '');
}

const plain = new Set(['text', 'br', 'twemoji']);

/** Everything that is not plain text, outermost first. */
export function markupIn(nodes: readonly MarkdownNode[]): readonly string[] {
  return nodes.flatMap(({ type, content }) => [
    ...(plain.has(type) ? [] : [type]),
    ...(typeof content === 'string' ? [] : markupIn(content)),
  ]);
}

export function linksIn(nodes: readonly MarkdownNode[]): readonly string[] {
  return nodes.flatMap(({ target, content }) => [
    ...(target === null ? [] : [target]),
    ...(typeof content === 'string' ? [] : linksIn(content)),
  ]);
}
