import { type NamedSpan, taggedTypes } from '../../model/lesson.ts';
import { readingOffset } from '../../model/offset.ts';
import { neverStop } from '../../model/stop.ts';
import { mendedNames } from './mended-names.ts';
import { type Asked, type MentionProposal, originOf, type Reviewer } from './recogniser.ts';
import type { LessonTable } from './tagger/lesson-table.ts';
import type { TaggedSpan } from './tagger/tagged-span.ts';
import type { Tagger } from './tagger/tagger.ts';

/** Names that the tagger itself holds for less probable than this are not proposed. */
const leastConfidence = 0.4;

/** What stands in addresses of mail and pages, which the tagger takes for foreign names. */
const address = /[@＠]|:\/\//;

/** 德方, 校方: a side, which the tagger takes for a person. */
const side = /^[中美德法英日俄韩印欧校警军院厂资劳买卖甲乙]方$/;

/** How names of places end and those of people hardly ever do. */
const placeEnding = /[镇乡村湖县市区路街]$/;
/** A person whose name ends like a place's needs this confidence. */
const leastOfPlaceLike = 0.7;

/**
 * The statistical tagger as one more recogniser.
 *
 * @param lessons gives what the workspace has taught the tagger, as it is now; null for nothing
 */
export function createTaggerRecogniser(tagger: Tagger, lessons: () => LessonTable | null = () => null): Reviewer {
  const identity = { name: 'tagger', version: tagger.version };
  const review: Reviewer['review'] = ({ text, stop = neverStop }, asked) => {
    const spans = asked.map(spanOf);
    const learned = lessons();
    const known = spans.filter((span) => span !== null);
    const { found, probabilities } = tagger.review(text, known, { stop, ...(learned === null ? {} : { learned }) });
    const answers = probabilities.values();
    return {
      found: mendedNames(found, text)
        .filter((span) => isCredible(span, text.slice(span.start, span.end)))
        .map(
          ({ start, end, type, confidence }): MentionProposal => ({
            ...{ type, confidence, value: null, origin: originOf(identity) },
            ranges: [{ start: readingOffset(start), end: readingOffset(end) }],
          }),
        ),
      opinions: spans.map((span) => (span === null ? null : (answers.next().value ?? null))),
    };
  };
  return { ...identity, recognise: (article) => review(article, []).found, review };
}

/** The proposal as the tagger has spans; null when it is interrupted or of a type that the tagger does not mark. */
function spanOf({ ranges, type }: Asked): NamedSpan | null {
  const [range, more] = ranges;
  const taggedType = taggedTypes.find((each) => each === type);
  return range === undefined || more !== undefined || taggedType === undefined ? null : { ...range, type: taggedType };
}

function isCredible({ type, confidence }: TaggedSpan, name: string): boolean {
  if (type === 'person' && side.test(name)) return false;
  const isPlaceLike = type === 'person' && placeEnding.test(name);
  return confidence >= (isPlaceLike ? leastOfPlaceLike : leastConfidence) && !address.test(name);
}
