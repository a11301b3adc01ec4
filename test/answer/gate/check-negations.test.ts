import { expect, test } from 'vitest';
import { checkNegations } from '../../../src/answer/gate/check-negations.js';

test.for([
  [true, 'It was not an attack.', "It wasn't an attack."],
  [true, 'They were unaffected.', 'They were not affected.'],
  [false, 'It was not an attack.', '攻撃ではなかった。'],
  [false, 'They refused the help.', '支援を断った。'],
  [false, '返事はなかった。', 'They got no reply.'],
  [false, 'Check-in failed.', '搭乗手続きができなくなった。'],
  [true, '影響は1%未満だ。', '影響は1%に満たない。'],
  [true, '直さなければならない。', '直す必要がある。'],
  [true, 'It was an update.', 'It was not an attack but an update.'],
] as const)('one language %s: 「%s」 agrees with 「%s」', ([sameLanguage, sentence, quote]) => {
  expect(checkNegations(sentence, [quote], sameLanguage)).toBeNull();
});

test.for([
  [true, 'It was an attack.', 'It was not an attack.'],
  [true, 'It was not an update.', 'It was an update.'],
  [true, 'It was not an update but an attack.', 'It was not an attack but an update.'],
  [true, '設定データではなくドライバーだ。', 'ドライバーではなく設定データだ。'],
  [false, '攻撃だった。', 'It was not an attack.'],
  [false, 'The claim was not dismissed.', '請求は棄却された。'],
  [false, 'They got a reply.', '返事はなかった。'],
  [false, 'They were unaffected.', '影響を受けた。'],
  [true, '古い機器は原因ではないと述べた。', '古い機器と、支援を断ったことが原因だと述べた。'],
] as const)('one language %s: 「%s」 turns 「%s」 round', ([sameLanguage, sentence, quote]) => {
  expect(checkNegations(sentence, [quote], sameLanguage)).toBe('negation');
});
