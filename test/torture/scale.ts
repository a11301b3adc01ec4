/**
 * One test, two scales: what `npm test` does in seconds, `npm run torture` does in full. Set by `test/torture/run.mjs`.
 * TORTURE_SHARE, above 0 and up to 1, takes that share of the full count: for a look at one promise.
 */
const share = Number(process.env.TORTURE_SHARE ?? 0);

export const isTorture = share > 0;

/** How many, in this run. @param fast in `npm test` @param full in `npm run torture` */
export function scaled(fast: number, full: number): number {
  return isTorture ? Math.max(fast, Math.round(full * share)) : fast;
}

/** For names and figures: 10,000. */
export function counted(many: number): string {
  return many.toLocaleString('en-US');
}
