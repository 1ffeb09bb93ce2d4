import { type Amount, formatAmount, parseAmount } from './amount.ts';
import { splitBound, withBound } from './bound.ts';
import { type Read, read, unfit } from './value-problem.ts';

export interface Quantity extends Amount {
  /**
   * A unit of UCUM, case-sensitive. What UCUM has no unit for stands in braces, which UCUM calls an annotation; other than there, it
   * may be in any script: `{人}`, `{元}/t`.
   */
  readonly unit: string;
}

/** Says whether UCUM has such a unit. Annotations are put to it in ASCII, which is all that UCUM knows. */
export type IsUnit = (unit: string) => boolean;

const unitForm = /^(?:[^\s{}]|\{[^\s{}]+\})+$/;

/** Reads `50000 m2`, `>220 {人}`, `12/15 %`: bound, amount, a space, unit. */
export function parseQuantity(text: string, isUnit: IsUnit): Read<Quantity> {
  const { bound, rest } = splitBound(text);
  const [, figures, unit] = /^(\S+) (\S+)$/.exec(rest) ?? [];
  if (figures === undefined || unit === undefined) return unfit('quantity-form', text);
  const amount = parseAmount(figures, bound);
  if (!amount.ok) return amount;
  if (!unitForm.test(unit) || !isUnit(unit.replace(/\{[^{}]+\}/g, '{x}'))) return unfit('unit-unknown', unit);
  return read({ ...amount.value, unit });
}

/** The reverse of {@link parseQuantity}. */
export function formatQuantity(quantity: Quantity): string {
  return withBound(quantity.bound, `${formatAmount(quantity)} ${quantity.unit}`);
}
