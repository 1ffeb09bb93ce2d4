import { isAbbreviationOf } from '../entity-candidates.ts';
import { nameForm } from '../names/name-form.ts';
import { soundOf } from '../names/pinyin-syllables.ts';
import { type AuthorityRecord, type NameToLookUp, type RecordReason, recordReasons } from './authority-record.ts';
import { differenceOf } from './near-forms.ts';

/** How much each reason speaks for a record; what speaks against one is negative. What the name says outweighs all else together. */
const weights: Readonly<Record<RecordReason, number>> = {
  ...{ 'same-name': 10, alias: 9.5, 'same-sound': 6, 'one-character': 6, 'missing-character': 5, abbreviation: 4 },
  ...{ title: 1.5, 'in-its-time': 1, place: 0.5, 'not-its-time': -3 },
};

/** That its list says the type. */
const typeWeight = 0.2;

/** The weight of a record for which all speaks. */
export const fullWeight = weights['same-name'] + weights.title + weights['in-its-time'] + weights.place + typeWeight;

/** So many years before and after its own a record may still be of the paper's time: people are written of after they died. */
const yearsAround = 2;

/** So many years nobody lived. */
const longestLife = 110;

/** A record with why it may be meant. */
export interface RankedRecord<R extends AuthorityRecord> {
  readonly record: R;
  readonly reasons: readonly RecordReason[];
  /** How much speaks for it: {@link fullWeight} where everything does. */
  readonly weight: number;
}

/** Those of some records that a name may stand for, the likeliest first. Records of another type are none. */
export function rankRecords<R extends AuthorityRecord>(
  looked: NameToLookUp,
  records: readonly R[],
  most: number,
): RankedRecord<R>[] {
  const name = { form: nameForm(looked.name), sound: soundOf(looked.name) };
  return records
    .filter(({ type }) => type === null || type === looked.type)
    .map((record) => ({ record, reasons: reasonsFor(name, looked, record) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((ranked) => ({ ...ranked, weight: weightOf(ranked, looked) }))
    .sort((a, b) => b.weight - a.weight || (a.record.identifier < b.record.identifier ? -1 : 1))
    .slice(0, most);
}

function weightOf({ record, reasons }: Omit<RankedRecord<AuthorityRecord>, 'weight'>, { type }: NameToLookUp): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], record.type === type ? typeWeight : 0);
}

interface ToCompare {
  readonly form: string;
  readonly sound: string;
}

/** Empty where its name has nothing to do with the one that is looked up. */
function reasonsFor(name: ToCompare, looked: NameToLookUp, record: AuthorityRecord): readonly RecordReason[] {
  const ofName = reasonOfNames(name, record);
  if (ofName === null) return [];
  const found = new Set<RecordReason>([ofName]);
  const beside = nameForm(looked.beside);
  if (record.titles.some((title) => beside.includes(nameForm(title)))) found.add('title');
  if (record.place !== '' && nameForm(looked.article).includes(nameForm(record.place))) found.add('place');
  const time = timeOf(record, looked.years);
  if (time !== null) found.add(time);
  return recordReasons.filter((reason) => found.has(reason));
}

function reasonOfNames(name: ToCompare, { name: preferred, aliases }: AuthorityRecord): RecordReason | null {
  const found = [preferred, ...aliases].flatMap((each, place) => reasonOfName(name, nameForm(each), place > 0) ?? []);
  return found.sort((a, b) => weights[b] - weights[a])[0] ?? null;
}

function reasonOfName({ form, sound }: ToCompare, other: string, isAlias: boolean): RecordReason | null {
  if (form === other) return isAlias ? 'alias' : 'same-name';
  const difference = differenceOf(form, other);
  if (soundOf(other) === sound) return 'same-sound';
  if (difference !== null && Math.min(form.length, other.length) >= 2 && Math.max(form.length, other.length) >= 3) {
    return difference;
  }
  return isAbbreviationOf(form, other) && form.length < other.length ? 'abbreviation' : null;
}

function timeOf(
  { type, from: said, to: until }: AuthorityRecord,
  years: NameToLookUp['years'],
): 'in-its-time' | 'not-its-time' | null {
  if (years === null || (said === null && until === null)) return null;
  // Nobody of whom only the birth or only the death is known lived any longer than others.
  const [from, to] =
    type === 'person' ? [said ?? Number(until) - longestLife, until ?? Number(said) + longestLife] : [said, until];
  const [first, last] = years;
  const isAfter = from === null || last >= from - yearsAround;
  const isBefore = to === null || first <= to + yearsAround;
  return isAfter && isBefore ? 'in-its-time' : 'not-its-time';
}
