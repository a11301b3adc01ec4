/** What is promised of the bot, which tests prove it, and how each test was shown to be able to fail. */
export interface TestedPromise {
  readonly number: number;
  readonly promise: string;
  /** Test files, from the project's folder. */
  readonly files: readonly string[];
  /** What was broken, and noticed: a mutant that is itself a test, or a line that was once left out by hand. */
  readonly mutant: string;
  readonly target: string;
}

export const promises: readonly TestedPromise[] = [
  {
    number: 1,
    promise: 'A rebuild killed at any moment loses nothing',
    files: ['test/index/killed-publication.test.ts', 'test/index/killed-build.test.ts'],
    mutant: 'tests: a pointer overwritten in place; an acknowledgement before the end',
    target: '10,000 kills: 0 unreadable, 0 acknowledged lost',
  },
  {
    number: 2,
    promise: 'Power loss at any moment loses nothing',
    files: ['test/index/publish-generation.test.ts'],
    mutant: 'tests: nine recipes with one step left out or done wrong',
    target: 'every image: 0 violations; 9 of 9 mutants caught',
  },
  {
    number: 3,
    promise: 'A full or failing disk is reported, the old index keeps serving',
    files: [
      'test/index/publish-generation.test.ts',
      'test/index/build-generation.test.ts',
      'test/index/full-disk.test.ts',
    ],
    mutant: 'by hand: the digests not compared in `readChecked`',
    target: 'every call × error: told, old answers unchanged, no fsync tried again',
  },
  {
    number: 4,
    promise: 'A damaged index never crashes the bot or answers wrongly',
    files: ['test/index/damaged-generation.test.ts'],
    mutant: 'test: without digests the same damage kills or answers wrongly',
    target: '10,000 mutants: 0 deaths, 0 wrong, all named in the log',
  },
  {
    number: 5,
    promise: 'The bot repairs itself',
    files: ['test/self-repair.test.ts', 'test/index/open-generation.test.ts'],
    mutant: 'by hand: `openGeneration` throwing for a damaged graph as for the rest',
    target:
      'an answer within 5 s from the generation before or the exact scan; a graph alone loses no document',
  },
  {
    number: 6,
    promise: 'Stale locks never need a human; live ones are never broken',
    files: ['test/index/lock-races.test.ts', 'test/index/writer-lock.test.ts'],
    mutant: 'test: a lock that looks before it writes, as a PID file does',
    target: '1,000 races: never two publishers; a stale lock free within 35 s',
  },
  {
    number: 7,
    promise: 'Answers go on during a rebuild',
    files: ['test/discord/answers-during-rebuilds.test.ts'],
    mutant: 'test: an answer of two generations is recognised',
    target: '20 questions a second, 100 rebuilds: 0 failed, 0 mixed; p95 ≤ 2 × idle; event loop ≤ 200 ms',
  },
  {
    number: 8,
    promise: 'Every command is acknowledged in time',
    files: ['test/discord/under-load.test.ts', 'test/bench/discord.bench.ts'],
    mutant: 'by hand: `plan.acknowledge` behind the work instead of before it',
    target: 'p99 ≤ 500 ms, max < 2 s of the 3 s',
  },
  {
    number: 9,
    promise: 'One question, one answer',
    files: ['test/discord/fault-schedules.test.ts'],
    mutant: 'by hand: `isNew` not asked in `handle-interaction.ts`',
    target: '10,000 schedules: exactly one visible answer each',
  },
  {
    number: 10,
    promise: 'Discord never bans the address or resets the token',
    files: ['test/discord/invalid-requests.test.ts', 'test/discord/resting-channels.test.ts'],
    mutant: 'by hand: refusals of all channels not counted together in `resting-channels.ts`',
    target: '≤ 20 refused requests in ten minutes; ≤ 1 IDENTIFY in 90 s on average',
  },
  {
    number: 11,
    promise: 'A question under load is answered or refused politely',
    files: ['test/discord/under-load.test.ts', 'test/bench/discord.bench.ts'],
    mutant: 'by hand: the bound left out of `answer-queue.ts`',
    target: '50 at once: p95 ≤ 1.5 s; overload: every reply names a time, queue bounded',
  },
  {
    number: 12,
    promise: 'No leak',
    files: ['test/discord/no-leak.test.ts'],
    mutant: 'by hand: a retired generation never closed in `served-index.ts`',
    target: '200,000 questions, 50 rebuilds: memory grows ≤ 10 % and ≤ 30 MB, handles flat',
  },
  {
    number: 13,
    promise: 'The text of a document can never ping, disguise a link or break the layout',
    files: ['test/discord/neutralise.test.ts'],
    mutant: 'test: the second reader finds something in most payloads as they come',
    target: '1,000,000 texts and 500 payloads, 100 of them Japanese: 0 pings, links, marks, broken fences',
  },
  {
    number: 14,
    promise: 'Nothing unverified is ever presented as sourced',
    files: ['test/answer/adversary.test.ts'],
    mutant: 'test: seven ways to alter an answer are noticed',
    target: '10,000 outputs of a lying reader, 200 poisoned documents: 0 sentences without proof',
  },
  {
    number: 15,
    promise: 'Only the owner can rebuild',
    files: ['test/discord/owner-only.test.ts', 'test/discord/authority.test.ts'],
    mutant: 'by hand: `isOwner` without its look at the server in `authority.ts`',
    target: 'every person × place × action: refused unless listed, logged, 0 writes',
  },
  {
    number: 16,
    promise: 'No odd file stops indexing or is read wrongly',
    files: [
      'test/documents/odd-files.test.ts',
      'test/documents/read-documents.test.ts',
      'test/documents/decode-text.test.ts',
    ],
    mutant: 'by hand: the kana share not asked for in `decode-text.ts`',
    target: '60 files by name and reason; 2,070 texts × 5 encodings: 0 wrong',
  },
  {
    number: 17,
    promise: 'No odd question breaks it',
    files: ['test/discord/odd-questions.test.ts'],
    mutant: 'by hand: a throw for questions without words in `answer-question.ts`',
    target: '100,000 questions: 0 failures, 0 stalls over 200 ms, always a reply',
  },
  {
    number: 18,
    promise: 'Secrets stay out of logs',
    files: ['test/discord/secrets.test.ts', 'test/discord/redact.test.ts'],
    mutant: 'by hand: `redact` returning its line as it is',
    target: 'every error path: 0 occurrences',
  },
  {
    number: 19,
    promise: 'It stops cleanly',
    files: ['test/discord/stops-cleanly.test.ts', 'test/discord/life-cycle.test.ts'],
    mutant: 'by hand: a build not ended with its parent (`app.ts`)',
    target: 'every state: exit 0 within 10 s, questions answered, 0 orphans',
  },
  {
    number: 20,
    promise: 'Dead means dead',
    files: [
      'test/discord/dead-means-dead.test.ts',
      'test/discord/life-cycle.test.ts',
      'test/discord/health.test.ts',
    ],
    mutant: 'by hand: the listener of `ShardDisconnect` left out of `start-discord.ts`',
    target: 'health fails within 60 s; the process ends with one sentence',
  },
  {
    number: 21,
    promise: 'Dependencies are clean and reproducible',
    files: ['test/supply-chain.test.ts'],
    mutant: 'by hand: a caret in `package.json`',
    target: 'exact versions with digests, 1 script allowed, every licence listed, two installs alike',
  },
  {
    number: 22,
    promise: 'Least privilege',
    files: ['test/discord/least-privilege.test.ts'],
    mutant: 'by hand: `allowedMentions` left out of the client',
    target: '0 privileged intents; nobody can be pinged by any request',
  },
];

/** @param only numbers separated by commas; empty for all */
export function chosenPromises(only: string): readonly TestedPromise[] {
  const numbers = only.split(',').filter((one) => one !== '');
  return promises.filter(({ number }) => numbers.length === 0 || numbers.includes(String(number)));
}

/** As a Markdown table. @param failed files of which a test failed */
export function renderPromises(
  rows: readonly TestedPromise[],
  figures: readonly { readonly promise: number; readonly figure: string }[],
  failed: readonly string[],
): string {
  const lines = rows.map(({ number, promise, files, mutant, target }) => {
    const found = figures.filter((one) => one.promise === number).map(({ figure }) => figure);
    const broken = files.filter((file) => failed.includes(file));
    const measured = [...broken.map((file) => `**FAILED: ${file}**`), ...found].join('; ');
    const tests = files.map((file) => `\`${file}\``).join(', ');
    return `| ${[number, promise, target, measured || 'holds', tests, mutant].join(' | ')} |`;
  });
  return `${['| # | promise | target | measured | test | shown to fail with |', '|---|---|---|---|---|---|', ...lines].join('\n')}\n`;
}
