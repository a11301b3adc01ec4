import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../src/config.js';
import { UserFacingError } from '../src/errors.js';

const failureOf = (env: NodeJS.ProcessEnv): UserFacingError => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof UserFacingError) return error;
    throw error;
  }
  throw new Error('these settings were accepted');
};

const names = [
  'DOCUMENTS_DIR',
  'DATA_DIR',
  'EMBEDDING_MODEL',
  'READER',
  'READER_WORKERS',
  'INDEX_WORKERS',
  'DOCUMENT_MAX_MB',
  'DOCUMENTS_WATCH',
  'LOG_LEVEL',
  'DISCORD_TOKEN',
  'DISCORD_API_BASE_URL',
  'DISCORD_GUILD_IDS',
  'DISCORD_OWNER_IDS',
  'DISCORD_OWNER_ROLE_IDS',
  'DISCORD_CHANNEL_IDS',
  'DISCORD_DEFAULT_LANGUAGE',
  'RATE_PER_USER',
  'RATE_PER_CHANNEL',
  'RATE_PER_GUILD',
  'GAPS_KEEP_QUESTIONS',
  'HEALTH_PORT',
  'HEALTH_HOST',
  'INDEX_URL',
  'DISCORD_SHARDS',
] as const;

test('without any setting there are defaults', () => {
  expect(loadConfig({})).toMatchObject({
    DOCUMENTS_DIR: 'documents',
    DATA_DIR: 'data',
    EMBEDDING_MODEL: 'multilingual-e5-small',
    READER: 'on',
    LOG_LEVEL: 'warn',
  });
  expect(loadConfig({}).DISCORD_TOKEN).toBeUndefined();
});

test('an empty setting counts as absent', () => {
  expect(loadConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(loadConfig({}));
});

test('what is set is taken, numbers as numbers, and what is not ours is left alone', () => {
  const config = loadConfig({
    DOCUMENTS_DIR: '/texts',
    READER: 'off',
    DOCUMENTS_WATCH: '1',
    READER_WORKERS: '3',
    DOCUMENT_MAX_MB: '0.5',
    LOG_LEVEL: 'debug',
    PATH: '/bin',
  });
  expect(config).toMatchObject({
    DOCUMENTS_DIR: '/texts',
    READER: 'off',
    DOCUMENTS_WATCH: '1',
    READER_WORKERS: 3,
    DOCUMENT_MAX_MB: 0.5,
    LOG_LEVEL: 'debug',
  });
  expect(config).not.toHaveProperty('PATH');
});

test.for([
  ['EMBEDDING_MODEL', 'gpt-9'],
  ['EMBEDDING_MODEL', 'toString'],
  ['READER', 'yes'],
  ['READER_WORKERS', '0'],
  ['READER_WORKERS', '1.5'],
  ['READER_WORKERS', 'two'],
  ['INDEX_WORKERS', '99'],
  ['DOCUMENT_MAX_MB', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['DISCORD_TOKEN', 'Bot abc'],
  ['DISCORD_GUILD_IDS', 'my-server'],
  ['DISCORD_OWNER_IDS', '123456789012345678,12'],
  ['DISCORD_DEFAULT_LANGUAGE', 'fr'],
  ['RATE_PER_USER', '0'],
  ['GAPS_KEEP_QUESTIONS', 'yes'],
  ['HEALTH_PORT', '70000'],
  ['DISCORD_API_BASE_URL', 'discord.com/api'],
  ['DISCORD_API_BASE_URL', 'http://discord.example/api'],
  ['DISCORD_API_BASE_URL', 'https://discord.example/api/v10'],
  ['DISCORD_API_BASE_URL', 'https://user:pass@discord.example/api'],
  ['DISCORD_API_BASE_URL', 'https://discord.example/api?x=1'],
  ['INDEX_URL', 'mysql://bot@127.0.0.1/bot'],
  ['INDEX_URL', 'postgres://127.0.0.1'],
  ['INDEX_URL', '127.0.0.1:5432'],
  ['DISCORD_SHARDS', '0'],
  ['DISCORD_SHARDS', 'many'],
] as const)('%s=%s is refused by name, with the way out', ([name, value]) => {
  const failure = failureOf({ [name]: value });
  expect(failure.message).toContain(`${name}: `);
  expect(failure.fix).toContain('.env');
});

test('all problems are told together, and only they', () => {
  const { message } = failureOf({ READER: 'yes', LOG_LEVEL: 'loud', INDEX_WORKERS: 'x', DATA_DIR: '/data' });
  expect(names.filter((name) => message.includes(`${name}: `))).toEqual([
    'READER',
    'INDEX_WORKERS',
    'LOG_LEVEL',
  ]);
});

test('a token is never repeated in a message about settings', () => {
  const { message, fix } = failureOf({ DISCORD_TOKEN: 'secret-token', READER: 'yes' });
  expect(`${message} ${fix}`).not.toContain('secret-token');
});

test('.env.example names settings that exist, each commented out with its default', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
  const lines = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gmu)];
  expect(lines.length).toBeGreaterThan(5);
  const defaults = new Map(Object.entries(loadConfig({})).map(([name, value]) => [name, String(value)]));
  for (const [, name = '', value] of lines) expect([name, defaults.get(name) ?? '']).toEqual([name, value]);
  expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
});

