import { join } from 'node:path';
import { spreadLists } from './spreads.ts';

/** Part of `npm test -- rules`. */
const problems = await spreadLists(join(import.meta.dirname, '../..'), {
  'main/extract/tagger/network/state-scorer.ts': {
    'this.shares': 'a share for each style of the model',
    'forms.subarray(0, length)': 'a sentence has `longestSentence` characters at most',
  },
});
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log('✔ no call spreads a list that may be long');
else process.exitCode = 1;
