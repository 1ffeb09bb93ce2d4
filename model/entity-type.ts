import { z } from 'zod';
import { type AttributeType, attributesInOrder } from './attribute-type.ts';
import { TypeId } from './ids.ts';
import { Label, noLabel } from './label.ts';
import { labelForm } from './label-form.ts';
import { builtInEntityTypes, EntityType, knownEntityTypes, proposedEntityTypes } from './mention.ts';
import { type RelationTypes, relationTypesOf } from './relation-type.ts';
import { TypeExample } from './type-example.ts';

/** The colours that a type may be shown in; each is legible in light and in dark. */
export const typeColours = [
  'crimson',
  'blue',
  'green',
  'purple',
  'ochre',
  'olive',
  'slate',
  'orange',
  'magenta',
  'teal',
  'indigo',
  'sage',
] as const;
export const TypeColour = z.enum(typeColours);
export type TypeColour = z.infer<typeof TypeColour>;

/** The keys that tag as a type. */
export const typeKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export const TypeKey = z.enum(typeKeys);
export type TypeKey = z.infer<typeof TypeKey>;

/** What people say of an entity type in a workspace; of a type that comes with Kanwu, what they say otherwise. */
export const TypeDescription = z.strictObject({
  id: TypeId,
  /** What mentions and exports call it. */
  type: EntityType,
  /** What the window calls it; where it is empty, what it calls it by itself. */
  label: Label,
  /** One or two characters that stand for it beside its colour; null for what the window takes by itself. */
  sign: z.string().min(1).max(4).nullable(),
  colour: TypeColour,
  key: TypeKey.nullable(),
  /** Whether it is among those that people choose from; mentions that have it keep it in any case. */
  isOffered: z.boolean(),
  /** What to tag as it, and what not: the guideline that those who tag agree on. */
  note: z.string().max(10_000),
  /** What other tools call it, as {@link labelForm} has it: marks with such a label come in as it. */
  otherNames: z.array(z.string().min(1).max(100)).max(200).readonly(),
  /** Beside the guideline: words in texts, and whether they are to be tagged as it. */
  examples: z.array(TypeExample).max(1000).readonly(),
});
export type TypeDescription = Readonly<z.infer<typeof TypeDescription>>;

/** A type as it stands, whoever says so. */
export type DescribedType = Omit<TypeDescription, 'id'>;

const shippedColours: Readonly<Record<string, TypeColour>> = {
  ...{ person: 'crimson', organization: 'blue', place: 'green', position: 'purple', date: 'ochre', money: 'olive' },
  ...{ quantity: 'slate', event: 'orange', work: 'magenta', phone: 'teal', identifier: 'indigo' },
};

/** A type of which people said nothing. */
export function shippedType(type: EntityType): DescribedType {
  const place = (builtInEntityTypes as readonly string[]).indexOf(type);
  return {
    ...{ type, label: noLabel, sign: null, colour: shippedColours[type] ?? 'sage' },
    ...{ key: typeKeys[place] ?? null, isOffered: true, note: '', otherNames: [], examples: [] },
  };
}

/**
 * The types that labels of other tools come in as, by the labels' forms: what people said goes before what they call types; of two that
 * claim a label the one first by the alphabet has it.
 */
export function typesOfLabels(types: readonly DescribedType[]): Readonly<Record<string, EntityType>> {
  const inOrder = [...types].sort((a, b) => (a.type < b.type ? 1 : -1));
  // What is a type's own name is nobody else's.
  const own = new Set<string>([...knownEntityTypes, ...types.map(({ type }) => type)]);
  const called = inOrder.flatMap(({ type, label }) =>
    Object.values(label).flatMap((name) => {
      const form = labelForm(name);
      return form === '' || own.has(form) ? [] : [[form, type] as const];
    }),
  );
  const said = inOrder.flatMap(({ type, otherNames }) => otherNames.map((label) => [label, type] as const));
  return Object.fromEntries([...called, ...said]);
}

/** The entity types with their attributes, and the relation types, of a workspace. */
export interface TagSet {
  /** In the order in which they are listed: by their keys, then those that come with Kanwu, then others by the alphabet. */
  readonly types: readonly DescribedType[];
  /** Those that people choose from. */
  readonly offered: readonly EntityType[];
  /** A type that is none of them, too. */
  of(type: EntityType): DescribedType;
  withKey(key: TypeKey): DescribedType | undefined;
  readonly relations: RelationTypes;
  /** What is noted of mentions of a type beside it, in the order in which it is listed. */
  attributesOf(type: EntityType): readonly AttributeType[];
}

/**
 * @param descriptions what people say of types
 * @param used the types that mentions have
 */
export function tagSetOf(
  descriptions: readonly TypeDescription[],
  used: readonly EntityType[],
  relations: RelationTypes = relationTypesOf([], []),
  attributes: readonly AttributeType[] = [],
): TagSet {
  const described = new Map(descriptions.map(({ id: _id, ...description }) => [description.type, description]));
  const shipped = [...builtInEntityTypes, ...proposedEntityTypes.filter((type) => used.includes(type))];
  const names = new Set<EntityType>([...shipped, ...described.keys(), ...used]);
  const all = [...names].map((type) => described.get(type) ?? shippedType(type));
  const holders = keyHolders(all, (type) => described.has(type));
  const types = all
    .map((each) => ({ ...each, key: each.key !== null && holders.get(each.key) === each.type ? each.key : null }))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.type < b.type ? -1 : 1));
  const byType = new Map(types.map((each) => [each.type, each]));
  const byKey = new Map(types.map((each) => [each.key, each]));
  const offered = types.filter(({ isOffered }) => isOffered).map(({ type }) => type);
  const of = (type: EntityType): DescribedType => byType.get(type) ?? shippedType(type);
  const inOrder = attributesInOrder(attributes);
  const attributesOf = (type: EntityType): readonly AttributeType[] =>
    inOrder.filter(({ entityType }) => entityType === type);
  return { types, offered, of, withKey: (key) => byKey.get(key), relations, attributesOf };
}

/** Who has each key where several want it: whom people gave it to goes before whom it came with, and then the alphabet decides. */
function keyHolders(
  types: readonly DescribedType[],
  isDescribed: (type: EntityType) => boolean,
): ReadonlyMap<TypeKey, EntityType> {
  const inOrder = [...types].sort(
    (a, b) => Number(isDescribed(b.type)) - Number(isDescribed(a.type)) || (a.type < b.type ? -1 : 1),
  );
  const holders = new Map<TypeKey, EntityType>();
  for (const { key, type, isOffered } of inOrder) {
    if (key !== null && isOffered && !holders.has(key)) holders.set(key, type);
  }
  return holders;
}

function placeOf({ key, type }: DescribedType): number {
  if (key !== null) return Number(key);
  const shipped = [...builtInEntityTypes, ...proposedEntityTypes] as readonly string[];
  const place = shipped.indexOf(type);
  return typeKeys.length + (place < 0 ? shipped.length : place) + 1;
}

/** Types to choose from, and the one that is chosen, though it may not be offered any more. */
export function withType(offered: readonly EntityType[], type: EntityType): readonly EntityType[] {
  return offered.includes(type) ? offered : [...offered, type];
}
