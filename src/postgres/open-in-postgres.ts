import { LRUCache } from 'lru-cache';
import type { Generation, Partition } from '../index/generation.js';
import { positionsOf } from '../index/open-generation.js';
import type { Sql } from './database.js';
import { schemaOf, vectorTable } from './generation-tables.js';
import { readGeneration, readText } from './read-generation.js';
import { vectorLeg } from './vector-leg.js';
import { openWordLeg } from './word-leg.js';

/** UTF-16 code units of texts kept in memory; the rest is read again when it is needed. */
const TEXT_KEPT = 32_000_000;

/**
 * Opens a published generation. Documents and passages come into memory, checked against their digests; words,
 * vectors and texts stay in the database and are asked for there.
 * @throws Error when anything that is read is missing or damaged
 */
export async function openInPostgres(sql: Pick<Sql, 'query'>, generation: string): Promise<Generation> {
  const { manifest, manifestSha256, documents, passages } = await readGeneration(sql, generation);
  const schema = schemaOf(generation);
  const partitions = manifest.partitions.map((facts, i): Partition => {
    const table = vectorTable(schema, i);
    const { dimensions } = manifest.settings;
    return {
      lane: facts.lane,
      language: facts.language,
      positions: positionsOf(passages, facts),
      ...vectorLeg(sql, { table, dimensions, rows: facts.passages, hasGraph: facts.graph !== null }),
    };
  });
  const texts = new LRUCache<string, string>({
    maxSize: TEXT_KEPT,
    sizeCalculation: (text) => Math.max(1, text.length),
  });
  const rereadText = async (path: string): Promise<string> => {
    const document = documents.get(path);
    if (document === undefined) throw new Error(`no document ${path} in ${generation}`);
    return readText(sql, schema, document);
  };
  return {
    id: generation,
    manifest,
    manifestSha256,
    documents,
    passages,
    partitions,
    words: await openWordLeg(sql, schema),
    notices: [],
    async textOf(path) {
      if (!documents.has(path)) return '';
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = await rereadText(path);
      texts.set(path, text);
      return text;
    },
    rereadText,
    // The connections belong to the database, which others use as well.
    async close() {},
  };
}
