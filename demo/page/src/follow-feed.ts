import type { News } from '../../protocol.js';

export interface Feed {
  /** Listens as somebody from now on. */
  follow(person: string): void;
}

export interface Listener {
  readonly hear: (news: News) => void;
  /** The connection broke; when it is taken up again everything is told anew. */
  readonly lose: () => void;
}

/** Hears what somebody sees; a connection that breaks is taken up again by the browser. */
export function followFeed({ hear, lose }: Listener): Feed {
  let source: EventSource | null = null;
  return {
    follow(person) {
      source?.close();
      source = new EventSource(`feed?as=${encodeURIComponent(person)}`);
      source.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data)));
      source.addEventListener('error', lose);
    },
  };
}
