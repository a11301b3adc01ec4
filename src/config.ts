import { z } from 'zod';
import { isModelName } from '../embeddings/models.js';
import { UserFacingError } from './errors.js';

/** Discord's ids: 17 to 20 digits. */
const Ids = z
  .string()
  .transform((list) => list.split(/[\s,]+/u).filter((id) => id !== ''))
  .pipe(z.array(z.string().regex(/^\d{17,20}$/u, 'expected ids of 17 to 20 digits, separated by commas')))
  .default([]);
/** A number within limits; whatever else is found, the sentence is the same. */
const numberFrom = (least: number, most: number) => {
  const expected = { error: `expected a number from ${least} to ${most}` };
  return z.coerce.number(expected).min(least, expected).max(most, expected);
};
const wholeFrom = (least: number, most: number) => {
  const expected = { error: `expected a whole number from ${least} to ${most}` };
  return z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
};
const PerMinute = wholeFrom(1, 10_000);

export const DISCORD_API = 'https://discord.com/api';

/** Where Discord's API answers; the version is added by the client, and a plain connection stays on this machine. */
const ApiBaseUrl = z
  .string()
  .transform((text, context) => {
    const problem = problemWithApiBaseUrl(text);
    if (problem === null) return text.replace(/\/+$/u, '');
    // What was found is not repeated: it may hold a password.
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  })
  .default(DISCORD_API);

function problemWithApiBaseUrl(text: string): string | null {
  if (!URL.canParse(text)) return 'expected an address such as https://discord.com/api';
  const url = new URL(text);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    return 'expected https, or http on this machine (127.0.0.1)';
  if (url.username !== '' || url.password !== '') return 'expected no user name or password in the address';
  if (url.search !== '' || url.hash !== '') return 'expected no ? or # in the address';
  if (/\/v\d+\/*$/u.test(url.pathname)) return 'expected no version at the end; it is added';
  return null;
}

/** Where a language model answers; a plain connection stays on this machine or in its own network. */
const ModelBaseUrl = z.string().transform((text, context) => {
  const problem = problemWithModelBaseUrl(text);
  if (problem === null) return text.replace(/\/+$/u, '');
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
});

/** This machine, private addresses, and names that only a network of one's own knows. */
const ownNetwork =
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|\[f[cd][0-9a-f:]+\]|[a-z0-9-]+|[a-z0-9.-]+\.(?:local|internal|lan|home\.arpa))$/iu;

function problemWithModelBaseUrl(text: string): string | null {
  if (!URL.canParse(text)) return 'expected an address such as http://127.0.0.1:11434/v1';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && ownNetwork.test(url.hostname)))
    return 'expected https, or http on this machine or in its own network';
  if (url.username !== '' || url.password !== '')
    return 'expected no user name or password in the address; a key belongs in LLM_API_KEY';
  if (url.search !== '' || url.hash !== '') return 'expected no ? or # in the address';
  if (/\/chat\/completions\/*$/u.test(url.pathname)) return 'expected the address without /chat/completions';
  return null;
}

/** `500`, `500 requests` or `200000 tokens` a day. */
const DailyBudget = z
  .string()
  .regex(
    /^\d{1,12}(?: (?:requests|tokens))?$/u,
    'expected a number a day, such as 500 requests or 200000 tokens',
  )
  .default('500 requests');

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return (protocol === 'postgres:' || protocol === 'postgresql:') && pathname.length > 1;
}

