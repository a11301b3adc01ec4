import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';

/** Default, English and Japanese: Discord shows the default where it has no translation. */
const named = (name: string, ja: string, description: string, jaDescription: string) => ({
  name,
  name_localizations: { ja, 'en-US': name, 'en-GB': name },
  description,
  description_localizations: { ja: jaDescription, 'en-US': description, 'en-GB': description },
});

export const commandTexts = {
  ask: named(
    'ask',
    '質問',
    'Ask about the incident; every sentence of the answer is proved',
    '出来事について質問する(どの文にも出典が付きます)',
  ),
  question: named('question', '質問文', 'Your question', '質問文'),
  hide: named('hide', '非公開', 'Show the answer only to me', '自分だけに表示する'),
  language: named('language', '言語', 'Language of the answer’s frame', '回答の枠の言語'),
  summary: named('summary', '要約', 'One theme, every line cited', '一つのテーマを出典つきでまとめる'),
  theme: named('theme', 'テーマ', 'What to be told about', '知りたいテーマ'),
  length: named('length', '長さ', 'How much', 'どれくらい詳しく'),
  figures: named(
    'figures',
    '数字',
    'Look up an amount, a percentage, a count or a name',
    '金額・割合・件数・名前で調べる',
  ),
  query: named('query', '調べる値', 'Such as 19%, 8.5 million or Delta', '19%、850万台、デルタ航空など'),
  timeline: named(
    'timeline',
    '年表',
    'What happened when, in your local time',
    '日付順の出来事(時刻は現地時間で表示)',
  ),
  voices: named('voices', '声', "Readers' voices, sorted by view", '読者の声を見方ごとに見る'),
  view: named('theme', 'テーマ', 'Only this view', 'この見方だけ'),
  about: named('about', '対象', 'Only this subject', 'この対象だけ'),
  panel: named('panel', '案内板', 'Post the briefing panel here', 'この場に案内板を出す'),
  sources: named('sources', '資料', 'List the documents', '資料の一覧'),
  kind: named('kind', '種類', 'Only documents of this kind', 'この種類の資料だけ'),
  index: named('index', '索引', 'Manage the index', '索引を管理する'),
  status: named(
    'status',
    '状態',
    'What is served, and whether it is out of date',
    '使っている索引と、資料との違い',
  ),
  rebuild: named(
    'rebuild',
    '作り直し',
    'Build the index anew, beside the one in use',
    '使いながら索引を作り直す',
  ),
  rollback: named('rollback', '戻す', 'Serve the index before this one', '一つ前の索引に戻す'),
  gaps: named('gaps', '未回答', 'What people asked in vain', '答えられなかった質問'),
} as const;

/** A command in the menu of a message has no description. */
export const checkName = {
  name: 'Check against the sources',
  name_localizations: {
    ja: 'この発言を資料で確認',
    'en-US': 'Check against the sources',
    'en-GB': 'Check against the sources',
  },
} as const;

export const hideOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...commandTexts.hide,
};
export const languageOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...commandTexts.language,
  choices: [
    { name: 'auto', name_localizations: { ja: '自動' }, value: 'auto' },
    { name: '日本語', value: 'ja' },
    { name: 'English', value: 'en' },
  ],
};