test('ids are lists, and the address of the API loses its trailing slash', () => {
  const config = loadConfig({
    DISCORD_GUILD_IDS: '123456789012345678, 223456789012345678',
    DISCORD_API_BASE_URL: 'http://127.0.0.1:8080/api/',
  });
  expect(config.DISCORD_GUILD_IDS).toEqual(['123456789012345678', '223456789012345678']);
  expect(config.DISCORD_OWNER_IDS).toEqual([]);
  expect(config.DISCORD_API_BASE_URL).toBe('http://127.0.0.1:8080/api');
});

test('a password in an address is never repeated', () => {
  const { message, fix } = failureOf({ DISCORD_API_BASE_URL: 'https://user:hunter2@discord.example/api' });
  expect(`${message} ${fix}`).not.toContain('hunter2');
  const other = failureOf({ INDEX_URL: 'mysql://user:hunter2@db.example/index' });
  expect(`${other.message} ${other.fix}`).not.toContain('hunter2');
});

test('an index may lie in PostgreSQL, and the number of shards be left to Discord', () => {
  const url = 'postgres://user:hunter2@db.example:5432/index';
  expect(loadConfig({ INDEX_URL: url, DISCORD_SHARDS: '4' })).toMatchObject({
    INDEX_URL: url,
    DISCORD_SHARDS: 4,
  });
  expect(loadConfig({}).INDEX_URL).toBeUndefined();
  expect(loadConfig({}).DISCORD_SHARDS).toBe('auto');
});

test.for([
  ['https://llm.example.com/v1/', 'https://llm.example.com/v1'],
  ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:11434/v1'],
  ['http://192.168.1.20:8000/v1', 'http://192.168.1.20:8000/v1'],
  ['http://ollama:11434/v1', 'http://ollama:11434/v1'],
] as const)('a language model may answer at %s', ([address, expected]) => {
  expect(loadConfig({ LLM_BASE_URL: address, LLM_MODEL: 'm' }).LLM_BASE_URL).toBe(expected);
});

test.for([
  ['LLM_BASE_URL', 'http://llm.example.com/v1'],
  ['LLM_BASE_URL', 'ftp://127.0.0.1/v1'],
  ['LLM_BASE_URL', 'https://user:secret@llm.example.com/v1'],
  ['LLM_BASE_URL', 'https://llm.example.com/v1?key=secret'],
  ['LLM_BASE_URL', 'https://llm.example.com/v1/chat/completions'],
  ['LLM_API_KEY', 'Bearer secret'],
  ['LLM_DAILY_BUDGET', 'secret'],
  ['LLM_DAILY_BUDGET', '5 dollars'],
  ['LLM_TIMEOUT_SECONDS', '0'],
  ['LLM_GLOSSES', 'yes'],
] as const)('%s=%s is refused by name, and a secret is not repeated', ([name, value]) => {
  const load = () => loadConfig({ LLM_MODEL: 'm', [name]: value });
  expect(load).toThrow(`${name}: expected`);
  expect(load).not.toThrow('secret');
});

test('an address without a model is refused', () => {
  expect(() => loadConfig({ LLM_BASE_URL: 'http://127.0.0.1:11434/v1' })).toThrow('LLM_MODEL: expected');
});
