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

export const promises: readonly TestedPromise[] = [];

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
