import type { Notice, Reason } from '../answer/answer.js';
import type { RefusalReason } from '../answer/gate/refuse-sentence.js';

/** Everything the console says, per language, same keys by type. */
export interface Texts {
  readonly welcome: (documents: number, passages: number, generation: string) => string;
  readonly hint: string;
  readonly help: string;
  readonly prompt: string;
  readonly reports: string;
  readonly voices: (shown: number, all: number) => string;
  readonly sources: string;
  readonly nearest: string;
  readonly canAnswer: string;
  readonly verified: (verified: number, composed: number) => string;
  readonly nothingTold: (theme: string) => string;
  readonly noFigures: (query: string) => string;
  readonly asOf: (day: string) => string;
  readonly noEvents: string;
  readonly timelineTitle: string;
  readonly noGenerationBefore: string;
  readonly themesChanged: (before: string) => string;
  readonly noThemeChanged: (before: string) => string;
  readonly noVoices: string;
  readonly voicesTitle: (comments: number) => string;
  readonly outOf: (size: number, comments: number) => string;
  readonly tooFew: string;
  readonly unsorted: (comments: number) => string;
  readonly bulletOfVoice: string;
  readonly otherSide: string;
  readonly gist: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly notices: Readonly<Record<Notice, string>>;
  readonly confidence: string;
  readonly nothingAsked: string;
  readonly noSuchCitation: (most: number) => string;
  readonly goodbye: string;
  readonly digest: string;
  readonly comment: (number: string) => string;
  readonly askAbout: (heading: string) => string;
  /** Before a translation. */
  readonly machineTranslation: string;
  readonly worded: (model: string, kept: number, dropped: number) => string;
  /** Why a sentence of a model was not sent. */
  readonly refusals: Readonly<Record<RefusalReason, string>>;
}

const ja: Texts = {
  welcome: (documents, passages, generation) =>
    `${documents}件の文書(${passages}段落・索引 ${generation})に質問できます。`,
  hint: '質問を入力してください。/help で使い方、Ctrl+D で終了。',
  help: [
    '質問をそのまま入力すると、文書の原文を引用して答えます。',
    '/sources    文書の一覧',
    '/sources N  直前の回答の引用 [N] の前後の段落',
    '/why        直前の回答の根拠(各段階の点数)',
    '/help       この説明',
    '/quit       終了',
  ].join('\n'),
  prompt: '質問> ',
  reports: '報道・解説',
  voices: (shown, all) => `読者の声(${all}件中${shown}件)`,
  sources: '出典',
  nearest: '近いもの',
  canAnswer: '次の質問には答えられます',
  verified: (verified, composed) => `引用 ${verified}/${composed} 検証済み`,
  noFigures: (query) => `「${query}」に当たる数字は資料にありません。`,
  asOf: (day) => `${day}時点`,
  noEvents: 'これについて日付のある記述は資料にありません。',
  timelineTitle: '年表',
  noGenerationBefore: '比べられる一つ前の索引はありません。',
  themesChanged: (before) => `${before} から変わったまとめ:`,
  noThemeChanged: (before) =>
    `${before} から変わったまとめはありません(当時まとめていないテーマは比べていません)。`,
  noVoices: '資料に読者の声はありません。',
  voicesTitle: (comments) => `読者の声 ${comments}件(名前なし)`,
  outOf: (size, comments) => `${comments}件中${size}件`,
  tooFew: '少なく傾向は不明',
  unsorted: (comments) => `未分類 ${comments}件`,
  bulletOfVoice: '・',
  otherSide: '⇔ ',
  gist: '要旨',
  nothingTold: (theme) => `「${theme}」について言えることは資料にありません。`,
  reasons: {
    'off-topic': 'この出来事の外です',
    'not-stated': '資料にありません',
    'opinion-only': '読者の声だけです',
    'after-archive': '資料の最終日より後です',
    'no-words': '検索できる語がありません',
  },
  notices: {
    'source-changed': '引用元のファイルは索引の作成後に変わりました。回答は索引時点の内容です。',
    'stale-index': '索引が文書より古くなっています。npm run index -- build で更新できます。',
    'older-generation':
      '最新の索引が壊れているため、一つ前の索引で答えています。npm run index -- build で直せます。',
    'exact-scan': '近傍検索の索引が使えないため、全件を調べています。',
    'reader-off': '読解モデルを使わない設定です(READER=off)。',
    'not-read': '質問が混み合っていたため、読解モデルを使わずに答えました。',
    'model-failed': '言語モデルが使えなかったため、引用だけで答えています。',
  },
  confidence: '確からしさ',
  nothingAsked: 'まだ質問がありません。',
  noSuchCitation: (most) =>
    most === 0 ? '直前の回答に引用はありません。' : `引用は [1] から [${most}] までです。`,
  goodbye: '終了します。',
  digest: '要約',
  comment: (number) => `声${number}`,
  askAbout: (heading) => `「${heading}」について教えてください`,
  machineTranslation: '機械訳: ',
  worded: (model, kept, dropped) => `${model} による文章: ${kept}文が検査を通過、${dropped}文を除外`,
  refusals: {
    'no-citation': '引用番号がない',
    'unknown-citation': 'ない番号を引用',
    lanes: '報道と声が混ざる',
    digest: '要約だけが根拠',
    language: '回答の言語と違う',
    markup: '書式やアドレスを含む',
    figure: '引用にない数字',
    negation: '肯定・否定が引用と違う',
    name: '引用にない名前',
    support: '引用より多くを述べる',
  },
};

