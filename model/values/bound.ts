/** How a figure is meant when a text says that it is not the exact one. */
export const bounds = ['more-than', 'at-least', 'less-than', 'at-most', 'nearly', 'about'] as const;
export type Bound = (typeof bounds)[number];

/** How a value begins that has the bound: 超 >, 至少 >=, 不到 <, 至多 <=, 近 <~ (less, but not by much), 约 ~. */
const signs: Readonly<Record<Bound, string>> = {
  'more-than': '>',
  'at-least': '>=',
  'less-than': '<',
  'at-most': '<=',
  nearly: '<~',
  about: '~',
};
const longestFirst = [...bounds].sort((a, b) => signs[b].length - signs[a].length);

/** A value's bound, null for an exact one, and the value without its sign. */
export function splitBound(value: string): { readonly bound: Bound | null; readonly rest: string } {
  const bound = longestFirst.find((each) => value.startsWith(signs[each])) ?? null;
  return { bound, rest: bound === null ? value : value.slice(signs[bound].length) };
}

/** The reverse of {@link splitBound}. */
export function withBound(bound: Bound | null, value: string): string {
  return bound === null ? value : signs[bound] + value;
}
