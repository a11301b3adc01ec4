export interface DecodedText {
  /** Without the byte order mark; otherwise exactly what the bytes say. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp';
}

/** Japanese text is hardly ever without kana; the share of all characters beyond ASCII. */
const KANA_SHARE_MIN = 0.05;
/** What full-width Japanese text consists of. */
const japanese = /[\p{Script=Han}\u3000-\u30FF\uFF01-\uFF60]/gu;
const kana = /[\u3041-\u30FF]/gu;
/** More control or replacement characters than this share of a text mean that it is no text. */
const NOISE_SHARE_MAX = 0.01;

/**
 * Decodes a text file: UTF-8 with or without byte order mark, UTF-16 with one, Shift_JIS, EUC-JP, ISO-2022-JP.
 * Each candidate is decoded strictly; bytes that are not clearly one of them are refused.
 * @throws Error with a phrase that says what the bytes look like
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = byMark(bytes) ?? byEscape(bytes) ?? asUtf8(bytes) ?? asJapanese(bytes);
  const noise = decoded.text.match(/(?![\t\n\v\f\r])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  if (noise > decoded.text.length * NOISE_SHARE_MAX) {
    const percent = Math.ceil((100 * noise) / decoded.text.length);
    throw new Error(
      `not readable text: ${percent} % control or replacement characters as ${decoded.encoding}`,
    );
  }
  return decoded;
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return required('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return required('utf-16be', bytes);
  return null;
}

function required(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): DecodedText {
  const text = strictly(encoding, bytes);
  if (text === null) throw new Error(`a ${encoding} byte order mark, but not valid ${encoding}`);
  return { text, encoding };
}

/** ISO-2022-JP is plain ASCII bytes with escape sequences, which UTF-8 would accept as they are. */
function byEscape(bytes: Uint8Array): DecodedText | null {
  const at = bytes.indexOf(0x1b);
  if (at === -1 || (bytes[at + 1] !== 0x24 && bytes[at + 1] !== 0x28)) return null;
  const text = bytes.some((byte) => byte >= 0x80) ? null : strictly('iso-2022-jp', bytes);
  return text === null ? null : { text, encoding: 'iso-2022-jp' };
}

function asUtf8(bytes: Uint8Array): DecodedText | null {
  const text = strictly('utf-8', bytes);
  if (text === null && isCutUtf8(bytes)) throw new Error('UTF-8 that breaks off inside its last character');
  if (text === null) return null;
  if (bytes.includes(0)) throw new Error('a binary file (it holds NUL bytes)');
  return { text, encoding: 'utf-8' };
}

/** Is it UTF-8 but for its end, which a strict decoder that expects more bytes lets pass? */
function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The one of Shift_JIS and EUC-JP that gives Japanese with kana. Never both: no byte that leads kana in Shift_JIS is
 * allowed in EUC-JP. Kanji alone prove nothing: Korean read as EUC-JP and UTF-8 read as Shift_JIS look the same.
 */
function asJapanese(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) throw new Error('a binary file (it holds NUL bytes)');
  for (const encoding of ['shift_jis', 'euc-jp'] as const) {
    const text = strictly(encoding, bytes);
    if (
      text !== null &&
      shareBeyondAscii(text, japanese) > 0.5 &&
      shareBeyondAscii(text, kana) > KANA_SHARE_MIN
    )
      return { text, encoding };
  }
  throw new Error('bytes that are not clearly UTF-8, UTF-16, Shift_JIS or EUC-JP; save the file as UTF-8');
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function shareBeyondAscii(text: string, characters: RegExp): number {
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return beyondAscii === 0 ? 0 : (text.match(characters)?.length ?? 0) / beyondAscii;
}
