import type { Unread } from '../../model/import.ts';
import { notesTogether } from '../../model/notes-together.ts';
import type { ReadValue } from '../../model/values/value.ts';
import type { ImportedMark } from '../formats/importer.ts';
import { UnreadTally } from '../formats/unread-tally.ts';
import { loadValueReader } from '../values/load-value-reader.ts';
import { type ImportedLabels, importedLabels } from './imported-labels.ts';

/**
 * Marks with their values in the form in which Kanwu keeps them. A value that does not fit the type of its mark is no value: it stands in
 * the mark's note as it came, and is reported.
 */
export async function withFitValues(
  marks: readonly ImportedMark[],
  labels: ImportedLabels = importedLabels({}),
): Promise<{ readonly marks: readonly ImportedMark[]; readonly unread: readonly Unread[] }> {
  if (marks.every(({ value }) => value === null)) return { marks, unread: [] };
  const readValue = onceEach(await loadValueReader());
  const unread = new UnreadTally();
  const fit = marks.map((mark): ImportedMark => {
    if (mark.value === null || mark.value.trim() === '') return { ...mark, value: null };
    const found = readValue(labels.entityType(mark.label).type, mark.value);
    if (found.ok) return { ...mark, value: found.value };
    unread.add('values', mark.value);
    return { ...mark, value: null, note: notesTogether([mark.note, mark.value]) };
  });
  return { marks: fit, unread: unread.all() };
}

/** A large file says few values many times, and reading a date takes a tenth of a millisecond. */
function onceEach(readValue: ReadValue): ReadValue {
  const known = new Map<string, ReturnType<ReadValue>>();
  return (type, text) => {
    const key = `${type} ${text}`;
    const found = known.get(key) ?? readValue(type, text);
    known.set(key, found);
    return found;
  };
}
