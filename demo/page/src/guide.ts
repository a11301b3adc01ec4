import type { Deed, ShownMessage } from '../../protocol.js';
import { messagesIn, type State, type StepName } from './state.js';
import type { Texts } from './texts.js';

export interface Step {
  readonly name: StepName;
  readonly title: string;
  readonly hint: string;
  /** What it does; null while it cannot be done. */
  readonly deed: Deed | null;
  readonly isDone: boolean;
}

/** Five things to click, each a real command. What the bot has no command for is replaced. */
export function guideOf(state: State, texts: Texts): readonly Step[] {
  const hasVoices = state.commands.inChannel.some(({ name }) => name === 'voices');
  const { steps, hints, questions } = texts;
  const deeds: readonly (readonly [StepName, string, string, Deed | null])[] = [
    ['ask', steps.ask, hints.ask, ask(questions.ask)],
    ['source', steps.source, hints.source, openSource(state)],
    ['unknown', steps.unknown, hints.unknown, ask(questions.unknown)],
    [
      'summary',
      steps.summary,
      hints.summary,
      { kind: 'run', line: '/summary', options: { theme: 'recovery' } },
    ],
    hasVoices
      ? ['voices', steps.voices, hints.voices, { kind: 'run', line: '/voices', options: {} }]
      : [
          'voices',
          steps.figures,
          hints.figures,
          { kind: 'run', line: '/figures', options: { query: questions.figure } },
        ],
  ];
  const isReady = state.bot.state === 'ready' && state.commands.inChannel.length > 0;
  return deeds.map(([name, title, hint, deed]) => ({
    name,
    title,
    hint,
    deed: isReady ? deed : null,
    isDone: state.stepsDone.includes(name),
  }));
}

/** The step that somebody has just taken by themselves. */
export function stepTakenBy(state: State, deed: Deed): StepName | null {
  if (deed.kind === 'run') {
    if (deed.line === '/ask') return state.stepsDone.includes('ask') ? null : 'ask';
    if (deed.line === '/summary') return 'summary';
    if (deed.line === '/voices' || deed.line === '/figures') return 'voices';
  }
  if (deed.kind === 'click') {
    const message = state.messages.get(deed.message);
    if (message !== undefined && sourceButton(message) === deed.button) return 'source';
  }
  return null;
}

const ask = (question: string): Deed => ({ kind: 'run', line: '/ask', options: { question } });

function openSource(state: State): Deed | null {
  const found = messagesIn(state)
    .map((message) => ({ message: message.id, button: sourceButton(message) }))
    .findLast(({ button }) => button !== null);
  return found === undefined || found.button === null
    ? null
    : { kind: 'click', message: found.message, button: found.button };
}

function sourceButton({ rows }: ShownMessage): string | null {
  const buttons = rows.flatMap(({ components }) => components);
  return buttons.find(({ label = '' }) => label.startsWith('🔎 1'))?.custom_id ?? null;
}
