import { MessageFlags } from 'discord.js';
import type { MessageBody } from './message-body.js';

/** Nobody is pinged, whatever a text says; links show no preview. Fits replies, edits and channel messages. */
export function toMessage({ content, components, files = [] }: MessageBody) {
  return {
    content,
    components: [...components],
    files: files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') })),
    allowedMentions: { parse: [], repliedUser: false },
    flags: MessageFlags.SuppressEmbeds as const,
  };
}

/** A line without buttons. */
export function plainMessage(content: string): MessageBody {
  return { content, components: [] };
}
