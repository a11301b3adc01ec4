import type { LanguageModel, Prompt } from '../../src/model/language-model.js';
import { ModelFailureError } from '../../src/model/model-failure.js';

export interface ScriptedModel extends LanguageModel {
  /** What it was asked, in order. */
  readonly asked: Prompt[];
}

/** A model that says what the test wants, in small pieces; an error is thrown where it stands. */
export function scriptedModel(reply: (prompt: Prompt) => string | ModelFailureError): ScriptedModel {
  const asked: Prompt[] = [];
  return {
    name: 'scripted',
    asked,
    async *complete(prompt) {
      asked.push(prompt);
      const said = reply(prompt);
      if (said instanceof ModelFailureError) throw said;
      for (const piece of said.match(/[\s\S]{1,5}/gu) ?? []) yield piece;
    },
  };
}
