import type { Locator, Page } from 'playwright-core';

/** Longer than this (milliseconds) nobody waits for the bot, however busy the machine is. */
const PATIENCE_MS = 90_000;

/** Somebody at the page, who sees and clicks it as a browser shows it. */
export class PageClient {
  constructor(readonly page: Page) {}

  /** The messages, oldest first. */
  get messages(): Locator {
    return this.page.locator('.message');
  }

  /** Opens the page and waits until the bot takes commands. */
  async arrive(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.locator('.light.ready').waitFor({ state: 'attached' });
    await this.page.locator('.step button:enabled').first().waitFor();
  }

  /** Does something, and returns the new message of the bot that follows, once it is no longer at work. */
  async answerTo(deed: () => Promise<unknown>): Promise<Locator> {
    const before = new Set(await this.#ids());
    await deed();
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      for (const id of await this.#ids()) {
        if (before.has(id)) continue;
        const message = this.message(id);
        if ((await message.getAttribute('aria-label'))?.startsWith('incident-qa') !== true) continue;
        if ((await message.locator('.thinking').count()) > 0) continue;
        if (!(await message.innerText()).includes('⏳')) return message;
      }
      await this.page.waitForTimeout(25);
    }
    throw new Error(
      `no answer within ${PATIENCE_MS / 1000} s; the page says: ${await this.page.innerText('main')}`,
    );
  }

  message(id: string): Locator {
    return this.page.locator(`.message[data-id="${id}"]`);
  }

  /** Fills in a command as it is named in the page's language, and sends it. */
  async run(command: string, options: Readonly<Record<string, string>> = {}): Promise<Locator> {
    await this.choose(command);
    for (const [label, value] of Object.entries(options)) await this.fill(label, value);
    return this.answerTo(() => this.page.locator('.draft .send').click());
  }

  /** Types a slash command and takes it from the list. */
  async choose(command: string): Promise<void> {
    await this.page.locator('#message').fill(command);
    await this.page.locator('#message').press('Enter');
    await this.page.locator('.draft .command', { hasText: command }).waitFor();
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.page.locator('.option', { has: this.page.locator(`span:text-is("${label}")`) });
    if ((await field.count()) === 0) await this.page.getByRole('button', { name: `+ ${label}` }).click();
    const select = field.locator('select');
    if ((await select.count()) > 0) await select.selectOption({ label: value });
    else await field.locator('input').fill(value);
  }

  /** Presses a button of a message; what it opens is the next message, unless it is said to change its own. */
  click(message: Locator, label: string): Promise<Locator> {
    return this.answerTo(() => message.getByRole('button', { name: label }).first().click());
  }

  /** Writes in the place that is open. */
  async say(text: string): Promise<void> {
    await this.page.locator('#message').fill(text);
    await this.page.locator('#message').press('Enter');
  }

  /** From here on as somebody else. */
  async becomes(name: string): Promise<void> {
    const select = this.page.locator('.sidebar footer select');
    const label = (await select.locator('option', { hasText: name }).first().innerText()).trim();
    await select.selectOption({ label });
    await this.page.locator('.step button:enabled').first().waitFor();
  }

  async #ids(): Promise<readonly string[]> {
    return this.messages.evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''));
  }
}
