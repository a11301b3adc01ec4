import { searchStages } from './answer/search-passages.js';
import { UserFacingError } from './errors.js';
import { summaryLengths } from './themes/summarise-theme.js';

export const usage = `Usage: npm start
       npm run --silent ask -- "question" [--json]        one answer
       npm run --silent ask -- --jsonl                    questions from stdin, a JSON line each
       npm run --silent search -- "question" [--top 10] [--stage ${searchStages.join('|')}] [--json | --jsonl]
       npm run --silent summary -- [--theme overview] [--length ${summaryLengths.join('|')}] [--language ja|en] [--json | --export FILE | --changes]
       npm run --silent figures -- "19%" [--language ja|en] [--json]
       npm run --silent timeline -- [--about cause] [--language ja|en] [--json | --picture FILE]
       npm run --silent voices -- [--view responsibility] [--language ja|en] [--json | --picture FILE]
       npm run --silent read -- --jsonl                   question and passage from stdin
       npm run index -- build | add FILE... [--replace] | status | verify | rollback
       npm run commands -- register | list | remove       what Discord knows of the commands
       npm run doctor
       npm run quality [-- --eval DIR] [--only SET,SET] [--llm]   npm run bench [-- discord | -- scale [--sizes 10k,100k,1m] [--only local,database,generations] [--eval DIR]]   npm run calibrate -- --eval DIR
Flags: --documents DIR (default documents)  --data DIR (default data)`;

/** What was typed cannot be done: says why, and what can be typed. */
export function usageError(message: string): UserFacingError {
  return new UserFacingError(`${message.replace(/\.$/u, '')}.`, { fix: usage, exitCode: 2 });
}
