import type { Changes } from '../../model/commands/command.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import { isInOneBlock } from '../../model/edits/mention-edge.ts';
import { reviseMention } from '../../model/edits/mention-revise.ts';
import type { Edit } from '../../model/journal.ts';
import type { EntityType } from '../../model/mention.ts';
import type { NameReading } from '../../model/name-readings.ts';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { toSource } from '../../model/reading-places.ts';
import { saysTheSame } from '../../model/same-record.ts';
import { faintIn, offeredNow, subjectOf } from '../state/offered-names.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';

/** Has what is selected marked as the reading that somebody has come to: one edit, edges and type together. Null where they came to none. */
export function takeOffered(state: KanwuState, asType?: EntityType): Edit | null {
  const { open } = state;
  const reading = offeredNow(state);
  const subject = subjectOf(state);
  if (open === null || reading === null || subject === null) return null;
  const range = rangeOf(reading);
  const type = asType ?? reading.type;
  if (!('ranges' in subject)) return addMention(open.document, open.reading, range, type)?.edit ?? null;
  const [only, ...others] = toSource(open.reading, range);
  if (only === undefined || others.length > 0 || !isInOneBlock(open.reading, range)) return null;
  const isElsewhere = !saysTheSame([only], subject.ranges);
  // What an abbreviated name is short for is said of it as it stood.
  const changes: Changes<'mention'> = {
    ranges: [only],
    status: 'accepted',
    ...(type === subject.type ? {} : { type }),
    ...(isElsewhere && subject.value !== null ? { value: null } : {}),
  };
  return reviseMention(open.document, open.reading, subject.id, changes);
}

/** Whether what is selected is a faint name that somebody came to. */
export function isAtFaint(state: KanwuState): boolean {
  return state.selectedMentionId === null && offeredNow(state) !== null;
}

/** Selects the next faint name behind where the person is, and round; has them drawn. */
export async function goToFaint(store: KanwuStore): Promise<void> {
  const { marksFaint, toggleFaint, askFaint } = store.getState();
  if (!marksFaint) toggleFaint();
  await askFaint();
  const state = store.getState();
  selectFaint(store, nextFaint(state, state.selectedRange?.start ?? Math.max(state.caret, state.reviewPlace)));
}

/** Selects a faint name as what it is; with null nothing, and says that there is none. */
export function selectFaint(store: KanwuStore, faint: NameReading | null): void {
  const { notify, selectRange, offer } = store.getState();
  if (faint === null) {
    notify({ kind: 'no-faint' });
    return;
  }
  const range = rangeOf(faint);
  selectRange(range, { reveal: true });
  offer(range, faint);
}

/** The first faint name that begins behind an offset of the reading text, else the first of all. */
export function nextFaint(state: KanwuState, behind: number): NameReading | null {
  const faint = faintIn(state);
  return faint.find(({ start }) => start > behind) ?? faint[0] ?? null;
}

function rangeOf({ start, end }: NameReading): ReadingRange {
  return { start: readingOffset(start), end: readingOffset(end) };
}
