import { join } from 'node:path';
import { type FakeDiscord, startFakeDiscord } from '../../test/fakes/discord/start-fake-discord.js';
import { type BotProcess, type BotProgram, registerCommands, startBotProcess } from './bot-process.js';
import { castOf } from './cast.js';
import { startPageServer } from './page-server.js';

/** The address of the page when nobody else has it. */
const USUAL_PORT = 7190;

export interface DemoSettings {
  readonly packageRoot: string;
  readonly cwd: string;
  /** What the bot is started with; who it talks to is set here. */
  readonly env: NodeJS.ProcessEnv;
  /** 0: any that is free; the usual one unless said otherwise. */
  readonly port?: number;
  /** Tells something at the terminal. */
  readonly say: (text: string) => void;
}

export interface Demo {
  readonly address: string;
  readonly discord: FakeDiscord;
  /** Resolves once the bot is ready and Discord knows its commands. */
  readonly ready: Promise<void>;
  restartBot(): Promise<void>;
  stop(): Promise<void>;
}

/** The strict fake Discord, the bot connected to it as with a token, and the page: all on this machine. */
export async function startDemo({ packageRoot, cwd, env, port, say }: DemoSettings): Promise<Demo> {
  const discord = await startFakeDiscord();
  const program: BotProgram = {
    main: join(packageRoot, 'dist/src/main.js'),
    cwd,
    env: {
      ...env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE_URL: discord.apiBaseUrl,
      DISCORD_GUILD_IDS: discord.guilds.join(','),
      // Ids of the real Discord mean nothing here, and a bot that runs beside keeps its health port.
      DISCORD_OWNER_IDS: '',
      DISCORD_OWNER_ROLE_IDS: '',
      DISCORD_CHANNEL_IDS: '',
      HEALTH_PORT: '0',
    },
  };
  const people = castOf(discord);
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  discord.world.onChange(changed);
  tellViolations(discord, say);
  const registered = registerCommands(program).then(changed);
  let bot: BotProcess = startBotProcess(program, changed);
  let restarting: Promise<void> | null = null;
  const restart = async (): Promise<void> => {
    await bot.stop();
    bot = startBotProcess(program, changed);
    await bot.ready;
  };
  /** Two at once would leave two bots. */
  const restartBot = (): Promise<void> => {
    restarting ??= restart().finally(() => {
      restarting = null;
    });
    return restarting;
  };
  const parts = {
    discord,
    used: new Map<string, string>(),
    people,
    bot: () => ({ state: bot.state, said: bot.said }),
    pageFolder: join(packageRoot, 'demo/built'),
    restartBot,
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const page = await startPageServer(parts, port ?? USUAL_PORT).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return startPageServer(parts, 0);
    throw error;
  });
  return {
    address: page.address,
    discord,
    ready: Promise.all([registered, bot.ready]).then(() => {}),
    restartBot,
    async stop() {
      await bot.stop();
      await page.close();
      await discord.close();
    },
  };
}

/** The strict fake goes on being strict: what it would not have taken is told at once. */
function tellViolations({ world, violations, pings }: FakeDiscord, say: (text: string) => void): void {
  let told = 0;
  world.onChange(() => {
    const all = [...violations, ...pings.map((ping) => `somebody was pinged: ${ping}`)];
    for (const one of all.slice(told)) say(`Discord would not have liked this: ${one}`);
    told = all.length;
  });
}
