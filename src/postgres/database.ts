/** What a statement may be given. Arrays travel as texts and are cast in the statement, which every driver can. */
export type SqlValue = string | number | readonly string[] | readonly number[] | null;

/** Runs statements; parameters are written $1, $2 … */
export interface Sql {
  /** The rows as plain objects, for a schema to read; bytes as `Uint8Array`. */
  query(statement: string, values?: readonly SqlValue[]): Promise<readonly unknown[]>;
  /** All or nothing: what `work` has done is undone when it throws, or when this process ends before. */
  transaction<Result>(work: (sql: Pick<Sql, 'query'>) => Promise<Result>): Promise<Result>;
}

/** One connection of its own, for a lock that ends with it. */
export interface Session extends Sql {
  release(): Promise<void>;
}

/** A PostgreSQL server with pgvector, or what stands in for it. */
export interface Database extends Sql {
  /** For messages, without user and password. */
  readonly place: string;
  session(): Promise<Session>;
  close(): Promise<void>;
}
