import { useEffect, useMemo } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { faintIn, offeredNow } from '../state/offered-names.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import type { OfferedText } from '../text/offered-text.ts';
import { overlap } from '../text/stretches.ts';

const none: readonly OfferedText[] = [];

/**
 * What is to be drawn of the open article as what may be names: faint ones where they are wanted, and the reading that somebody has come to.
 *
 * @param isWanted whether anybody asks: names are offered of a text as it reads
 */
export function useOffered(open: OpenArticle, isWanted: boolean): readonly OfferedText[] {
  const { m } = useMessages();
  const store = useKanwuStore();
  const marksFaint = useKanwu((state) => isWanted && state.marksFaint);
  const faint = useKanwu((state) => state.faint);
  const comeTo = useKanwu((state) => (isWanted ? offeredNow(state) : null));
  const { text } = open.reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is read anew
  useEffect(() => {
    if (marksFaint) void store.getState().askFaint();
  }, [marksFaint, text, store]);
  const faintly = useMemo(() => (marksFaint ? faintIn({ open, faint }) : []), [open, faint, marksFaint]);
  return useMemo(() => {
    const others = faintly.filter((each) => comeTo === null || !overlap(each, comeTo));
    const all = [
      ...others.map((each) => ({ ...each, isComeTo: false })),
      ...(comeTo === null ? [] : [{ ...comeTo, isComeTo: true }]),
    ].map(({ start, end, type, isComeTo }): OfferedText => ({ start, end, colour: m.typeColour(type), isComeTo }));
    return all.length === 0 ? none : all.sort((a, b) => a.start - b.start);
  }, [faintly, comeTo, m]);
}
