import { stripInvisible } from '../text/invisible.js';
import { safeLink } from './safe-link.js';

export interface NeutraliseSettings {
  /** Addresses that may stay links: those of the sources. */
  readonly allowedUrls?: readonly string[];
}

/** Discord's markup; a backslash makes each of them plain. `<` opens mentions, timestamps, emoji and links. */
const markup = /[\\*_~`|[\]<]/gu;
/** What makes a heading, small print, list or quote at the start of a line. */
const lineStart = /^([^\S\n]*)(?:([#>]|[-+](?=[\s#]|$))|(\d+)([.)])(?=\s|$))/gmu;
/** Discord makes links of these wherever they stand, and invitations even without `https://`. */
const scheme = /:(?=\/\/)|(?<=\b(?:mailto|tel|sms|javascript|data)):/giu;
const invitation = /(?<=\bdiscord(?:app)?)\.(?=gg|com|new|gift|me|io|link)/giu;
const webAddress = /https?:\/\/[^\s<>"'「」『』()（）]+/giu;

/** Never in a cleaned text, so each one in a neutralised text is ours. */
export const BREAKER = '\u200B';

/**
 * Makes text of others (documents, questions, file names) plain for Discord: it shows as it is and does nothing. It
 * pings nobody, links nowhere and formats nothing, wherever in a line it is put. Characters that cannot be seen are
 * gone; line breaks stay, as line feeds. `unneutralise` is the way back.
 */
export function neutralise(text: string, { allowedUrls = [] }: NeutraliseSettings = {}): string {
  const clean = stripInvisible(text).replace(/\r\n?/gu, '\n');
  if (allowedUrls.length === 0) return escapeMarkup(clean);
  let result = '';
  let at = 0;
  for (const { 0: found, index } of clean.matchAll(webAddress)) {
    const address = found.replace(/[.,:;!?\]]+$/u, '');
    const link = allowedUrls.includes(address) ? safeLink(address) : null;
    if (link === null) continue;
    result += escapeMarkup(clean.slice(at, index)) + link;
    at = index + address.length;
  }
  return result + escapeMarkup(clean.slice(at));
}

function escapeMarkup(text: string): string {
  return (
    text
      .replace(markup, '\\$&')
      // The server looks for `<@1>` without minding backslashes; so nothing of that shape may stay.
      .replace(/\\<(?=[@#])/gu, '\\<\\')
      // A `[1]` of ours earlier in the message would open the link that `](` closes.
      .replaceAll('](', ']\\(')
      // A letter cannot be escaped: only something between keeps the two apart.
      .replace(/@(?=everyone|here)/giu, `@${BREAKER}`)
      .replace(lineStart, (_, space: string, mark: string | undefined, digits = '', stop = '') =>
        mark === undefined ? `${space}${digits}\\${stop}` : `${space}\\${mark}`,
      )
      .replace(scheme, '\\:')
      .replace(invitation, '\\.')
  );
}
