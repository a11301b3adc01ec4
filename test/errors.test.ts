import { expect, test } from 'vitest';
import { messageOf, UserFacingError } from '../src/errors.js';

test('a failure keeps its sentence, its fix, its cause, and exits with 1 unless it is a matter of usage', () => {
  const cause = new Error('ENOSPC');
  const failure = new UserFacingError('The disk is full.', { fix: 'Free some space.', cause });
  expect([failure.message, failure.fix, failure.exitCode]).toEqual([
    'The disk is full.',
    'Free some space.',
    1,
  ]);
  expect(failure.cause).toBe(cause);
  expect(new UserFacingError('', { fix: '', exitCode: 2 }).exitCode).toBe(2);
});

test('whatever was thrown has a message', () => {
  expect(messageOf(new TypeError('no'))).toBe('no');
  expect(messageOf('text')).toBe('text');
  expect(messageOf(undefined)).toBe('undefined');
});
