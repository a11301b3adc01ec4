import { askCommand, askDeclaration } from './ask-command.js';
import { checkCommand, checkDeclaration } from './check-command.js';
import type { Command } from './command.js';
import type { Desk } from './desk.js';
import { figuresCommand, figuresDeclaration } from './figures-command.js';
import { gapsCommand, gapsDeclaration } from './gaps-command.js';
import { indexCommand, indexDeclaration } from './index-command.js';
import { panelCommand, panelDeclaration } from './panel-command.js';
import type { Declarations } from './register-commands.js';
import { sourcesCommand, sourcesDeclaration } from './sources-command.js';
import { summaryCommand, summaryDeclaration } from './summary-command.js';
import { timelineCommand, timelineDeclaration } from './timeline-command.js';
import { voicesCommand, voicesDeclaration } from './voices-command.js';

/** Every command there is. */
export function commandsOf(
  desk: Pick<Desk, 'respond' | 'engine' | 'rebuilds' | 'prepareThemes' | 'authority' | 'gaps' | 'log'>,
): readonly Command[] {
  return [
    askCommand(desk),
    summaryCommand(desk),
    figuresCommand(desk),
    timelineCommand(desk),
    voicesCommand(desk),
    panelCommand(desk),
    sourcesCommand(desk),
    gapsCommand(desk),
    indexCommand(desk),
    checkCommand(desk),
  ];
}

/** What Discord is told of them: the index can be managed at home only. */
export function declarationsAt(guildIds: readonly string[]): Declarations {
  return {
    everywhere: [
      askDeclaration,
      summaryDeclaration,
      figuresDeclaration,
      timelineDeclaration,
      voicesDeclaration,
      sourcesDeclaration,
      gapsDeclaration,
      panelDeclaration,
      checkDeclaration,
    ],
    atHome: [indexDeclaration],
    guildIds,
  };
}
