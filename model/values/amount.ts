import type { Bound } from './bound.ts';
import { type Read, read, unfit } from './value-problem.ts';

/** A number, or a range of them, as plain decimals: digits, a point where there is one, a minus for what is below zero. */
export interface Amount {
  readonly bound: Bound | null;
  readonly low: string;
  /** The end of a range; null for one number. */
  readonly high: string | null;
}

const decimal = /^-?(?:0|[1-9]\d{0,29})(?:\.\d{1,12})?$/;

/** Reads `3000000000`, `12.5` or, as a range, `5000/8000`. */
export function parseAmount(text: string, bound: Bound | null): Read<Amount> {
  const [low = '', high = null, ...more] = text.split('/');
  if (more.length > 0 || !decimal.test(low) || (high !== null && !decimal.test(high)))
    return unfit('amount-form', text);
  if (high !== null && scaled(low) > scaled(high)) return unfit('order', text);
  return read({ bound, low, high });
}

/** The reverse of {@link parseAmount}, without the bound. */
export function formatAmount({ low, high }: Amount): string {
  return high === null ? low : `${low}/${high}`;
}

/** A decimal as a whole number of 10⁻¹², so that any two compare exactly. */
function scaled(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(12, '0'));
}
