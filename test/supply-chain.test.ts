import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from './fakes/temporary-folder.js';
import { measured } from './torture/measured.js';
import { isTorture } from './torture/scale.js';

const root = join(import.meta.dirname, '..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

const Versions = z.record(z.string(), z.string());
const packageJson = z
  .object({
    dependencies: Versions,
    devDependencies: Versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(readJson('package.json'));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        license: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        dev: z.boolean().optional(),
        inBundle: z.boolean().optional(),
      }),
    ),
  })
  .parse(readJson('package-lock.json'));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences a package of the product may carry; the one that asks for its source is the image library's. */
const licences = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  // The letters of pictures: a font, used unchanged.
  'MIT AND OFL-1.1',
  'BlueOak-1.0.0',
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'LGPL-3.0-or-later',
  // `duck`, below mammoth, whose licence file is BSD-2-Clause; `pako` and `jszip`, of which we take the MIT side.
  'BSD',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
]);

test('every dependency is pinned to one version', () => {
  const all = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(all.length).toBeGreaterThan(10);
  const loose = all.filter(([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/u.test(version));
  expect(loose).toEqual([]);
});

test('every package of the lock file has its digest', () => {
  const without = installed.filter(
    ([, { integrity, inBundle }]) => integrity === undefined && inBundle !== true,
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test('only packages that were looked at may run a script at install', () => {
  const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const unknown = withScript
    .map(([path]) => nameOf(path))
    .filter((name) => !(name in packageJson.allowScripts));
  expect(unknown).toEqual([]);
  const allowed = Object.entries(packageJson.allowScripts).filter(([, isAllowed]) => isAllowed);
  expect(allowed.map(([name]) => name)).toEqual(['hnswlib-node']);
});

test('every package that ships has a licence of the list', () => {
  const shipped = installed.filter(([, { dev }]) => dev !== true);
  expect(shipped.length).toBeGreaterThan(50);
  const others = shipped.filter(([, { license }]) => !licences.has(license ?? ''));
  expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'none said'}`)).toEqual([]);
  measured(
    21,
    `${shipped.length} packages ship, each with a digest and a licence of the list; 1 script allowed`,
  );
});

/** Every file below a folder with its content, as one digest. */
function treeDigest(folder: string): { readonly files: number; readonly sha256: string } {
  const hash = createHash('sha256');
  let files = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.startsWith('.') || !statSync(join(folder, name)).isFile()) continue;
    hash.update(name).update(readFileSync(join(folder, name)));
    files += 1;
  }
  return { files, sha256: hash.digest('hex') };
}

test.skipIf(!isTorture)('two installs from the lock file are alike, file by file', async () => {
  const installs = [];
  for (const name of ['one', 'other']) {
    const folder = join(await temporaryFolder(), name);
    await mkdir(folder);
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      await copyFile(join(root, file), join(folder, file));
    const args = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', args, { cwd: folder });
    installs.push(treeDigest(join(folder, 'node_modules')));
  }
  const [one, other] = installs;
  expect(one?.files).toBeGreaterThan(1_000);
  expect(other).toEqual(one);
  measured(21, `two installs: ${one?.files.toLocaleString('en-US')} files alike`);
});
