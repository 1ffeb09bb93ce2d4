import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { recordDiff } from '../../model/record-diff.ts';
import type { OpenArticle } from './article-part.ts';

/** An article as it is shown; while it reads as it did before, its reading is the very same object. */
export function openArticle(document: ArticleDocument, before: OpenArticle | null): OpenArticle {
  const isSame = before !== null && readsAlike(before.document, document);
  return { document, reading: isSame ? before.reading : readingOfDocument(document) };
}

function readsAlike(before: ArticleDocument, after: ArticleDocument): boolean {
  if (before.blocks !== after.blocks || before.source !== after.source) return false;
  const { gone, come } = recordDiff(before.corrections, after.corrections);
  return [...gone, ...come].every(({ status }) => status !== 'accepted');
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
