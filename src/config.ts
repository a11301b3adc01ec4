import { z } from 'zod';
import { isModelName } from '../embeddings/models.js';
import { UserFacingError } from './errors.js';

/** Every setting, its default and its limits. `.env.example` and the README's table say the same in words. */
const Settings = z.object({
  DOCUMENTS_DIR: z.string().default('documents'),
  DATA_DIR: z.string().default('data'),
  EMBEDDING_MODEL: z
    .string()
    .refine(
      isModelName,
      'expected a name from the table in embeddings/models.ts, such as multilingual-e5-small',
    )
    .default('multilingual-e5-small'),
  READER: z.enum(['on', 'off'], 'expected on or off').default('on'),
  /** Threads that read passages; each holds about 110 MB. */
  READER_WORKERS: z.coerce.number().int().min(1).max(16).default(2),
  /** Threads that embed while an index is built; each holds about 370 MB. */
  INDEX_WORKERS: z.coerce.number().int().min(1).max(16).default(2),
  /** Larger files are skipped, megabytes. */
  DOCUMENT_MAX_MB: z.coerce.number().min(0.001).max(1000).default(20),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  DISCORD_TOKEN: z.string().optional(),
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
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n');
  throw new UserFacingError(`These settings need attention:\n${problems}`, {
    fix: 'Edit .env (see .env.example), then start again.',
    cause: parsed.error,
  });
}
