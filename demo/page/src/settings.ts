import type { State } from './state.js';

/** What a browser keeps of the page between two visits. */
type Settings = Pick<State, 'locale' | 'theme'>;
const KEY = 'incident-qa-demo';

/** What was chosen last; at first what the browser asks for. */
export function readSettings(): Settings {
  const fromBrowser: Settings = {
    locale: navigator.language.startsWith('ja') ? 'ja' : 'en-US',
    theme: matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark',
  };
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  if (typeof kept !== 'object' || kept === null) return fromBrowser;
  const locale = 'locale' in kept && (kept.locale === 'ja' || kept.locale === 'en-US') ? kept.locale : null;
  const theme = 'theme' in kept && (kept.theme === 'dark' || kept.theme === 'light') ? kept.theme : null;
  return { locale: locale ?? fromBrowser.locale, theme: theme ?? fromBrowser.theme };
}

export function saveSettings({ locale, theme }: State): void {
  localStorage.setItem(KEY, JSON.stringify({ locale, theme }));
}
