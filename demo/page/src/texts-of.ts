import type { Locale } from '../../protocol.js';
import type { Texts } from './texts.js';
import { textsEn } from './texts-en.js';
import { textsJa } from './texts-ja.js';

export const textsOf = (locale: Locale): Texts => (locale === 'ja' ? textsJa : textsEn);
