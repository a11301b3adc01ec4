import { expect, test } from 'vitest';
import { redact } from '../../src/discord/redact.js';

const botToken = `${'M'.repeat(24)}.GaBcDe.${'x'.repeat(38)}`;

test('tokens in the addresses of interactions and webhooks are taken out, the ids stay', () => {
  const line = JSON.stringify({
    url: 'https://discord.com/api/v10/interactions/123/aW50ZXJhY3Rpb24-token/callback',
    other: 'https://discord.com/api/v10/webhooks/456/secret_token?wait=true',
  });
  expect(redact(line)).toBe(
    '{"url":"https://discord.com/api/v10/interactions/123/…/callback","other":"https://discord.com/api/v10/webhooks/456/…?wait=true"}',
  );
});

test('a bot token is taken out wherever it stands', () => {
  expect(redact(`Authorization: Bot ${botToken}`)).toBe('Authorization: Bot …');
});

test('a named secret is taken out whatever it looks like', () => {
  expect(redact('token=short', ['short', ''])).toBe('token=…');
});

test('an ordinary line is left as it is', () => {
  const line = '{"level":40,"generation":"g12","answer":"9f3c2a7b9f3c2a7b","msg":"a citation was dropped"}';
  expect(redact(line, [''])).toBe(line);
});
