import { formatAmount, parseAmount } from '../../../model/values/amount.ts';

/**
 * Numbers as newspapers write them, in Arabic or Chinese numerals or both (3亿5000万, 二〇二〇, 1.2万), read into plain decimals. All
 * arithmetic is exact.
 */
const digits = new Map(
  [...'〇零○一二三四五六七八九'].map((character) => [
    character,
    '000123456789'['〇零○一二三四五六七八九'.indexOf(character)] ?? '0',
  ]),
);
for (const [at, character] of [...'壹贰叁肆伍陆柒捌玖'].entries()) digits.set(character, String(at + 1));
for (const [character, digit] of [
  ['两', '2'],
  ['兩', '2'],
  ['О', '0'],
  ['O', '0'],
] as const) {
  digits.set(character, digit);
}
const smallUnits: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n };
const bigUnits: Readonly<Record<string, bigint>> = { 万: 10_000n, 萬: 10_000n, 亿: 100_000_000n, 億: 100_000_000n };
const tens: Readonly<Record<string, bigint>> = { 廿: 20n, 卅: 30n, 卌: 40n };

/** Fractions are kept as whole numbers of 10⁻⁹. */
const one = 1_000_000_000n;

/** A source pattern for a number in Arabic numerals: bounded, so that time stays linear. */
export const arabic = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,16})(?:[.·]\d{1,6})?`;
/** The characters of a number in Chinese numerals. */
export const hanNumerals = '〇零○一二三四五六七八九十百千两兩廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟';

/**
 * The value of a number as a plain decimal, e.g. `12000` for 1.2万; words for "more than" (余, 多) count for nothing.
 * Null when it is no number.
 */
export function decimalOf(written: string): string | null {
  const text = written.replace(/[,，余餘多来几\s]/g, '').replace('·', '.');
  if (text === '') return null;
  const point = text.indexOf('点');
  if (point >= 0) return hanDecimalOf(text, point);
  if (/^[〇零○О一二三四五六七八九]{2,}$/.test(text))
    return plain(BigInt([...text].map((each) => digits.get(each)).join('')) * one);
  let total = 0n;
  let section = 0n;
  let current: bigint | null = null;
  for (let at = 0; at < text.length; ) {
    const literal = /^\d{1,16}(?:\.\d{1,9})?/.exec(text.slice(at, at + 26))?.[0];
    const character = text.charAt(at);
    const digit = digits.get(character);
    const small = smallUnits[character];
    const big = bigUnits[character];
    if (literal !== undefined) current = scaled(literal);
    else if (digit !== undefined) current = BigInt(digit) * one;
    else if (tens[character] !== undefined) section += (tens[character] ?? 0n) * one;
    else if (small !== undefined) {
      section += (current ?? one) * small;
      current = null;
    } else if (big !== undefined) {
      const scope = section + (current ?? 0n);
      if (big === 100_000_000n) total = (total + (scope === 0n && total === 0n ? one : scope)) * big;
      else total += (scope === 0n ? one : scope) * big;
      section = 0n;
      current = null;
    } else return null;
    at += literal?.length ?? 1;
  }
  return plain(total + section + (current ?? 0n));
}

/** 一点五亿: the digits after the point, and what the whole is multiplied by. */
function hanDecimalOf(text: string, point: number): string | null {
  const [fraction = ''] = /^[〇零○一二三四五六七八九]{1,6}/.exec(text.slice(point + 1)) ?? [];
  const whole = decimalOf(text.slice(0, point));
  if (whole === null || fraction === '' || !/^\d+$/.test(whole)) return null;
  return decimalOf(
    `${whole}.${[...fraction].map((each) => digits.get(each)).join('')}${text.slice(point + 1 + fraction.length)}`,
  );
}

/** The value of a number, or of the two that 六七万 and 五六百 leave open, as {@link rangeOf} writes them. */
export function amountOf(written: string): string | null {
  const pair = /^([一二三四五六七八九])([一二三四五六七八九])([十百千万亿].*)$/.exec(written);
  if (pair === null) return decimalOf(written);
  const [, first = '', second = '', scale = ''] = pair;
  return rangeOf(decimalOf(first + scale), decimalOf(second + scale));
}

/** A range of two plain decimals, with a slash between them; null where the second is less than the first, which is no range. */
export function rangeOf(low: string | null, high: string | null): string | null {
  const range = parseAmount(`${low}/${high}`, null);
  return range.ok ? formatAmount(range.value) : null;
}

/** The value of a small whole number, or NaN. */
export function wholeNumberOf(written: string): number {
  const decimal = decimalOf(written);
  return decimal === null ? Number.NaN : Number(decimal);
}

function scaled(literal: string): bigint {
  const [whole = '0', fraction = ''] = literal.split('.');
  return BigInt(whole) * one + BigInt(fraction.padEnd(9, '0').slice(0, 9));
}

function plain(value: bigint): string {
  const fraction = (value % one).toString().padStart(9, '0').replace(/0+$/, '');
  return fraction === '' ? String(value / one) : `${value / one}.${fraction}`;
}
