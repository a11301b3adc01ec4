import { z } from 'zod';
import { decodeDocuments, decodePassages, files, type StoredDocument } from '../index/generation-files.js';
import { Manifest, type Pointer } from '../index/manifest.js';
import { sha256 } from '../index/publish-generation.js';
import type { Passage } from '../passages/passage.js';
import type { Sql } from './database.js';
import { numberOf, schemaOf } from './generation-tables.js';

type Queries = Pick<Sql, 'query'>;

const Rows = {
  manifest: z.array(z.object({ manifest: z.string(), manifest_sha256: z.string() })),
  bytes: z.array(z.object({ bytes: z.instanceof(Uint8Array) })),
  pointer: z.array(
    z.object({
      generation: z.coerce.number(),
      sha256: z.string(),
      previous: z.coerce.number().nullable(),
      previous_sha256: z.string().nullable(),
    }),
  ),
};

/** Which generation of an index is served, and the one before; null when nothing was published yet. */
export async function readServed(sql: Queries, index: string): Promise<Pointer | null> {
  const [row] = Rows.pointer.parse(
    await sql.query(
      `SELECT s.generation, g.manifest_sha256 AS sha256, s.previous, p.manifest_sha256 AS previous_sha256
       FROM incident_qa_bot.served s
       JOIN incident_qa_bot.generations g ON g.number = s.generation
       LEFT JOIN incident_qa_bot.generations p ON p.number = s.previous
       WHERE s.index = $1`,
      [index],
    ),
  );
  if (row === undefined) return null;
  const { generation, sha256: manifestSha256, previous, previous_sha256 } = row;
  return {
    served: { generation: `g${generation}`, manifestSha256 },
    previous:
      previous === null || previous_sha256 === null
        ? null
        : { generation: `g${previous}`, manifestSha256: previous_sha256 },
  };
}

/** What a generation says of itself, with its documents and passages, all of it checked against its digests. */
export interface ReadGeneration {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly passages: readonly Passage[];
}

/** @throws Error when it is missing or anything of it is not what its digests say */
export async function readGeneration(sql: Queries, generation: string): Promise<ReadGeneration> {
  const [row] = Rows.manifest.parse(
    await sql.query('SELECT manifest, manifest_sha256 FROM incident_qa_bot.generations WHERE number = $1', [
      numberOf(generation),
    ]),
  );
  if (row === undefined || sha256(row.manifest) !== row.manifest_sha256)
    throw new Error('its manifest is missing or damaged');
  const manifest = Manifest.parse(JSON.parse(row.manifest));
  if (manifest.generation !== generation) throw new Error('its manifest is that of another generation');
  const schema = schemaOf(generation);
  const documents = new Map(
    decodeDocuments(await readFile(sql, schema, manifest, files.documents)).map((one) => [one.path, one]),
  );
  const passages = await decodePassages(await readFile(sql, schema, manifest, files.passages));
  if (documents.size !== manifest.documents || passages.length !== manifest.passages)
    throw new Error('its counts are not those of its manifest');
  return { manifest, manifestSha256: row.manifest_sha256, documents, passages };
}

async function readFile(sql: Queries, schema: string, manifest: Manifest, name: string): Promise<Uint8Array> {
  const rows = await sql.query(`SELECT bytes FROM ${schema}.files WHERE name = $1 ORDER BY part`, [name]);
  const bytes = Buffer.concat(Rows.bytes.parse(rows).map((row) => row.bytes));
  const expected = manifest.files[name];
  if (expected === undefined || bytes.length !== expected.bytes || sha256(bytes) !== expected.sha256)
    throw new Error(`${name} is damaged`);
  return bytes;
}

/**
 * A document's text, fresh from the database.
 * @throws Error when it is not what its digest says
 */
export async function readText(sql: Queries, schema: string, document: StoredDocument): Promise<string> {
  const [row] = Rows.bytes.parse(
    await sql.query(`SELECT bytes FROM ${schema}.texts WHERE path = $1`, [document.path]),
  );
  if (row === undefined || sha256(row.bytes) !== document.textSha256)
    throw new Error(`the stored text of ${document.path} has changed`);
  return Buffer.from(row.bytes).toString('utf8');
}
