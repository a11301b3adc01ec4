import type { News } from '../../protocol.js';

export interface Feed {
  /** Listens as somebody from now on. */
  follow(person: string): void;
}

/** Hears what somebody sees; a connection that breaks is taken up again by the browser. */
export function followFeed(hear: (news: News) => void): Feed {
  let source: EventSource | null = null;
  return {
    follow(person) {
      source?.close();
      source = new EventSource(`feed?as=${encodeURIComponent(person)}`);
      source.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data)));
    },
  };
}
