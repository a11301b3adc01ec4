import { MessageFlags } from 'discord.js';
import type { MessageBody, MessageFile } from './message-body.js';

/** Nobody is pinged, whatever a text says; links show no preview. Fits replies, edits and channel messages. */
export function toMessage({ content, components, files = [] }: MessageBody) {
  return {
    content,
    components: [...components],
    files: files.map(attachmentOf),
    allowedMentions: { parse: [], repliedUser: false },
    flags: MessageFlags.SuppressEmbeds as const,
  };
}

function attachmentOf(file: MessageFile) {
  return 'text' in file
    ? { name: file.name, attachment: Buffer.from(file.text, 'utf8') }
    : { name: file.name, attachment: Buffer.from(file.image), description: file.description };
}

/** A line without buttons. */
export function plainMessage(content: string): MessageBody {
  return { content, components: [] };
}
