export interface Migration {
  /** Sorted by name; one that has run is never changed. */
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * The tables that name the generations. What a generation itself holds lies in a schema of its own, made when it is
 * published and never changed (`generation-tables.ts`): its form is told by the format of its manifest.
 */
export const migrations: readonly Migration[] = [
  {
    name: '001-generations',
    statements: [
      'CREATE EXTENSION IF NOT EXISTS vector',
      `CREATE TABLE incident_qa_bot.generations (
         number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         index text NOT NULL,
         manifest text NOT NULL,
         manifest_sha256 text NOT NULL
       )`,
      `CREATE TABLE incident_qa_bot.served (
         index text PRIMARY KEY,
         generation bigint NOT NULL REFERENCES incident_qa_bot.generations,
         previous bigint REFERENCES incident_qa_bot.generations
       )`,
    ],
  },
];
