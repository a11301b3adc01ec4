import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TracedAnswer } from '../answer/answer-question.js';
import type { Generation } from '../index/generation.js';
import type { Pulse } from './health.js';

/** What is true at the moment somebody looks. */
export interface Levels {
  readonly pulse: Pulse;
  /** Questions worked on or waiting. */
  readonly queued: number;
  /** What is not as it should be with the generation that is served. */
  readonly notices: Generation['notices'];
}

export interface Metrics {
  recordAnswer(traced: TracedAnswer): void;
  /** A question that was not worked on. */
  recordRefusal(reason: 'too-fast' | 'queue-full' | 'restarting' | 'channel'): void;
  recordRebuild(outcome: 'done' | 'failed'): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds; the goals are .015 without and .25 with the reader, and 1.5 with fifty questions at once. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 5, 10];

/** Counts what the bot does, beside Node's own figures (memory, garbage collection, event-loop lag). */
export function createMetrics(levels: () => Levels): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'incident_qa_answers_total',
    help: 'Answers by status and, of abstentions, reason.',
    labelNames: ['status', 'reason'],
    registers,
  });
  const refusals = new Counter({
    name: 'incident_qa_refusals_total',
    help: 'Questions that were not worked on, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const unproved = new Counter({
    name: 'incident_qa_citations_unproved_total',
    help: 'Citations that were left out because their quote did not stand in the stored text.',
    registers,
  });
  const rebuilds = new Counter({
    name: 'incident_qa_rebuilds_total',
    help: 'Rebuilds of the index by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'incident_qa_answer_seconds',
    help: 'Time an answer took by stage, without waiting for its turn.',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  });
  addLevels(levels, registers);
  return {
    recordAnswer({ answer, composed }) {
      answers.inc({ status: answer.status, reason: answer.reason ?? 'none' });
      unproved.inc(composed - answer.citations.length);
      const { embedMs, searchMs, readMs, totalMs } = answer.timings;
      for (const [stage, ms] of Object.entries({
        embed: embedMs,
        search: searchMs,
        read: readMs,
        all: totalMs,
      }))
        seconds.observe({ stage }, ms / 1000);
    },
    recordRefusal: (reason) => refusals.inc({ reason }),
    recordRebuild: (outcome) => rebuilds.inc({ outcome }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Read when somebody asks for them. */
function addLevels(levels: () => Levels, registers: Registry[]): void {
  new Gauge({
    name: 'incident_qa_questions_queued',
    help: 'Questions worked on or waiting.',
    registers,
    collect() {
      this.set(levels().queued);
    },
  });
  new Gauge({
    name: 'incident_qa_discord_connected',
    help: '1 while connected to Discord.',
    registers,
    collect() {
      this.set(levels().pulse.isConnected ? 1 : 0);
    },
  });
  new Gauge({
    name: 'incident_qa_heartbeat_age_seconds',
    help: 'Since Discord last acknowledged a heartbeat, or since the connection was made.',
    registers,
    collect() {
      const { ackAgeMs, connectedForMs } = levels().pulse;
      this.set((ackAgeMs ?? connectedForMs) / 1000);
    },
  });
  new Gauge({
    name: 'incident_qa_index_impaired',
    help: '1 for each thing that is not as it should be with the index that is served.',
    labelNames: ['notice'],
    registers,
    collect() {
      this.reset();
      for (const notice of levels().notices) this.set({ notice }, 1);
    },
  });
  new Gauge({
    name: 'incident_qa_generation_info',
    help: 'Always 1; the label names the generation that is served.',
    labelNames: ['generation'],
    registers,
    collect() {
      this.reset();
      this.set({ generation: levels().pulse.generation ?? 'none' }, 1);
    },
  });
}
