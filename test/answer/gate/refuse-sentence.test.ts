import { expect, test } from 'vitest';
import { refuseSentence } from '../../../src/answer/gate/refuse-sentence.js';

const quote = { text: 'The new Dow index fell by 0.9 %,\nit was not said why.', language: 'en' };

test('a sentence that is its quote passes, white space aside', () => {
  expect(refuseSentence('The new Dow index fell by 0.9 %, it was not said why.', [quote], 'en')).toBeNull();
});

test.for([
  ['no-citation', 'Shares fell.', [], 'en'],
  ['markup', 'See https://evil.example.', [quote], 'en'],
  ['language', '株は下がった。', [quote], 'en'],
  ['language', 'Les actions ont chuté le jour de la panne.', [quote], 'fr'],
  ['language', 'The index fell.', [{ text: 'L’indice a chuté.', language: 'fr' }], 'en'],
  ['figure', 'The Dow index fell by 9 %, it was not said why.', [quote], 'en'],
  ['negation', 'The Dow index fell by 0.9 %, it was said why.', [quote], 'en'],
  ['name', 'The Nikkei index fell by 0.9 %, it was not said why.', [quote], 'en'],
] as const)('%s: 「%s」', ([reason, sentence, quotes, language]) => {
  expect(refuseSentence(sentence, quotes, language)?.reason).toBe(reason);
});
