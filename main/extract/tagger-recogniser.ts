import { type NamedSpan, taggedTypes } from '../../model/lesson.ts';
import { readingOffset } from '../../model/offset.ts';
import { neverStop } from '../../model/stop.ts';
import { isInForeignPassage } from './foreign-passage.ts';
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

/** 実施する: in Japanese, what is done. */
const doing = /^(?:する|した|して|しな|すべ|され|させ)/;

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
  const review: Reviewer['review'] = (article, asked) => {
    const { text, stop = neverStop } = article;
    const spans = asked.map(spanOf);
    const learned = lessons();
    const known = spans.filter((span) => span !== null);
    const { found, probabilities } = tagger.review(text, known, { stop, ...(learned === null ? {} : { learned }) });
    const answers = probabilities.values();
    return {
      found: mendedNames(found, article)
        .filter((span) => isCredible(span, text))
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

function isCredible(span: TaggedSpan, text: string): boolean {
  const isPlaceLike = span.type === 'person' && placeEnding.test(text.slice(span.start, span.end));
  return span.confidence >= (isPlaceLike ? leastOfPlaceLike : leastConfidence) && mayBeName(span, text);
}

/** Whether what the tagger takes for a name is none of the things that it takes for one wrongly. */
export function mayBeName({ start, end, type }: NamedSpan, text: string): boolean {
  const name = text.slice(start, end);
  if (type === 'person' && (side.test(name) || doing.test(text.slice(end, end + 2)))) return false;
  return !address.test(name) && !isInForeignPassage(text, start, end);
}
