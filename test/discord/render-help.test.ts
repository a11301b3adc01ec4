import { expect, test } from 'vitest';
import { renderHelp } from '../../src/discord/render-help.js';
import { textsFor } from '../../src/discord/texts.js';
import { labelsOf, messageFaults } from './message-faults.js';

test.for(['ja', 'en'] as const)(
  'help in %s: how to ask, three questions, and a button to ask',
  (language) => {
    const texts = textsFor(language);
    const body = renderHelp(texts);
    expect(messageFaults(body, [], ['inlineCode'])).toEqual([]);
    expect(body.content).toContain('`/ask`');
    expect(texts.examples).toHaveLength(3);
    for (const question of texts.examples)
      expect(body.content.split('\n')).toContain(`${texts.bullet}${question}`);
    expect(labelsOf(body)).toEqual([[texts.askTitle]]);
  },
);
