import { createHash } from 'node:crypto';
import { basename, join, relative, resolve } from 'node:path';
import { UserFacingError } from '../errors.js';
import { compareSources, isStale, isUnchanged, type SourceChanges } from './compare-sources.js';
import type { Generation } from './generation.js';
import type { GenerationStore } from './generation-store.js';
import type { IndexSettings } from './manifest.js';

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
  /** null where there is none beside the index: nothing can be out of date then. */
  readonly documentsFolder: string | null;
  readonly indexSettings: IndexSettings;
}

/** What is served now: one generation, replaced whole when a newer one is published. */
export class ServedIndex {
  readonly #settings: ServedIndexSettings;
  readonly #store: Pick<GenerationStore, 'openServed'>;
  #generation: Generation;
  /** Served before; closed at the next reload, so that questions in flight can still read it. */
  #retired: Generation | null = null;
  #isStale: boolean;
  #reloading: Promise<void> = Promise.resolve();

  private constructor(
    settings: ServedIndexSettings,
    store: Pick<GenerationStore, 'openServed'>,
    generation: Generation,
    stale: boolean,
  ) {
    this.#settings = settings;
    this.#store = store;
    this.#generation = generation;
    this.#isStale = stale;
  }

  /** @returns null when no generation can be served with the model that is set: one must be built first */
  static async open(
    settings: ServedIndexSettings,
    store: Pick<GenerationStore, 'openServed'>,
  ): Promise<ServedIndex | null> {
    const generation = await store.openServed();
    if (generation === null) return null;
    if (!isSameModel(generation.manifest.settings, settings.indexSettings)) {
      await generation.close();
      return null;
    }
    const changes = await changesOf(generation, settings).catch(async (error: unknown) => {
      await generation.close();
      throw error;
    });
    return new ServedIndex(settings, store, generation, isStale(changes));
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
    if (documentsFolder === null) return false;
    return source === undefined || !(await isUnchanged(documentsFolder, source, indexSettings.maxFileBytes));
  }

  /** Serves what the store names now; questions in flight keep the generation they began with. */
  reload(): Promise<void> {
    // One after the other: two at once would close what questions in flight still read.
    const reloaded = this.#reloading.then(() => this.#reloadNow());
    this.#reloading = reloaded.catch(() => {});
    return reloaded;
  }

  async #reloadNow(): Promise<void> {
    const generation = await this.#store.openServed();
    if (generation === null)
      throw new UserFacingError('The new index cannot be opened.', { fix: 'Run npm run index -- verify.' });
    if (isSame(generation, this.#generation)) await generation.close();
    else {
      await this.#retired?.close();
      this.#retired = this.#generation;
      this.#generation = generation;
    }
    this.#isStale = isStale(await changesOf(this.#generation, this.#settings));
  }

  async close(): Promise<void> {
    await this.#retired?.close();
    await this.#generation.close();
  }
}

/** The same generation, opened with the same notices. */
function isSame(one: Generation, other: Generation): boolean {
  return (
    one.id === other.id &&
    one.manifestSha256 === other.manifestSha256 &&
    one.notices.join() === other.notices.join()
  );
}

/** Vectors of two models cannot be compared, however many numbers they have. */
function isSameModel(one: IndexSettings, other: IndexSettings): boolean {
  return one.model === other.model && one.dtype === other.dtype && one.dimensions === other.dimensions;
}

async function changesOf(
  generation: Generation,
  { documentsFolder, indexSettings }: ServedIndexSettings,
): Promise<SourceChanges> {
  if (documentsFolder === null) return { added: [], changed: [], removed: [], settingsChanged: false };
  return compareSources(documentsFolder, generation.manifest, indexSettings);
}
