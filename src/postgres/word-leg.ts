import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { WordLeg } from '../index/generation.js';
import type { SearchLane } from '../passages/passage.js';
import { wordsOf } from '../text/words.js';
import {
  bm25,
  bm25Settings,
  countWords,
  shareFinderOf,
  type WordHit,
  wordWeight,
} from '../word-index/word-index.js';
import type { Sql } from './database.js';

const Statistics = z.tuple([z.object({ passages: z.coerce.number(), words: z.coerce.number() })]);
const Terms = z.array(z.object({ term: z.string(), id: z.number(), passages: z.number(), best: z.number() }));
const Candidates = z.array(
  z.object({
    position: z.number(),
    length: z.number(),
    ids: z.array(z.number()),
    times: z.array(z.number()),
    score: z.number(),
  }),
);
type Candidate = z.infer<typeof Candidates>[number];

/** Passages a first look may have to score; each next look takes so many times more. */
const FIRST_LOOK = 4_000;
const NEXT_LOOK = 8;
/** The server adds in another order than we do: so many more rows are ordered here. */
const MARGIN_ROWS = 16;
const TERMS_KEPT = 20_000;

interface Term {
  /** null for a word that no passage holds. */
  readonly id: number | null;
  readonly passages: number;
  /** The largest share of its weight that it brings to any passage, 0 to k1 + 1. */
  readonly best: number;
}

interface Weighted extends Term {
  /** Times how often the question says it. */
  readonly weight: number;
}

/**
 * BM25 by the server over our own words, ordered here by the very arithmetic of the local index. Common words alone
 * find most of all passages; so the rarest are looked for first, and the others only where what they could still bring
 * would change the order (Turtle and Flood, 1995, "MaxScore").
 */
export async function openWordLeg(
  sql: Pick<Sql, 'query'>,
  schema: string,
  firstLook: number = FIRST_LOOK,
): Promise<WordLeg> {
  const [{ passages, words }] = Statistics.parse(
    await sql.query(`SELECT passages, words FROM ${schema}.statistics`),
  );
  const averageLength = words / Math.max(1, passages);
  const kept = new LRUCache<string, Term>({ max: TERMS_KEPT });

  const termsOf = async (wanted: readonly string[]): Promise<ReadonlyMap<string, Term>> => {
    const known = new Map<string, Term>();
    for (const word of wanted) {
      const term = kept.get(word);
      if (term !== undefined) known.set(word, term);
    }
    const missing = wanted.filter((word) => !known.has(word));
    if (missing.length === 0) return known;
    const rows = await sql.query(
      `SELECT term, id, passages, best FROM ${schema}.terms WHERE term = ANY($1::text[])`,
      [missing],
    );
    const found = new Map(Terms.parse(rows).map((row) => [row.term, row]));
    for (const word of missing) {
      const term = found.get(word) ?? { id: null, passages: 0, best: 0 };
      kept.set(word, term);
      known.set(word, term);
    }
    return known;
  };

  const candidates = async (
    all: readonly Weighted[],
    needed: readonly Weighted[],
    lane: SearchLane,
    limit: number,
  ): Promise<readonly Candidate[]> => {
    const ids = all.map(({ id }) => id ?? -1);
    const rows = await sql.query(
      `SELECT w.position, w.length, m.ids, m.times, m.score
       FROM ${schema}.words w CROSS JOIN LATERAL (
         SELECT array_agg(t.id) AS ids, array_agg(t.times) AS times,
           sum(($2::float8[])[array_position($1::int[], t.id)] * t.times * $5::float8
             / (t.times + $6::float8 + $7::float8 * w.length)) AS score
         FROM unnest(w.terms, w.times) AS t (id, times) WHERE t.id = ANY($1::int[])
       ) m
       WHERE w.terms && $3::int[] AND w.lane = $4
       ORDER BY m.score DESC, w.position LIMIT $8`,
      [
        ids,
        all.map(({ weight }) => weight),
        needed.map(({ id }) => id ?? -1),
        lane,
        bm25Settings.k1 + 1,
        bm25Settings.k1 * (1 - bm25Settings.b),
        (bm25Settings.k1 * bm25Settings.b) / averageLength,
        limit,
      ],
    );
    return Candidates.parse(rows);
  };

  return {
    async search(question, top, lane) {
      const counts = countWords(wordsOf(question));
      const terms = await termsOf([...counts.keys()]);
      let largest = 0;
      const weighted: Weighted[] = [];
      for (const [word, times] of counts) {
        const term = terms.get(word) ?? { id: null, passages: 0, best: 0 };
        const weight = wordWeight(word, term.passages, passages) * times;
        largest += weight * (bm25Settings.k1 + 1);
        if (term.id !== null) weighted.push({ ...term, weight });
      }
      if (weighted.length === 0) return { hits: [], coverage: 0 };
      const found = await findBest(weighted, { top, firstLook }, (needed, limit) =>
        candidates(weighted, needed, lane, limit),
      );
      const hits = found
        .map(
          (candidate): WordHit => ({
            passage: candidate.position,
            score: scoreOf(candidate, weighted, averageLength),
          }),
        )
        .sort((one, other) => other.score - one.score || one.passage - other.passage)
        .slice(0, top);
      return { hits, coverage: (hits[0]?.score ?? 0) / largest };
    },
    async shareFinder(question) {
      const asked = [...new Set(wordsOf(question))];
      const terms = await termsOf(asked);
      return shareFinderOf(
        asked.map((word) => [word, wordWeight(word, terms.get(word)?.passages ?? 0, passages)]),
      );
    },
  };
}

/** Looks for passages that hold one of the rarest terms, then of more, until no other passage can be among the best. */
async function findBest(
  weighted: readonly Weighted[],
  { top, firstLook }: { readonly top: number; readonly firstLook: number },
  look: (needed: readonly Weighted[], limit: number) => Promise<readonly Candidate[]>,
): Promise<readonly Candidate[]> {
  const bounds = weighted.map((term) => ({ term, most: term.weight * term.best }));
  const byPromise = [...bounds].sort((one, other) => other.most - one.most);
  let budget = firstLook;
  for (;;) {
    let scored = 0;
    const fitting = byPromise.filter(({ term }, i) => {
      scored += term.passages;
      return i === 0 || scored <= budget;
    });
    const found = await look(
      fitting.map(({ term }) => term),
      top + MARGIN_ROWS,
    );
    const rest = byPromise.slice(fitting.length).reduce((sum, { most }) => sum + most, 0);
    // A little more than the bound itself, for sums that are rounded otherwise.
    if (rest === 0 || (found[top - 1]?.score ?? 0) > rest * (1 + 1e-9)) return found;
    budget *= NEXT_LOOK;
  }
}

/** The sum in the order of the question's words, as the local index adds it. */
function scoreOf(
  { ids, times, length }: Candidate,
  weighted: readonly Weighted[],
  averageLength: number,
): number {
  const timesOf = new Map(ids.map((id, i) => [id, times[i] ?? 0]));
  let score = 0;
  for (const { id, weight } of weighted) {
    const frequency = timesOf.get(id ?? -1);
    if (frequency !== undefined) score += bm25(weight, frequency, length, averageLength);
  }
  return score;
}
