const digraphs: readonly (readonly [RegExp, string])[] = [
  [/シャ|シュ|ショ|シェ/gu, 's'],
  [/チャ|チュ|チョ|チェ/gu, 'c'],
  [/ジャ|ジュ|ジョ|ジェ/gu, 'j'],
  [/ファ|フィ|フェ|フォ/gu, 'f'],
  [/ヴァ|ヴィ|ヴェ|ヴォ|ヴ/gu, 'b'],
  [/ウィ|ウェ|ウォ/gu, 'w'],
  [/クァ|クィ|クェ|クォ/gu, 'kw'],
  [/ティ|トゥ/gu, 't'],
  [/ディ|ドゥ|デュ/gu, 'd'],
  [/ツァ|ツェ|ツォ/gu, 't'],
];
const rows: readonly (readonly [string, string])[] = [
  ['カキクケコヵヶ', 'k'],
  ['ガギグゲゴ', 'k'],
  ['サスセソシ', 's'],
  ['ザズゼゾ', 's'],
  ['ジヂ', 'j'],
  ['タテト', 't'],
  ['ツヅ', 'ts'],
  ['チ', 'c'],
  ['ダデド', 't'],
  ['ナニヌネノン', 'n'],
  ['ハヒヘホ', 'h'],
  ['フ', 'f'],
  ['バビブベボ', 'b'],
  ['パピプペポ', 'b'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
  ['ワヲ', 'w'],
];
const ofKana = new Map(rows.flatMap(([kana, sound]) => [...kana].map((one) => [one, sound] as const)));

/**
 * The consonants of a word as it sounds, so that a name in katakana and the same name in Latin letters nearly agree:
 * クラウドストライク and CrowdStrike. Voicing, l and r, b and v, f and h are not told apart; vowels and weak sounds are left out.
 */
export function soundSkeleton(word: string): string {
  const sounds = /\p{Script=Katakana}/u.test(word) ? ofKatakana(word) : ofLatin(word);
  return sounds
    .replace(/d/gu, 't')
    .replace(/p|v/gu, 'b')
    .replace(/g/gu, 'k')
    .replace(/z/gu, 's')
    .replace(/l/gu, 'r')
    .replace(/f/gu, 'h')
    .replace(/(.)\1+/gu, '$1');
}

function ofKatakana(word: string): string {
  const joined = digraphs.reduce(
    (text, [pattern, sound]) => text.replace(pattern, sound),
    word.normalize('NFKC'),
  );
  return [...joined].map((one) => ofKana.get(one) ?? (/[a-z]/u.test(one) ? one : '')).join('');
}

function ofLatin(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/(?:sh|ss|sc(?=[ei])|ti(?=on)|ci(?=al|ous))/gu, 's')
    .replace(/ch(?=ae|r|l)/gu, 'k')
    .replace(/tch|ch(?=[aeiouy]|$)|t(?=u[nr])/gu, 'C')
    .replace(/di(?=o)/gu, 'j')
    .replace(/ch/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/m(?=[bp])/gu, 'n')
    .replace(/gh(?=t|$)/gu, '')
    .replace(/th/gu, 's')
    .replace(/ck|q|x/gu, (found) => (found === 'x' ? 'ks' : 'k'))
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/dge?|g(?=[eiy])|(?<=a)ge$/gu, 'j')
    .replace(/c(?![eiy])/gu, 'k')
    .replace(/r(?=[^aeiouyr]|e?$)/gu, '')
    .replace(/w(?=[^aeiou]|$)/gu, '')
    .replace(/[aeiouy]|h(?=[^aeiouy]|$)/gu, '')
    .replace(/[^a-zC]/gu, '')
    .toLowerCase();
}

/** Do two skeletons belong to one name? A last s is often not heard; of five sounds one may differ, of eight two. */
export function soundsAlike(one: string, other: string): boolean {
  if (one === '' || other === '' || one[0] !== other[0]) return false;
  const longest = Math.max(one.length, other.length);
  const apart = distance(one.replace(/(?<=..)t?s$/u, ''), other.replace(/(?<=..)t?s$/u, ''));
  return apart <= (longest < 5 ? 0 : longest < 8 ? 1 : 2);
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, a] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...other].entries())
      next.push(Math.min((row[j] ?? 0) + (a === b ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
