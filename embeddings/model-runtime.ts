import {
  AutoModel,
  AutoModelForQuestionAnswering,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from '@xenova/transformers';
import { z } from 'zod';
import { disableTelemetry } from './disable-telemetry.js';

/** Where models are loaded from; the hub is only ever asked for a model that the operator named. */
export interface ModelSource {
  /** Folder that holds one folder per shipped model. */
  readonly folder: string;
  /** Folder name below `folder`, or the hub's name. */
  readonly id: string;
  readonly dtype: 'q8';
  readonly allowHub: boolean;
}

/** A loaded model: token ids in, rows of numbers out. One call at a time; it blocks the thread it runs in. */
export interface LoadedModel {
  encode(text: string, options: { specialTokens: boolean }): readonly number[];
  decode(ids: readonly number[]): string;
  /**
   * @param ids one sequence, special tokens included
   * @returns each named output, flattened row by row
   */
  run(ids: readonly number[]): Promise<ReadonlyMap<string, Float32Array>>;
  close(): Promise<void>;
}

const Outputs = z.record(z.string(), z.unknown());

/** Loads an encoder: its output `last_hidden_state` holds one row per token. */
export async function loadEncoder(source: ModelSource): Promise<LoadedModel> {
  return load(source, (options) => AutoModel.from_pretrained(source.id, options));
}

/** Loads an extractive reader: outputs `start_logits` and `end_logits`, one number per token. */
export async function loadSpanModel(source: ModelSource): Promise<LoadedModel> {
  return load(source, (options) => AutoModelForQuestionAnswering.from_pretrained(source.id, options));
}

const options = {
  // Without it transformers.js looks for the four times larger float model.
  dtype: 'q8',
  session_options: {
    // A second thread doubles nothing here and costs p99 (it spins); see README, "How fast".
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // Processors without VNNI would let 8-bit products overflow: cosines .995 of what others give, the dossier's declined
    // .87 instead of .91. So they multiply more slowly (a sixth) and give the same; others do not look at it.
    extra: { session: { x64quantprecision: '1' } },
  },
} as const;

async function load(
  source: ModelSource,
  loadModel: (loading: typeof options) => Promise<PreTrainedModel>,
): Promise<LoadedModel> {
  disableTelemetry();
  env.localModelPath = source.folder;
  env.allowRemoteModels = source.allowHub;
  const tokenizer: PreTrainedTokenizer = await AutoTokenizer.from_pretrained(source.id);
  const model = await loadModel({ ...options, dtype: source.dtype });
  return {
    encode: (text, { specialTokens }) => tokenizer.encode(text, { add_special_tokens: specialTokens }),
    decode: (ids) => tokenizer.decode([...ids], { skip_special_tokens: true }),
    async run(ids) {
      const shape = [1, ids.length];
      const inputs = {
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
      };
      const outputs = new Map<string, Float32Array>();
      for (const [name, output] of Object.entries(Outputs.parse({ ...(await model(inputs)) }))) {
        if (!(output instanceof Tensor)) continue;
        if (output.data instanceof Float32Array) outputs.set(name, output.data.slice());
        output.dispose();
      }
      return outputs;
    },
    close: async () => {
      await model.dispose();
    },
  };
}
