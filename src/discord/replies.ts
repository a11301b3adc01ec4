import type { VoteReason } from './votes.js';

/** What the bot says besides answers: refusals, progress, and what a button did. */
export interface Replies {
  readonly tooFast: (again: string) => string;
  readonly busy: string;
  readonly restarting: string;
  readonly failed: string;
  readonly notHere: string;
  readonly unknownButton: string;
  readonly askAgain: string;
  readonly working: (seconds: number) => string;
  readonly cut: (most: number) => string;
  readonly thanks: string;
  readonly whyNot: string;
  readonly voteReasons: Readonly<Record<VoteReason, string>>;
  readonly sharedAlready: string;
  readonly sourceGone: (document: string) => string;
  readonly onlyOwner: string;
  readonly onlyModerator: string;
  readonly rebuildStarted: string;
  readonly rebuildRunning: (where: string) => string;
  readonly rebuildFailed: (message: string, fix: string) => string;
  readonly rolledBack: (generation: string) => string;
  readonly nothingToCheck: string;
  readonly askTitle: string;
  readonly followTitle: string;
  readonly questionLabel: string;
  readonly askAbout: (heading: string) => string;
}

const ja: Replies = {
  tooFast: (again) => `質問が続いています。${again}にもう一度どうぞ。`,
  busy: 'いま質問が混み合っています。少し待ってからもう一度どうぞ。',
  restarting: '再起動中です。1分ほどしてからもう一度どうぞ。',
  failed: 'うまくいきませんでした。少し待ってからもう一度どうぞ。続くときは管理者に知らせてください。',
  notHere: 'このチャンネルでは質問に答えません。',
  unknownButton: 'このボタンの回答はもう手元にありません。',
  askAgain: 'もう一度質問',
  working: (seconds) => `⏳ 資料を読んでいます…(${seconds}秒)`,
  cut: (most) => `質問が長いため、最初の${most}文字で調べました。`,
  thanks: 'ありがとうございます。記録しました(名前は残りません)。',
  whyNot: 'どこが足りませんでしたか?',
  voteReasons: {
    wrong: '間違っている',
    'off-topic': '質問と違う',
    incomplete: '足りない',
    'hard-to-read': '読みにくい',
  },
  sharedAlready: 'この回答はもう共有されています。',
  sourceGone: (document) => `資料「${document}」はこの回答のあとで変わったため、元の段落を示せません。`,
  onlyOwner: 'これは決められたサーバーで、管理者だけが使えます。',
  onlyModerator: 'これは決められたサーバーで、サーバー管理の権限がある人だけが使えます。',
  rebuildStarted: '索引の作り直しを始めました。',
  rebuildRunning: (where) => `索引の作り直しはもう進んでいます。${where}`,
  rebuildFailed: (message, fix) =>
    `❌ 索引を作り直せませんでした。前の索引を使い続けます。\n${message}\n${fix}`,
  rolledBack: (generation) => `索引 ${generation} に戻しました。もう一度戻すと元の索引になります。`,
  nothingToCheck: 'その発言には確認できる文がありません。',
  askTitle: '質問する',
  followTitle: '追加で質問',
  questionLabel: '質問文',
  askAbout: (heading) => `「${heading}」について教えてください`,
};

const en: Replies = {
  tooFast: (again) => `That was quick. Please ask again ${again}.`,
  busy: 'Many questions are waiting right now. Please try again in a moment.',
  restarting: 'The bot is restarting. Please try again in a minute.',
  failed: 'That did not work. Please try again in a moment; if it goes on, tell an administrator.',
  notHere: 'Questions are not answered in this channel.',
  unknownButton: 'The answer behind this button is no longer at hand.',
  askAgain: 'Ask again',
  working: (seconds) => `⏳ Reading the documents … (${seconds} s)`,
  cut: (most) => `The question is long; its first ${most} characters were used.`,
  thanks: 'Thank you. It is counted, without your name.',
  whyNot: 'What was missing?',
  voteReasons: {
    wrong: 'It is wrong',
    'off-topic': 'Not what I asked',
    incomplete: 'Incomplete',
    'hard-to-read': 'Hard to read',
  },
  sharedAlready: 'This answer has been shared already.',
  sourceGone: (document) => `${document} has changed since this answer, so its paragraph cannot be shown.`,
  onlyOwner: 'Only the owners may do this, in their own server.',
  onlyModerator: 'Only those who manage the server may see this, in the operator’s own server.',
  rebuildStarted: 'The index is being rebuilt.',
  rebuildRunning: (where) => `The index is being rebuilt already. ${where}`,
  rebuildFailed: (message, fix) =>
    `❌ The index could not be rebuilt; the one before stays in use.\n${message}\n${fix}`,
  rolledBack: (generation) => `Index ${generation} is served again. Rolling back once more returns.`,
  nothingToCheck: 'There is no sentence to check in that message.',
  askTitle: 'Ask a question',
  followTitle: 'Follow up',
  questionLabel: 'Question',
  askAbout: (heading) => `What do the documents say about “${heading}”?`,
};

/** @param locale a language tag; Japanese for `ja`, English for everything else */
export function repliesFor(locale: string): Replies {
  return /^ja\b/iu.test(locale) ? ja : en;
}
