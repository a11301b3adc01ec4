import { fold } from '../../text/fold-text.js';

/** Words that a report has no use for, but somebody who wants to command a model does. */
const commands =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|prompt|rule|above|previous|prior|everything|quote)|\b(?:system|developer|hidden|initial) prompt\b|\b(?:new|following|these|your|my|real) instructions?\b|\bas an ai\b|\byou are (?:now|an? (?:ai|assistant|model|bot))\b|\b(?:assistant|system|user|developer)\s*:|\bdo not cite\b|(?:^|[.!?:;,"“—–-] ?|\band |\bthen |\bplease |\bmust |\balways |\bto )(?:say|write|reply|respond|answer|output|print|repeat|state|tell (?:them|everybody|everyone|the user))\b.{0,12}(?:that\b|with\b|exactly\b|only\b|the following|:|"|“|「)|<\/?(?:s|system|inst|im_start|im_end|think)\b|\[\/?inst\]|(?:指示|命令|ルール|プロンプト|上の文|これまで)[^。]{0,12}(?:無視|忘れ|従わ)|(?:以下|次)の(?:指示|命令|とおり|ように)[^。]{0,10}(?:従|答え|書|出力|言)|(?:と|を)(?:答えよ|答えろ|答えてください|答えなさい|書け|書きなさい|書いてください|出力せよ|出力しろ|出力してください|言え(?!る|ば|な)|言いなさい|返答せよ)|あなたは(?:ai|アシスタント|モデル|ボット)/u;

/** Does a text of a document speak to a language model rather than to readers? Such a quote is not handed to one. */
export function speaksToAModel(text: string): boolean {
  return commands.test(fold(text).replace(/\s+/gu, ' '));
}
