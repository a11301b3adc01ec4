/** A line for whoever reads the output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The language tag that the terminal is set to; the system's where it says nothing. */
export function terminalLocale(env: NodeJS.ProcessEnv): string {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const isUnsaid = named === undefined || /^(?:C|POSIX)(?:\.|$)/u.test(named);
  return isUnsaid ? Intl.DateTimeFormat().resolvedOptions().locale : named.replace('_', '-');
}

export function hasColours(env: NodeJS.ProcessEnv): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors() && (env.NO_COLOR ?? '') === '';
}
