import { fold } from '../../text/fold-text.js';
import { gazetteer, sameCountry } from './gazetteer.js';
import { soundSkeleton, soundsAlike } from './sound-skeleton.js';

/** Words in capitals that say what somebody is, not who: they need no counterpart in another language. */
const roles = new Set(
  'accord act action agency agreement air airline airlines airport airways ambulance association authority bank banks board building central channel charter ceo cfo chair chairman chief city commission committee company congress congressman corp corporation council county court department director district division east eastern exchange executive federal file firm friday general government group hospital hospitals house inc industry infrastructure institute internet international judge justice law lines ltd manager minister ministry monday mr mrs ms national network new news north northern office officer online pc pcs police post press president prime professor protection representatives research researcher saturday secretary security senate senator service services site software south southern state states stock store stores street subcommittee superior sunday supreme system systems team technology thursday transport transportation treasury tuesday university vice wednesday west western'.split(
    ' ',
  ),
);
/** Words that begin a sentence without being anybody's name. */
const openers = new Set(
  'a about according across after afterwards again airlines airports all along also although among an and another any around as asked at attackers back banks based because before behind being besides between both bookings but by cancelled companies compared criminals critics customers data day days despite devices during each earlier early eight either estimates even every experts family few first five flights following for four from given governments had half have he hence her here his hospitals how however hundreds if in including independent initially insurers investigators investors is it its itself just last late later lawyers losses less machines many measured members meanwhile millions more most much nearly neither never nevertheless nine no nobody none nor not nothing now observers of officials on once one only operators or others our out outside over overall part passengers patients people police prices prior readers recovery reports researchers sales scammers schools seven several shares she since six so some soon sources staff still such systems ten than that the their then there these they third this those though thousands three through thus to today together too tourists travellers trading two under unlike until up users using victims was we were what when where whether which while who why with within without workers yes yet you your'.split(
    ' ',
  ),
);
const calendar = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday utc jst edt est gmt cet bst pdt pst am pm no'.split(
    ' ',
  ),
);
/** Loanwords that name no one; their English may be another word altogether (パソコン, computer). */
const loanwords = new Set(
  'アカウント アクセス アップデート アドレス アプリ アラート イベント インターネット ウェブ ウェブサイト ウイルス エラー オンライン カード カウンター キー クラウド クラッシュ グループ ケース コスト コンピューター コンピュータ コード サーバー サーバ サービス サイト サイバー サイバーセキュリティー サイバーセキュリティ サイバー攻撃 システム ショップ スタッフ ストア スマートフォン セキュリティー セキュリティ センサー ソフト ソフトウェア ソフトウエア ダウン チーム チェックイン チケット ツール テスト テレビ データ トラブル トップ ドライバー ドライバ ドル ユーロ ニュース ネット ネットワーク バグ バイト パソコン パーセント ビル ファイル フライト ブルースクリーン プログラム ページ ホームページ ポイント マシン マルウェア メーカー メール メッセージ メディア メモリ メモリー ユーザー ユーザ リスク リセット ループ レジ レポート ログ ローカル データベース テーマパーク バージョン ボランティア コロナ ポリシー プロセス インフラ ユニホーム ホテル レベル ルール サポート ビジネス ケーブル モード スーパー コマンド イメージ ライン スクリーン コンテンツ デバイス ホテル'.split(
    ' ',
  ),
);

/** Katakana of a name with one consonant, such as ジョージア. */
const ONE_SOUND_MAX = 5;

