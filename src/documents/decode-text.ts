import encodingJapanese from 'encoding-japanese';

export interface DecodedText {
  /** Without the byte order mark; otherwise exactly what the bytes say. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp';
}

/** More control or replacement characters than this share of a text mean that it is no text. */
const NOISE_SHARE_MAX = 0.01;

/**
 * Decodes a text file: UTF-8 with or without byte order mark, UTF-16 with one, Shift_JIS, EUC-JP, ISO-2022-JP.
 * Each candidate is decoded strictly; a file that two of the Japanese encodings fit equally well is refused.
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
  if (text === null) return null;
  if (bytes.includes(0)) throw new Error('a binary file (it holds NUL bytes)');
  return { text, encoding: 'utf-8' };
}

function asJapanese(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) throw new Error('a binary file (it holds NUL bytes)');
  const shiftJis = strictly('shift_jis', bytes);
  const eucJp = strictly('euc-jp', bytes);
  const plausible = [
    { encoding: 'shift_jis' as const, text: shiftJis },
    { encoding: 'euc-jp' as const, text: eucJp },
  ].filter(
    (candidate): candidate is { encoding: 'shift_jis' | 'euc-jp'; text: string } =>
      candidate.text !== null && japaneseShare(candidate.text) > 0.5,
  );
  const [only, other] = plausible;
  if (only !== undefined && other === undefined) return only;
  if (only === undefined)
    throw new Error(
      'an encoding that is neither UTF-8, UTF-16, Shift_JIS nor EUC-JP; save the file as UTF-8',
    );
  const detected = encodingJapanese.detect(bytes, ['SJIS', 'EUCJP']);
  const chosen = plausible.find(({ encoding }) => (encoding === 'shift_jis' ? 'SJIS' : 'EUCJP') === detected);
  const rival = plausible.find((candidate) => candidate !== chosen);
  if (chosen === undefined || rival === undefined || kanaShare(chosen.text) < kanaShare(rival.text) + 0.05)
    throw new Error('bytes that could be Shift_JIS or EUC-JP; save the file as UTF-8');
  return chosen;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of the characters beyond ASCII that full-width Japanese text consists of. */
function japaneseShare(text: string): number {
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const japanese = text.match(/[\p{Script=Han}\u3000-\u30FF\uFF01-\uFF60]/gu)?.length ?? 0;
  return beyondAscii === 0 ? 0 : japanese / beyondAscii;
}

function kanaShare(text: string): number {
  return (text.match(/[\u3041-\u30FF]/gu)?.length ?? 0) / Math.max(1, text.length);
}
