import type { Correction } from '../../model/correction.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import type { Reading } from '../../model/reading.ts';
import { readingAgain } from '../../model/reading-again.ts';
import { recordDiff } from '../../model/record-diff.ts';
import type { OpenArticle } from './article-part.ts';

/** An article as it is shown; while it reads as it did before, its reading is the very same object. */
export function openArticle(document: ArticleDocument, before: OpenArticle | null): OpenArticle {
  return { document, reading: (before && readingFrom(before, document)) ?? readingOfDocument(document) };
}

/** The reading of an article that has the blocks and the source that it had before; null where it has not, or much has changed. */
function readingFrom({ document: was, reading }: OpenArticle, document: ArticleDocument): Reading | null {
  if (was.blocks !== document.blocks || was.source !== document.source) return null;
  const { gone, come } = recordDiff(was.corrections, document.corrections);
  const changed = [...gone, ...come].filter(isAccepted);
  if (changed.length === 0) return reading;
  return readingAgain(reading, document.source, document.corrections.filter(isAccepted), changed);
}

function isAccepted({ status }: Correction): boolean {
  return status === 'accepted';
}

/**
 * What follows from the open article and is asked for again and again: worked out when it is first asked for, and then from what it
 * was, as long as the article keeps its blocks.
 */
export function following<Value>(
  make: (open: OpenArticle) => Value,
  update: (value: Value, before: OpenArticle, open: OpenArticle) => Value,
): (open: OpenArticle) => Value {
  let latest: { readonly open: OpenArticle; readonly value: Value } | null = null;
  return (open) => {
    if (latest !== null && latest.open === open) return latest.value;
    const follows = latest !== null && latest.open.document.blocks === open.document.blocks;
    const value = latest !== null && follows ? update(latest.value, latest.open, open) : make(open);
    latest = { open, value };
    return value;
  };
}
