import { expect, test } from 'vitest';
import { checkNames } from '../../../src/answer/gate/check-names.js';
import { soundSkeleton, soundsAlike } from '../../../src/answer/gate/sound-skeleton.js';

test.for([
  ['CrowdStrike', 'クラウドストライク'],
  ['Microsoft', 'マイクロソフト'],
  ['Delta', 'デルタ'],
  ['Kurtz', 'カーツ'],
  ['United', 'ユナイテッド'],
  ['Meyers', 'マイヤーズ'],
  ['Bastian', 'バスティアン'],
])('%s sounds like %s', ([latin, kana]) => {
  expect(soundsAlike(soundSkeleton(latin ?? ''), soundSkeleton(kana ?? ''))).toBe(true);
});

test.for([
  ['Google', 'マイクロソフト'],
  ['Amazon', 'デルタ'],
  ['Intel', 'アップル'],
  ['Nadella', 'カーツ'],
])('%s does not sound like %s', ([latin, kana]) => {
  expect(soundsAlike(soundSkeleton(latin ?? ''), soundSkeleton(kana ?? ''))).toBe(false);
});

test.for([
  [true, 'Delta sued the firm.', 'The firm was sued by Delta.'],
  [false, 'Delta Air Lines sued CrowdStrike.', 'デルタ航空はクラウドストライクを訴えた。'],
  [false, '米国のCISAが警告した。', 'CISA in the USA warned.'],
  [false, 'The US warned.', '米国は警告した。'],
  [true, 'Afterwards shops opened.', 'Shops opened later.'],
  [false, 'The file C-00000291*.sys was deleted.', 'C-00000291*.sysを削除した。'],
] as const)('one language %s: every name of 「%s」 stands in 「%s」', ([sameLanguage, sentence, quote]) => {
  expect(checkNames(sentence, [quote], sameLanguage)).toBeNull();
});

test.for([
  [true, 'Amazon sued the firm.', 'The firm was sued by Delta.', 'Amazon'],
  [true, 'The firm was sued by United.', 'The firm was sued by Delta.', 'United'],
  [false, 'The firm was sued by United.', 'デルタ航空が訴えた。', 'United'],
  [false, 'アマゾンが訴えた。', 'Delta sued.', 'アマゾン'],
  [true, '全日空が訴えた。', '日本航空が訴えた。', '全日空'],
  [false, '英国が警告した。', 'CISA in the USA warned.', '英国'],
  [false, 'The file C-00000292*.sys was deleted.', 'C-00000291*.sysを削除した。', 'C-00000292*.sys'],
] as const)('one language %s: 「%s」 names what 「%s」 does not', ([sameLanguage, sentence, quote, name]) => {
  expect(checkNames(sentence, [quote], sameLanguage)).toBe(name);
});