/** Every setting, its default and its limits. `.env.example` and the README's table say the same in words. */
const AllSettings = z.object({
  DOCUMENTS_DIR: z.string().default('documents'),
  DATA_DIR: z.string().default('data'),
  /** Where the index is published; without it in DATA_DIR. */
  INDEX_URL: z
    .string()
    // What was found is not repeated: it may hold a password.
    .refine(isPostgresUrl, 'expected an address such as postgres://user:password@host:5432/database')
    .optional(),
  EMBEDDING_MODEL: z
    .string()
    .refine(
      isModelName,
      'expected a name from the table in embeddings/models.ts, such as multilingual-e5-small',
    )
    .default('multilingual-e5-small'),
  READER: z.enum(['on', 'off'], 'expected on or off').default('on'),
  /** Threads that read passages; each holds about 110 MB. */
  READER_WORKERS: wholeFrom(1, 16).default(2),
  /** Threads that embed while an index is built; each holds about 370 MB. */
  INDEX_WORKERS: wholeFrom(1, 16).default(2),
  /** 1: the index is rebuilt when the documents have changed and settled. */
  DOCUMENTS_WATCH: z.enum(['1', '0'], 'expected 1 or 0').default('0'),
  /** Larger files are skipped, megabytes. */
  DOCUMENT_MAX_MB: numberFrom(0.001, 1000).default(20),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'expected debug, info, warn, error or silent')
    .default('warn'),
  /** Without it `npm start` is a chat in the terminal. */
  DISCORD_TOKEN: z.string().regex(/^\S+$/u, 'expected the token alone, without spaces or "Bot "').optional(),
  DISCORD_API_BASE_URL: ApiBaseUrl,
  /** Processes that share the servers; auto: as many as Discord recommends. */
  DISCORD_SHARDS: z
    .union([z.literal('auto'), wholeFrom(1, 1000)], 'expected auto or a whole number from 1 to 1000')
    .default('auto'),
  /** Servers whose owners may manage the index; empty: nobody may. */
  DISCORD_GUILD_IDS: Ids,
  /** Empty: the application's owner or team. */
  DISCORD_OWNER_IDS: Ids,
  DISCORD_OWNER_ROLE_IDS: Ids,
  /** Channels where questions are answered; empty: all. */
  DISCORD_CHANNEL_IDS: Ids,
  /** Spoken where neither question, asker nor server tell. */
  DISCORD_DEFAULT_LANGUAGE: z.enum(['en', 'ja'], 'expected en or ja').default('en'),
  /** Questions a minute. */
  RATE_PER_USER: PerMinute.default(5),
  RATE_PER_CHANNEL: PerMinute.default(20),
  RATE_PER_GUILD: PerMinute.default(60),
  /** on: the words of questions without an answer are kept for /gaps. */
  GAPS_KEEP_QUESTIONS: z.enum(['on', 'off'], 'expected on or off').default('off'),
  /** 0: no health endpoint. */
  HEALTH_PORT: wholeFrom(0, 65_535).default(0),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  /** With it a language model puts the quotes into words; without it nothing of the kind is loaded. */
  LLM_BASE_URL: ModelBaseUrl.optional(),
  LLM_MODEL: z.string().max(200, 'expected the name of a model').optional(),
  LLM_API_KEY: z.string().regex(/^\S+$/u, 'expected the key alone, without spaces or "Bearer "').optional(),
  /** From request to last word. */
  LLM_TIMEOUT_SECONDS: numberFrom(1, 600).default(20),
  LLM_DAILY_BUDGET: DailyBudget,
  /** on: quotes in another language than the question's get a translation, marked as a machine's. */
  LLM_GLOSSES: z.enum(['on', 'off'], 'expected on or off').default('off'),
});

const Settings = AllSettings.superRefine(({ LLM_BASE_URL, LLM_MODEL }, context) => {
  if (LLM_BASE_URL !== undefined && LLM_MODEL === undefined)
    context.addIssue({
      code: 'custom',
      path: ['LLM_MODEL'],
      message: 'expected the name of a model, since LLM_BASE_URL is set',
    });
});

export type Config = z.infer<typeof Settings>;

/**
 * Reads the settings once; an empty variable counts as absent.
 * @throws UserFacingError that lists every problem together
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Settings.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .map((issue) => `${String(issue.path[0])}: ${issue.message}`)
    .join('\n');
  throw new UserFacingError(`These settings need attention:\n${problems}`, {
    fix: 'Edit .env (see .env.example), then start again.',
    cause: parsed.error,
  });
}
