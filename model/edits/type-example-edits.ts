import { characterAfter, characterBefore } from '../characters.ts';
import type { ArticleDocument } from '../document.ts';
import type { DescribedType, TypeDescription } from '../entity-type.ts';
import type { Edit } from '../journal.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../reading.ts';
import { whyNotReleased } from '../release.ts';
import { mostExamples, quotesTheSame, type TypeExample, withExample } from '../type-example.ts';
import { readingRangesOf } from './mention-text.ts';
import { describeType } from './type-edits.ts';

/** How much of its paragraph is quoted on either side of a mark, in UTF-16 units. */
const reach = 30;

/** The longest marked words that are an example, in UTF-16 units. */
const longest = 300;

/** Why a mark can't be kept as an example. */
export type NoExample = 'undecided' | 'not-for-release' | 'gone' | 'many';

/**
 * A mark that somebody decided on, as an example of its type: accepted as right, rejected as wrong. What is not for release is none, for
 * guidelines go along with every dataset.
 */
export function exampleOf(
  { article, issue }: Pick<ArticleDocument, 'article' | 'issue'>,
  reading: Reading,
  mention: Mention,
): TypeExample | NoExample {
  if (mention.status === 'suggested') return 'undecided';
  if (mention.notForRelease !== null || whyNotReleased(article, issue) !== null) return 'not-for-release';
  const ranges = readingRangesOf(reading, mention);
  const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
  if (start >= end || end - start > longest) return 'gone';
  const { text } = reading;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', end);
  const to = found < 0 ? text.length : found;
  const first = start - from <= reach ? from : characterAfter(text, start - reach - 1);
  const last = to - end <= reach ? to : characterBefore(text, end + reach + 1);
  return {
    before: `${first > from ? '…' : ''}${text.slice(first, start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, last)}${last < to ? '…' : ''}`,
    ...{ isRight: mention.status === 'accepted', reason: '' },
  };
}

/** Keeps an example beside a type's guideline; null where it is there already. @param known what people say of types until now */
export function keepExample(
  type: DescribedType,
  example: TypeExample,
  known: readonly TypeDescription[],
): Edit | 'many' | null {
  const there = type.examples.find((each) => quotesTheSame(each, example));
  if (there === undefined && type.examples.length >= mostExamples) return 'many';
  // What somebody wrote of it goes on counting while it is still what it was.
  const reason = example.reason === '' && there?.isRight === example.isRight ? there.reason : example.reason;
  return describeType(type, { examples: withExample(type.examples, { ...example, reason }) }, known);
}
