import { randomBytes } from 'node:crypto';
import type { Command } from './command-schemas.js';
import { LOADING, type Modal } from './message-schemas.js';
import type { Component, Interaction, InteractionType, Message, User, World } from './world.js';

/** A test that waits longer than this (milliseconds) for something to be seen has failed. */
const PATIENCE_MS = 20_000;

/** A form that the bot has opened. */
export interface Form {
  readonly modal: Modal;
  readonly interaction: Interaction;
}

/** Something a member did, and what becomes of it. */
export interface Deed {
  /** The interaction's or the message's id. */
  readonly id: string;
  /** Milliseconds until the first response, or until the answer to a message was there. */
  acknowledged(): Promise<number>;
  /** The message that answers it, once the bot no longer says that it is at work. */
  reply(): Promise<Message>;
  /** Every message that answers it now. */
  replies(): readonly Message[];
  form(): Promise<Form>;
  choices(): Promise<NonNullable<Interaction['choices']>>;
}

export interface DeedOptions {
  /** Where; a channel of the guild unless said otherwise. */
  readonly channel?: string;
  /** false: it may stay without an answer. */
  readonly isExpected?: boolean;
}

/** Somebody on the fake Discord: does what people do, sees what they see. It can do nothing that Discord would not offer. */
export class Member {
  constructor(
    readonly user: User,
    readonly channel: string,
    readonly world: World,
    readonly isAtWork: (content: string) => boolean,
  ) {}

  /** The direct messages with the bot. */
  get dmChannel(): string {
    const present = [...this.world.channels.values()].find(
      ({ guild, recipient }) => guild === null && recipient === this.user.id,
    );
    return (present ?? this.world.addChannel({ recipient: this.user.id })).id;
  }

