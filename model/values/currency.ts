/** Money of a sum: a currency of ISO 4217, withdrawn ones among them, by its code, or one that ISO has none for, by its name in the list of terms. */
export type Currency =
  | { readonly kind: 'iso'; readonly code: string }
  | { readonly kind: 'term'; readonly term: string };

/**
 * Money that ISO 4217 has no code for: that of China before 1955, and coins of several countries of which a text does not say which. Each by
 * the term that every workspace has for it, and how else it is spelled.
 */
const terms: readonly (readonly [term: string, ...spellings: readonly string[]])[] = [
  ['银元', '銀元', '银圆', '銀圓'],
  ['大洋'],
  ['小洋'],
  ['毫洋'],
  ['银两', '銀兩'],
  ['海关两', '海關兩'],
  ['制钱', '制錢'],
  ['铜元', '銅元', '铜圆', '銅圓'],
  ['法币', '法幣'],
  ['关金券', '關金券'],
  ['金圆券', '金圓券'],
  ['银圆券', '銀圓券'],
  ['国币', '國幣'],
  ['储备券', '儲備券', '儲備劵'],
  ['联银券', '聯銀券'],
  ['军用票', '軍用票'],
  ['边币', '邊幣'],
  ['旧人民币', '舊人民幣'],
  ['法郎'],
  ['马克', '馬克'],
];
export const currencyTerms: readonly string[] = terms.map(([term]) => term);

/** The term for each way in which such money is spelled. */
export const termBySpelling: ReadonlyMap<string, string> = new Map(
  terms.flatMap((spellings) => spellings.map((spelling) => [spelling, spellings[0]] as const)),
);

let names: Intl.DisplayNames | undefined;

/** @param name a code of ISO 4217, or a term in braces: `CNY`, `{银元}`; null for anything else */
export function currencyOf(name: string): Currency | null {
  const term = /^\{(.+)\}$/.exec(name)?.[1];
  if (term !== undefined) return currencyTerms.includes(term) ? { kind: 'term', term } : null;
  return isIsoCode(name) ? { kind: 'iso', code: name } : null;
}

/** The platform has names for withdrawn currencies (FRF, SUR) too, which `Intl.supportedValuesOf` does not list. */
function isIsoCode(code: string): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
  return /^[A-Z]{3}$/.test(code) && names.of(code) !== undefined;
}

/** The reverse of {@link currencyOf}. */
export function currencyName(currency: Currency): string {
  return currency.kind === 'iso' ? currency.code : `{${currency.term}}`;
}
