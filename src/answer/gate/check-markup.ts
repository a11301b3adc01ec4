import { stripInvisible } from '../../text/invisible.js';

/** UTF-16 code units; a sentence of prose is shorter. */
const SENTENCE_MAX = 500;
const markup =
  /[<>`|\\^~{}]|\*\*|__|\]\s*\(|!\[|@(?:everyone|here)|^\s*(?:[#>*+-]|\d+[.)])\s|https?:|www\.|javascript:|data:[a-z]|mailto:|\bdiscord(?:app)?\.(?:gg|com|new|gift|me|io|link)|[\r\n\u2028\u2029]/iu;
const path = /[\w.:*~-]*[\\*~][\w.:*\\~-]*/gu;
/** A host name; one that a quote names may stand. */
const host = /(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,24}(?![\w-])/giu;
const address = /[\w.+-]+@[\w-]+\.[\w.-]+/u;

/** Is the sentence plain prose? Nothing that a chat could read as a link, a mention or a format; no address that no quote has. */
export function checkMarkup(sentence: string, quotes: readonly string[]): string | null {
  if (sentence.length > SENTENCE_MAX) return 'length';
  if (stripInvisible(sentence) !== sentence) return 'invisible characters';
  const quoted = quotes.join('\n').toLowerCase();
  // A path or a file name of the quote is no markup.
  const bare = sentence.replace(path, (word) => (quoted.includes(trimmed(word).toLowerCase()) ? 'x' : word));
  const found = markup.exec(bare) ?? address.exec(bare);
  if (found !== null) return `markup ${found[0].trim()}`;
  const foreign = [...sentence.matchAll(host)]
    .map(([name]) => name)
    .find((name) => !quoted.includes(name.toLowerCase()));
  return foreign === undefined ? null : `address ${foreign}`;
}

function trimmed(word: string): string {
  return word.replace(/[.,;:!?。、]+$/u, '');
}
