import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type BuildProgress, type BuildReport, stages } from './build-generation.js';

const Paths = z.array(z.string());
const Count = z.int().min(0);

/** What a build that runs as a process of its own says on its standard output, one JSON line each. */
export const BuildLine = z.union([
  z.strictObject({
    progress: z.strictObject({ stage: z.enum(stages), done: z.number(), total: z.number() }),
  }),
  z.strictObject({
    report: z.strictObject({
      generation: z.string(),
      documents: Count,
      passages: Count,
      comments: Count,
      embedded: Count,
      reused: Count,
      skipped: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
      changes: z
        .strictObject({ added: Paths, changed: Paths, removed: Paths, settingsChanged: z.boolean() })
        .nullable(),
    }),
  }),
  /** A UserFacingError. */
  z.strictObject({ failure: z.strictObject({ message: z.string(), fix: z.string() }) }),
]);
export type BuildLine = z.infer<typeof BuildLine>;

export interface BuildOutcome {
  readonly report: BuildReport | null;
  readonly failure: { readonly message: string; readonly fix: string } | null;
}

/**
 * Reads a build's lines up to its report or failure, or to their end; what is not one of them is passed over. Behind
 * its report a build may still be giving files bytes of their own.
 */
export async function readBuildLines(
  input: Readable,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildOutcome> {
  for await (const text of createInterface({ input })) {
    const line = lineOf(text);
    if (line === null) continue;
    if ('progress' in line) onProgress(line.progress);
    else if ('report' in line) return { report: line.report, failure: null };
    else return { report: null, failure: line.failure };
  }
  return { report: null, failure: null };
}

export function writeBuildLine(line: BuildLine): string {
  return `${JSON.stringify(line)}\n`;
}

function lineOf(text: string): BuildLine | null {
  try {
    return BuildLine.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
