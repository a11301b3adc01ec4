/** Facts on one line of Discord's small print; empty when there is none. */
export function smallPrint(parts: readonly string[], separator: string): string {
  const line = parts.filter((part) => part !== '').join(separator);
  return line === '' ? '' : `-# ${line}`;
}
