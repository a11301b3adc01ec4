import { hnswSettings } from '../vector-index/hnsw.js';

/** What every connection is told first: how many candidates a graph search looks at, as in the local index. */
export const SESSION_SETTINGS = `SET hnsw.ef_search = ${hnswSettings.ef}`;
