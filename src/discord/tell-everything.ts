import { exportSummaries } from '../themes/export-summary.js';
import type { Desk } from './desk.js';
import type { MessageBody } from './message-body.js';
import { textsFor } from './texts.js';

/** Every theme in full, as one Markdown file with its footnotes numbered through. */
export async function tellEverything(
  { engine: { themes } }: Pick<Desk, 'engine'>,
  language: string,
): Promise<MessageBody> {
  const told = [];
  for (const theme of themes.all)
    told.push({ theme, summary: await themes.summarise(theme, language, 'full') });
  const files = [{ name: 'briefing.md', text: exportSummaries(told) }];
  return { content: `📌 ${textsFor(language).briefing}`, components: [], files };
}
