/** Rows of a partition from which on a graph is worth its build; below, every vector is compared (HAZARDS: ~20,000). */
export const GRAPH_FROM_ROWS = 20_000;

/** The number in a generation's name. @throws RangeError when it is none */
export function numberOf(generation: string): number {
  const number = Number(/^g([1-9]\d{0,14})$/u.exec(generation)?.[1]);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${generation} is no name of a generation`);
  return number;
}

/** The schema that holds a generation's tables, quoted nowhere: letters, digits and underscores alone. */
export function schemaOf(generation: string): string {
  return `incident_qa_bot_g${numberOf(generation)}`;
}

/** The table of a partition, by its place in the manifest. */
export function vectorTable(schema: string, partition: number): string {
  return `${schema}.vectors_${partition}`;
}

/** The tables of one generation, before anything is in them. */
export function createTables(
  schema: string,
  { partitions, dimensions }: { readonly partitions: number; readonly dimensions: number },
): readonly string[] {
  return [
    `CREATE SCHEMA ${schema}`,
    // Documents and passages as the very lines of a local generation, in parts of a few megabytes.
    `CREATE TABLE ${schema}.files (name text, part int, bytes bytea NOT NULL, PRIMARY KEY (name, part))`,
    // Bytes, not text: PostgreSQL's text cannot hold U+0000, a document can.
    `CREATE TABLE ${schema}.texts (path text PRIMARY KEY, bytes bytea NOT NULL)`,
    `CREATE TABLE ${schema}.statistics (passages int NOT NULL, words bigint NOT NULL)`,
    // `best`: the largest share of its weight that the term brings to any passage.
    `CREATE TABLE ${schema}.terms (id int PRIMARY KEY, term text NOT NULL, passages int NOT NULL, best float8 NOT NULL)`,
    `CREATE TABLE ${schema}.words (position int PRIMARY KEY, lane text NOT NULL, length int NOT NULL, terms int[] NOT NULL, times int[] NOT NULL)`,
    ...Array.from(
      { length: partitions },
      (_, i) =>
        `CREATE TABLE ${vectorTable(schema, i)} (row int PRIMARY KEY, vector vector(${dimensions}) NOT NULL, directions bytea NOT NULL)`,
    ),
  ];
}

/** What makes the filled tables searchable. A term may be longer than a B-tree takes, so it is found by its hash. */
export function createIndexes(schema: string): readonly string[] {
  return [
    `CREATE INDEX ON ${schema}.terms USING hash (term)`,
    `CREATE INDEX ON ${schema}.words USING gin (terms)`,
  ];
}

/** The graph of a partition, over 16-bit copies: half the size, the vectors themselves decide the order afterwards. */
export function createGraph(
  table: string,
  dimensions: number,
  settings: { readonly m: number; readonly efConstruction: number },
): string {
  return `CREATE INDEX ON ${table} USING hnsw ((vector::halfvec(${dimensions})) halfvec_ip_ops) WITH (m = ${settings.m}, ef_construction = ${settings.efConstruction})`;
}
