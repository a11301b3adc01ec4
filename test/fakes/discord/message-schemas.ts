import { z } from 'zod';

/** Shapes and limits of what a bot may send, from Discord's documentation. Fields it does not document are refused. */

export const EPHEMERAL = 64;
export const LOADING = 128;
const SUPPRESS_EMBEDS = 4;
const SUPPRESS_NOTIFICATIONS = 4096;
const snowflake = z.string().regex(/^\d{17,20}$/u);
const text = (most: number) => z.string().min(1).max(most);

const Emoji = z.strictObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});
const Button = z
  .strictObject({
    type: z.literal(2),
    id: z.int().optional(),
    style: z.int().min(1).max(6),
    label: z.string().max(80).optional(),
    emoji: Emoji.optional(),
    custom_id: text(100).optional(),
    url: z.url().max(512).optional(),
    sku_id: snowflake.optional(),
    disabled: z.boolean().optional(),
  })
  .refine(({ style, custom_id, url }) => (style === 5 ? url !== undefined : custom_id !== undefined), {
    message: 'a link button has a url, every other one a custom_id',
  })
  .refine(({ label, emoji }) => (label ?? '') !== '' || emoji !== undefined, {
    message: 'a button has a label or an emoji',
  });
const Select = z
  .strictObject({
    type: z.literal(3),
    id: z.int().optional(),
    custom_id: text(100),
    options: z
      .array(
        z.strictObject({
          label: text(100),
          value: text(100),
          description: z.string().max(100).optional(),
          emoji: Emoji.optional(),
          default: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(25),
    placeholder: z.string().max(150).optional(),
    min_values: z.int().min(0).max(25).optional(),
    max_values: z.int().min(1).max(25).optional(),
    disabled: z.boolean().optional(),
  })
  .refine(({ options }) => new Set(options.map(({ value }) => value)).size === options.length, {
    message: 'the values of a select are unique',
  });
const Row = z.strictObject({
  type: z.literal(1),
  id: z.int().optional(),
  components: z.union([z.array(Button).min(1).max(5), z.tuple([Select])]),
});
const Rows = z
  .array(Row)
  .max(5)
  .refine(
    (rows) => {
      const ids = rows.flatMap(({ components }) => components.flatMap(({ custom_id }) => custom_id ?? []));
      return new Set(ids).size === ids.length;
    },
    { message: 'custom ids are unique in a message' },
  );

const Embed = z.strictObject({
  title: z.string().max(256).optional(),
  description: z.string().max(4096).optional(),
  url: z.string().optional(),
  timestamp: z.string().optional(),
  color: z.int().optional(),
  footer: z.strictObject({ text: z.string().max(2048), icon_url: z.string().optional() }).optional(),
  image: z.strictObject({ url: z.string() }).optional(),
  thumbnail: z.strictObject({ url: z.string() }).optional(),
  author: z.strictObject({ name: z.string().max(256), url: z.string().optional() }).optional(),
  fields: z
    .array(
      z.strictObject({
        name: z.string().max(256),
        value: z.string().max(1024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
});
const Embeds = z
  .array(Embed)
  .max(10)
  .refine(
    (embeds) =>
      embeds.reduce((sum, one) => sum + JSON.stringify(one).length, 0) <= 6000 + 400 * embeds.length,
    { message: 'embeds hold 6,000 characters in all' },
  );

export const AllowedMentions = z.strictObject({
  parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
  roles: z.array(snowflake).max(100).optional(),
  users: z.array(snowflake).max(100).optional(),
  replied_user: z.boolean().optional(),
});
export type AllowedMentions = z.infer<typeof AllowedMentions>;

const content = z.string().max(2000);
const attachments = z
  .array(z.looseObject({ id: z.union([z.string(), z.int()]), filename: z.string().optional() }))
  .max(10);
const flags = (allowed: number) =>
  z.int().refine((value) => (value & ~allowed) === 0, { message: 'flags that cannot be set here' });
const base = {
  // discord.js says these two with every body, edits included, where Discord looks past them.
  tts: z.boolean().optional(),
  enforce_nonce: z.boolean().optional(),
  content: content.nullish(),
  embeds: Embeds.nullish(),
  allowed_mentions: AllowedMentions.nullish(),
  components: Rows.nullish(),
  attachments: attachments.nullish(),
};

export const ChannelMessage = z.strictObject({
  ...base,
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  message_reference: z
    .strictObject({
      type: z.int().optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .optional(),
  sticker_ids: z.array(snowflake).max(3).optional(),
  flags: flags(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS).optional(),
});
export const MessageEdit = z.strictObject({ ...base, flags: flags(SUPPRESS_EMBEDS).nullish() });
export const ResponseMessage = z.strictObject({
  ...base,
  flags: flags(SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS).optional(),
});
/** Of an edit through an interaction's token. `EPHEMERAL` may be said but changes nothing. */
export const ResponseEdit = z.strictObject({
  ...base,
  flags: flags(SUPPRESS_EMBEDS | EPHEMERAL).nullish(),
});
export const Deferral = z.strictObject({ flags: flags(EPHEMERAL).optional() });
export const Choices = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: text(100),
        name_localizations: z.record(z.string(), text(100)).nullish(),
        value: z.union([z.string().max(100), z.number()]),
      }),
    )
    .max(25),
});

const TextInput = z.strictObject({
  type: z.literal(4),
  id: z.int().optional(),
  custom_id: text(100),
  style: z.int().min(1).max(2),
  label: text(45).optional(),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
});
export const Modal = z.strictObject({
  custom_id: text(100),
  title: text(45),
  components: z
    .array(
      z.union([
        z.strictObject({
          type: z.literal(18),
          id: z.int().optional(),
          label: text(45),
          description: z.string().max(100).optional(),
          component: TextInput,
        }),
        z.strictObject({ type: z.literal(1), id: z.int().optional(), components: z.tuple([TextInput]) }),
      ]),
    )
    .min(1)
    .max(5),
});
export type Modal = z.infer<typeof Modal>;

/** A message in which there is nothing at all is refused. */
export function isEmpty(
  {
    content: words,
    embeds,
    components,
    sticker_ids,
  }: {
    readonly content?: string | null | undefined;
    readonly embeds?: readonly unknown[] | null | undefined;
    readonly components?: readonly unknown[] | null | undefined;
    readonly sticker_ids?: readonly unknown[] | undefined;
  },
  files: number,
): boolean {
  const some = (list: readonly unknown[] | null | undefined): boolean => (list ?? []).length > 0;
  return (
    (words ?? '').trim() === '' && !some(embeds) && !some(components) && !some(sticker_ids) && files === 0
  );
}
