import type { EntityType } from '../mention.ts';
import { plainText } from '../names/unit-form.ts';
import { termBySpelling } from './currency.ts';
import { formatDate, parseDate } from './date.ts';
import { formatQuantity, type IsUnit, parseQuantity } from './quantity.ts';
import { formatSum, parseSum } from './sum.ts';
import { type Read, read, unfit } from './value-problem.ts';

/** Longer than any name, in UTF-16 units. */
const longest = 500;

/** Reads the normalised value of a mention of a type; what it answers with is the one form in which the value is kept. */
export type ReadValue = (type: EntityType, text: string) => Read<string>;

/**
 * How values are read: dates, sums and quantities as their files beside this one say, telephone numbers as digits and hyphens, all
 * others as text. What a keyboard or another tool writes otherwise but means the same (full-width figures, ≥, thousands set
 * off by commas) is put as it should be; the rest of it must be so already.
 */
export function valueReader(isUnit: IsUnit): ReadValue {
  return (type, text) => {
    const given = text.trim();
    if (given.length > longest) return unfit('too-long', `${given.slice(0, 40)}…`);
    if (type === 'date') return kept(parseDate(plainDate(given)), formatDate);
    if (type === 'money') return kept(parseSum(currencyAsListed(plainFigures(given))), formatSum);
    if (type === 'quantity') return kept(parseQuantity(plainFigures(given), isUnit), formatQuantity);
    if (type === 'phone') return readPhone(plain(given).replace(/[\s()]/g, ''));
    return /\p{Cc}/u.test(given) || given === '' ? unfit('text-form', given) : read(given);
  };
}

function kept<Value>(found: Read<Value>, format: (value: Value) => string): Read<string> {
  return found.ok ? read(format(found.value)) : found;
}

function readPhone(number: string): Read<string> {
  return /^\+?\d[\d-]{2,30}$/.test(number) ? read(number) : unfit('phone-form', number);
}

/** In plain width, with a single space where there is any. */
function plain(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

function plainDate(text: string): string {
  return plain(text)
    .replace(/(?<=\d) (?=\d{2}:)/g, 'T')
    .replaceAll(' ', '')
    .replace(/(?<=[\dX])x+/g, (unknown) => unknown.toUpperCase());
}

function plainFigures(text: string): string {
  return plain(text)
    .replace(/^(?:≥|≧|⩾)/u, '>=')
    .replace(/^(?:≤|≦|⩽)/u, '<=')
    .replace(/^[≈∼]/u, '~')
    .replace(/^([<>]=?|<?~) /, '$1')
    .replace(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g, (thousands) => thousands.replaceAll(',', ''));
}

/** With the currency's code in capitals, or its term as the list spells it. */
function currencyAsListed(sum: string): string {
  const listed = sum.replace(/\{([^{}]+)\}/, (whole, name: string) => {
    const term = termBySpelling.get(name);
    return term === undefined ? whole : `{${term}}`;
  });
  return listed.replace(/^([<>=~]*)([a-z]{3}) /i, (_, sign: string, code: string) => `${sign}${code.toUpperCase()} `);
}
