import { join } from 'node:path';
import { expect, test } from 'vitest';
import { botSettingsOf } from '../src/bot-parts.js';
import { loadConfig } from '../src/config.js';

test('what the bot keeps of another Discord, such as the demo’s, lies apart', () => {
  const folderAt = (env: NodeJS.ProcessEnv): string =>
    botSettingsOf(loadConfig(env), 'token', 'data', null).folder;
  expect(folderAt({})).toBe(join('data', 'discord'));
  expect(folderAt({ DISCORD_API_BASE_URL: 'http://127.0.0.1:1234/api' })).toBe(
    join('data', 'discord-elsewhere'),
  );
});
