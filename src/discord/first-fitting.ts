import { MESSAGE_MAX } from './limits.js';

/**
 * The first draft that fits into a message, the last when none does.
 * @param drafts fullest first, shortest last; each is written only when the ones before were too long
 */
export function firstFitting(drafts: Iterable<string>): string {
  let last = '';
  for (const draft of drafts) {
    if (draft.length <= MESSAGE_MAX) return draft;
    last = draft;
  }
  return last;
}
