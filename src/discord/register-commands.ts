import { DiscordAPIError, REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';
import { messageOf, UserFacingError } from '../errors.js';

/** What Discord is told about a command. */
export type Declaration = RESTPostAPIApplicationCommandsJSONBody;

/** Which commands exist where: everywhere, and in the operator's own servers only. */
export interface Declarations {
  readonly everywhere: readonly Declaration[];
  readonly atHome: readonly Declaration[];
  readonly guildIds: readonly string[];
}

export interface Application {
  readonly id: string;
  readonly name: string;
  /** The owner, or the members of the team that owns it. */
  readonly ownerIds: readonly string[];
}

const ApplicationAnswer = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.object({ id: z.string() }).optional(),
  team: z.object({ members: z.array(z.object({ user: z.object({ id: z.string() }) })) }).nullish(),
});
const CommandsAnswer = z.array(z.record(z.string(), z.unknown()));

export function restOf(token: string, api: string): REST {
  return new REST({ api, timeout: 10_000, retries: 2 }).setToken(token);
}

/**
 * The application that the token belongs to.
 * @throws UserFacingError when Discord rejects the token or cannot be reached
 */
export async function fetchApplication(rest: REST): Promise<Application> {
  const answer = await asking(() => rest.get(Routes.currentApplication()));
  const { id, name, owner, team } = ApplicationAnswer.parse(answer);
  const members = team?.members.map(({ user }) => user.id);
  return { id, name, ownerIds: members ?? (owner === undefined ? [] : [owner.id]) };
}

/** One place where commands are registered, and what was done there. */
export interface Registered {
  /** A server's id; null: everywhere. */
  readonly guild: string | null;
  readonly commands: readonly string[];
  readonly isChanged: boolean;
}

/** Tells Discord which commands exist; says nothing where it knows already, since registering is rationed. */
export async function registerCommands(
  rest: REST,
  { everywhere, atHome, guildIds }: Declarations,
): Promise<readonly Registered[]> {
  const { id } = await fetchApplication(rest);
  const places = [
    { guild: null, wanted: everywhere },
    ...guildIds.map((guild) => ({ guild, wanted: atHome })),
  ];
  const registered: Registered[] = [];
  for (const { guild, wanted } of places) {
    const present = await listIn(rest, id, guild);
    const isChanged = !isSameSet(present, wanted);
    if (isChanged) await asking(() => rest.put(routeOf(id, guild), { body: wanted }));
    registered.push({ guild, commands: wanted.map(({ name }) => name), isChanged });
  }
  return registered;
}

/** What Discord knows now. */
export async function listCommands(rest: REST, guildIds: readonly string[]): Promise<readonly Registered[]> {
  const { id } = await fetchApplication(rest);
  const registered: Registered[] = [];
  for (const guild of [null, ...guildIds]) {
    const present = await listIn(rest, id, guild);
    registered.push({ guild, commands: present.map(({ name }) => String(name)), isChanged: false });
  }
  return registered;
}

/** Takes every command back. */
export function removeCommands(rest: REST, guildIds: readonly string[]): Promise<readonly Registered[]> {
  return registerCommands(rest, { everywhere: [], atHome: [], guildIds });
}

export function renderRegistered(registered: readonly Registered[]): string {
  return registered
    .map(({ guild, commands, isChanged }) => {
      const where = guild === null ? 'Everywhere' : `In server ${guild}`;
      const what = commands.length === 0 ? 'no commands' : commands.map((name) => `/${name}`).join(', ');
      return `${where}: ${what}${isChanged ? ' (updated)' : ''}`;
    })
    .join('\n');
}

async function listIn(rest: REST, application: string, guild: string | null) {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return CommandsAnswer.parse(await asking(() => rest.get(routeOf(application, guild), { query })));
}

function routeOf(application: string, guild: string | null) {
  return guild === null
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

/** Do two lists declare the same, in any order, whatever Discord adds of its own? */
export function isSameSet(present: readonly object[], wanted: readonly object[]): boolean {
  const lines = (commands: readonly object[]): string =>
    commands
      .map((command) => JSON.stringify(withoutDefaults(command)))
      .sort()
      .join('\n');
  return lines(present) === lines(wanted);
}

/** What the bot declares of a command or option; ids, versions and the like are Discord's. */
const declared = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'default_member_permissions',
  'contexts',
  'nsfw',
];

/** Keys in a fixed order; what says no more than the default is left out, since Discord fills in some and drops others. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly [string, unknown][] = Object.entries(value);
  const isDefault = ([key, one]: readonly [string, unknown]): boolean =>
    one === null ||
    one === undefined ||
    one === false ||
    one === '' ||
    (Array.isArray(one) && one.length === 0 && key !== 'contexts') ||
    (typeof one === 'object' && Object.keys(one).length === 0) ||
    // A slash command, or a subcommand: never mistaken for anything else without it.
    (key === 'type' && one === 1);
  return Object.fromEntries(
    entries
      .filter((entry) => declared.includes(entry[0]) && !isDefault(entry))
      .sort(byKey)
      .map(([key, one]) => [key, keepsOrder(key) ? withoutDefaults(one) : sorted(one)]),
  );
}

/** Contexts and translations come back in Discord's own order. */
function keepsOrder(key: string): boolean {
  return key !== 'contexts' && !key.endsWith('_localizations');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].sort();
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).sort(byKey))
    : value;
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/**
 * Runs a request.
 * @throws UserFacingError when Discord rejects the token or cannot be reached
 */
export async function asking(request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      throw new UserFacingError('Discord rejected the token.', {
        fix: 'Copy the token anew (Developer Portal, your application, Bot, Reset Token) into DISCORD_TOKEN in .env.',
        cause: error,
      });
    if (error instanceof DiscordAPIError)
      throw new UserFacingError(`Discord refused: ${messageOf(error)}.`, {
        fix:
          error.status === 403
            ? 'Check that the bot is a member of the servers in DISCORD_GUILD_IDS.'
            : 'Try again in a few minutes.',
        cause: error,
      });
    throw new UserFacingError(`Discord cannot be reached (${messageOf(error)}).`, {
      fix: 'Check the network connection and DISCORD_API_BASE_URL, then try again.',
      cause: error,
    });
  }
}