const en: Texts = {
  welcome: (documents, passages, generation) =>
    `Ask about ${documents} documents (${passages} passages, index ${generation}).`,
  hint: 'Type a question; /help explains, Ctrl+D ends.',
  help: [
    'Type a question: the answer quotes the documents word for word.',
    '/sources    the documents',
    '/sources N  the paragraph around citation [N] of the last answer',
    '/why        how the last answer was found (scores of each stage)',
    '/help       this',
    '/quit       end',
  ].join('\n'),
  prompt: 'question> ',
  reports: 'Reports',
  voices: (shown, all) => `Readers' voices (${shown} of ${all})`,
  sources: 'Sources',
  nearest: 'Nearest',
  canAnswer: 'These can be answered',
  verified: (verified, composed) => `Citations ${verified}/${composed} verified`,
  noFigures: (query) => `The documents have no figure for "${query}".`,
  asOf: (day) => `as of ${day}`,
  noEvents: 'The documents date nothing on this.',
  timelineTitle: 'Timeline',
  noGenerationBefore: 'There is no index before this one to compare with.',
  themesChanged: (before) => `Themes told otherwise than on ${before}:`,
  noThemeChanged: (before) =>
    `No theme is told otherwise than on ${before} (those not looked up then are not compared).`,
  noVoices: 'The documents hold no readers’ voices.',
  voicesTitle: (comments) => `${comments} readers' voices (no names)`,
  outOf: (size, comments) => `${size} of ${comments}`,
  tooFew: 'too few to mean anything',
  unsorted: (comments) => `unsorted ${comments}`,
  bulletOfVoice: '· ',
  otherSide: '⇔ ',
  gist: 'gist',
  nothingTold: (theme) => `The documents say nothing on "${theme}".`,
  reasons: {
    'off-topic': 'Outside this incident',
    'not-stated': 'Not in the documents',
    'opinion-only': 'Only readers say so',
    'after-archive': 'Later than the newest document',
    'no-words': 'No words to search for',
  },
  notices: {
    'source-changed':
      'A cited file has changed since the index was built; the answer is what the index says.',
    'stale-index': 'The index is older than the documents; npm run index -- build renews it.',
    'older-generation':
      'The newest index is damaged; this answer comes from the one before. npm run index -- build repairs it.',
    'exact-scan': 'The nearest-neighbour graph cannot be used; every passage is compared.',
    'reader-off': 'The reader is switched off (READER=off).',
    'not-read': 'Many questions were waiting, so this answer was found without the reader.',
    'model-failed': 'The language model could not be used; the answer is made of quotes.',
  },
  confidence: 'confidence',
  nothingAsked: 'Nothing has been asked yet.',
  noSuchCitation: (most) =>
    most === 0 ? 'The last answer has no citations.' : `Citations are [1] to [${most}].`,
  goodbye: 'Goodbye.',
  digest: 'digest',
  comment: (number) => `voice ${number}`,
  askAbout: (heading) => `What do the documents say about “${heading}”?`,
  machineTranslation: 'machine translation: ',
  worded: (model, kept, dropped) => `worded by ${model}: ${kept} passed the gate, ${dropped} left out`,
  refusals: {
    'no-citation': 'cites nothing',
    'unknown-citation': 'cites what was not there',
    lanes: 'mixes reports and voices',
    digest: 'rests on a digest alone',
    language: 'not in the language of the answer',
    markup: 'holds markup or an address',
    figure: 'a figure that is not in its quotes',
    negation: 'denies or affirms otherwise than its quotes',
    name: 'a name that is not in its quotes',
    support: 'says more than its quotes',
  },
};

/** Japanese for Japanese, English for everybody else. */
export function textsFor(language: string): Texts {
  return language.toLowerCase().startsWith('ja') ? ja : en;
}
