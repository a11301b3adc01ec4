import type { MessageBody } from './message-body.js';

/** Between two edits of one message, milliseconds. */
export const EDIT_EVERY_MS = 1_000;

/** Shows a message while it grows. */
export interface Drafts {
  /** Shows this as soon as it may; one that comes before takes its place. */
  readonly show: (draft: MessageBody) => void;
  readonly hasShown: () => boolean;
  /** Shows no more. Resolves when the next edit may be made, so that what the caller sends stays the last word. */
  readonly settle: () => Promise<void>;
}

/** @param edit its failures are ignored: the whole message comes anyway */
export function createDrafts(
  edit: (draft: MessageBody) => Promise<unknown>,
  everyMs: number = EDIT_EVERY_MS,
): Drafts {
  let waiting: MessageBody | null = null;
  let timer: NodeJS.Timeout | undefined;
  let editedAt = Number.NEGATIVE_INFINITY;
  let editing: Promise<unknown> = Promise.resolve();
  let isEditing = false;
  let isOver = false;
  const rest = (): number => Math.max(0, editedAt + everyMs - performance.now());
  const plan = (): void => {
    if (waiting !== null && timer === undefined && !isEditing && !isOver) timer = setTimeout(send, rest());
  };
  const send = (): void => {
    timer = undefined;
    if (waiting === null || isOver) return;
    const draft = waiting;
    waiting = null;
    isEditing = true;
    editing = edit(draft)
      .catch(() => {})
      .finally(() => {
        isEditing = false;
        // A slow edit counts from its end.
        editedAt = performance.now();
        plan();
      });
  };
  return {
    show(draft) {
      waiting = draft;
      plan();
    },
    hasShown: () => isEditing || Number.isFinite(editedAt),
    async settle() {
      isOver = true;
      clearTimeout(timer);
      await editing;
      if (rest() > 0) await new Promise((resolve) => setTimeout(resolve, rest()));
    },
  };
}
