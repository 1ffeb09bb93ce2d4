import type { AuthorityLink } from '../../../model/entity.ts';
import { linkWritten } from '../linked-entity.ts';
import { edtf } from './date-attributes.ts';
import { nameElements } from './elements.ts';

/** What an element says of the words in it. */
export interface SaidName {
  readonly label: string;
  /** As Kanwu writes values. */
  readonly value: string | null;
  /** `@key`, in which Kanwu writes values that are no dates and no measures; in others' documents it is anything. */
  readonly key: string | null;
  readonly isDecided: boolean;
  /** Records of authority files that `@ref` and `@key` point to. */
  readonly links: readonly AuthorityLink[];
  /** Who said so, and how sure they were; left out where nothing is said of that. */
  readonly note?: string;
}

/** What `@type` of a `measure` says of a sum of money. */
export const currency = 'currency';

/** What `@ana` points to where something is only suggested. */
export const suggested = 'suggested';

/** What an element points to; in what Kanwu writes, `@key` is a value. */
export function pointersOf(
  { ref = '', key = '' }: Readonly<Record<string, string>>,
  isKanwus: boolean,
): readonly string[] {
  return [...ref.split(/\s+/), isKanwus ? '' : key].filter((each) => each !== '');
}

/** What an element names; null where it names nothing. @param isKanwus whether Kanwu wrote the document */
export function nameOf(
  element: string,
  attributes: Readonly<Record<string, string>>,
  isKanwus: boolean,
): SaidName | null {
  const label = nameElements[element];
  if (label === undefined) return null;
  const isDecided = !(attributes.ana ?? '').split(' ').includes(`#${suggested}`);
  const key = attributes.key ?? null;
  const links = pointersOf(attributes, isKanwus).flatMap((each) => linkWritten(each) ?? []);
  if (label === 'name') return { label: attributes.type ?? label, value: null, key, isDecided, links };
  if (element === 'measure') return { ...measured(attributes), key: null, isDecided, links };
  return { label, value: element === 'date' ? dateOf(attributes) : null, key, isDecided, links };
}

function dateOf(attributes: Readonly<Record<string, string>>): string | null {
  const custom = attributes.datingMethod === edtf ? attributes['when-custom'] : undefined;
  return custom ?? attributes.when ?? attributes['when-iso'] ?? null;
}

/** A figure with its unit, or as Kanwu wrote it where TEI has no way to say it. */
function measured({
  type,
  unit,
  quantity,
  n,
}: Readonly<Record<string, string | undefined>>): Omit<SaidName, 'key' | 'isDecided' | 'links'> {
  const isMoney = type === currency;
  const isMeasured = unit !== undefined && quantity !== undefined;
  const label = isMoney ? 'money' : 'quantity';
  return { label, value: isMeasured ? (isMoney ? `${unit} ${quantity}` : `${quantity} ${unit}`) : (n ?? null) };
}
