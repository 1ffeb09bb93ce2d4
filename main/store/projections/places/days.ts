import type { IsoDate } from '../../../../model/issue.ts';

const millisecondsOfDay = 86_400_000;

/** The day of what has no date: before all others. */
export const unknownDay = -1_000_000;

/** A date as a number of days since 1 January 1970. */
export function dayOf(date: IsoDate | null): number {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? unknownDay : Math.floor(at / millisecondsOfDay);
}

/** Null for {@link unknownDay}. */
export function dateOfDay(day: number): IsoDate | null {
  return day === unknownDay ? null : new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}
