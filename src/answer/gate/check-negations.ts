import { fold } from '../../text/fold-text.js';
import { wordsOf } from '../../text/words.js';

/** What looks like a negation and is none: obligations, "not only", "may", "nothing but". */
const noNegation =
  /(?:なければ|なくては|ねば|ないと)(?:なら|いけ|だめ)(?:ない|なかった|なく|ません|ぬ)?|ざるを得(?:ない|なかった|ません)|(?:だけ|のみ|ばかり)で(?:は)?なく|(?:かも|にも?)しれ(?:ない|ません)|に(?:違|ちが)いない|にほかならない|ほかない|少なくな(?:い|かった)|少なくとも|ではないか|やむを得(?:ない|なかった|ず)|思わず|まもなく|間もなく|必ず|(?:だけ|のみ)だ|に満たな(?:い|かった)|を(?:超え|上回ら|下回ら)な(?:い|かった)|しか[^、。]{0,14}?(?:ない|なかった|ません)|相次|まず|わずか|はずだ|はず|いずれ|ずつ|ずっと|おのずと|あらず|たゆまず|相変わらず|関わらず|かかわらず|問わず|のみならず|とどまらず|\bnot only\b|\bnot just\b|\bnot least\b|\bno doubt\b|\bno matter\b|\bno more than\b|\bno (?:less|fewer) than\b|\bno\. ?\d|\bnothing but\b/gu;