  /** A slash command, as `/ask` or `/index status`. @throws Error when Discord would not offer it so */
  runs(line: string, options: Readonly<Record<string, string | boolean>> = {}, more: DeedOptions = {}): Deed {
    const [name = '', sub] = line.replace(/^\//u, '').split(' ');
    const { channel = this.channel } = more;
    const command = this.#command(name, 1, channel);
    const declared = 'options' in command ? (command.options ?? []) : [];
    const subcommand =
      sub === undefined ? undefined : declared.find((one) => one.type === 1 && one.name === sub);
    if (sub !== undefined && subcommand === undefined) throw new Error(`/${name} has no subcommand ${sub}`);
    if (sub === undefined && declared.some(({ type }) => type === 1))
      throw new Error(`/${name} is used with one of its subcommands`);
    const takes = subcommand !== undefined && 'options' in subcommand ? (subcommand.options ?? []) : declared;
    const given = optionsOf(takes, options);
    return this.#interact(2, channel, more, {
      id: command.id,
      name: command.name,
      type: 1,
      ...(sub === undefined
        ? given.length === 0
          ? {}
          : { options: given }
        : { options: [{ name: sub, type: 1, options: given }] }),
    });
  }

  /** Types into an option that offers choices; `choices()` of the deed has them. */
  types(command: string, option: string, text: string, more: DeedOptions = {}): Deed {
    const { channel = this.channel } = more;
    const found = this.#command(command.replace(/^\//u, ''), 1, channel);
    const declared = 'options' in found ? (found.options ?? []) : [];
    const offering = declared.find((one) => one.name === option && 'autocomplete' in one && one.autocomplete);
    if (offering === undefined) throw new Error(`${command} offers no choices for ${option}`);
    return this.#interact(4, channel, more, {
      id: found.id,
      name: found.name,
      type: 1,
      options: [{ name: option, type: offering.type, value: text, focused: true }],
    });
  }

  /** A command in the menu of a message. */
  usesMenu(name: string, target: Message, more: DeedOptions = {}): Deed {
    this.#mustSee(target);
    const command = this.#command(name, 3, target.channel);
    return this.#interact(2, target.channel, more, {
      id: command.id,
      name: command.name,
      type: 3,
      target_id: target.id,
      // An interaction hands the message over whole, whatever the intents.
      resolved: { messages: { [target.id]: this.#whole(target) } },
    });
  }

  /** A button, by its label, a part of it, or its custom id. */
  clicks(message: Message, button: string, more: DeedOptions = {}): Deed {
    const found = this.#component(
      message,
      (one) => one.type === 2 && isNamed(one, button),
      `button ${button}`,
    );
    return this.#interact(
      3,
      message.channel,
      more,
      { component_type: 2, custom_id: found.custom_id, id: 1 },
      message,
    );
  }

  /** An option of a select, by its label, a part of it, or its value. */
  selects(message: Message, option: string, more: DeedOptions = {}): Deed {
    const fits = (one: { readonly label: string; readonly value: string }): boolean =>
      one.value === option || one.label.includes(option);
    const select = this.#component(
      message,
      ({ type, options }) => type === 3 && (options ?? []).some(fits),
      `option ${option}`,
    );
    const value = (select.options ?? []).find(fits)?.value;
    return this.#interact(
      3,
      message.channel,
      more,
      { component_type: 3, custom_id: select.custom_id, values: [value], id: 1 },
      message,
    );
  }

  /** Fills in a form. @param values by the fields' custom ids */
  submits(
    { modal, interaction }: Form,
    values: Readonly<Record<string, string>>,
    more: DeedOptions = {},
  ): Deed {
    const components = modal.components.map((one, i) => {
      const field = 'component' in one ? one.component : one.components[0];
      const value = values[field.custom_id] ?? '';
      if (value.length < (field.min_length ?? 0) || value.length > (field.max_length ?? 4000))
        throw new Error(
          `the form takes ${field.min_length} to ${field.max_length} characters, not ${value.length}`,
        );
      const typed = { type: 4, id: i * 2 + 2, custom_id: field.custom_id, value };
      return 'component' in one
        ? { type: 18, id: i * 2 + 1, component: typed }
        : { type: 1, id: i * 2 + 1, components: [typed] };
    });
    const source = interaction.source === null ? undefined : this.world.messages.get(interaction.source);
    return this.#interact(5, interaction.channel, more, { custom_id: modal.custom_id, components }, source);
  }

  /** Writes something in a channel. */
  says(text: string, { channel = this.channel }: DeedOptions = {}): Message {
    return this.#write(text, channel, [], null);
  }

  mentions(text: string, { channel = this.channel }: DeedOptions = {}): Deed {
    const { bot } = this.world;
    return this.#deedOf(this.#write(`<@${bot.id}> ${text}`.trim(), channel, [bot.id], null));
  }

  dms(text: string): Deed {
    return this.#deedOf(this.#write(text, this.dmChannel, [], null));
  }

  /** Replies to a message; with `ping` its author is mentioned. */
  repliesTo(message: Message, text: string, { ping = true }: { readonly ping?: boolean } = {}): Deed {
    this.#mustSee(message);
    return this.#deedOf(this.#write(text, message.channel, ping ? [message.author] : [], message.id));
  }

  /** What this member sees in a channel now, the own ephemeral messages included. */
  screen(channel: string = this.channel): readonly Message[] {
    return [...this.world.messages.values()].filter(
      (message) => message.channel === channel && this.#sees(message),
    );
  }

  #sees({ visibleTo, isDeleted }: Message): boolean {
    return !isDeleted && (visibleTo === null || visibleTo === this.user.id);
  }

  #mustSee(message: Message): void {
    if (!this.#sees(message)) throw new Error(`${this.user.name} does not see the message ${message.id}`);
  }

  #component(message: Message, fits: (one: Component) => boolean, wanted: string): Component {
    this.#mustSee(message);
    const all = message.components.flatMap(({ components }) => components);
    const found = all.find((one) => fits(one));
    const labels = all.map(({ label, custom_id }) => label ?? custom_id).join(', ');
    if (found === undefined) throw new Error(`the message has no ${wanted}; it has ${labels || 'none'}`);
    if (found.disabled === true) throw new Error(`${wanted} is disabled`);
    return found;
  }

  #command(name: string, type: number, channel: string): Command & { readonly id: string } {
    const guild = this.world.channels.get(channel)?.guild ?? null;
    const known = [
      ...(guild === null ? [] : (this.world.commands.get(guild) ?? [])),
      ...(this.world.commands.get('') ?? []),
    ];
    const command = known.find((one) => one.name === name && (one.type ?? 1) === type);
    if (command === undefined) throw new Error(`Discord knows no command ${name} there`);
    const context = guild === null ? 1 : 0;
    if (!(command.contexts ?? [0, 1, 2]).includes(context))
      throw new Error(`${name} is not offered ${guild === null ? 'in direct messages' : 'in a server'}`);
    return command;
  }

  #interact(type: InteractionType, channel: string, more: DeedOptions, data: object, source?: Message): Deed {
    const { world, user } = this;
    const guild = world.channels.get(channel)?.guild ?? null;
    const raw = world.channels.get(channel);
    const interaction: Interaction = {
      id: world.nextId(),
      token: randomBytes(24).toString('hex'),
      type,
      createdAt: world.now(),
      user: user.id,
      channel,
      source: source?.id ?? null,
      response: null,
      respondedAt: null,
      original: null,
      edits: 0,
      modal: null,
      choices: null,
      isExpected: more.isExpected ?? true,
    };
    world.interactions.set(interaction.token, interaction);
    world.dispatch(
      'INTERACTION_CREATE',
      {
        id: interaction.id,
        application_id: world.applicationId,
        type,
        token: interaction.token,
        version: 1,
        ...(raw === undefined ? {} : { channel: world.rawChannel(raw) }),
        channel_id: channel,
        locale: user.locale,
        entitlements: [],
        attachment_size_limit: 10_485_760,
        app_permissions: String(raw?.botMay ?? 0n),
        context: guild === null ? 1 : 0,
        authorizing_integration_owners: { 0: guild ?? '0' },
        ...(guild === null
          ? { user: world.rawUser(user.id) }
          : {
              guild_id: guild,
              guild: { id: guild, locale: world.guilds.get(guild)?.locale, features: [] },
              guild_locale: world.guilds.get(guild)?.locale,
              member: world.rawMember(user.id),
            }),
        ...(source === undefined ? {} : { message: this.#whole(source) }),
        data,
      },
      null,
    );
    return this.#deedOfInteraction(interaction);
  }

  #whole(message: Message): object {
    return {
      ...this.world.rawMessage(message),
      content: message.content,
      components: message.components,
    };
  }

  #write(content: string, channel: string, mentions: readonly string[], reference: string | null): Message {
    const message = this.world.addMessage({ channel, author: this.user.id, content, mentions, reference });
    this.world.announce('MESSAGE_CREATE', message);
    return message;
  }

  #deedOfInteraction(interaction: Interaction): Deed {
    const { world } = this;
    const began = performance.now();
    let tookMs: number | null = null;
    const stop = world.onChange(() => {
      if (interaction.response === null) return;
      tookMs ??= performance.now() - began;
      stop();
    });
    const replies = (): readonly Message[] =>
      [...world.messages.values()].filter((one) => one.interaction === interaction.id && !one.isDeleted);
    return {
      id: interaction.id,
      acknowledged: () => this.#until(() => tookMs, 'a first response', interaction),
      replies,
      reply: () =>
        this.#until(
          () => {
            const original =
              interaction.original === null ? undefined : world.messages.get(interaction.original);
            if (original === undefined) return null;
            // A message that is changed in place is the answer once it has been edited.
            if (original.id === interaction.source && interaction.edits === 0) return null;
            return this.#isDone(original) ? original : null;
          },
          'an answer',
          interaction,
        ),
      form: () =>
        this.#until(
          () => (interaction.modal === null ? null : { modal: interaction.modal, interaction }),
          'a form',
          interaction,
        ),
      choices: () => this.#until(() => interaction.choices, 'choices', interaction),
    };
  }

  #deedOf(message: Message): Deed {
    const began = performance.now();
    const replies = (): readonly Message[] =>
      [...this.world.messages.values()].filter(
        (one) => one.reference === message.id && one.author === this.world.bot.id,
      );
    const reply = (): Promise<Message> =>
      this.#until(() => replies().find((one) => this.#isDone(one)) ?? null, 'a reply', message);
    const no = (): Promise<never> => Promise.reject(new Error('a message has neither form nor choices'));
    return {
      id: message.id,
      replies,
      reply,
      async acknowledged() {
        await reply();
        return performance.now() - began;
      },
      form: no,
      choices: no,
    };
  }

  #isDone({ flags, content }: Message): boolean {
    return (flags & LOADING) === 0 && !this.isAtWork(content);
  }

  #until<Value>(look: () => Value | null, wanted: string, about: { readonly id: string }): Promise<Value> {
    const { world } = this;
    return new Promise((resolve, reject) => {
      const finish = (): boolean => {
        const value = look();
        if (value === null) return false;
        clearTimeout(timer);
        stop();
        resolve(value);
        return true;
      };
      const timer = setTimeout(() => {
        stop();
        const said = world.violations.length === 0 ? '' : ` Violations: ${world.violations.join('; ')}`;
        reject(
          new Error(`${this.user.name} waited ${PATIENCE_MS / 1000} s for ${wanted} to ${about.id}.${said}`),
        );
      }, PATIENCE_MS);
      const stop = world.onChange(() => void finish());
      finish();
    });
  }
}

