/**
 * Takes secrets out of a line that will be logged or printed: bot tokens, and the tokens in the addresses of
 * interactions and webhooks, which errors of Discord's API carry along.
 * @param secrets further texts that must never be seen; empty ones are ignored
 */
export function redact(line: string, secrets: readonly string[] = []): string {
  const named = secrets.reduce((text, secret) => (secret === '' ? text : text.replaceAll(secret, '…')), line);
  return named
    .replace(/(\/interactions\/\d+\/)[^/"'\s\\?]+/gu, '$1…')
    .replace(/(\/webhooks\/\d+\/)[^/"'\s\\?]+/gu, '$1…')
    .replace(/[\w-]{23,30}\.[\w-]{6,8}\.[\w-]{27,}/gu, '…');
}
