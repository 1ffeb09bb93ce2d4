import { type ChangeSet, MapMode, StateEffect, type Text, type Transaction } from '@codemirror/state';
import type { WrittenChange } from '../../model/writing/written-change.ts';

/** Says that a transaction puts a line end, asked for with Enter, at an offset of the text as it is then. */
export const enterLine = StateEffect.define<number>();

/** What was written since the text was last as the article reads: all changes as one. */
export interface WritingStretch {
  /** The text before. */
  readonly base: Text;
  readonly changes: ChangeSet;
  /** Where in the text as it is now line ends stand that were asked for with Enter. */
  readonly entered: ReadonlySet<number>;
  /** When it began, in ms since the page was loaded. */
  readonly since: number;
}

/** A stretch with one more transaction, or one that begins with it; null where the text is what it was at the beginning. */
export function stretchAfter(stretch: WritingStretch | null, transaction: Transaction): WritingStretch | null {
  const base = stretch?.base ?? transaction.startState.doc;
  if (transaction.newDoc.eq(base)) return null;
  const changes = stretch === null ? transaction.changes : stretch.changes.compose(transaction.changes);
  const entered = new Set<number>();
  for (const at of stretch?.entered ?? []) {
    const now = transaction.changes.mapPos(at, 1, MapMode.TrackAfter);
    if (now !== null) entered.add(now);
  }
  for (const effect of transaction.effects) if (effect.is(enterLine)) entered.add(effect.value);
  return { base, changes, entered, since: stretch?.since ?? performance.now() };
}

/** The changes of a stretch as plain data. */
export function writtenChanges({ changes, entered }: Pick<WritingStretch, 'changes' | 'entered'>): WrittenChange[] {
  const found: WrittenChange[] = [];
  changes.iterChanges((from, to, fromNow, _toNow, inserted) => {
    const insert = inserted.toString();
    const own = [...entered].filter((at) => fromNow <= at && at < fromNow + insert.length).map((at) => at - fromNow);
    found.push({ from, to, insert, entered: own });
  });
  return found;
}
