import type { TakingBack } from '../../../model/history.ts';
import type { EntryId, RecordId } from '../../../model/ids.ts';
import type { JournalEntry } from '../../../model/journal.ts';
import type { Journal } from './journal.ts';

/** Edits that are more than what they say of records: sources came with them, conflicts were settled by them. */
const byOtherMeans: ReadonlySet<JournalEntry['action']> = new Set([
  ...(['issue-import', 'issue-purge', 'page-reread', 'workspace-recover'] as const),
]);

/** Whether an edit can be taken back by itself: while it counts, and nobody did anything later with what it made or changed. */
export function takingBack(journal: Pick<Journal, 'get' | 'deedsOf' | 'editsOn'>, id: EntryId): TakingBack {
  const entry = journal.get(id);
  const isOne = entry?.kind === 'edit' && !entry.undone && !entry.isPurged && !byOtherMeans.has(entry.action);
  if (!isOne) return { kind: 'nothing-to-take-back' };
  const records = [...journal.deedsOf(id).keys()] as RecordId[];
  let last: JournalEntry | null = null;
  for (const edits of journal.editsOn(records).values()) {
    // Ids are in the order in which entries count.
    const later = edits.findLast((each) => each.id > id);
    if (later !== undefined && (last === null || later.id > last.id)) last = later;
  }
  return last === null ? { kind: 'possible' } : { kind: 'built-upon', by: last };
}
