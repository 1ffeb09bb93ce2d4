import type { ArticleDocument } from '../../model/document.ts';
import { isLearnedWith } from '../../model/lesson.ts';
import { type Reading, readingOf } from '../../model/reading.ts';

/** The reading that suggestions are made on: with the line-joins that nobody has rejected. */
export function readingToLearnFrom({ source, blocks, corrections }: ArticleDocument): Reading {
  return readingOf(source, blocks, corrections.filter(isLearnedWith));
}
