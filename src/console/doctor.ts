import { checkWeights } from '../../embeddings/check-weights.js';
import { listFiles } from '../documents/read-documents.js';
import { messageOf } from '../errors.js';

/** One thing that was looked at. `fix` is empty when all is well. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly detail: string;
  readonly fix: string;
}

export interface DoctorParts {
  readonly nodeVersion: string;
  readonly modelsFolder: string;
  readonly models: readonly string[];
  readonly documentsFolder: string;
  /** Why the vector addon cannot be used; null when it can. */
  readonly addonMissing: string | null;
  /** Opens the index and says what it is. */
  readonly describeIndex: () => Promise<Finding>;
  /** Asks Discord about the token, when there is one. */
  readonly describeDiscord: () => Promise<Finding>;
}

/** Looks at everything that a start needs, each finding with its fix. */
export async function examineInstallation(parts: DoctorParts): Promise<readonly Finding[]> {
  const major = Number(/^v(\d+)/u.exec(parts.nodeVersion)?.[1] ?? 0);
  const findings: Finding[] = [
    finding('Node.js', major >= 20, parts.nodeVersion, 'Install Node.js 20 or newer.'),
    parts.addonMissing === null
      ? finding('hnswlib-node', true, 'compiled', '')
      : {
          name: 'hnswlib-node',
          state: 'note',
          detail: `not usable (${parts.addonMissing}); every passage is compared instead`,
          fix: 'Install a C++ compiler and Python, then run npm rebuild hnswlib-node.',
        },
  ];
  for (const model of parts.models) {
    const faults = await checkWeights(parts.modelsFolder, model);
    const detail = faults.map(({ file, problem }) => `${file} ${problem}`).join(', ');
    findings.push(
      finding(
        `model ${model}`,
        faults.length === 0,
        detail === '' ? 'SHA-256 as shipped' : detail,
        'Run git checkout -- embeddings/models.',
      ),
    );
  }
  findings.push(await documentsFinding(parts.documentsFolder), await parts.describeIndex());
  findings.push(await parts.describeDiscord());
  return findings;
}

export function renderFindings(findings: readonly Finding[]): string {
  const marks = { ok: '✔', note: '·', problem: '✘' } as const;
  return findings
    .map(
      ({ name, state, detail, fix }) =>
        `${marks[state]} ${name}: ${detail}${fix === '' ? '' : `\n    ${fix}`}`,
    )
    .join('\n');
}

function finding(name: string, ok: boolean, detail: string, fix: string): Finding {
  return { name, state: ok ? 'ok' : 'problem', detail, fix: ok ? '' : fix };
}

async function documentsFinding(folder: string): Promise<Finding> {
  try {
    const entries = await listFiles(folder);
    const files = entries.filter((entry) => !('reason' in entry)).length;
    return finding(
      `documents ${folder}`,
      files > 0,
      `${files} files`,
      'Add a document (.md, .txt, .pdf, .html …).',
    );
  } catch (error) {
    return finding(
      `documents ${folder}`,
      false,
      messageOf(error),
      'Name another folder with --documents DIR or DOCUMENTS_DIR.',
    );
  }
}
