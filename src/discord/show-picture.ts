import type { Desk } from './desk.js';
import type { MessageBody } from './message-body.js';
import { textsFor } from './texts.js';
import { readTimelinePage } from './timeline-command.js';
import { plainMessage } from './to-message.js';

/** Discord's limit for what a picture shows, told in words. */
const DESCRIPTION_MAX = 1024;

/** @param arg `voices`, or `timeline:` with page and subject as the timeline's buttons carry them */
export async function showPicture(
  { engine: { voices, timeline, pictures } }: Pick<Desk, 'engine'>,
  language: string,
  arg: string,
): Promise<MessageBody> {
  const texts = textsFor(language);
  if (arg === 'voices') {
    const map = await voices.map(language);
    const image = await pictures.voices(map, language, {
      title: texts.voicesTitle,
      tooFew: texts.tooFew,
      unsorted: texts.unsorted,
    });
    const description = map.groups.map(({ view, size }) => `${view.name[texts.language]} ${size}`).join(', ');
    return picture('voices.png', image, texts.voicesTitle(map.comments), description);
  }
  const found = await readTimelinePage(timeline, language, arg.slice('timeline:'.length));
  if (found === null) return plainMessage(texts.noEvents);
  const image = await pictures.timeline(found.page, texts.timelineTitle);
  const description = found.page.events.map(({ statement }) => statement.text).join(' ');
  return picture('timeline.png', image, texts.timelineTitle, description);
}

function picture(name: string, image: Uint8Array, title: string, description: string): MessageBody {
  return {
    content: `🖼️ ${title}`,
    components: [],
    files: [{ name, image, description: description.slice(0, DESCRIPTION_MAX).toWellFormed() || title }],
  };
}
