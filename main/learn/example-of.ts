import type { ArticleDocument } from '../../model/document.ts';
import type { Mention } from '../../model/mention.ts';
import { type Reading, readingOf } from '../../model/reading.ts';
import { toReading } from '../../model/reading-places.ts';
import { type TaggedType, taggedTypes } from '../extract/tagger/labels.ts';
import type { LearningExample, TextRange } from '../extract/tagger/learner.ts';

/**
 * What the tagger can learn from an article: the names that a person accepted, and where a person rejected one. An article
 * that is done is decided as a whole: what is not marked in it is no name. Null when nothing is decided.
 *
 * Names inside other names are left to the outer one; names that were interrupted, and types that the tagger does not
 * know, teach nothing.
 */
export function exampleOf(document: ArticleDocument): LearningExample | null {
  const reading = readingToLearnFrom(document);
  const placed = document.mentions.flatMap((mention) => place(reading, mention));
  const accepted = placed.filter(({ mention }) => mention.status === 'accepted');
  const gold = outermost(accepted).flatMap(({ start, end, mention }) =>
    isTaggedType(mention.type) ? [{ start, end, type: mention.type }] : [],
  );
  const rejected = placed.filter(({ mention }) => mention.status === 'rejected' && isTaggedType(mention.type));
  const decidedRanges: TextRange[] =
    document.article.state === 'done'
      ? [{ start: 0, end: reading.text.length }]
      : rejected.map(({ start, end }) => ({ start, end }));
  return gold.length === 0 && decidedRanges.length === 0 ? null : { text: reading.text, gold, decidedRanges };
}

/** The reading that suggestions are made on: with the line-joins that nobody has rejected. */
export function readingToLearnFrom({ source, blocks, corrections }: ArticleDocument): Reading {
  const applied = corrections.filter(
    ({ status, kind }) => status === 'accepted' || (status === 'suggested' && kind === 'line-join'),
  );
  return readingOf(source, blocks, applied);
}

interface Placed extends TextRange {
  readonly mention: Mention;
}

function place(reading: Reading, mention: Mention): Placed[] {
  const [range, ...others] = mention.ranges;
  const found = range === undefined || others.length > 0 ? null : toReading(reading, range);
  return found === null || found.start === found.end ? [] : [{ start: found.start, end: found.end, mention }];
}

/** Of names that overlap, the longest; of equally long ones, the first. */
function outermost(placed: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const each of [...placed].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every((other) => each.end <= other.start || other.end <= each.start)) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isTaggedType(type: string): type is TaggedType {
  return (taggedTypes as readonly string[]).includes(type);
}
