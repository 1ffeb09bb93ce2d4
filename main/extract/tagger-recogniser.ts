import { readingOffset } from '../../model/offset.ts';
import { type MentionProposal, originOf, type Recogniser } from './recogniser.ts';
import type { TaggedSpan, Tagger } from './tagger/tagger.ts';
import type { WeightDelta } from './tagger/weight-delta.ts';

/** Names that the tagger itself holds for less probable than this are not proposed. */
const leastConfidence = 0.4;

/** What stands in addresses of mail and pages, which the tagger takes for foreign names. */
const address = /[@＠]|:\/\//;

/** How names of places end and those of people hardly ever do. */
const placeEnding = /[镇乡村湖县市区路街]$/;
/** A person whose name ends like a place's needs this confidence. */
const leastOfPlaceLike = 0.7;

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
        .filter((span) => isCredible(span, text.slice(span.start, span.end)))
        .map(
          ({ start, end, type, confidence }): MentionProposal => ({
            ...{ type, confidence, value: null, origin: originOf(identity) },
            ranges: [{ start: readingOffset(start), end: readingOffset(end) }],
          }),
        );
    },
  };
}

function isCredible({ type, confidence }: TaggedSpan, name: string): boolean {
  const isPlaceLike = type === 'person' && placeEnding.test(name);
  return confidence >= (isPlaceLike ? leastOfPlaceLike : leastConfidence) && !address.test(name);
}
