import { ComponentType } from 'discord.js';
import type { MessageBody } from '../../src/discord/message-body.js';
import { safeLink } from '../../src/discord/safe-link.js';
import { linksIn, markupIn, readMarkdown } from './markdown-reader.js';

/** A bot's own markup in an answer; everything else would come from somebody else. */
const ours = ['strong', 'subtext', 'autolink'];

/**
 * What Discord would refuse in a message, and what the message would do that its renderer did not mean.
 * @param urls addresses that may be linked
 * @param own markup allowed beside bold, small print and links
 */
export function messageFaults(
  { content, components, files = [] }: MessageBody,
  urls: readonly string[] = [],
  own: readonly string[] = [],
): readonly string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const between = (text: string | undefined, least: number, most: number): boolean =>
    text !== undefined && text.trim().length >= least && text.length <= most;
  must(between(content, 1, 2000), `content of ${content.length}`);
  must(components.length <= 5, `${components.length} rows`);
  const ids: string[] = [];
  for (const { components: parts } of components) {
    const isSelect = parts.some(({ type }) => type === ComponentType.StringSelect);
    must(parts.length >= 1 && parts.length <= (isSelect ? 1 : 5), `${parts.length} in a row`);
    for (const part of parts) {
      if ('custom_id' in part) ids.push(part.custom_id);
      if ('label' in part) must(between(part.label, 1, 80), `label ${part.label}`);
      if (part.type !== ComponentType.StringSelect) continue;
      must(between(part.placeholder, 1, 150), 'placeholder');
      must(part.options.length >= 1 && part.options.length <= 25, `${part.options.length} options`);
      must(new Set(part.options.map(({ value }) => value)).size === part.options.length, 'values');
      for (const { label, value, description } of part.options)
        must(
          [label, value, description].every((text) => between(text, 1, 100)),
          `option ${label}`,
        );
    }
  }
  must(new Set(ids).size === ids.length, `custom ids ${ids.join(' ')}`);
  must(
    ids.every((id) => between(id, 1, 100)),
    `custom ids ${ids.join(' ')}`,
  );
  const nodes = readMarkdown(content);
  const foreign = markupIn(nodes).filter((type) => !ours.includes(type) && !own.includes(type));
  must(foreign.length === 0, `markup ${foreign.join()}`);
  const links = urls.flatMap((url) => safeLink(url)?.slice(1, -1) ?? []);
  must(
    linksIn(nodes).every((link) => links.includes(link)),
    `links ${linksIn(nodes).join(' ')}`,
  );
  must(!/@(?:everyone|here)|<[@#][!&]?\d/iu.test(content), 'a ping');
  must(
    files.every((file) => ('text' in file ? file.text : file.image).length > 0),
    'an empty file',
  );
  return faults;
}

/** Labels of the buttons, row by row; of a select the labels of its options. */
export function labelsOf({ components }: MessageBody): readonly (readonly string[])[] {
  return components.map(({ components: parts }) =>
    parts.flatMap((part) =>
      part.type === ComponentType.StringSelect
        ? part.options.map(({ label }) => label)
        : 'label' in part
          ? [part.label ?? '']
          : [],
    ),
  );
}

/** Custom ids and option values, in order. */
export function idsOf({ components }: MessageBody): readonly string[] {
  return components.flatMap(({ components: parts }) =>
    parts.flatMap((part) =>
      part.type === ComponentType.StringSelect
        ? part.options.map(({ value }) => value)
        : 'custom_id' in part
          ? [part.custom_id]
          : [],
    ),
  );
}

/** The texts of what is attached, in order. */
export function attachedTexts({ files = [] }: MessageBody): readonly string[] {
  return files.flatMap((file) => ('text' in file ? [file.text] : []));
}
