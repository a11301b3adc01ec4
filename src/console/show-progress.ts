import type { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';
import type { BuildProgress } from '../index/build-generation.js';

/** Shows a build's progress on a terminal as one bar a stage with rate and time left; elsewhere as one line a stage. */
export function showProgress(output: Writable & { isTTY?: boolean }): {
  readonly report: (progress: BuildProgress) => void;
  readonly end: () => void;
} {
  let stage = '';
  let bar: SingleBar | null = null;
  let started = performance.now();
  const end = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    report(progress) {
      if (progress.stage !== stage) {
        end();
        stage = progress.stage;
        if (output.isTTY === true) {
          bar = new SingleBar(
            {
              format: '{stage} [{bar}] {value}/{total} · {rate}/s · {eta_formatted} left',
              stream: output,
              hideCursor: true,
            },
            Presets.shades_classic,
          );
          bar.start(progress.total, progress.done, { stage, rate: '–' });
          started = performance.now();
        } else output.write(`${stage} ${progress.total}\n`);
      }
      const seconds = (performance.now() - started) / 1000;
      bar?.update(progress.done, { stage, rate: seconds < 0.5 ? '–' : (progress.done / seconds).toFixed(0) });
    },
    end,
  };
}
