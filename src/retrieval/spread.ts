export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** The mean; 0 of none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Standard deviation of values around a middle.
 * @param least the smallest deviation believed: below it a few alike values would make any other look exceptional
 */
export function deviationAround(middle: number, values: readonly number[], least: number): number {
  return Math.max(least, Math.sqrt(mean(values.map((value) => (value - middle) ** 2))));
}

/** Mean and standard deviation of values; for `least` see `deviationAround`. */
export function spreadOf(values: readonly number[], least: number): Spread {
  const middle = mean(values);
  return { mean: middle, deviation: deviationAround(middle, values, least) };
}
