/** Placeholder until the pure part lands. */
export interface Texts {
  readonly language: string;
}

export function textsFor(locale: string): Texts {
  return { language: /^ja\b/iu.test(locale) ? 'ja' : 'en' };
}