const latinWord = /\p{Script=Latin}[\p{Script=Latin}\p{N}'’&.-]*[\p{Script=Latin}\p{N}]|\p{Script=Latin}/gu;
const katakanaWord = /[\p{Script=Katakana}ー]{2,}/gu;
const identifier = /(?=[\w.*\\/:-]*\d)(?=[\w.*\\/:-]*[A-Za-z])[\w.*\\/:-]{2,}/gu;
/** What stands in kanji before one of these is somebody's or something's name. */
const titled =
  /([\p{Script=Han}]{2,6}?)(?:氏|社長|議員|省|庁|航空|銀行|大学|病院|空港|新聞|通信社|電力|生命|証券)/gu;
const untitled =
  /^(?:同|各|両|他|米|英|日|全|大|小|当|本|国際|国内|地元|主要|民間|格安|国立|公立|総合|地方|中央|世界)/u;

/**
 * Does everybody and everything the sentence names stand in its quotes, in the same letters, by sound across Japanese and
 * English, or by the table of names? An identifier (C-00000291, 0x50) must stand there as it is.
 * @returns the first name that does not; null when all do
 */
export function checkNames(written: string, quotes: readonly string[], sameLanguage: boolean): string | null {
  const sentence = shortened(written);
  const quoted = shortened(quotes.join('\n'));
  const folded = fold(quoted);
  for (const [found] of sentence.normalize('NFKC').matchAll(identifier))
    if (!isUnit(found) && !folded.replace(/\s/gu, '').includes(fold(found).replace(/[.:]$/u, '')))
      return found;
  return (
    missingLatin(sentence, quoted, folded, sameLanguage) ??
    missingKatakana(sentence, quoted, folded, sameLanguage) ??
    missingKanji(sentence, folded, sameLanguage)
  );
}

/** Countries of two words as one, and without the names of time zones. */
function shortened(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\bUnited States(?: of America)?\b|\bU\.\s?S\.(?:\s?A\.)?/gu, 'USA')
    .replace(/\bU\.?S\.? (?=dollars?\b)/gu, '')
    .replace(/\bUnited Kingdom\b|\bU\.\s?K\./gu, 'UK')
    .replace(/日本時間|米?東部(?:夏)?時間|協定世界時/gu, ' ');
}

/** 19th, 2時, 5pm and the like begin with a number that is checked as one. */
function isUnit(found: string): boolean {
  return /^[\d.,:]+(?:st|nd|rd|th|am|pm|a\.m|p\.m|bn|mn|m|k|kg|km|gb|mb|h|ms|s|years?|-[a-z]+)?\.?$/iu.test(
    found,
  );
}

