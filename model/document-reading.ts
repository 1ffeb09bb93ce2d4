import type { ArticleDocument } from './document.ts';
import { type Reading, readingOf } from './reading.ts';

/** An article's reading text as it stands: with the corrections that are accepted. */
export function readingOfDocument({ source, blocks, corrections }: ArticleDocument): Reading {
  return readingOf(
    source,
    blocks,
    corrections.filter((correction) => correction.status === 'accepted'),
  );
}
