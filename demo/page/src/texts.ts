import type { Locale } from '../../protocol.js';

export interface Texts {
  readonly server: string;
  readonly channel: string;
  readonly channels: string;
  readonly directMessages: string;
  readonly dmHint: string;
  readonly channelHint: string;
  readonly you: string;
  readonly roles: { readonly member: string; readonly owner: string };
  readonly language: string;
  readonly dark: string;
  readonly light: string;
  readonly menu: string;
  readonly close: string;
  readonly guide: string;
  readonly guideTitle: string;
  readonly guideIntro: string;
  readonly go: string;
  readonly again: string;
  readonly done: string;
  readonly steps: {
    readonly ask: string;
    readonly source: string;
    readonly unknown: string;
    readonly summary: string;
    readonly voices: string;
    readonly figures: string;
  };
  readonly hints: {
    readonly ask: string;
    readonly source: string;
    readonly unknown: string;
    readonly summary: string;
    readonly voices: string;
    readonly figures: string;
  };
  readonly questions: { readonly ask: string; readonly unknown: string; readonly figure: string };
  readonly moreTitle: string;
  readonly more: readonly string[];
  readonly restart: string;
  readonly restartHint: string;
  readonly placeholder: (place: string) => string;
  readonly message: string;
  readonly send: string;
  readonly cancel: string;
  readonly commandsTitle: string;
  readonly optionsTitle: string;
  readonly required: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly reply: string;
  readonly replyingTo: (name: string) => string;
  readonly apps: string;
  readonly actions: string;
  readonly used: string;
  readonly thinking: (name: string) => string;
  readonly typing: (name: string) => string;
  readonly edited: string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly app: string;
  readonly noResponse: string;
  readonly mentionBot: (name: string) => string;
  readonly today: (time: string) => string;
  readonly select: string;
  readonly submit: string;
  readonly formNote: (name: string) => string;
  readonly starting: string;
  readonly stopped: string;
  readonly attachment: string;
}

const ja: Texts = {
  server: '障害対策室',
  channel: 'incident',
  channels: 'テキストチャンネル',
  directMessages: 'ダイレクトメッセージ',
  channelHint: '「/」でコマンドが出ます。発言の「…」から、その発言を資料と照らし合わせられます。',
  dmHint: 'ボットとの一対一の会話です。そのまま質問を書いてください。',
  you: 'だれとして使うか',
  roles: { member: 'メンバー', owner: '管理者' },
  language: 'English',
  dark: '暗い画面にする',
  light: '明るい画面にする',
  menu: 'チャンネル一覧',
  close: '閉じる',
  guide: '最初の1分',
  guideTitle: '最初の1分',
  guideIntro: '上から順に押してみてください。どれも本物のコマンドです。',
  go: '試す',
  again: 'もう一度',
  done: '済み',
  steps: {
    ask: '株価について質問する',
    source: '出典を開く',
    unknown: '資料にないことを聞く',
    summary: '復旧のまとめを読む',
    voices: '読者の声を見る',
    figures: '数字を調べる',
  },
  hints: {
    ask: '/ask で質問すると、出典つきで答えます。',
    source: '答えの下の 🔎 1 を押すと、元の段落が自分だけに表示されます。',
    unknown: '資料になければ、ないと答え、近いものを示します。',
    summary: '/summary は一つのテーマを3行で。どの行にも出典が付きます。',
    voices: '/voices は90件の声を、似たものどうしにまとめます。',
    figures: '/figures は数字の出どころを並べます。',
  },
  questions: {
    ask: '株価は取引開始前に最大で何％下落しましたか',
    unknown: '富士山の高さは何メートルですか',
    figure: '850万台',
  },
  moreTitle: 'つぎに',
  more: [
    '発言の「…」→「この発言を資料で確認」。Aoi さんの発言には間違いが一つあります。',
    '左下でだれとして使うかを変えると、自分だけの表示は消えます。',
    '管理者なら /panel、/gaps、/index も使えます。',
  ],
  restart: 'ボットを再起動',
  restartHint: '再起動しても、ボタンはそのまま使えます。',
  placeholder: (place) => `${place} へメッセージ、または / でコマンド`,
  message: 'メッセージ',
  send: '送信',
  cancel: 'やめる',
  commandsTitle: 'コマンド',
  optionsTitle: '追加できる項目',
  required: '必須',
  yes: 'はい',
  no: 'いいえ',
  choose: '選んでください',
  reply: '返信',
  replyingTo: (name) => `${name} に返信`,
  apps: 'アプリ',
  actions: '発言の操作',
  used: 'が使用:',
  thinking: (name) => `${name} が考え中…`,
  typing: (name) => `${name} が入力中…`,
  edited: '(編集済)',
  onlyYou: 'これらはあなただけに表示されています',
  dismiss: 'メッセージを閉じる',
  app: 'アプリ',
  noResponse: 'アプリケーションが応答しませんでした',
  mentionBot: (name) => `@${name} をメンション`,
  today: (time) => time,
  select: '選択',
  submit: '送信',
  formNote: (name) => `このフォームは ${name} に送られます。`,
  starting: 'ボットを起動しています。初回は索引を作るため、1分ほどかかります。',
  stopped: 'ボットが止まりました。',
  attachment: '添付ファイル',
};

