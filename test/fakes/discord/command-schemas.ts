import { z } from 'zod';

/** What Discord takes for a command. Fields it does not document are refused. */

const locales = [
  'id',
  'da',
  'de',
  'en-GB',
  'en-US',
  'es-ES',
  'es-419',
  'fr',
  'hr',
  'it',
  'lt',
  'hu',
  'nl',
  'no',
  'pl',
  'pt-BR',
  'ro',
  'fi',
  'sv-SE',
  'vi',
  'tr',
  'cs',
  'el',
  'bg',
  'ru',
  'uk',
  'hi',
  'th',
  'zh-CN',
  'ja',
  'zh-TW',
  'ko',
] as const;
const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), { message: 'names are in lower case' });
const perLocale = (value: z.ZodType<string>) => z.partialRecord(z.enum(locales), value).nullish();
const description = z.string().min(1).max(100);

const Choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: perLocale(z.string().min(1).max(100)),
  value: z.union([z.string().min(1).max(100), z.number()]),
});
const optionBase = {
  name: slashName,
  name_localizations: perLocale(slashName),
  description,
  description_localizations: perLocale(description),
};
const BasicOption = z.strictObject({
  ...optionBase,
  type: z.int().min(3).max(11),
  required: z.boolean().optional(),
  choices: z.array(Choice).max(25).optional(),
  autocomplete: z.boolean().optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  channel_types: z.array(z.int()).optional(),
});
const requiredFirst = (
  options: readonly { readonly required?: boolean | undefined }[] | undefined,
): boolean =>
  (options ?? []).every((one, i, all) => one.required !== true || i === 0 || all[i - 1]?.required === true);
const BasicOptions = z
  .array(BasicOption)
  .max(25)
  .refine(requiredFirst, { message: 'required options come first' })
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { message: 'names are unique' });
const Subcommand = z.strictObject({ ...optionBase, type: z.literal(1), options: BasicOptions.optional() });

const common = {
  default_member_permissions: z.string().regex(/^\d+$/u).nullish(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).optional(),
  nsfw: z.boolean().optional(),
};
const SlashCommand = z
  .strictObject({
    ...common,
    type: z.literal(1).optional(),
    name: slashName,
    name_localizations: perLocale(slashName),
    description,
    description_localizations: perLocale(description),
    options: z.union([z.array(Subcommand).min(1).max(25), BasicOptions]).optional(),
  })
  .refine((command) => charactersIn(command) <= 8000, { message: 'a command holds 8,000 characters in all' });
const MenuCommand = z.strictObject({
  ...common,
  type: z.union([z.literal(2), z.literal(3)]),
  name: z.string().min(1).max(32),
  name_localizations: perLocale(z.string().min(1).max(32)),
});

export const Command = z.union([SlashCommand, MenuCommand]);
export type Command = z.infer<typeof Command>;
export const Commands = z
  .array(Command)
  .refine((all) => all.filter(({ type = 1 }) => type === 1).length <= 100, { message: '100 slash commands' })
  .refine((all) => all.filter(({ type = 1 }) => type === 3).length <= 15, { message: '15 message commands' })
  .refine((all) => new Set(all.map(({ type = 1, name }) => `${type} ${name}`)).size === all.length, {
    message: 'names are unique',
  });

/** Names, descriptions and values of a command and what it holds; of translations the longest counts. */
function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charactersIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const entries: readonly [string, unknown][] = Object.entries(value);
  return entries.reduce((sum, [key, one]) => {
    if (['name', 'description', 'value'].includes(key)) {
      const translated: readonly [string, unknown][] = entries.filter(
        ([other]) => other === `${key}_localizations`,
      );
      const lengths = [one, ...translated.flatMap(([, all]) => Object.values(all ?? {}))].map(
        (text) => String(text).length,
      );
      return sum + Math.max(...lengths);
    }
    return key.endsWith('_localizations') ? sum : sum + charactersIn(one);
  }, 0);
}
