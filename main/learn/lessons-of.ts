import type { ArticleDocument } from '../../model/document.ts';
import type { Mention } from '../../model/mention.ts';
import { readingRangeOf } from '../../model/mention-places.ts';
import { type Reading, readingOf } from '../../model/reading.ts';
import { type TaggedType, taggedTypes } from '../extract/tagger/labels.ts';
import type { Lesson, TextRange } from '../extract/tagger/lesson.ts';

/**
 * What the tagger can learn from an article, block by block: the names that a person accepted, and where a person rejected
 * one. An article that is done is decided as a whole: what is not marked in it is no name. A block in which nothing is decided
 * is no lesson.
 *
 * Names inside other names are left to the outer one; names that were interrupted or go on in another block, and types that
 * the tagger does not know, teach nothing.
 */
export function lessonsOf(document: ArticleDocument): Lesson[] {
  const reading = readingToLearnFrom(document);
  const placed = document.mentions.flatMap((mention) => place(reading, mention));
  const accepted = outermost(
    placed.filter(({ mention }) => mention.status === 'accepted'),
    reading.text.length,
  );
  const rejected = inOrder(placed.filter(({ mention }) => mention.status === 'rejected' && isTaggedType(mention.type)));
  const isDone = document.article.state === 'done';
  return reading.blocks.flatMap(({ reading: block }): Lesson[] => {
    const inBlock = (ranges: readonly Placed[]): Placed[] =>
      beginningIn(ranges, block)
        .filter(({ end }) => end <= block.end)
        .map(({ start, end, mention }) => ({ start: start - block.start, end: end - block.start, mention }));
    const gold = inBlock(accepted).flatMap(({ start, end, mention }) =>
      isTaggedType(mention.type) ? [{ start, end, type: mention.type }] : [],
    );
    const length = block.end - block.start;
    const decidedRanges = isDone
      ? [{ start: 0, end: length }]
      : inBlock(rejected).map(({ start, end }) => ({ start, end }));
    const isLesson = length > 0 && gold.length + decidedRanges.length > 0;
    return isLesson ? [{ text: reading.text.slice(block.start, block.end), gold, decidedRanges }] : [];
  });
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
  const found = readingRangeOf(reading, mention);
  return found === null || found.start === found.end ? [] : [{ start: found.start, end: found.end, mention }];
}

/** Of names that overlap, the longest; of equally long ones, the first. In order. @param length of the text */
function outermost(placed: readonly Placed[], length: number): Placed[] {
  const taken = new Uint8Array(length);
  const kept = [...placed]
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    });
  return inOrder(kept);
}

function inOrder(placed: readonly Placed[]): Placed[] {
  return [...placed].sort((a, b) => a.start - b.start);
}

/** @param placed in order */
function beginningIn(placed: readonly Placed[], { start, end }: TextRange): readonly Placed[] {
  return placed.slice(firstFrom(placed, start), firstFrom(placed, end));
}

/** How many begin before an offset. */
function firstFrom(placed: readonly Placed[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placed[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTaggedType(type: string): type is TaggedType {
  return (taggedTypes as readonly string[]).includes(type);
}
