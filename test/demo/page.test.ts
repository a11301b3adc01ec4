import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/server/start-demo.js';
import { findChromium } from '../fakes/find-chromium.js';
import { PageClient } from '../fakes/page-client.js';

const packageRoot = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A part of the dossier: the index of all of it takes half a minute to build. */
const names = [
  'questions-money',
  'questions-recovery',
  'questions-what-happened',
  'questions-who-was-hit',
  'share-price',
  'recovery-one-pc',
];
const documents = [...names.flatMap((name) => [`en/${name}.md`, `ja/${name}.md`]), 'voices'];

/** A click that finds nothing for so long (milliseconds) has failed. */
const PATIENCE_MS = 20_000;
/** A busy machine may be ten times slower; milliseconds. */
const TEST_MS = 180_000;

const executablePath = findChromium();
/** Without a browser on this machine there is nothing to look with: apt-get install chromium, or set CHROMIUM. */
const withBrowser = describe.skipIf(executablePath === null);

withBrowser(
  `in a browser (skipped without Chromium; found: ${executablePath ?? 'none'})`,
  { timeout: TEST_MS },
  () => {
    let folder: string;
    let demo: Demo;
    let browser: Browser;
    const elsewhere: string[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'incident-qa-bot-demo-'));
      for (const name of documents) {
        await mkdir(dirname(join(folder, 'documents', name)), { recursive: true });
        await cp(join(packageRoot, 'documents', name), join(folder, 'documents', name), { recursive: true });
      }
      // How good answers are is measured elsewhere; without the reader this takes half the time.
      const settings = {
        RATE_PER_USER: '1000',
        RATE_PER_CHANNEL: '1000',
        RATE_PER_GUILD: '1000',
        READER: 'off',
      };
      demo = await startDemo({
        packageRoot,
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', ...settings },
        port: 0,
        say: (text) => complaints.push(text),
      });
      const isRoot = process.getuid?.() === 0;
      [browser] = await Promise.all([
        chromium.launch({ executablePath: executablePath ?? '', args: isRoot ? ['--no-sandbox'] : [] }),
        demo.ready,
      ]);
    });
    afterAll(async () => {
      await browser?.close();
      await demo?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    async function visit(options: BrowserContextOptions = {}): Promise<PageClient> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const { origin } = new URL(demo.address);
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:'))
          elsewhere.push(request.url());
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`the page: ${error.message}`));
      page.on('console', (said) => {
        if (said.type() === 'error') complaints.push(`the page: ${said.text()}`);
      });
      const client = new PageClient(page);
      await client.arrive(demo.address);
      return client;
    }

    /** What somebody who cannot see or point would stumble over. */
    async function barriers({ page }: PageClient): Promise<readonly string[]> {
      await page.evaluate(axe);
      const found: unknown = await page.evaluate(`axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
      return Array.isArray(found) ? found.map(String) : [`axe said ${String(found)}`];
    }

    async function isInView(message: Locator): Promise<boolean> {
      const [shown, log] = [await message.boundingBox(), await message.page().locator('.log').boundingBox()];
      return (
        shown !== null && log !== null && shown.y >= log.y - shown.height && shown.y < log.y + log.height
      );
    }

    describe.for([
      {
        locale: 'ja-JP',
        go: '試す',
        ask: '/質問',
        question: '質問文',
        summary: '/要約',
        theme: 'テーマ',
        recovery: /復旧/u,
        length: '長さ',
        full: '全文',
        figures: '/数字',
        query: '調べる値',
        timeline: '/年表',
        sources: '/資料',
        gaps: '/未回答',
        panel: '/案内板',
        index: '/索引',
        status: '状態',
        rebuild: '作り直し',
        rollback: '戻す',
        hide: '非公開',
        yes: 'はい',
        share: 'みんなに共有',
        why: 'なぜこの答え?',
        follow: '追加で質問',
        submit: '送信',
        check: 'この発言を資料で確認',
        menu: '発言の操作',
        reply: '返信',
        fall: '株価は取引開始前に最大で何％下落しましたか',
        fallen: /\*?19%/u,
        later: 'それはいつのことですか',
        verified: /引用 (\d+)\/\1 検証済み/u,
        none: /資料に答えなし/u,
        onlyYou: 'あなただけに表示',
        previous: '前の質問',
        cause: '原因',
        gapsSaid: /答えられなかった|未回答|回/u,
        machines: '850万台',
        statement: '950万台と推定した',
        rebuilt: 'を作り、切り替えました',
      },
      {
        locale: 'en-US',
        go: 'Try it',
        ask: '/ask',
        question: 'question',
        summary: '/summary',
        theme: 'theme',
        recovery: /Recovery/u,
        length: 'length',
        full: 'Full',
        figures: '/figures',
        query: 'query',
        timeline: '/timeline',
        sources: '/sources',
        gaps: '/gaps',
        panel: '/panel',
        index: '/index',
        status: 'status',
        rebuild: 'rebuild',
        rollback: 'rollback',
        hide: 'hide',
        yes: 'True',
        share: 'Share',
        why: 'Why this answer?',
        follow: 'Follow up',
        submit: 'Submit',
        check: 'Check against the sources',
        menu: 'Message actions',
        reply: 'Reply',
        fall: "How far did CrowdStrike's shares fall before trading opened?",
        fallen: /19 %/u,
        later: 'When was that?',
        verified: /Citations (\d+)\/\1 verified/u,
        none: /Not in the documents/u,
        onlyYou: 'Only you can see this',
        previous: 'Previous question',
        cause: 'Cause',
        gapsSaid: /Asked in vain/u,
        machines: '8.5 million',
        statement: '9.5 million Windows devices',
        rebuilt: 'is built and in use',
      },
    ])('$locale', (words) => {
      let client: PageClient;
      beforeAll(async () => {
        client = await visit({ locale: words.locale });
      });
      afterAll(() => client?.page.context().close());

      test('the first minute: five buttons, five real answers', async () => {
        const step = (): Promise<unknown> => client.page.locator('.step.next button').click();
        const answer = await client.answerTo(step);
        expect(await answer.innerText()).toMatch(words.fallen);
        expect(await answer.innerText()).toMatch(words.verified);
        const source = await client.answerTo(step);
        expect(await source.innerText()).toContain(words.onlyYou);
        expect(await source.locator('discord-quote discord-bold').count()).toBeGreaterThan(0);
        expect(await (await client.answerTo(step)).innerText()).toMatch(words.none);
        expect(await (await client.answerTo(step)).innerText()).toMatch(words.recovery);
        await client.answerTo(step);
        expect(await client.page.locator('.progress').innerText()).toBe('5/5');
      });

      test('/ask shows its hints, and its answer’s buttons work: why, follow-up, votes', async () => {
        await client.choose(words.ask);
        expect(await client.page.locator('.hint').innerText()).toContain(words.question);
        await client.page.keyboard.press('Escape');
        const answer = await client.run(words.ask, { [words.question]: words.fall });
        expect(await (await client.click(answer, words.why)).innerText()).toContain('0.50');
        await answer.getByRole('button', { name: words.follow }).click();
        const form = client.page.getByRole('dialog');
        await form.locator('textarea, input').first().fill(words.later);
        expect(await barriers(client)).toEqual([]);
        const next = await client.answerTo(() => form.getByRole('button', { name: words.submit }).click());
        expect(await next.innerText()).toContain(words.previous);
        expect(await (await client.click(answer, '👍')).innerText()).toContain(words.onlyYou);
        const reasons = await client.click(answer, '👎');
        expect(await reasons.getByRole('button').count()).toBeGreaterThan(3);
      });

      test('a hidden answer is gone for others until it is shared', async () => {
        const hidden = await client.run(words.ask, { [words.question]: words.fall, [words.hide]: words.yes });
        const id = (await hidden.getAttribute('data-id')) ?? '';
        await client.becomes('Ben');
        expect(await client.message(id).count()).toBe(0);
        await client.becomes('Aoi');
        const shared = await client.click(client.message(id), words.share);
        const sharedId = (await shared.getAttribute('data-id')) ?? '';
        await client.becomes('Ben');
        await client.message(sharedId).waitFor();
        await client.becomes('Aoi');
      });

      test('/summary offers themes while one is typed; in full it attaches a file', async () => {
        await client.choose(words.summary);
        await client.page.keyboard.type(words.locale === 'ja-JP' ? '復' : 'reco');
        await client.page.locator('.offered:first-child', { hasText: words.recovery }).click();
        await client.fill(words.length, words.full);
        const told = await client.answerTo(() => client.page.locator('.draft .send').click());
        expect(await told.innerText()).toMatch(words.recovery);
        const file = told.locator('.file');
        expect(await file.innerText()).toContain('.md');
        const address = new URL((await file.getAttribute('href')) ?? '', demo.address);
        expect(await (await fetch(address)).text()).toMatch(words.recovery);
      });

      test('/figures, /timeline and /sources answer, and pages turn in place', async () => {
        const figures = await client.run(words.figures, { [words.query]: words.machines });
        expect(await figures.innerText()).toContain(words.machines);
        const timeline = await client.run(words.timeline);
        expect(await timeline.innerText()).toContain('🗓️');
        const sources = await client.run(words.sources);
        const before = await sources.innerText();
        await sources.getByRole('button', { name: '▶' }).click();
        await expect.poll(() => sources.innerText(), { timeout: TEST_MS }).not.toBe(before);
      });

      test('what is not in the documents is said so, and a suggestion turns it into an answer', async () => {
        const none = await client.run(words.ask, {
          [words.question]:
            words.locale === 'ja-JP' ? '富士山の高さは何メートルですか' : 'How tall is Mount Fuji?',
        });
        expect(await none.innerText()).toMatch(words.none);
        await none
          .getByRole('button', { name: /[?？]$|教えて/u })
          .first()
          .click();
        await expect.poll(() => none.innerText(), { timeout: TEST_MS }).toMatch(words.verified);
      });

      test('a mention, an empty one, a reply and a direct message are answered', async () => {
        const help = await client.answerTo(() => client.say('@incident-qa'));
        expect(await help.innerText()).toContain('/ask');
        const answer = await client.answerTo(() => client.say(`@incident-qa ${words.fall}`));
        expect(await answer.innerText()).toMatch(words.fallen);
        await answer.hover();
        await answer.locator('.tools').getByRole('button', { name: words.reply }).click();
        expect(await (await client.answerTo(() => client.say(words.later))).innerText()).toContain(
          words.previous,
        );
        await client.page.locator('.place').nth(1).click();
        expect(await (await client.answerTo(() => client.say(words.fall))).innerText()).toMatch(words.fallen);
        await client.page.locator('.place').first().click();
      });

      test('a message is checked from its menu, for the reader alone', async () => {
        const said = client.messages.filter({ hasText: words.statement }).first();
        await said.hover();
        await said.getByRole('button', { name: words.menu }).click();
        expect(await barriers(client)).toEqual([]);
        const check = await client.answerTo(() =>
          client.page.getByRole('menuitem', { name: words.check }).click(),
        );
        expect(await check.innerText()).toMatch(/✅[\s\S]*⚠️/u);
        expect(await check.innerText()).toContain(words.onlyYou);
      });

      test('the owner has a panel, gaps and the index; members are not offered them', async () => {
        await client.page.locator('#message').fill(words.panel);
        expect(await client.page.locator('.offered').count()).toBe(0);
        await client.page.locator('#message').fill('');
        await client.becomes('Mori');
        const panel = await client.run(words.panel);
        const cause = await client.click(panel, words.cause);
        expect(await cause.innerText()).toContain(words.onlyYou);
        expect(await (await client.run(words.gaps)).innerText()).toMatch(words.gapsSaid);
        expect(await (await client.run(`${words.index} ${words.status}`)).innerText()).toMatch(/g\d/u);
        const rebuilt = await client.run(`${words.index} ${words.rebuild}`);
        expect(await rebuilt.innerText()).toContain(words.onlyYou);
        await client.page
          .locator('.message', { hasText: words.rebuilt })
          .last()
          .waitFor({ timeout: TEST_MS });
        const rollback = await client.run(`${words.index} ${words.rollback}`);
        expect(await rollback.getByRole('button', { name: /g\d/u }).count()).toBe(1);
        await client.becomes('Aoi');
      });

      test.for(['dark', 'light'] as const)('nobody meets a serious barrier, in %s', async (theme) => {
        const { page } = client;
        if ((await page.locator('html').getAttribute('data-theme')) !== theme)
          await page.locator('.settings .icon').click();
        expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
        if (theme === 'dark') await page.locator('#message').fill('/');
        else await client.choose(words.summary);
        await page.locator('.offered').first().waitFor();
        expect(await barriers(client)).toEqual([]);
        await page.keyboard.press('Escape');
      });
    });

    test('on a phone nothing is wider than the screen, and the channels open with a button', async () => {
      const client = await visit({
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
        locale: 'ja-JP',
      });
      const { page } = client;
      await client.answerTo(() => page.locator('.step.next button').click());
      const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
      expect(widths).toEqual([360, 360]);
      expect(await page.locator('.sidebar').isVisible()).toBe(false);
      await page.locator('.burger').click();
      expect(await page.locator('.sidebar').isVisible()).toBe(true);
      expect(await barriers(client)).toEqual([]);
      await page.context().close();
    });

    test('typing, pictures and edits are shown as they happen', async () => {
      const client = await visit();
      const { world, channel } = demo.discord;
      const until = world.now();
      world.typing.set(channel, until);
      world.changed();
      await client.page.locator('.typing').waitFor();
      const pixel =
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
      const data = new Uint8Array(Buffer.from(pixel, 'base64'));
      const message = world.addMessage({
        channel,
        author: world.bot.id,
        content: 'a chart',
        attachments: [{ name: 'chart.png', text: '', bytes: data.length, data }],
      });
      world.announce('MESSAGE_CREATE', message);
      const shown = client.message(message.id);
      await shown.locator('.picture img').waitFor();
      expect(
        await shown
          .locator('img[alt="chart.png"]')
          .evaluate((img) => 'naturalWidth' in img && img.naturalWidth),
      ).toBe(1);
      message.content = 'a better chart';
      message.edits += 1;
      world.announce('MESSAGE_UPDATE', message);
      await shown.getByText('(edited)').waitFor();
      expect(await shown.innerText()).toContain('a better chart');
      message.isDeleted = true;
      world.changed();
      await shown.waitFor({ state: 'detached' });
      await client.page.context().close();
    });

    test('of more than five sources one is chosen from a list; its paragraph comes into view', async () => {
      const client = await visit({ locale: 'ja-JP' });
      const answer = await client.run('/質問', { 質問文: '復旧手順を教えて' });
      await client.page.locator('.log').evaluate((log) => {
        log.scrollTop = 0;
      });
      const source = await client.answerTo(() => answer.locator('.select').selectOption({ index: 2 }));
      expect(await source.locator('discord-quote').count()).toBeGreaterThan(0);
      await expect.poll(() => isInView(source), { timeout: TEST_MS }).toBe(true);
      await client.page.context().close();
    });

    test('after a restart of the bot every button goes on working', async () => {
      const client = await visit({ locale: 'ja-JP' });
      const { page } = client;
      const old = await client.run('/質問', { 質問文: '株価は取引開始前に最大で何％下落しましたか' });
      await client.becomes('Mori');
      const panel = await client.run('/案内板');
      await client.becomes('Aoi');
      await page.getByRole('button', { name: 'ボットを再起動' }).click();
      await page.locator('.bot-state').waitFor();
      await page.locator('.light.ready').waitFor({ state: 'attached', timeout: TEST_MS });
      expect(await (await client.click(old, '🔎 1')).locator('discord-quote').count()).toBeGreaterThan(0);
      expect(await (await client.click(panel, '原因')).innerText()).toContain('📌');
      await page.context().close();
    });

    test('no request has left this machine, and neither Discord nor the page has anything to complain of', () => {
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
      demo.discord.check();
    });
  },
);