function isNamed({ label, custom_id }: Component, button: string): boolean {
  return custom_id === button || (label ?? '').includes(button);
}

interface DeclaredOption {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly choices?: readonly { readonly value: string | number }[] | undefined;
}

/** Options as Discord's client would let them be typed. */
function optionsOf(
  declared: readonly DeclaredOption[],
  given: Readonly<Record<string, string | boolean>>,
): readonly { readonly name: string; readonly type: number; readonly value: string | boolean }[] {
  for (const { name, required } of declared)
    if (required === true && given[name] === undefined) throw new Error(`the option ${name} is required`);
  return Object.entries(given).map(([name, value]) => {
    const option = declared.find((one) => one.name === name);
    if (option === undefined) throw new Error(`there is no option ${name}`);
    if (typeof value !== (option.type === 5 ? 'boolean' : 'string'))
      throw new Error(`${name} takes another type`);
    const { length } = String(value);
    if (length < (option.min_length ?? 0) || length > (option.max_length ?? 6000))
      throw new Error(`${name} takes ${option.min_length} to ${option.max_length} characters, not ${length}`);
    if (option.choices !== undefined && !option.choices.some((choice) => choice.value === value))
      throw new Error(`${name} has no choice ${String(value)}`);
    return { name, type: option.type, value };
  });
}
