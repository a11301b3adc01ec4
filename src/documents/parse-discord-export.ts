import { z } from 'zod';
import { assemblePosts, type Post } from './assemble-posts.js';
import type { ExtractedDocument } from './document.js';
import { hideHandles } from './hide-handles.js';
import { isoDateOf } from './iso-date-of.js';

/** A person as exporters and Discord's own interface describe one. */
const Person = z.object({
  name: z.string().optional(),
  nickname: z.string().nullish(),
  username: z.string().optional(),
  global_name: z.string().nullish(),
  isBot: z.boolean().optional(),
  bot: z.boolean().optional(),
});
const Message = z.object({
  /** `Default` and `Reply`, or 0 and 19, are what people write; the rest is the server speaking. */
  type: z.union([z.string(), z.int()]).optional(),
  timestamp: z.string(),
  content: z.string(),
  author: Person,
  mentions: z.array(Person).optional(),
});
const Messages = z.array(Message);
const Export = z.object({ channel: z.object({ name: z.string() }), messages: Messages });
type Message = z.infer<typeof Message>;

const written = new Set<string | number>(['Default', 'Reply', 0, 19]);
/** Addresses that hold ids of messages, channels or people. */
const discordAddress =
  /<?https?:\/\/(?:\w+\.)*(?:discord\.com|discordapp\.com|discordapp\.net|discord\.gg)\/\S*/gu;
const userOrRole = /<@[!&]?\d+>/gu;
const channelMention = /<#\d+>/gu;
const emoji = /<a?(:\w+:)\d+>/gu;

/**
 * A channel of Discord as exporters write it: `{ channel, messages }`, or the list of messages alone. Each message
 * that a person wrote is one voice, numbered by its place in the export. No handle, id or picture is kept.
 * @throws Error with a phrase when it is something else
 */
export function parseDiscordExport(text: string, fallbackTitle: string): ExtractedDocument {
  const { title, messages } = exportIn(text, fallbackTitle);
  const names = namesIn(messages);
  const posts = messages.flatMap((message, i): readonly Post[] => {
    const { type, author, content, timestamp } = message;
    if ((type !== undefined && !written.has(type)) || author.isBot === true || author.bot === true) return [];
    const words = withoutTraces(content, names);
    if (words === '' || words === '@…') return [];
    return [{ number: i + 1, words, title: null, url: null, publishedAt: isoDateOf(timestamp) }];
  });
  if (posts.length === 0) throw new Error('no message with words in it');
  return assemblePosts(posts, title);
}

function exportIn(text: string, fallbackTitle: string): { title: string; messages: readonly Message[] } {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error('not valid JSON; it may have been cut off');
  }
  const whole = Export.safeParse(found);
  if (whole.success)
    return { title: `#${whole.data.channel.name.replace(/^#/u, '')}`, messages: whole.data.messages };
  const list = Messages.safeParse(found);
  if (list.success && list.data.length > 0) return { title: fallbackTitle, messages: list.data };
  throw new Error(
    'JSON that is not the export of a Discord channel; posts of other kinds are read from .jsonl and .csv',
  );
}

/** Everybody who wrote or was addressed, by any name. */
function namesIn(messages: readonly Message[]): ReadonlySet<string> {
  const people = messages.flatMap(({ author, mentions = [] }) => [author, ...mentions]);
  return new Set(
    people
      .flatMap(({ name, nickname, username, global_name }) => [name, nickname, username, global_name])
      .filter((name): name is string => typeof name === 'string' && name.trim() !== ''),
  );
}

/** A name may hold spaces: of those that stand behind @ the longest counts. */
function withoutMentions(words: string, names: ReadonlySet<string>): string {
  return words.replace(/@([^\n@]{1,40})/gu, (whole, after: string) => {
    for (let length = after.length; length > 0; length -= 1)
      if (names.has(after.slice(0, length))) return `@…${after.slice(length)}`;
    return whole;
  });
}

/** Without @ only what cannot be an ordinary word is a handle: it holds a digit, a full stop or a low line. */
function withoutHandles(words: string, names: ReadonlySet<string>): string {
  return words.replace(/[A-Za-z0-9_][A-Za-z0-9_.#-]*[A-Za-z0-9_]/gu, (token) =>
    /[\d_.#]/u.test(token) && names.has(token) ? '…' : token,
  );
}

function withoutTraces(content: string, names: ReadonlySet<string>): string {
  const bare = content
    .replace(discordAddress, '')
    .replace(userOrRole, '@…')
    .replace(channelMention, '#…')
    .replace(emoji, '$1');
  return hideHandles(withoutHandles(withoutMentions(bare, names), names))
    .replace(/\r\n?/gu, '\n')
    .replace(/\n\s*\n/gu, '\n')
    .trim();
}
