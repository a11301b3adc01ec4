import { expect, onTestFinished, test } from 'vitest';
import { serveHealth } from '../../src/discord/health.js';
import { createMetrics } from '../../src/discord/metrics.js';
import { answerOf, opinionOnly } from '../fakes/sample-answers.js';

const pulse = { isConnected: true, ackAgeMs: 2_500, connectedForMs: 60_000, generation: 'g7' };
const metricsNow = () => createMetrics(() => ({ pulse, queued: 3, notices: ['exact-scan'] }));
/** The lines of one metric, without its help. */
const linesOf = (text: string, name: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(name));

test('answers are counted by status and reason, their time by stage, and citations that could not be proved', async () => {
  const metrics = metricsNow();
  metrics.recordAnswer({ answer: answerOf(), composed: 1, read: [] });
  metrics.recordAnswer({ answer: answerOf(), composed: 3, read: [] });
  metrics.recordAnswer({ answer: opinionOnly, composed: opinionOnly.citations.length, read: [] });
  const text = await metrics.text();
  expect(linesOf(text, 'incident_qa_answers_total')).toEqual([
    'incident_qa_answers_total{status="answered",reason="none"} 2',
    'incident_qa_answers_total{status="abstained",reason="opinion-only"} 1',
  ]);
  expect(linesOf(text, 'incident_qa_citations_unproved_total')).toEqual([
    'incident_qa_citations_unproved_total 2',
  ]);
  expect(linesOf(text, 'incident_qa_answer_seconds_count')).toHaveLength(4);
});

test('refusals and rebuilds are counted by what came of them', async () => {
  const metrics = metricsNow();
  metrics.recordRefusal('queue-full');
  metrics.recordRefusal('queue-full');
  metrics.recordRebuild('failed');
  const text = await metrics.text();
  expect(text).toContain('incident_qa_refusals_total{reason="queue-full"} 2');
  expect(text).toContain('incident_qa_rebuilds_total{outcome="failed"} 1');
});

test('queue, connection, heartbeat and generation are read when somebody looks', async () => {
  const text = await metricsNow().text();
  expect(text).toContain('incident_qa_questions_queued 3');
  expect(text).toContain('incident_qa_discord_connected 1');
  expect(text).toContain('incident_qa_heartbeat_age_seconds 2.5');
  expect(text).toContain('incident_qa_generation_info{generation="g7"} 1');
  expect(text).toContain('incident_qa_index_impaired{notice="exact-scan"} 1');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
});

test('they stand under /metrics of the health port, and a question never does', async () => {
  const metrics = metricsNow();
  metrics.recordAnswer({ answer: answerOf({ question: '秘密の質問' }), composed: 1, read: [] });
  const server = await serveHealth(() => ({ pulse: () => pulse, metrics }), { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/u);
  const text = await response.text();
  expect(text).toContain('incident_qa_answers_total');
  expect(text).not.toContain('秘密');
});
