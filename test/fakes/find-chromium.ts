import { existsSync } from 'node:fs';

/** Where Debian and others put the browser that the tests drive; null where there is none. */
export function findChromium(): string | null {
  const places = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return places.find((place) => place !== '' && existsSync(place)) ?? null;
}
