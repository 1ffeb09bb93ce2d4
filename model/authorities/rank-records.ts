import { isAbbreviationOf } from '../entity-candidates.ts';
import type { LookAlikes } from '../names/look-alikes.ts';
import { nameForm } from '../names/name-form.ts';
import { soundOf } from '../names/pinyin-syllables.ts';
import { type AuthorityRecord, type NameToLookUp, type RecordReason, recordReasons } from './authority-record.ts';
import { differenceOf } from './near-forms.ts';

/**
 * How much each reason speaks for a record, as the logarithm of how much likelier it is for the right one than for others: a paper has nearly all
 * names as they are, and few of those that are called nearly so; a title or a place that agrees is some ten times likelier for the right one. So
 * somebody whose name has another character, but whose title, place and time agree, comes before a namesake of whom nothing agrees.
 */
const weights: Readonly<Record<RecordReason, number>> = {
  ...{ 'same-name': 4.5, alias: 4.2, abbreviation: 1.8, 'same-sound': 1.5, 'look-alike': 1.5 },
  ...{ 'one-character': 0.3, 'missing-character': 0 },
  ...{ title: 2.4, place: 2.4, 'in-its-time': 0.7, 'not-its-time': -3 },
};

/** People are hardly ever called by some of their characters, as offices are. */
const shortPersonWeight = 0;

/** That its list says the type. */
const typeWeight = 0.2;

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

/** The weight of a record for which all speaks that can be known of a name. */
export function fullWeight({
  years,
  titles,
  places,
}: Readonly<Record<'years' | 'titles' | 'places', boolean>>): number {
  const known = [...(years ? [weights['in-its-time']] : []), ...(titles ? [weights.title] : [])];
  return [...known, ...(places ? [weights.place] : [])].reduce(
    (sum, each) => sum + each,
    weights['same-name'] + typeWeight,
  );
}

/** Those of some records that a name may stand for, the likeliest first. Records of another type are none. */
export function rankRecords<R extends AuthorityRecord>(
  looked: NameToLookUp,
  records: readonly R[],
  most: number,
  lookAlikes: LookAlikes = new Map(),
): RankedRecord<R>[] {
  const known: Known = {
    ...{ form: nameForm(looked.name), sound: soundOf(looked.name), lookAlikes, years: looked.years },
    ...{ beside: nameForm(looked.beside), article: nameForm(looked.article) },
  };
  return records
    .filter(({ type }) => type === null || type === looked.type)
    .map((record) => ({ record, reasons: reasonsFor(known, record) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((ranked) => ({ ...ranked, weight: weightOf(ranked, looked) }))
    .sort((a, b) => b.weight - a.weight || (a.record.identifier < b.record.identifier ? -1 : 1))
    .slice(0, most);
}

function weightOf({ record, reasons }: Omit<RankedRecord<AuthorityRecord>, 'weight'>, { type }: NameToLookUp): number {
  const of = (reason: RecordReason): number =>
    reason === 'abbreviation' && type === 'person' ? shortPersonWeight : weights[reason];
  return reasons.reduce((sum, reason) => sum + of(reason), record.type === type ? typeWeight : 0);
}

/** What is known of the name, in the forms that are compared. */
interface Known extends Pick<NameToLookUp, 'years' | 'beside' | 'article'> {
  readonly form: string;
  readonly sound: string;
  readonly lookAlikes: LookAlikes;
}

/** Empty where its name has nothing to do with the one that is looked up. */
function reasonsFor(known: Known, record: AuthorityRecord): readonly RecordReason[] {
  const ofName = reasonOfNames(known, record);
  if (ofName === null) return [];
  const found = new Set<RecordReason>([ofName]);
  if (record.titles.some((title) => known.beside.includes(nameForm(title)))) found.add('title');
  if (record.place !== '' && known.article.includes(nameForm(record.place))) found.add('place');
  const time = timeOf(record, known.years);
  if (time !== null) found.add(time);
  return recordReasons.filter((reason) => found.has(reason));
}

function reasonOfNames(known: Known, { name: preferred, aliases }: AuthorityRecord): RecordReason | null {
  const found = [preferred, ...aliases].flatMap((each, place) => reasonOfName(known, nameForm(each), place > 0) ?? []);
  return found.sort((a, b) => weights[b] - weights[a])[0] ?? null;
}

function reasonOfName({ form, sound, lookAlikes }: Known, other: string, isAlias: boolean): RecordReason | null {
  if (form === other) return isAlias ? 'alias' : 'same-name';
  if (soundOf(other) === sound) return 'same-sound';
  const difference = differenceOf(form, other);
  if (difference === 'one-character' && isLookedAlike(form, other, lookAlikes)) return 'look-alike';
  if (difference !== null && Math.min(form.length, other.length) >= 2 && Math.max(form.length, other.length) >= 3) {
    return difference;
  }
  return isAbbreviationOf(form, other) && form.length < other.length ? 'abbreviation' : null;
}

/** Whether the one character in which two forms differ looks like the other's. */
function isLookedAlike(form: string, other: string, lookAlikes: LookAlikes): boolean {
  const [a, b] = [[...form], [...other]];
  const place = a.findIndex((each, at) => each !== b[at]);
  return lookAlikes.get(a[place] ?? '')?.includes(b[place] ?? '') ?? false;
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
