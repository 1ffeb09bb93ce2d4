import type { EntryId, RecordId } from '../../../model/ids.ts';
import type { Conflict, ConflictSide } from '../../../model/journal/conflict.ts';
import type { Fields } from '../../../model/journal/deeds.ts';
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
  const deeds = journal.deedsOf(id).get(record)?.deeds ?? [];
  if (group === thereGroup) return { ...by, says: { kind: deeds.at(-1)?.kind === 'remove' ? 'gone' : 'there' } };
  const values = groupValues(journal, id, record as RecordId, noun, group);
  // Fields of records are plain data.
  return { ...by, says: { kind: 'values', values: JSON.parse(JSON.stringify(values)) } };
}

/** What an entry says the fields of a group to be, as far as it says it. */
export function groupValues(journal: Journal, id: EntryId, record: RecordId, noun: Noun, group: string): Fields {
  const wanted = new Set(fieldsOf(noun, group));
  const said = (journal.deedsOf(id).get(record)?.deeds ?? []).map((deed) => ({
    ...('record' in deed ? deed.record : {}),
    ...('changes' in deed ? deed.changes : {}),
  }));
  const all: Fields = Object.assign({}, ...said);
  return Object.fromEntries(Object.entries(all).filter(([field]) => wanted.has(field)));
}
