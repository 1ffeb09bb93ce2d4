import { useMemo } from 'react';
import type { ReadingRange } from '../../model/offset.ts';
import { doubtfulPlaces } from '../review/doubtful-places.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { useRecognitions } from '../state/use-recognition.ts';

const none: readonly ReadingRange[] = [];

/** What of the open article the recogniser was not sure of; nothing while that is not to be marked, or is not there yet. */
export function useDoubtful(open: OpenArticle): readonly ReadingRange[] {
  const isMarked = useKanwu((state) => state.marksDoubtful || state.walk.reading === 'unsure');
  return useDoubtfulPlaces(open, isMarked);
}

/** The same, marked or not. @param isWanted whether anybody asks */
export function useDoubtfulPlaces(open: OpenArticle, isWanted: boolean): readonly ReadingRange[] {
  const pages = isWanted
    ? open.document.pages.flatMap(({ id, restoration }) => (restoration === null ? [id] : []))
    : [];
  const recognitions = useRecognitions(pages);
  return useMemo(() => {
    const found = recognitions.size === 0 ? none : doubtfulPlaces(open, recognitions);
    return found.length === 0 ? none : found;
  }, [open, recognitions]);
}
