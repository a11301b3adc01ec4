import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';
import type { Locale } from '../protocol.js';
import { startDemo } from '../server/start-demo.js';

/** From dist/demo/pictures. */
const packageRoot = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(packageRoot, 'docs/pictures');
const wide = { width: 1180, height: 720 };
const phone = { width: 390, height: 760 };

/** Writes a picture of each surface to docs/pictures, from the real bot on the whole dossier. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const demo = await startDemo({
    packageRoot,
    cwd: packageRoot,
    env: { ...process.env, RATE_PER_USER: '1000' },
    port: 0,
    say: (text) => process.stderr.write(`${text}\n`),
  });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    await demo.ready;
    const browser = await chromium.launch({ executablePath, args });
    try {
      await inEnglish(browser, demo.address);
      await inJapanese(browser, demo.address);
    } finally {
      await browser.close();
    }
  } finally {
    await demo.stop();
  }
}

async function inEnglish(browser: Browser, address: string): Promise<void> {
  const page = await visit(browser, address, { locale: 'en-US', viewport: wide });
  await page.setViewportSize({ ...wide, height: 860 });
  await step(page);
  await step(page);
  await take(page, 'answer-and-source');
  await page.setViewportSize(wide);
  await step(page);
  await take(page, 'not-in-the-documents');
  await page.locator('#message').fill('/');
  await take(page, 'commands');
  await page.locator('#message').fill('');
  const said = page.locator('.message', { hasText: '9.5 million' }).first();
  await said.scrollIntoViewIfNeeded();
  await said.hover();
  await said.locator('.tools button').last().click();
  await newMessage(page, () => page.getByRole('menuitem', { name: 'Check against the sources' }).click());
  await take(page, 'check');
  await page.context().close();
}

async function inJapanese(browser: Browser, address: string): Promise<void> {
  const light = await visit(browser, address, { locale: 'ja', viewport: wide, colorScheme: 'light' });
  for (let i = 0; i < 4; i++) await step(light);
  await take(light, 'summary-ja');
  await run(light, '/年表');
  await take(light, 'timeline-ja');
  await light.locator('.sidebar footer select').selectOption({ index: 2 });
  await light.locator('.step button:enabled').first().waitFor();
  await run(light, '/案内板');
  await take(light, 'panel-ja');
  await light.context().close();
  const narrow = await visit(browser, address, { locale: 'ja', viewport: phone, isMobile: true });
  await step(narrow);
  await take(narrow, 'phone-ja');
  await narrow.context().close();
}

interface Visit {
  readonly locale: Locale;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'dark' | 'light';
  readonly isMobile?: boolean;
}

async function visit(browser: Browser, address: string, options: Visit): Promise<Page> {
  const { colorScheme = 'dark', isMobile = false, ...rest } = options;
  const context = await browser.newContext({ ...rest, colorScheme, isMobile, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.step button:enabled').first().waitFor();
  return page;
}

/** The next step of the guided first minute. */
async function step(page: Page): Promise<void> {
  await newMessage(page, () => page.locator('.step.next button').click());
}

/** A command without options. */
async function run(page: Page, command: string): Promise<void> {
  await page.locator('#message').fill(command);
  await page.locator('#message').press('Enter');
  await newMessage(page, () => page.locator('.draft .send').click());
}

/** Until one more message is there, and nobody is thinking. */
async function newMessage(page: Page, deed: () => Promise<void>): Promise<void> {
  const messages: Locator = page.locator('.message');
  const before = await messages.count();
  await deed();
  await messages.nth(before).waitFor();
  await page.locator('.thinking').waitFor({ state: 'detached' });
  await page.locator('.message', { hasText: '⏳' }).waitFor({ state: 'detached' });
  // The answer is at the end of the log once it has been scrolled there.
  await page.waitForTimeout(400);
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  // A picture of text is as good with few colours, and a third as large.
  const file = join(folder, `${name}.png`);
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(file);
  process.stdout.write(`docs/pictures/${name}.png\n`);
}

await main();
