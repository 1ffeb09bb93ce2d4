import type { Unread } from '../../model/import.ts';
import type { ImportedMark } from '../formats/importer.ts';
import { UnreadTally } from '../formats/unread-tally.ts';
import { loadValueReader } from '../values/load-value-reader.ts';
import { entityTypeOf } from './imported-types.ts';

/**
 * Marks with their values in the form in which Kanwu keeps them. A value that does not fit the type of its mark is no value: it stands in
 * the mark's note as it came, and is reported.
 */
export async function withFitValues(
  marks: readonly ImportedMark[],
): Promise<{ readonly marks: readonly ImportedMark[]; readonly unread: readonly Unread[] }> {
  if (marks.every(({ value }) => value === null)) return { marks, unread: [] };
  const readValue = await loadValueReader();
  const unread = new UnreadTally();
  const fit = marks.map((mark): ImportedMark => {
    if (mark.value === null || mark.value.trim() === '') return { ...mark, value: null };
    const found = readValue(entityTypeOf(mark.label).type, mark.value);
    if (found.ok) return { ...mark, value: found.value };
    unread.add('values', mark.value);
    return { ...mark, value: null, note: [mark.note, mark.value].filter((each) => each !== '').join('; ') };
  });
  return { marks: fit, unread: unread.all() };
}
