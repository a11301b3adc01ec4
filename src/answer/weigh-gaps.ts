import { LRUCache } from 'lru-cache';
import { type Embedder, type Embedding, similarityOf } from '../../embeddings/embedder.js';
import type { Generation } from '../index/generation.js';
import type { Passage } from '../passages/passage.js';
import { type Hit, type Query, retrieve } from '../retrieval/retrieve.js';
import type { ReadHit } from './read-hits.js';

/**
 * How the reports stand against the documents' gaps for one question:
 * - heading: cosine similarity of the question to the nearest heading of the reports looked at, or to the nearest of
 *   its other wordings where there are some
 * - headingLead: by how much that is nearer than the nearest gap's
 * - gapWords: largest share of the question's words in a gap and its heading, 0 to 1
 * - gapFit: share of the words of the nearest gap's heading in the question: a gap may ask for something narrower
 * - reportWords: largest share of the question's words in a report's sentence and its heading
 *
 * AUROC of the dossier's questions (5-fold): .73 before, .86 with the headings, .88 with the gap's words, .95 with other
 * wordings and five times the gaps. The last two keep general questions: of those of the themes .076 were declined
 * without them, .042 with. The gap's similarity in retrieval and its reading moved nothing by more than .01.
 */
export type GapFeatures = readonly [
  heading: number,
  headingLead: number,
  gapWords: number,
  gapFit: number,
  reportWords: number,
];

export interface WeighedGaps {
  readonly features: GapFeatures;
  /** The gap that asks most alike. */
  readonly nearest: Passage;
}

/** Passages of the reports, and gaps, whose headings are compared. */
const REPORTS = 3;
const GAPS = 3;
/** Headings whose vectors are kept, 1.5 kB each. */
const HEADINGS_KEPT = 4096;

/** @returns null where the documents name no gaps */
export type GapWeigher = (
  generation: Generation,
  query: Query,
  read: readonly ReadHit[],
) => Promise<WeighedGaps | null>;

/**
 * Compares a question with what the documents say they do not state. Headings are compared alone: the sentences of
 * gaps are all alike, and a question is nearest to a question.
 */
export function createGapWeigher(embedder: Pick<Embedder, 'embedQuery'>): GapWeigher {
  const vectors = new LRUCache<string, Promise<Embedding>>({ max: HEADINGS_KEPT });
  const vectorOf = (heading: string): Promise<Embedding> => {
    const known = vectors.get(heading);
    if (known !== undefined) return known;
    const embedding = embedder.embedQuery(heading);
    vectors.set(heading, embedding);
    embedding.catch(() => vectors.delete(heading));
    return embedding;
  };
  return async (generation, query, read) => {
    if (!generation.partitions.some(({ lane }) => lane === 'gaps')) return null;
    const { hits } = await retrieve(generation, 'gaps', query);
    const gaps = [...hits].sort((one, other) => closenessOf(other) - closenessOf(one)).slice(0, GAPS);
    if (gaps.length === 0) return null;
    const shareIn = await generation.words.shareFinder(query.question);
    // Where no wordings are kept, the heading is the one wording.
    const nearness = async ({ passage, questionSimilarity }: Hit): Promise<number> =>
      questionSimilarity ?? similarityOf(query.embedding, await vectorOf(passage.headings.at(-1) ?? ''));
    const asked = await Promise.all(
      gaps.map(async (hit) => ({
        passage: hit.passage,
        heading: await nearness(hit),
        words: shareIn(`${hit.passage.headings.at(-1)} ${await textOf(generation, hit.passage)}`),
      })),
    );
    const reports = read.slice(0, REPORTS);
    const compared = read.filter(({ hit }, i) => i < REPORTS || hit.questionSimilarity !== null);
    const heading = Math.max(0, ...(await Promise.all(compared.map(({ hit }) => nearness(hit)))));
    const reportWords = reports.flatMap(({ hit, sentences }) =>
      sentences.map(({ text }) => shareIn(`${hit.passage.headings.at(-1)} ${text}`)),
    );
    const [nearest] = asked.sort((one, other) => other.heading - one.heading);
    if (nearest === undefined) return null;
    const fitOf = await generation.words.shareFinder(nearest.passage.headings.at(-1) ?? '');
    return {
      features: [
        heading,
        heading - nearest.heading,
        Math.max(...asked.map(({ words }) => words)),
        fitOf(query.question),
        Math.max(0, ...reportWords),
      ],
      nearest: nearest.passage,
    };
  };
}

function closenessOf({ similarity, sentenceSimilarities, questionSimilarity }: Hit): number {
  return Math.max(questionSimilarity ?? similarity, ...sentenceSimilarities);
}

async function textOf(generation: Generation, passage: Passage): Promise<string> {
  return (await generation.textOf(passage.document)).slice(passage.start, passage.end);
}
