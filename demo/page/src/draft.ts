import type { OfferedCommand, TakenOption } from './offered-commands.js';
import type { Draft } from './state.js';

/** Discord's number for an option that is true or false. */
export const BOOLEAN = 5;

/** An empty draft of a command; what is required is shown at once. */
export const emptyDraft = ({ command, subcommand }: OfferedCommand): Draft => ({
  command,
  subcommand,
  values: {},
  added: [],
  at: null,
  choices: [],
  lit: -1,
});

/** The options as they are sent: what was left empty is left out. */
export function valuesOf(
  options: readonly TakenOption[],
  values: Readonly<Record<string, string>>,
): Record<string, string | boolean> {
  return Object.fromEntries(
    options.flatMap(({ name, type }) => {
      const value = values[name] ?? '';
      if (value === '') return [];
      return [[name, type === BOOLEAN ? value === 'true' : value] as const];
    }),
  );
}
