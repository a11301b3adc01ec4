import { z } from 'zod';
import type { Command } from '../test/fakes/discord/command-schemas.js';
import type { Modal } from '../test/fakes/discord/message-schemas.js';
import type { Row } from '../test/fakes/discord/world.js';

/** Discord's names of the two languages that the page speaks. */
export const Locale = z.enum(['ja', 'en-US']);
export type Locale = z.infer<typeof Locale>;

const id = z.string().regex(/^\d{1,20}$/u);
const words = z.string().max(4000);

/** What somebody does on the page: the deeds of the fake Discord's members, ids for messages. */
export const Deed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('run'),
    /** As `/ask` or `/index status`. */
    line: z.string(),
    options: z.record(z.string(), z.union([z.string(), z.boolean()])),
  }),
  z.strictObject({ kind: z.literal('type'), command: z.string(), option: z.string(), text: words }),
  z.strictObject({ kind: z.literal('menu'), command: z.string(), message: id }),
  z.strictObject({ kind: z.literal('click'), message: id, button: z.string() }),
  z.strictObject({ kind: z.literal('select'), message: id, option: z.string() }),
  z.strictObject({ kind: z.literal('submit'), interaction: id, values: z.record(z.string(), words) }),
  z.strictObject({ kind: z.literal('say'), text: words, mentionsBot: z.boolean() }),
  z.strictObject({ kind: z.literal('reply'), message: id, text: words }),
]);
export type Deed = z.infer<typeof Deed>;

/** Who does it, where. */
export const Act = z.strictObject({ as: id, locale: Locale, channel: id, deed: Deed });
export type Act = z.infer<typeof Act>;

export type Choice = { readonly name: string; readonly value: string | number };

/** What became of it: `isAnswered` is false when Discord would say that the application did not respond. */
export interface Outcome {
  readonly isAnswered: boolean;
  /** For an option while it is typed. */
  readonly choices: readonly Choice[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: 'member' | 'owner' | 'bot';
  readonly avatar: string;
}

export interface ShownFile {
  readonly name: string;
  readonly bytes: number;
  readonly address: string;
  readonly isPicture: boolean;
}

/** A message as one member sees it. */
export interface ShownMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly content: string;
  /** "… is thinking": the answer is announced, and nothing of it is there. */
  readonly isThinking: boolean;
  readonly isPrivate: boolean;
  readonly isEdited: boolean;
  readonly isPinned: boolean;
  /** The command it answers, and who used it. */
  readonly command: { readonly by: string; readonly name: string } | null;
  readonly repliesTo: {
    readonly id: string;
    readonly author: string;
    readonly content: string;
  } | null;
  readonly rows: readonly Row[];
  readonly files: readonly ShownFile[];
}

export type BotState = 'starting' | 'ready' | 'stopped';

/** What the page is told; a stream of these, the scene first. */
export type News =
  | {
      readonly kind: 'scene';
      readonly people: readonly Person[];
      readonly channel: string;
      readonly dm: string;
    }
  | { readonly kind: 'bot'; readonly state: BotState; readonly said: string }
  | { readonly kind: 'commands'; readonly inChannel: readonly Command[]; readonly inDm: readonly Command[] }
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'typing'; readonly channel: string; readonly at: number }
  | { readonly kind: 'form'; readonly interaction: string; readonly modal: Modal };
