import { stripInvisible } from '../text/invisible.js';
import { LINK_MAX } from './limits.js';

/**
 * A link as the bot emits it, `<https://…>`: without a preview, and without anything that could end it early.
 * @returns null for what is no web address, names a user before its host, or is longer than LINK_MAX
 */
export function safeLink(url: string): string | null {
  const text = stripInvisible(url).trim();
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return null;
  const parsed = new URL(text);
  if (parsed.username !== '' || parsed.password !== '' || /^$|\[/u.test(parsed.hostname)) return null;
  const address = parsed.href.replace(/[\s<>`|*\\[\]]|@(?=everyone|here)/giu, (one) => percentOf(one));
  return address.length <= LINK_MAX ? `<${address}>` : null;
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
