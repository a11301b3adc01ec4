import type { Citation } from '../answer/answer.js';
import type { Summary } from './summarise-theme.js';
import { type Theme, themeLanguage } from './theme.js';

/** Summaries as Markdown: a heading each, a list of statements, and footnotes numbered through. */
export function exportSummaries(
  told: readonly { readonly theme: Theme; readonly summary: Summary }[],
): string {
  const notes: string[] = [];
  const sections = told.map(({ theme, summary }) => {
    const first = notes.length;
    notes.push(...summary.citations.map((citation) => noteOf(citation)));
    const lines = summary.statements.map(
      ({ text, citations }) =>
        `- ${plain(text)} ${citations.map((number) => `[^${first + number}]`).join('')}`,
    );
    return [`## ${theme.name[themeLanguage(summary.language)]}`, '', ...lines].join('\n');
  });
  const footnotes = notes.map((note, i) => `[^${i + 1}]: ${note}`);
  return `${[...sections, footnotes.join('\n')].join('\n\n')}\n`;
}

function noteOf({ title, section, document, start, end, url, publishedAt }: Citation): string {
  const place = section === null ? plain(title) : `${plain(title)}, ${plain(section)}`;
  const date = publishedAt === null ? '' : `, ${publishedAt.slice(0, 10)}`;
  const link = url === null || !URL.canParse(url) ? '' : `, <${url}>`;
  return `${place}${date}${link} (${plain(document)} ${start}–${end})`;
}

/** What Markdown would read as markup is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&').replace(/\s+/gu, ' ');
}
