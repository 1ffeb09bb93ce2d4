import { useMemo } from 'react';
import { printedText } from '../../model/printed-text.ts';
import type { OpenArticle } from '../state/article-part.ts';

/** The open article as it is printed, where that is wanted; the very same text as long as its blocks are. */
export function usePrinted({ document }: OpenArticle, isWanted: boolean): OpenArticle | null {
  const { blocks, source, pages } = document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of it says what is printed
  const printed = useMemo(() => (isWanted ? printedText(document) : null), [isWanted, blocks, source, pages]);
  return useMemo(
    () => (printed === null ? null : { document: { ...document, blocks: printed.blocks }, reading: printed.reading }),
    [document, printed],
  );
}
