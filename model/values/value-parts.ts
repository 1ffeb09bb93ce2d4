import type { EntityType } from '../mention.ts';
import { type Bound, splitBound, withBound } from './bound.ts';
import { splitCalendar, withCalendar } from './calendar.ts';

/** A value with what it says besides the date or figure apart, as datasets have it. */
export interface ValueParts {
  /** A date in plain EDTF, a currency and amount, an amount and unit, a text. */
  readonly value: string;
  readonly bound: Bound | null;
  /** As in `calendar.ts`; null for the Gregorian one. */
  readonly calendar: string | null;
}

export function partsOfValue(type: EntityType, whole: string): ValueParts {
  const { bound, rest } = isFigure(type) ? splitBound(whole) : { bound: null, rest: whole };
  const { calendar, rest: value } = type === 'date' ? splitCalendar(rest) : { calendar: null, rest };
  return { value, bound, calendar };
}

/** The reverse of {@link partsOfValue}; a bound or calendar that values of the type can't have is left out. */
export function valueOfParts(type: EntityType, { value, bound, calendar }: ValueParts): string {
  if (type === 'date') return withCalendar(calendar, value);
  return isFigure(type) ? withBound(bound, value) : value;
}

function isFigure(type: EntityType): boolean {
  return type === 'money' || type === 'quantity';
}
