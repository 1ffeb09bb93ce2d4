import { useCallback, useEffect, useRef, useState } from 'react';
import {
  compareOccurrences,
  mostOccurrences,
  type Occurrence,
  type OccurrenceCursor,
  type Replacement,
  type ReplaceScope,
} from '../../model/replacing/replacement.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useKanwu } from '../state/use-kanwu.ts';

/** How long typing must rest before it is looked for, in milliseconds. */
const restOfTyping = 250;

export interface FoundOccurrences {
  /** In the order in which they are listed. */
  readonly found: readonly Occurrence[];
  readonly isLooking: boolean;
  /** How many paragraphs were looked through. */
  readonly looked: number;
  /** Whether there may be more: it was stopped, or so many were found that the rest comes later. */
  readonly isCut: boolean;
  /** Why it can't be looked for. */
  readonly problem: ReturnType<typeof errorOf> | null;
}

const nothing: FoundOccurrences = { found: [], isLooking: false, looked: 0, isCut: false, problem: null };

/**
 * What is found to be replaced, a part after another until all is there, and anew after every edit; of what was put right just now it is
 * known. With null nothing is looked for.
 *
 * @returns `stop` ends the search, what was found until then stands
 */
export function useOccurrences(
  replacement: Replacement | null,
  scope: ReplaceScope,
): { readonly occurrences: FoundOccurrences; readonly stop: () => void } {
  const journalVersion = useKanwu((state) => state.journalVersion);
  const [occurrences, setOccurrences] = useState<FoundOccurrences>(() => ({
    ...nothing,
    isLooking: replacement !== null,
  }));
  const round = useRef(0);
  const wanted = replacement === null ? null : JSON.stringify({ replacement, scope });
  const before = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what is found
  useEffect(() => {
    round.current++;
    const own = round.current;
    const isAnew = before.current !== wanted;
    const isTyped = isAnew && before.current !== null;
    before.current = wanted;
    if (wanted === null) {
      setOccurrences(nothing);
      return;
    }
    // What was found before stands until others are found, unless something else is looked for.
    setOccurrences((known) => ({ ...(isAnew ? nothing : known), isLooking: true }));
    const timer = setTimeout(() => void look(own, JSON.parse(wanted)), isTyped ? restOfTyping : 0);
    return () => clearTimeout(timer);
  }, [wanted, journalVersion]);
  useEffect(() => () => void round.current++, []);

  const look = async (own: number, asked: { replacement: Replacement; scope: ReplaceScope }): Promise<void> => {
    const found = new Map<string, Occurrence>();
    let after: OccurrenceCursor | null = null;
    let looked = 0;
    try {
      do {
        const page: Awaited<ReturnType<typeof ask>> = await ask(asked, after);
        if (own !== round.current) return;
        for (const each of page.found) found.set(each.id, each);
        after = page.next;
        looked += page.looked;
        const isFull = found.size >= mostOccurrences;
        const listed = [...found.values()].sort(compareOccurrences).slice(0, mostOccurrences);
        const isLooking = after !== null && !isFull;
        setOccurrences({ found: listed, isLooking, looked, isCut: isFull && after !== null, problem: null });
        if (isFull) return;
      } while (after !== null);
    } catch (thrown) {
      if (own === round.current) setOccurrences({ ...nothing, problem: errorOf(thrown) });
    }
  };
  const stop = useCallback((): void => {
    round.current++;
    setOccurrences((known) => ({ ...known, isLooking: false, isCut: known.isLooking || known.isCut }));
  }, []);
  return { occurrences, stop };
}

function ask(asked: { replacement: Replacement; scope: ReplaceScope }, after: OccurrenceCursor | null) {
  return callBridge(window.kanwu, 'replace.find', { ...asked, after });
}
