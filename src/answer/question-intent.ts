import { fold } from '../text/fold-text.js';

/** What a question asks for, as far as its wording tells. */
export interface Intent {
  /** Readers' opinions and experiences: answered from the voices. */
  readonly opinion: boolean;
  /** A name, number, date or thing that a few words can answer. */
  readonly shortAnswer: boolean;
  /** A procedure: its sentences belong together, in reading order. */
  readonly steps: boolean;
  /** Something that only holds now, which an archive cannot know. */
  readonly now: boolean;
  /** The latest year the question names; null without one. */
  readonly latestYear: number | null;
}

const opinion =
  /読者|コメント欄|意見|賛否|感想|世論|世間(?:は|の(?:声|反応|評|目|見方))|ネット(?:上|の(?:声|反応|評|人))|どう(?:思|感じ|受け止め|考え)|(?:批判|擁護|不満|不安|怒り|同情|疑問|賛成|反対|提案|体験)(?:の声|する声|している人|する人|談)|声(?:は|が|を(?!か)|も)|(?:みんな|皆さん?|人々)(?:は|が|も|って)?.{0,20}(?:思|感じ|考え|言っ|言う|反応|怒|受け止め)|\bopinions?\b|\bcomment(?:s|ers?)?\b|\breaders?\b|\bvoices?\b|\bpeople (?:think|say|feel|react|complain|worr)|\b(?:does|do) (?:any|some|most|many)(?:one|body| people)\b|\b(?:did|has|have) (?:any|some|most|many)(?:one|body| people) (?:complain|thank|prais|blam|worr|critici|say|said|think|thought|feel|felt)|\bwhat do people\b|\bhow do people feel\b|\breactions?\b|评论|網民|网友|读者|opinion des|lecteurs|lectores|leser/u;
/** People who say, think or feel something, and are asked after: 「…を疑っている人はいる」「…って人おる」. */
const speaking =
  /(?:(?:思|考え|感じ|言|云|話|語|述べ|疑|怒|喜|褒め|ほめ|責め|叩|嫌が|怖が|望|願|笑|驚|呆れ|あきれ|嘆|悔し|勧め|薦め|(?:心配|感謝|批判|擁護|同情|納得|反発|警戒|期待|自慢|後悔)し)[^、。?\s]{0,4}|って|という)(?:人|ひと|声|コメント)(?:たち)?(?:は|が|も|って)?(?:$|\?|い[るたまな]|お[るっら]|あ[るっり]|何|なんて|どう|多)|コメント(?:は|が|って)(?:ある|あり|あった|多)|コメントした人/u;
const interrogative =
  /誰|だれ|いつ|どこ|何(?!度も)|なに|いくら|いくつ|どの|どれ|どちら|何[%％人社件台年月日時分便億万]|パーセント|\bwho\b|\bwhom\b|\bwhose\b|\bwhen\b|\bwhere\b|\bwhat\b|\bwhich\b|\bhow (?:many|much|long|far|old|often|big|large)\b|\bqui\b|\bquand\b|\boù\b|\bcombien\b|\bquel/u;
const explanatory =
  /なぜ|何故|どうして|理由|どのよう|どうやって|どうすれば|どういう|とは|何と(?:書|言|述)|について|教えて|説明|手順|方法|\bwhy\b|\bhow (?:do|does|did|can|could|should|to|was|were|is|are)\b|\bwhat (?:do|does|did)\b.*\b(?:say|state|mean)\b|\bexplain\b|\bdescribe\b|\btell me about\b/u;
const procedure =
  /手順|やり方|直し方|直す(?:方法|には)|復旧(?:方法|するには)|対処(?:法|方法)|どうすれば|どうやって|\bsteps?\b|\bprocedure\b|\bhow (?:do|can|should) (?:i|we|you|one)\b|\bhow to\b|\binstructions?\b/u;
const now =
  /きょう|今日|本日|明日|あした|昨日|きのう|今週|来週|今月|来月|いま(?:の|は|いくら)|今の|現在の株価|\btoday(?:'s)?\b|\btomorrow\b|\byesterday\b|\bright now\b|\bthis (?:week|month|year)\b|\bnext (?:week|month|year)\b|\bcurrent(?:ly)?\b|\bas of now\b/u;

/** Reads a question's wording; languages other than Japanese and English are only partly understood. */
export function intentOf(question: string): Intent {
  const folded = fold(question);
  const steps = procedure.test(folded);
  const years = [...folded.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year));
  return {
    opinion: opinion.test(folded) || speaking.test(folded),
    shortAnswer: interrogative.test(folded) && !explanatory.test(folded),
    steps,
    now: now.test(folded),
    latestYear: years.length === 0 ? null : Math.max(...years),
  };
}
