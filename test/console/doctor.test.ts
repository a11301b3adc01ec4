import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type DoctorParts,
  examineInstallation,
  type Finding,
  renderFindings,
} from '../../src/console/doctor.js';
import { temporaryFolder } from '../fakes/temporary-folder.js';

const indexIsWell: Finding = { name: 'index', state: 'ok', detail: 'g1', fix: '' };

/** An installation in which all is well, with one tiny model. */
async function installation(): Promise<DoctorParts & { readonly folder: string }> {
  const folder = await temporaryFolder();
  const modelsFolder = join(folder, 'models');
  const documentsFolder = join(folder, 'documents');
  await mkdir(join(modelsFolder, 'tiny'), { recursive: true });
  await mkdir(documentsFolder);
  await writeFile(join(modelsFolder, 'tiny/config.json'), '{}');
  await writeFile(
    join(modelsFolder, 'SHA256SUMS'),
    `${createHash('sha256').update('{}').digest('hex')}  tiny/config.json\n`,
  );
  await writeFile(join(documentsFolder, 'a.md'), '文。');
  return {
    folder,
    nodeVersion: 'v20.15.0',
    modelsFolder,
    models: ['tiny'],
    documentsFolder,
    addonMissing: null,
    describeIndex: async () => indexIsWell,
    describeDiscord: async () => ({ name: 'Discord', state: 'note', detail: 'no DISCORD_TOKEN', fix: '' }),
  };
}

const faultsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ state, fix }) => state === 'problem' || fix !== '');

test('where all is well nothing needs a fix', async () => {
  const findings = await examineInstallation(await installation());
  expect(faultsOf(findings)).toEqual([]);
  expect(findings.map(({ name }) => name.split(' ')[0])).toEqual([
    'Node.js',
    'hnswlib-node',
    'model',
    'documents',
    'index',
    'Discord',
  ]);
});

test('an old Node.js is found', async () => {
  const findings = await examineInstallation({ ...(await installation()), nodeVersion: 'v18.20.4' });
  expect(faultsOf(findings)).toEqual([
    { name: 'Node.js', state: 'problem', detail: 'v18.20.4', fix: expect.stringContaining('20') },
  ]);
});

test('a missing addon is a note: answers go on, slower', async () => {
  const findings = await examineInstallation({ ...(await installation()), addonMissing: 'not compiled' });
  expect(faultsOf(findings)).toEqual([
    {
      name: 'hnswlib-node',
      state: 'note',
      detail: expect.stringContaining('not compiled'),
      fix: expect.stringContaining('npm rebuild hnswlib-node'),
    },
  ]);
});

test.for([
  ['changed', (file: string) => writeFile(file, '{ }')],
  ['missing', (file: string) => rm(file)],
] as const)('a model file that is %s is named with the way to restore it', async ([problem, damage]) => {
  const parts = await installation();
  await damage(join(parts.modelsFolder, 'tiny/config.json'));
  expect(faultsOf(await examineInstallation(parts))).toEqual([
    {
      name: 'model tiny',
      state: 'problem',
      detail: `tiny/config.json ${problem}`,
      fix: expect.stringContaining('git checkout'),
    },
  ]);
});

test('a list of digests that is gone is found', async () => {
  const parts = await installation();
  await rm(join(parts.modelsFolder, 'SHA256SUMS'));
  const [fault] = faultsOf(await examineInstallation(parts));
  expect(fault?.detail).toContain('SHA256SUMS');
});

test('a documents folder that is missing, empty, or holds only what is passed over is found', async () => {
  const parts = await installation();
  const missing = { ...parts, documentsFolder: join(parts.folder, 'nowhere') };
  expect(faultsOf(await examineInstallation(missing))).toEqual([
    expect.objectContaining({ state: 'problem', fix: expect.stringContaining('--documents DIR') }),
  ]);
  const empty = join(parts.folder, 'empty');
  await mkdir(empty);
  const needsDocument = [expect.objectContaining({ state: 'problem', fix: expect.stringContaining('Add') })];
  expect(faultsOf(await examineInstallation({ ...parts, documentsFolder: empty }))).toEqual(needsDocument);
  await copyFile(join(parts.documentsFolder, 'a.md'), join(empty, '.hidden.md'));
  expect(faultsOf(await examineInstallation({ ...parts, documentsFolder: empty }))).toEqual(needsDocument);
});

test('what is wrong with the index is passed on', async () => {
  const stale: Finding = {
    name: 'index',
    state: 'note',
    detail: 'g1, older',
    fix: 'Run npm run index -- build.',
  };
  const findings = await examineInstallation({ ...(await installation()), describeIndex: async () => stale });
  expect(faultsOf(findings)).toEqual([stale]);
});

test('what Discord says of the token comes last, with its fix', async () => {
  const rejected: Finding = { name: 'Discord', state: 'problem', detail: 'rejected', fix: 'Copy it anew.' };
  const parts = { ...(await installation()), describeDiscord: async () => rejected };
  expect((await examineInstallation(parts)).at(-1)).toEqual(rejected);
});

test('findings are shown a line each, a fix below what it mends', () => {
  expect(
    renderFindings([
      { name: 'Node.js', state: 'ok', detail: 'v20.15.0', fix: '' },
      { name: 'index', state: 'note', detail: 'none yet', fix: 'Run npm run index -- build.' },
      { name: 'model tiny', state: 'problem', detail: 'config.json changed', fix: 'Restore it.' },
    ]),
  ).toBe(
    '✔ Node.js: v20.15.0\n· index: none yet\n    Run npm run index -- build.\n✘ model tiny: config.json changed\n    Restore it.',
  );
});