function missingLatin(
  sentence: string,
  quoted: string,
  folded: string,
  sameLanguage: boolean,
): string | null {
  const quotedWords = new Set([...folded.matchAll(latinWord)].flatMap(([word]) => formsOf(word)));
  const katakana = [...quoted.normalize('NFKC').matchAll(katakanaWord)].flatMap(([run]) =>
    run.split('・').flatMap((word) => [word, withoutLoanwords(word)]),
  );
  const text = sentence.normalize('NFKC');
  const isLatinText = !/\p{Script=Hiragana}/u.test(text);
  for (const { 0: written, index } of text.matchAll(latinWord)) {
    const word = fold(written);
    if (calendar.has(word) || formsOf(word).some((form) => quotedWords.has(form))) continue;
    const isCapital = /\p{Lu}/u.test(written);
    // A Latin word in a Japanese sentence is a name or a term, whatever its case.
    if (isLatinText && !isCapital) continue;
    const isFirst =
      text
        .slice(0, index)
        .replace(/["'“‘(「]/gu, '')
        .trim() === '';
    if (isFirst && isOpener(written, word, text.slice(index + written.length))) continue;
    const isAbbreviation = /^(?:u\.?s\.?a?|uk|eu)$/u.test(word);
    if (!sameLanguage && !isAbbreviation && roles.has(word)) continue;
    if (isSpelt(word, katakana) || isListed(word, folded)) continue;
    if (written === written.toUpperCase() && isAcronym(written, quoted)) continue;
    return written;
  }
  return null;
}

/** Before one of these a first word is hardly the name of somebody who does something. */
const afterNoun = /^ (?:of|from|in|for|to|on|at|with|by|than|as|and \p{Ll}|or)\b/u;

/** Is the first word of a sentence a common word? */
function isOpener(written: string, word: string, rest: string): boolean {
  if (openers.has(word)) return true;
  // Inner capitals, digits and capitals throughout make a name wherever they stand.
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(written)) return false;
  return afterNoun.test(rest) || /(?:ing|tions?|ments?|ity|ities|ly)$/u.test(word);
}

/** A word as the quote may have it: without its possessive, its plural, its full stops; and the parts of a compound. */
function formsOf(word: string): readonly string[] {
  const bare = word.replace(/['’]s?$/u, '').replace(/\.$/u, '');
  const undotted = bare.replaceAll('.', '');
  return [
    ...new Set([
      bare,
      undotted,
      bare.replace(/s$/u, ''),
      bare.replace(/\d+$/u, ''),
      ...(/-/u.test(bare) ? bare.split('-') : []),
    ]),
  ].filter((form) => form !== '');
}

function isSpelt(word: string, katakana: readonly string[]): boolean {
  const sound = soundSkeleton(word.replace(/['’]s?$/u, ''));
  return katakana.some((one) => {
    const written = soundSkeleton(one);
    // One sound is little: the word must be as short as the sound.
    if (sound.length < 2) return sound === written && one.length <= ONE_SOUND_MAX;
    return soundsAlike(sound, written) || holds(one, sound);
  });
}

/** A katakana run may hold two names: ジェットスタージャパン. */
function holds(katakana: string, sound: string): boolean {
  const whole = soundSkeleton(katakana);
  return sound.length > 2 && whole.length > sound.length && whole.includes(sound);
}

/** Is the English word in the table for a Japanese name of the quote? */
function isListed(word: string, folded: string): boolean {
  const bare = word.replaceAll('.', '').replace(/['’]s$/u, '');
  return (
    gazetteer.some(([japanese, english]) => english.includes(bare) && folded.includes(fold(japanese))) ||
    sameCountry.some((names) => names.includes(bare) && names.some((name) => hasWord(folded, name)))
  );
}

/** US for United States. */
function isAcronym(written: string, quoted: string): boolean {
  const letters = written.replaceAll('.', '');
  if (letters.length < 2) return false;
  return new RegExp(
    `\\b${[...letters].map((letter) => `${letter}[\\p{L}]+`).join('[\\s-]+(?:of |and |the )?')}`,
    'iu',
  ).test(quoted);
}

function missingKatakana(
  sentence: string,
  quoted: string,
  folded: string,
  sameLanguage: boolean,
): string | null {
  const latin = [...quoted.matchAll(latinWord)].flatMap(([word]) =>
    [word, ...word.split('-')].map((one) => one.replace(/['’]s?$/u, '')),
  );
  const sounds = [...latin.map(soundSkeleton), ...neighbours(latin).map(soundSkeleton)];
  for (const [run] of sentence.normalize('NFKC').matchAll(katakanaWord))
    for (const word of run.split('・')) {
      if (word.length < 2 || folded.includes(fold(word)) || loanwords.has(word)) continue;
      // A compound of loanwords and names: what is left without the loanwords must be known.
      const rest = withoutLoanwords(word);
      if (rest === '' || folded.includes(fold(rest))) continue;
      const sound = soundSkeleton(rest);
      if (sounds.some((one) => soundsAlike(one, sound) || soundsAlike(one, soundSkeleton(word)))) continue;
      if (
        gazetteer.some(
          ([japanese, english]) => japanese === word && english.some((one) => hasWord(folded, one)),
        )
      )
        continue;
      if (!sameLanguage && sound.length < 2) continue;
      return word;
    }
  return null;
}

function withoutLoanwords(word: string): string {
  return [...loanwords].reduce((left, one) => (one.length > 2 ? left.replace(one, '') : left), word);
}

/** Two words that Japanese may write as one: Jet Star, Cross Strike. */
function neighbours(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''}${word}`);
}

const kanjiNames = gazetteer
  .filter(([japanese]) => japanese.length > 1 && /^\p{Script=Han}/u.test(japanese))
  .sort(([one], [other]) => other.length - one.length);

function missingKanji(sentence: string, folded: string, sameLanguage: boolean): string | null {
  let text = fold(sentence);
  for (const [japanese, english] of kanjiNames) {
    if (!text.includes(japanese)) continue;
    // 日本航空 is not also 日本.
    text = text.replaceAll(japanese, ' ');
    const isCountry = japanese.endsWith('国') && folded.includes(japanese.slice(0, -1));
    if (!folded.includes(japanese) && !isCountry && !english.some((word) => hasWord(folded, word)))
      return japanese;
  }
  if (!sameLanguage) return null;
  for (const [whole, name = ''] of fold(sentence).matchAll(titled))
    if (!untitled.test(name) && !folded.includes(name)) return whole;
  return null;
}

function hasWord(folded: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(
    folded.replaceAll('u.s.', 'us'),
  );
}