const en: Texts = {
  server: 'Incident room',
  channel: 'incident',
  channels: 'Text channels',
  directMessages: 'Direct messages',
  channelHint: 'Type / for commands. The … on a message checks it against the documents.',
  dmHint: 'Just you and the bot. Write your question as it is.',
  you: 'Act as',
  roles: { member: 'member', owner: 'owner' },
  language: '日本語',
  dark: 'Dark',
  light: 'Light',
  menu: 'Channels',
  close: 'Close',
  guide: 'First minute',
  guideTitle: 'Your first minute',
  guideIntro: 'Press them from top to bottom. Each is a real command.',
  go: 'Try it',
  again: 'Again',
  done: 'done',
  steps: {
    ask: 'Ask about the share price',
    source: 'Open a source',
    unknown: 'Ask what the documents don’t say',
    summary: 'Read a summary of the recovery',
    voices: 'See what readers thought',
    figures: 'Look up a figure',
  },
  hints: {
    ask: '/ask answers with its sources.',
    source: '🔎 1 below an answer shows the original paragraph, to you alone.',
    unknown: 'What the documents don’t say, it doesn’t say either; it shows what comes closest.',
    summary: '/summary tells one theme in 3 lines, every line cited.',
    voices: '/voices groups 90 readers’ voices that say the same.',
    figures: '/figures lists where a number comes from.',
  },
  questions: {
    ask: 'How far did CrowdStrike’s shares fall before trading opened?',
    unknown: 'How tall is Mount Fuji?',
    figure: '8.5 million',
  },
  moreTitle: 'Then',
  more: [
    'On Ben’s message, open … and “Check against the sources”: one figure is wrong.',
    'Act as somebody else at the bottom left: what only you could see is gone.',
    'The owner can use /panel, /gaps and /index, too.',
  ],
  restart: 'Restart the bot',
  restartHint: 'Buttons go on working after a restart.',
  placeholder: (place) => `Message ${place}, or / for commands`,
  message: 'Message',
  send: 'Send',
  cancel: 'Cancel',
  commandsTitle: 'Commands',
  optionsTitle: 'Options',
  required: 'required',
  yes: 'True',
  no: 'False',
  choose: 'Choose',
  reply: 'Reply',
  replyingTo: (name) => `Replying to ${name}`,
  apps: 'Apps',
  actions: 'Message actions',
  used: 'used',
  thinking: (name) => `${name} is thinking…`,
  typing: (name) => `${name} is typing…`,
  edited: '(edited)',
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  app: 'APP',
  noResponse: 'The application did not respond',
  mentionBot: (name) => `Mention @${name}`,
  today: (time) => `Today at ${time}`,
  select: 'Make a selection',
  submit: 'Submit',
  formNote: (name) => `This form goes to ${name}.`,
  starting: 'The bot is starting. The first time it builds its index, which takes about a minute.',
  stopped: 'The bot has stopped.',
  attachment: 'Attachment',
};

export const textsOf = (locale: Locale): Texts => (locale === 'ja' ? ja : en);
