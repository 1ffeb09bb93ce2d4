import { IsoDate } from '../../../model/issue.ts';
import { plainText } from '../../../model/names/unit-form.ts';

/** The calendar date that a field of a record is, in figures, as YYYY-MM-DD; null for anything else. */
export function writtenDate(written: string): IsoDate | null {
  const figures = plainText(written).trim();
  const found =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:[T\s].*)?$/.exec(figures) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(figures);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const date = IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.success ? date.data : null;
}
