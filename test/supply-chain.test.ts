import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

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
});
