import { useMemo, useState } from 'react';
import { readingOffset } from '../../model/offset.ts';
import type { PageRecognition } from '../../model/page-view.ts';
import { boxesOf } from '../../model/token-boxes.ts';
import { selectedReadingRange } from '../review/review-actions.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { useRecognition } from '../state/use-recognition.ts';
import { placeOfReading, type TextPlace } from './text-place.ts';

export interface ShownPlace {
  /** Null where nothing is known of how the page was recognised; undefined while that is not there yet. */
  readonly recognition: PageRecognition | null | undefined;
  /** Where the selection stands on its page, or the caret; null where that is on none. */
  readonly place: TextPlace | null;
  /** The place of the image that shows it among those of the page's source. */
  readonly image: number;
  /** Shows another of these until the selection is another. */
  readonly choose: (image: number) => void;
}

/** What of the open article's pages is to be shown: where the selection stands, or else the caret. */
export function useShownPlace(open: OpenArticle): ShownPlace {
  const selected = useKanwu(selectedStart);
  const selectedEnd = useKanwu(selectedStop);
  const caret = useKanwu((state) => state.caret);
  const [from, to] = [selected ?? caret, selectedEnd ?? caret];
  const place = useMemo(
    () => placeOfReading(open, { start: readingOffset(from), end: readingOffset(to) }),
    [open, from, to],
  );
  const pageId = place?.pageId ?? open.document.pages.find(({ restoration }) => restoration === null)?.id ?? null;
  const recognition = useRecognition(pageId);
  const [chosen, setChosen] = useState<{ readonly at: string; readonly image: number } | null>(null);
  const at = `${pageId} ${from} ${to}`;
  const image = useMemo(() => {
    if (place === null || recognition === null || recognition === undefined) return 0;
    return boxesOf(recognition.places, place)[0]?.image ?? 0;
  }, [place, recognition]);
  return {
    recognition,
    place: place ?? (pageId === null ? null : { pageId, start: 0, end: 0 }),
    image: chosen?.at === at ? chosen.image : image,
    choose: (other) => setChosen({ at, image: other }),
  };
}

const selectedStart = (state: Parameters<typeof selectedReadingRange>[0]): number | null =>
  selectedReadingRange(state)?.start ?? null;
const selectedStop = (state: Parameters<typeof selectedReadingRange>[0]): number | null =>
  selectedReadingRange(state)?.end ?? null;
