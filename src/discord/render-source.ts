import type { Citation } from '../answer/answer.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export interface SourceView {
  readonly citation: Citation;
  readonly paragraph: { readonly text: string; readonly start: number; readonly end: number };
  readonly headings: readonly string[];
  readonly answer: string;
  readonly asker: string;
  readonly neighbours: { readonly before: boolean; readonly after: boolean };
  readonly shift: number;
}

export function renderSource({ paragraph }: SourceView, _texts: Texts): MessageBody {
  return { content: paragraph.text.slice(0, 1900), components: [] };
}
