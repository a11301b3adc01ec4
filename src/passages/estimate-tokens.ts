/**
 * How many tokens the shipped models' tokenizers would make of a text, without loading one. A least-squares fit on
 * 700 paragraphs of Japanese and English encyclopedia text: median error 5 %, 95th percentile 17 %.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [character] of text.matchAll(/[^\s]/gu)) tokens += weightOf(character);
  return Math.ceil(tokens);
}

function weightOf(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return 0.7;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(character)) return 0.56;
  if (/\p{L}/u.test(character)) return character < '\u0250' ? 0.24 : 0.45;
  if (/\p{N}/u.test(character)) return 0.55;
  return 1.17;
}
