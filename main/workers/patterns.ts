import { parentPort } from 'node:worker_threads';
import { matcherOf } from '../../model/replacing/matches.ts';
import type { PatternRequests } from './patterns/pattern-thread.ts';
import { answerRequests } from './protocol/answer-requests.ts';

/** Looks for patterns off the main thread, in a thread that can be ended: some of them never come to an end by themselves. */
answerRequests<PatternRequests>(parentPort, {
  match({ replacement, texts }) {
    const matchesIn = matcherOf(replacement);
    return texts.map(matchesIn);
  },
});
