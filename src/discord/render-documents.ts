import type { Kind } from '../documents/document.js';
import type { MessageBody } from './message-body.js';
import type { Texts } from './texts.js';

export interface DocumentsView {
  readonly documents: readonly {
    readonly path: string;
    readonly title: string;
    readonly kind: Kind;
    readonly publishedAt: string | null;
    readonly comments: number;
  }[];
  readonly kind: Kind | null;
  readonly page: number;
  readonly asker: string;
}

export function renderDocuments({ documents, page }: DocumentsView, _texts: Texts): MessageBody {
  return {
    content:
      documents
        .slice(page * 10, page * 10 + 10)
        .map(({ path }) => path)
        .join('\n') || '–',
    components: [],
  };
}
