/** brat takes letters of the Latin alphabet, digits, `-` and `_` in the name of a type (https://brat.nlplab.org/configuration.html). */
const takes = /^[\w-]+$/;
const written = /^u(?:-[\da-f]{4,6})+$/;

/** The attribute of what is only suggested. */
export const suggested = 'suggested';

/** The value of an attribute that brat says without one: it is so. */
export const yes = 'yes';

/** A type as brat may be told of it: as it is, else by the code points of its characters. */
export function bratType(type: string): string {
  if (takes.test(type)) return type;
  return ['u', ...[...type].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))].join(
    '-',
  );
}

/** The type that {@link bratType} wrote, or the label as it is. */
export function typeOfBrat(label: string): string {
  if (!written.test(label)) return label;
  const codes = label.slice(2).split('-');
  return codes.map((code) => String.fromCodePoint(Number.parseInt(code, 16))).join('');
}

/** What brat is to show for the types that it can't be told of as they are; null where there are none. */
export function shownLabels(types: readonly string[]): string | null {
  const odd = types.filter((type) => !takes.test(type));
  return odd.length === 0 ? null : ['[labels]', ...odd.map((type) => `${bratType(type)} | ${type}`), ''].join('\n');
}
