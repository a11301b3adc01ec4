import { z } from 'zod';

export const Names = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
export const PromptId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/u, 'expected small letters, digits and hyphens');
const Questions = z.array(z.string().min(2)).min(3);

/** The head of a file in `prompts/themes`. */
export const ThemeFacts = z.strictObject({
  id: PromptId,
  /** Place in lists, smallest first. */
  order: z.number(),
  name: Names,
  /** What it is told from. */
  lanes: z.array(z.enum(['reports', 'voices'])).min(1),
  /** What a reader wants to know, most important first: the three lines answer the first three. */
  questions: z.strictObject({ ja: Questions, en: Questions }),
});

export interface Theme extends z.infer<typeof ThemeFacts> {
  /** For a language model only. */
  readonly instructions: string;
}

/** The theme's words in a language; English where it has none of its own. */
export function themeLanguage(language: string): 'ja' | 'en' {
  return language === 'ja' ? 'ja' : 'en';
}
