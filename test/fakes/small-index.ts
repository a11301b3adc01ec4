import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type BuildParts,
  type BuildReport,
  type BuildSettings,
  buildGeneration,
  indexSettingsOf,
} from '../../src/index/build-generation.js';
import { nodeFileSystem } from '../../src/index/file-system.js';
import type { LocalGeneration } from '../../src/index/generation.js';
import type { IndexSettings } from '../../src/index/manifest.js';
import { type OpenParts, openServedGeneration } from '../../src/index/open-generation.js';
import { verifyGeneration } from '../../src/index/verify-generation.js';
import { splitSettings } from '../../src/passages/split-into-passages.js';
import { loadHnswLibrary } from '../../src/vector-index/hnsw.js';
import { type LetterEmbedder, letterEmbedder } from './letter-embedder.js';
import { recordedLog } from './recorded-log.js';
import { temporaryFolder } from './temporary-folder.js';

/** Two short reports and two voices of our own. */
export const smallDocuments: Readonly<Record<string, string>> = {
  'ja/cause.md':
    '---\ntitle: 原因\nkind: report\nlanguage: ja\n---\n# 原因\n\n橋の照明が消えた。原因は古い電線だった。\n\n## 復旧\n\n電線は三日後に替えられた。\n',
  'en/cause.md':
    '---\ntitle: Cause\nkind: report\nlanguage: en\n---\n# Cause\n\nThe lights of the bridge went out. An old cable was the cause.\n\n## Repair\n\nThe cable was replaced after three days.\n',
  'voices.md':
    '---\ntitle: Voices\nkind: comment\nlanguage: en\n---\n# Voices\n\nThe bridge was dark and nobody said why.\n',
};

export interface SmallIndex {
  readonly documentsFolder: string;
  readonly root: string;
  readonly settings: BuildSettings;
  readonly indexSettings: IndexSettings;
  readonly embedder: LetterEmbedder;
  readonly openParts: OpenParts & { readonly log: ReturnType<typeof recordedLog> };
  write(path: string, text: string): Promise<void>;
  build(parts?: Partial<BuildParts>): Promise<BuildReport>;
  /** Opened as an answer would; closed by the caller. */
  open(): Promise<LocalGeneration>;
}

/**
 * A folder of documents and an index folder of its own, both gone after the test; nothing is built yet.
 * @param disk where the index folder lies; beside the documents unless said
 */
export async function smallIndex(documents = smallDocuments, disk?: string): Promise<SmallIndex> {
  const folder = await temporaryFolder();
  const documentsFolder = join(folder, 'documents');
  const root = join(disk ?? folder, 'data', 'index');
  const settings: BuildSettings = { documentsFolder, root, split: splitSettings, maxFileBytes: 100_000 };
  const embedder = letterEmbedder();
  const hnsw = await loadHnswLibrary();
  const openParts = { fs: nodeFileSystem, hnsw, log: recordedLog() };
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(documentsFolder, path)), { recursive: true });
    await writeFile(join(documentsFolder, path), text);
  };
  await mkdir(documentsFolder);
  for (const [path, text] of Object.entries(documents)) await write(path, text);
  return {
    documentsFolder,
    root,
    settings,
    indexSettings: indexSettingsOf(settings, embedder),
    embedder,
    openParts,
    write,
    build: (parts = {}) =>
      buildGeneration(settings, {
        fs: nodeFileSystem,
        hnsw,
        embedder,
        verify: async (written) => {
          await verifyGeneration(written, openParts);
        },
        onProgress: () => {},
        now: () => new Date(0),
        ...parts,
      }),
    async open() {
      const generation = await openServedGeneration(root, openParts);
      if (generation === null) throw new Error('no generation can be opened');
      return generation;
    },
  };
}
