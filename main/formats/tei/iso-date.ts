import { IsoDate } from '../../../model/issue.ts';

/** Whether a text is a whole calendar date, YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  return IsoDate.safeParse(text).success;
}
