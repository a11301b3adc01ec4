import type { Command } from '../../../test/fakes/discord/command-schemas.js';
import type { Locale } from '../../protocol.js';

type Option = NonNullable<Extract<Command, { description: string }>['options']>[number];
/** An option that takes a value. */
export interface TakenOption {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** 3: text, 5: true or false. */
  readonly type: number;
  readonly isRequired: boolean;
  readonly isSuggested: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

/** One line of the list that a slash opens. */
export interface OfferedCommand {
  readonly command: Command;
  readonly subcommand: string | null;
  /** As it is typed in the asker's language, with its slash. */
  readonly label: string;
  /** As the bot knows it. */
  readonly line: string;
  readonly description: string;
  readonly options: readonly TakenOption[];
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string>>> | null | undefined;
}
interface Described {
  readonly description: string;
  readonly description_localizations?: Readonly<Partial<Record<string, string>>> | null | undefined;
}

export const nameIn = ({ name, name_localizations }: Named, locale: Locale): string =>
  name_localizations?.[locale] ?? name;
const descriptionIn = ({ description, description_localizations }: Described, locale: Locale): string =>
  description_localizations?.[locale] ?? description;

/** Every slash command, those with subcommands once for each. */
export function offeredCommands(commands: readonly Command[], locale: Locale): readonly OfferedCommand[] {
  return commands.flatMap((command): readonly OfferedCommand[] => {
    if (!('description' in command)) return [];
    const options: readonly Option[] = command.options ?? [];
    const label = `/${nameIn(command, locale)}`;
    const subcommands = options.filter(({ type }) => type === 1);
    if (subcommands.length === 0)
      return [
        {
          command,
          subcommand: null,
          label,
          line: `/${command.name}`,
          description: descriptionIn(command, locale),
          options: options.flatMap((option) => takenOption(option, locale)),
        },
      ];
    return subcommands.map((one) => ({
      command,
      subcommand: one.name,
      label: `${label} ${nameIn(one, locale)}`,
      line: `/${command.name} ${one.name}`,
      description: descriptionIn(one, locale),
      options:
        'options' in one && Array.isArray(one.options)
          ? one.options.flatMap((option) => takenOption(option, locale))
          : [],
    }));
  });
}

function takenOption(option: Option, locale: Locale): readonly TakenOption[] {
  if (option.type === 1) return [];
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return [
    {
      name: option.name,
      label: nameIn(option, locale),
      description: descriptionIn(option, locale),
      type: option.type,
      isRequired: 'required' in option && option.required === true,
      isSuggested: 'autocomplete' in option && option.autocomplete === true,
      minLength: ('min_length' in option ? option.min_length : undefined) ?? 0,
      maxLength: ('max_length' in option ? option.max_length : undefined) ?? 4000,
      choices: choices.map((choice) => ({ label: nameIn(choice, locale), value: String(choice.value) })),
    },
  ];
}

/** Those whose name, in either language, begins with what was typed; then those that hold it. */
export function matchingCommands(
  offered: readonly OfferedCommand[],
  typed: string,
): readonly OfferedCommand[] {
  const wanted = typed.toLowerCase();
  const begins = offered.filter(({ label, line }) => [label, line].some((one) => one.startsWith(wanted)));
  const holds = offered.filter(
    (one) => !begins.includes(one) && `${one.label} ${one.line}`.includes(wanted.slice(1)),
  );
  return [...begins, ...holds];
}