/** Each of these turns a statement round. */
const negation =
  /な(?:い|かった|く(?!て)|くて|ければ|し(?!た))(?!う)|ません|(?<=[かさたなまらわがばきけしせてでねべめれえい])ず(?=に|、|。|$)|ぬまま|\bnot\b|\bcannot\b|n['’]t\b|\bnever\b|\bno\b|\bnone\b|\bnobody\b|\bnothing\b|\bneither\b|\bnor\b/gu;
/** These deny within a word; the other language may say them with a negation or without any. */
const denial =
  /不可能|不要|不明|無関係|無縁|皆無|際限なく|無く|無い|無かった|免れ|除(?:く|い|き)|抜け|失敗|失った|取りやめ|中止|止ま|棄却|却下|無視|別の|未(?:定|明|回答|払|確認|公表|承認)|非\p{Script=Han}|否定|拒(?:否|ん|み|む|絶)|断(?:っ|り|る|られ|わ)|退け|\bwithout\b|\bunable\b|\bimpossible\b|\bunaffected\b|\bunharmed\b|\bspared\b|\bfail(?:ed|s|ing|ure)?\b|\bmiss(?:ed|es|ing)?\b|\black(?:ed|s|ing)?\b|\bun(?:reliable|answered|certain|clear|known|available|paid|related|shown|confirmed)\b|\bnon-\p{L}+|\belective\b|\binstead of\b|\bexclud(?:ed|es|ing)\b|\bexcept\b|\bend(?:less|lessly)\b|\bseparate\b|\bdead\b|\bdown\b|\bcalled off\b|\bstop(?:ped|s)?\b|\bdeni(?:ed|es|al)\b|\bdeny(?:ing)?\b|\breject(?:ed|s|ing|ion)?\b|\brefus(?:ed|es|ing|al)\b|\bdeclin(?:ed|es|ing)\b|\bdismiss(?:ed|es|ing|al)\b|\bbar(?:red|s)\b|\buntrue\b|\bfalse\b/gu;
const nearNegation =
  /不可能|不要|無関係|無縁|皆無|免れ|\bunaffected\b|\bunharmed\b|\bspared\b|\bunable\b|\bimpossible\b/gu;
/** What is denied twice. */
const doubled =
  /(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b|\bnone\b|\bwithout\b)(?: \p{L}+)? (?:without|unable|impossible|un\p{L}{4,}|fail\p{L}*|miss\p{L}*|lack\p{L}*|den(?:y|i)\p{L}*|reject\p{L}*|refus\p{L}*|declin\p{L}*|dismiss\p{L}*)|(?:不可能|不要|無関係|失敗|中止|棄却|却下|否定|拒否|拒絶|断|退け|除外|無視|止ま)(?:では|し|され|ら|けられ|け|り)*(?:な(?:い|かった)|ません)/gu;
/** Where one thing is put against another: what stands on the negated side matters. */
const contrast =
  /で(?:は)?なく|\bnot\b.*\bbut\b|,? (?:but|and) (?:not|no)\b|, not\b|\brather than\b|\binstead of\b/u;
const clauseEnd =
  /[、。,;:]|\b(?:but|and|although|though|while|which|that|who|because)\b|(?<=[だたる])が、|ものの/gu;
/** A negated clause is not what the sentence speaks of when fewer of its words than this stand in it (0 to 1). */
const SPOKEN_OF = 0.4;

/**
 * Is what the sentence denies denied in its quotes, and what it affirms not denied there? Negations are counted, in
 * Japanese and English; of a quote in the sentence's own language the clauses are compared.
 */
export function checkNegations(
  sentence: string,
  quotes: readonly string[],
  sameLanguage: boolean,
): string | null {
  return quotes.some((quote) => isAlike(sentence, quote, sameLanguage)) ? null : 'negation';
}

function isAlike(sentence: string, quote: string, sameLanguage: boolean): boolean {
  const said = countIn(sentence);
  const stated = countIn(quote);
  if (said.doubled !== stated.doubled) return false;
  if (!sameLanguage) {
    // A word that denies answers to one there; what is left over may answer to a negation.
    const both = Math.min(said.denials, stated.denials);
    return (
      said.negations <= stated.negations + stated.denials - both &&
      stated.negations <= said.negations + said.denials - both &&
      // "Unaffected" is as much as "not affected".
      said.near <= stated.negations + stated.denials &&
      stated.near <= said.negations + said.denials
    );
  }
  if (isBalanced(said, stated)) return said.negations === 0 || isNegatedAlike(sentence, quote);
  // Part of the quote is denied: is it the part the sentence speaks of?
  const words = new Set(contentWords(sentence));
  const spokenOf = clausesOf(quote)
    .filter((clause) => shareIn(contentWords(clause), words) >= SPOKEN_OF)
    .map(countIn);
  return isBalanced(said, spokenOf.reduce(add, { negations: 0, denials: 0, near: 0, doubled: 0 }));
}

/** In one language a word that denies is kept; "unaffected" and "not affected" may change places. */
function isBalanced(said: Counts, stated: Counts): boolean {
  const exchanged = Math.abs(said.negations - stated.negations);
  return (
    said.negations + said.denials === stated.negations + stated.denials &&
    exchanged <= Math.max(said.near, stated.near)
  );
}

function add(one: Counts, other: Counts): Counts {
  return {
    negations: one.negations + other.negations,
    denials: one.denials + other.denials,
    near: one.near + other.near,
    doubled: one.doubled + other.doubled,
  };
}

/** In "not a cyberattack but an update" the two must not change places. */
function isNegatedAlike(sentence: string, quote: string): boolean {
  const denied = deniedWords(sentence);
  const deniedThere = deniedWords(quote);
  if (denied.length === 0 || deniedThere.length === 0) return true;
  const affirmedThere = new Set(contentWords(quote).filter((word) => !deniedThere.includes(word)));
  const onlyAffirmed = denied.filter((word) => affirmedThere.has(word)).length;
  const alsoDenied = denied.filter((word) => deniedThere.includes(word)).length;
  return alsoDenied >= onlyAffirmed;
}

/** The words that a contrast puts on the negated side; none where nothing is put against anything. */
function deniedWords(text: string): readonly string[] {
  const folded = fold(text).replace(noNegation, ' ');
  if (!contrast.test(folded) && !/\b(?:isn|wasn|aren|weren)['’]t\b.*\bbut\b/u.test(folded)) return [];
  const japanese = /([^、。]*?)で(?:は)?なく/u.exec(folded);
  if (japanese !== null) return contentWords(lastPhrase(japanese[1] ?? ''));
  const english = /(?:\bnot|n['’]t|\bno|\brather than|\binstead of)\s+(.*?)(?:\bbut\b|,|\.|;|$)/u.exec(
    folded,
  );
  return english === null ? [] : contentWords(english[1] ?? '');
}

/** After the topic: in 「AはBではなく」 B is denied. */
function lastPhrase(text: string): string {
  return text.split(/(?<=は)/u).at(-1) ?? text;
}

interface Counts {
  readonly negations: number;
  readonly denials: number;
  /** Of the denials those that say no more than "not". */
  readonly near: number;
  readonly doubled: number;
}

function countIn(text: string): Counts {
  const folded = fold(text).replace(noNegation, ' ');
  const count = (pattern: RegExp): number => folded.match(pattern)?.length ?? 0;
  return {
    negations: count(negation),
    denials: count(denial),
    near: count(nearNegation),
    doubled: count(doubled),
  };
}

function clausesOf(text: string): readonly string[] {
  return fold(text)
    .split(clauseEnd)
    .filter((clause) => clause !== undefined && clause.trim() !== '');
}

const empty = new Set(
  'the a an of to in on at by for from with and or but as is are was were be been it its this that which who than then also about january february march april may june july august september october november december'.split(
    ' ',
  ),
);
function contentWords(text: string): readonly string[] {
  return wordsOf(fold(text).replace(negation, ' ')).filter(
    (word) => !empty.has(word) && !/^(?:\p{Script=Hiragana}+|[\d.,:年月日時分]+)$/u.test(word),
  );
}

function shareIn(words: readonly string[], among: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => among.has(word)).length / words.length;
}
