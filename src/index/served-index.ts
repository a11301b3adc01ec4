import { createHash } from 'node:crypto';
import { basename, join, relative, resolve } from 'node:path';
import { UserFacingError } from '../errors.js';
import { compareSources, isStale, isUnchanged, type SourceChanges } from './compare-sources.js';
import type { Generation } from './generation.js';
import type { IndexSettings } from './manifest.js';
import { type OpenParts, openServedGeneration } from './open-generation.js';

/**
 * The index folder of a documents folder: each folder has its own below the data folder, so that asking about one
 * never answers from another. Named after the way from the one to the other, which survives moving both.
 */
export function indexFolderOf(dataFolder: string, documentsFolder: string): string {
  const way = relative(resolve(dataFolder), resolve(documentsFolder));
  const digest = createHash('sha256').update(way).digest('hex').slice(0, 8);
  return join(dataFolder, `${basename(resolve(documentsFolder)).replace(/[^\w.-]/gu, '_')}-${digest}`);
}

export interface ServedIndexSettings {
  readonly root: string;
  readonly documentsFolder: string;
  readonly indexSettings: IndexSettings;
}

/** What is served now: one generation, replaced whole when a newer one is published. */
export class ServedIndex {
  readonly #settings: ServedIndexSettings;
  readonly #parts: OpenParts;
  #generation: Generation;
  /** Served before; closed at the next reload, so that questions in flight can still read it. */
  #retired: Generation | null = null;
  #isStale: boolean;

  private constructor(
    settings: ServedIndexSettings,
    parts: OpenParts,
    generation: Generation,
    stale: boolean,
  ) {
    this.#settings = settings;
    this.#parts = parts;
    this.#generation = generation;
    this.#isStale = stale;
  }

  /** @returns null when no generation can be served with the model that is set: one must be built first */
  static async open(settings: ServedIndexSettings, parts: OpenParts): Promise<ServedIndex | null> {
    const generation = await openServedGeneration(settings.root, parts);
    if (generation === null) return null;
    if (!isSameModel(generation.manifest.settings, settings.indexSettings)) {
      await generation.close();
      return null;
    }
    const changes = await changesOf(generation, settings).catch(async (error: unknown) => {
      await generation.close();
      throw error;
    });
    return new ServedIndex(settings, parts, generation, isStale(changes));
  }

  get generation(): Generation {
    return this.#generation;
  }

  /** Did the documents or settings differ from the index when it was last looked at? */
  get isStale(): boolean {
    return this.#isStale;
  }

  changes(): Promise<SourceChanges> {
    return changesOf(this.#generation, this.#settings);
  }

  async hasChanged(document: string): Promise<boolean> {
    const source = this.#generation.manifest.sources.find(({ path }) => path === document);
    const { documentsFolder, indexSettings } = this.#settings;
    return source === undefined || !(await isUnchanged(documentsFolder, source, indexSettings.maxFileBytes));
  }

  /** Serves what CURRENT names now; questions in flight keep the generation they began with. */
  async reload(): Promise<void> {
    const generation = await openServedGeneration(this.#settings.root, this.#parts);
    if (generation === null)
      throw new UserFacingError('The new index cannot be opened.', { fix: 'Run npm run index -- verify.' });
    await this.#retired?.close();
    this.#retired = this.#generation;
    this.#generation = generation;
    this.#isStale = isStale(await changesOf(generation, this.#settings));
  }

  async close(): Promise<void> {
    await this.#retired?.close();
    await this.#generation.close();
  }
}

/** Vectors of two models cannot be compared, however many numbers they have. */
function isSameModel(one: IndexSettings, other: IndexSettings): boolean {
  return one.model === other.model && one.dtype === other.dtype && one.dimensions === other.dimensions;
}

async function changesOf(
  generation: Generation,
  { documentsFolder, indexSettings }: ServedIndexSettings,
): Promise<SourceChanges> {
  return compareSources(documentsFolder, generation.manifest, indexSettings);
}
