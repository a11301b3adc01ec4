/**
 * Every test of answering, once more with the index in a database: PGlite, or the server of INDEX_URL. What they expect
 * is the same.
 */
process.env.TEST_INDEX = 'postgres';
await import('../answer/answer-question.test.js');
await import('../answer/weigh-gaps.test.js');
