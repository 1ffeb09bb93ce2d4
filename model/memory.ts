import { z } from 'zod';
import type { Decision } from './decision.ts';
import { EntityType } from './mention.ts';
import { nameForm } from './names/name-form.ts';
import { Ruling } from './ruling.ts';

/** How often a proposal is rejected in one context before it stops coming there. */
export const rejectionsToWithhold = 2;

/** A name that the people of a workspace have decided on, as one type of mention. */
export const RememberedName = z.strictObject({
  /** As it was printed most often. */
  name: z.string().min(1),
  type: EntityType,
  /** The normalised value that it was accepted with most often. */
  value: z.string().nullable(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  /** Whether people gave an entity this name: it says as much as that it was accepted once. */
  given: z.boolean(),
  /** The contexts in which it was rejected so often that it is not proposed there any more, in the order of the alphabet. */
  withheldContexts: z.array(z.string()).readonly(),
  ruling: Ruling.nullable(),
});
export type RememberedName = Readonly<z.infer<typeof RememberedName>>;

/** What all ways of printing a name have in common, and as what type of mention it was decided on. */
export interface NameKey {
  readonly type: EntityType;
  /** See {@link nameForm}. */
  readonly form: string;
}

/** What is remembered now, of some names or (`afresh`) of all. */
export interface NameChanges {
  /** Whether nothing is remembered but these. */
  readonly afresh: boolean;
  readonly names: readonly RememberedName[];
  /** Names of which nothing is remembered any more. */
  readonly gone: readonly NameKey[];
}

/** One way of printing a name, with one value, and how often it was decided on so. */
export interface NamePrinting extends Pick<Decision, 'name' | 'value'> {
  readonly accepted: number;
  readonly rejected: number;
}

export function keyOf({ name, type }: Pick<RememberedName, 'name' | 'type'>): NameKey {
  return { type, form: nameForm(name) };
}

/** The same as one text, to look it up by. */
export function textOfKey({ type, form }: NameKey): string {
  return `${type} ${form}`;
}

/**
 * What is remembered of one name: the same in whatever order it was decided. Null where nothing is.
 *
 * @param printings in which people decided on it
 * @param given the name as people gave it to an entity; null where they did not
 */
export function rememberedName(
  type: EntityType,
  printings: readonly NamePrinting[],
  withheldContexts: readonly string[],
  ruling: Ruling | null,
  given: string | null,
): RememberedName | null {
  const [printed] = [...printings].sort((a, b) => decided(b) - decided(a) || byText(a, b));
  const name = printed?.name ?? ruling?.name ?? given ?? undefined;
  if (name === undefined) return null;
  const [valued] = [...printings].sort((a, b) => b.accepted - a.accepted || byText(a, b));
  return {
    ...{ name, type, value: valued === undefined || valued.accepted === 0 ? null : valued.value },
    accepted: printings.reduce((sum, { accepted }) => sum + accepted, 0),
    rejected: printings.reduce((sum, { rejected }) => sum + rejected, 0),
    given: given !== null,
    withheldContexts: [...withheldContexts].sort(),
    ruling,
  };
}

/** What a workspace remembers of all that was decided: one entry for each name and type, see {@link inOrder}. */
export function rememberedNames(
  decisions: Iterable<Decision>,
  rulings: readonly Ruling[],
  given: readonly GivenName[] = [],
): RememberedName[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (name: Pick<RememberedName, 'name' | 'type'>): Tally => {
    const key = textOfKey(keyOf(name));
    const tally = tallies.get(key) ?? emptyTally(name.type);
    tallies.set(key, tally);
    return tally;
  };
  for (const decision of decisions) {
    const { forms, rejections } = tallyOf(decision);
    const { name, value, verdict, context } = decision;
    const form = forms.get(`${name}\n${value ?? ''}`) ?? { name, value, accepted: 0, rejected: 0 };
    forms.set(`${name}\n${value ?? ''}`, { ...form, [verdict]: form[verdict] + 1 });
    if (verdict === 'rejected') rejections.set(context, (rejections.get(context) ?? 0) + 1);
  }
  for (const ruling of rulings) tallyOf(ruling).ruling = ruling;
  for (const each of given) {
    const tally = tallyOf(each);
    tally.given = tally.given === null || each.name < tally.given ? each.name : tally.given;
  }
  const names = [...tallies.values()].map(({ type, forms, rejections, ruling, given: name }) => {
    const withheld = [...rejections].filter(([, times]) => times >= rejectionsToWithhold);
    return rememberedName(
      type,
      [...forms.values()],
      withheld.map(([context]) => context),
      ruling,
      name,
    );
  });
  return inOrder(names.filter((name) => name !== null));
}

/** The most accepted first. */
export function inOrder(names: RememberedName[]): RememberedName[] {
  const forms = new Map(names.map((name) => [name, keyOf(name).form]));
  const compare = (a = '', b = ''): number => (a < b ? -1 : Number(a > b));
  return names.sort(
    (a, b) =>
      b.accepted - a.accepted ||
      b.rejected - a.rejected ||
      compare(a.type, b.type) ||
      compare(forms.get(a), forms.get(b)),
  );
}

/** Whether a remembered name is proposed wherever it occurs. */
export function isProposed(name: Pick<RememberedName, 'ruling' | 'accepted' | 'rejected' | 'given'>): boolean {
  if (name.ruling !== null) return name.ruling.verdict === 'always';
  const accepted = acceptancesOf(name);
  return accepted > 0 && accepted >= name.rejected;
}

/** How often a name was accepted; that people gave an entity the name says as much as one acceptance, where there is none. */
export function acceptancesOf({ accepted, given }: Pick<RememberedName, 'accepted' | 'given'>): number {
  return accepted === 0 && given ? 1 : accepted;
}

/** A name that people gave an entity of a type. */
export type GivenName = Pick<RememberedName, 'name' | 'type'>;

interface Tally {
  readonly type: EntityType;
  readonly forms: Map<string, NamePrinting>;
  readonly rejections: Map<string, number>;
  ruling: Ruling | null;
  given: string | null;
}

function emptyTally(type: EntityType): Tally {
  return { type, forms: new Map(), rejections: new Map(), ruling: null, given: null };
}

function decided({ accepted, rejected }: NamePrinting): number {
  return accepted + rejected;
}

/** Shorter ones first, as white space inside a name is rarely part of it; those with a value before those without. */
function byText(a: NamePrinting, b: NamePrinting): number {
  const text = ({ name, value }: NamePrinting): string => `${name}\n${value ?? '\uffff'}`;
  return a.name.length - b.name.length || (text(a) < text(b) ? -1 : 1);
}
