import { type Comment, similarity } from './comments.js';

/** What the front matter may call a comment's stance, by whether it finds fault or stands up for somebody. */
const stances = {
  critical: ['批判', '不安', '疑問', '推測', '怒り', '反対', 'critical', 'worried', 'doubtful', 'against'],
  accepting: [
    '容認',
    '反論',
    'ねぎらい',
    '楽観',
    '擁護',
    '賛成',
    'accepting',
    'supportive',
    'hopeful',
    'for',
  ],
} as const;

/**
 * The other side of a view: of the comments that stand on the other side than the central one, the most central;
 * where no stance tells, the comment least like it.
 * @param comments most central first
 * @returns null where there is only one
 */
export function oppositeComment(comments: readonly Comment[]): Comment | null {
  const [central, ...others] = comments;
  if (central === undefined) return null;
  const side = sideOf(central);
  const opposed = others.find(
    (comment) => side !== null && sideOf(comment) !== null && sideOf(comment) !== side,
  );
  if (opposed !== undefined) return opposed;
  const byLikeness = others
    .map((comment) => ({ comment, likeness: similarity(central.embedding, comment.embedding) }))
    .sort((one, other) => one.likeness - other.likeness);
  return byLikeness[0]?.comment ?? null;
}

function sideOf({ stance }: Comment): keyof typeof stances | null {
  const has = (words: readonly string[]): boolean => stance !== null && words.includes(stance);
  if (has(stances.critical)) return 'critical';
  return has(stances.accepting) ? 'accepting' : null;
}
