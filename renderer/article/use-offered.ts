import { useEffect, useMemo } from 'react';
import type { OpenArticle } from '../state/article-part.ts';
import { faintIn, offeredNow } from '../state/offered-names.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import type { OfferedText } from '../text/offered-text.ts';

const none: readonly OfferedText[] = [];

/** What is to be drawn of the open article as what may be names: faint ones where they are wanted, and the reading that somebody has come to. */
export function useOffered(open: OpenArticle): readonly OfferedText[] {
  const store = useKanwuStore();
  const marksFaint = useKanwu((state) => state.marksFaint);
  const faint = useKanwu((state) => state.faint);
  const comeTo = useKanwu(offeredNow);
  const { text } = open.reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is read anew
  useEffect(() => {
    if (marksFaint) void store.getState().askFaint();
  }, [marksFaint, text, store]);
  const faintly = useMemo(() => (marksFaint ? faintIn({ open, faint }) : []), [open, faint, marksFaint]);
  return useMemo(() => {
    const others = faintly.filter(({ start, end }) => comeTo === null || end <= comeTo.start || comeTo.end <= start);
    const all = [
      ...others.map(({ start, end, type }): OfferedText => ({ start, end, type, isComeTo: false })),
      ...(comeTo === null ? [] : [{ start: comeTo.start, end: comeTo.end, type: comeTo.type, isComeTo: true }]),
    ];
    return all.length === 0 ? none : all.sort((a, b) => a.start - b.start);
  }, [faintly, comeTo]);
}
