import { readingOffset } from '../../model/offset.ts';
import { type MentionProposal, originOf, type Recogniser } from './recogniser.ts';
import type { Tagger } from './tagger/tagger.ts';
import type { WeightDelta } from './tagger/weight-delta.ts';

/** Names that the tagger itself holds for less probable than this are not proposed. */
const leastConfidence = 0.5;

/**
 * The statistical tagger as one more recogniser.
 *
 * @param delta gives what the workspace has taught the tagger, as it is now
 */
export function createTaggerRecogniser(tagger: Tagger, delta: () => WeightDelta | null = () => null): Recogniser {
  const identity = { name: 'tagger', version: tagger.version };
  return {
    ...identity,
    recognise({ text }) {
      const learned = delta();
      return tagger
        .tag(text, learned === null ? {} : { delta: learned })
        .flatMap(({ start, end, type, confidence }): MentionProposal[] =>
          confidence < leastConfidence
            ? []
            : [
                {
                  ...{ type, confidence, value: null, origin: originOf(identity) },
                  ranges: [{ start: readingOffset(start), end: readingOffset(end) }],
                },
              ],
        );
    },
  };
}
