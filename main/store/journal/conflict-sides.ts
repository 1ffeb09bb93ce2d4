import type { EntryId, RecordId } from '../../../model/ids.ts';
import type { Conflict, ConflictSide } from '../../../model/journal/conflict.ts';
import type { Deed, Fields } from '../../../model/journal/deeds.ts';
import { fieldsOf } from '../../../model/journal/field-groups.ts';
import { thereGroup } from '../../../model/journal/fold.ts';
import type { Noun } from '../../../model/records.ts';
import type { RecordClash } from './conflicts.ts';
import type { Journal } from './journal.ts';

/** A clash with both of its sides, as people are shown it. */
export function conflictOf(journal: Journal, clash: RecordClash, hasArticle: (id: string) => boolean): Conflict {
  const { record, noun, kind, group, entry, other } = clash;
  const made = journal.get(entry);
  const articleId = made?.articleId ?? null;
  return {
    ...{ record, noun, kind, group, entry, summary: made?.summary ?? '' },
    articleId: articleId !== null && hasArticle(articleId) ? articleId : null,
    later: sideOf(journal, clash, entry),
    earlier: other === null ? null : sideOf(journal, clash, other),
  };
}

function sideOf(journal: Journal, { record, noun, group }: RecordClash, id: EntryId): ConflictSide {
  const entry = journal.get(id);
  const by = { actor: entry?.actor ?? '', at: entry?.at ?? 0 };
  const deeds = saidOf(journal, id, record as RecordId, noun);
  if (group === thereGroup) return { ...by, says: { kind: deeds.at(-1)?.kind === 'remove' ? 'gone' : 'there' } };
  const values = groupValues(journal, id, record as RecordId, noun, group);
  // Fields of records are plain data.
  return { ...by, says: { kind: 'values', values: JSON.parse(JSON.stringify(values)) } };
}

/** What an entry says the fields of a group to be, as far as it says it. */
export function groupValues(journal: Journal, id: EntryId, record: RecordId, noun: Noun, group: string): Fields {
  const wanted = new Set(fieldsOf(noun, group));
  const said = saidOf(journal, id, record, noun).flatMap((deed) => [
    ...Object.entries('record' in deed ? deed.record : {}),
    ...Object.entries('changes' in deed ? deed.changes : {}),
  ]);
  return Object.fromEntries(said.filter(([field]) => wanted.has(field)));
}

/** What an entry says of a record; of a block also what it says of one of another id that somebody cut at the same place. */
function saidOf(journal: Journal, id: EntryId, record: RecordId, noun: Noun): readonly Deed[] {
  const all = journal.deedsOf(id);
  const own = all.get(record)?.deeds;
  if (own !== undefined || noun !== 'block') return own ?? [];
  const place = placeOf(journal, record);
  const isThere = (other: string): boolean => placeOf(journal, other as RecordId) === place;
  const found = [...all].find(([other, said]) => said.noun === 'block' && isThere(other));
  return found?.[1].deeds ?? [];
}

/** Where a block was put first. */
function placeOf(journal: Journal, block: RecordId): string | null {
  for (const { deeds } of journal.sayingsOf(block)) {
    for (const deed of deeds) {
      if ('record' in deed && 'start' in deed.record) return `${deed.record.pageId} ${deed.record.start}`;
    }
  }
  return null;
}
