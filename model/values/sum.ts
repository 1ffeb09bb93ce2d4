import { type Amount, formatAmount, parseAmount } from './amount.ts';
import { splitBound, withBound } from './bound.ts';
import { type Currency, currencyName, currencyOf } from './currency.ts';
import { type Read, read, unfit } from './value-problem.ts';

export interface Sum extends Amount {
  readonly currency: Currency;
}

/** Reads `CNY 3000000000`, `>CNY 3000000000`, `CNY 5000/8000`, `{银元} 500`: bound, currency, a space, amount. */
export function parseSum(text: string): Read<Sum> {
  const { bound, rest } = splitBound(text);
  const [, name, figures] = /^(\S+) (\S+)$/.exec(rest) ?? [];
  if (name === undefined || figures === undefined) return unfit('sum-form', text);
  const currency = currencyOf(name);
  if (currency === null) return unfit('currency-unknown', name);
  const amount = parseAmount(figures, bound);
  return amount.ok ? read({ ...amount.value, currency }) : amount;
}

/** The reverse of {@link parseSum}. */
export function formatSum(sum: Sum): string {
  return withBound(sum.bound, `${currencyName(sum.currency)} ${formatAmount(sum)}`);
}
