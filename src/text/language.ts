/** Words that are frequent in one language and rare in the others, for languages that share a script. */
const markers: Record<string, readonly string[]> = {
  en: 'the of and to in is was were are what who when where why how which did does do for on by with that it from many much'.split(
    ' ',
  ),
  fr: 'le la les des du de et est une un qui que quel quelle quels quelles où quand comment pourquoi combien dans pour avec sur été au aux à l d qu'.split(
    ' ',
  ),
  de: 'der die das und ist war wer wie wann wo warum was welche welcher welches wurde wurden ein eine den dem im mit von zu auf für nicht sein sei als werden'.split(
    ' ',
  ),
  es: 'el la los las de del y es fue quién qué cuál cuándo dónde cómo cuánto cuántos cuántas por para con una un en se que'.split(
    ' ',
  ),
  it: 'il lo la gli le di del della e è che chi cosa quando dove come perché quanto quanti per con una un nel si'.split(
    ' ',
  ),
  pt: 'o a os as de do da dos das e é foi quem que qual quando onde como quanto quantos por para com uma um em no na'.split(
    ' ',
  ),
};
/** Characters that only simplified Chinese uses, or that Chinese questions nearly always hold. */
const chinese =
  /[吗呢么们这哪谁为说国时会对动发现应过还进间问题词组总统东车长门马见贝风飞华让给从众书习乡义乐买乱产亲亿仅与专业丛两严丧个临举价优伤伦伟传体佣侠侧侦侨债倾储关兴养兽内冈册写军农冯冲决况冻净凉减凑几凤凭凯击刘则刚创删别剂剑剧劝办务劲劳势勋区医协单卖卢卫却厂历压厌厕县参双变叙台叶号叹吓听启吴员呜咏响哑唤啧喷园围图圆圣场块坏坚坝坞坟坠垄垒垦垫]|的(?![^\p{Script=Han}])|[在是]|什么|多少|哪些/u;

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/**
 * The language of a text as a primary subtag (`ja`, `en`, `zh`, …), from its scripts and, among languages in
 * Latin letters, its frequent words. Meant for questions as well as whole documents.
 * @returns `fallback` when the text holds no letters that tell (an empty text, only digits or emoji)
 */
export function languageOf(text: string, fallback = 'en'): string {
  const sample = text.slice(0, 4000).normalize('NFKC');
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const hiragana = sample.match(/\p{Script=Hiragana}/gu)?.length ?? 0;
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // A Japanese word carries about as much as four Latin letters, so a few suffice beside Latin names.
  if (hiragana * 10 >= latin && hiragana > 0) return 'ja';
  if ((kana + han) * 4 >= latin && kana + han > 0) {
    if (kana > 0 && kana * 12 >= han) return 'ja';
    return chinese.test(sample) ? 'zh' : 'ja';
  }
  for (const [language, script] of scripts) {
    const found = sample.match(script)?.length ?? 0;
    if (found > 0 && found * 2 >= latin) return language;
  }
  if (latin === 0) return fallback;
  return latinLanguageOf(sample) ?? (fallback === 'ja' || fallback === 'zh' ? 'en' : fallback);
}

function latinLanguageOf(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  let best: string | null = null;
  let most = 0;
  for (const [language, frequent] of Object.entries(markers)) {
    const found = words.filter((word) => frequent.includes(word)).length;
    if (found > most) {
      best = language;
      most = found;
    }
  }
  return best;
}

/** Is the language written without spaces between its words? */
export function isSpaceless(language: string): boolean {
  return ['ja', 'zh', 'th', 'lo', 'km', 'my'].includes(language);
}
