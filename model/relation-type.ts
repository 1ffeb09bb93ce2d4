import { z } from 'zod';
import { RelationTypeId } from './ids.ts';
import { Label, noLabel } from './label.ts';
import { EntityType } from './mention.ts';
import { builtInRelationTypes, RelationType } from './relation.ts';

const EndTypes = z.array(EntityType).readonly();

/** What people say of a relation type in a workspace; of a type that comes with Kanwu, what they say otherwise. */
export const RelationTypeDescription = z.strictObject({
  id: RelationTypeId,
  /** What relations and exports call it. */
  type: RelationType,
  /** What it is called where the subject is looked at; where it is empty, what the window calls it by itself. */
  subjectLabel: Label,
  /** What it is called where the object is looked at: `held by`, where the subject's side is `holds`. */
  objectLabel: Label,
  /** The types of entity that it leads from; empty for any. They are what is offered: a relation between others may stand, too. */
  subjectTypes: EndTypes,
  /** The types of entity that it leads to; empty for any. */
  objectTypes: EndTypes,
  /** Whether it is among those that people choose from; relations that have it keep it in any case. */
  isOffered: z.boolean(),
  /** What to relate so, and what not. */
  note: z.string().max(10_000),
});
export type RelationTypeDescription = Readonly<z.infer<typeof RelationTypeDescription>>;

/** A relation type as it stands, whoever says so. */
export type DescribedRelationType = Omit<RelationTypeDescription, 'id'>;

/** The mention from which a relation leads, and the one to which it leads. */
export const relationSides = ['subject', 'object'] as const;
export type RelationSide = (typeof relationSides)[number];

const shippedEnds: Readonly<Record<string, Pick<RelationTypeDescription, 'subjectTypes' | 'objectTypes'>>> = {
  'holds-position': { subjectTypes: ['person'], objectTypes: ['position'] },
  'of-organisation': { subjectTypes: ['position'], objectTypes: ['organization'] },
  'located-in': { subjectTypes: ['organization', 'place'], objectTypes: ['place'] },
};

/** A relation type of which people said nothing. */
export function shippedRelationType(type: RelationType): DescribedRelationType {
  const { subjectTypes, objectTypes } = shippedEnds[type] ?? { subjectTypes: [], objectTypes: [] };
  return { type, subjectLabel: noLabel, objectLabel: noLabel, subjectTypes, objectTypes, isOffered: true, note: '' };
}

/** The relation types of a workspace. */
export interface RelationTypes {
  /** In the order in which they are listed: those that come with Kanwu, then others by the alphabet. */
  readonly types: readonly DescribedRelationType[];
  /** A type that is none of them, too. */
  of(type: RelationType): DescribedRelationType;
}

/**
 * @param descriptions what people say of relation types
 * @param used the types that relations have
 */
export function relationTypesOf(
  descriptions: readonly RelationTypeDescription[],
  used: readonly RelationType[],
): RelationTypes {
  const described = new Map(descriptions.map(({ id: _id, ...description }) => [description.type, description]));
  const builtIn: readonly RelationType[] = builtInRelationTypes;
  const others = [...described.keys(), ...used].filter((type) => !builtIn.includes(type));
  const names = [...builtIn, ...[...new Set(others)].sort()];
  const types = names.map((type) => described.get(type) ?? shippedRelationType(type));
  const byType = new Map(types.map((each) => [each.type, each]));
  return { types, of: (type) => byType.get(type) ?? shippedRelationType(type) };
}

/** The types of entity that may stand on a side of a relation of a type; null for any. */
export function typesAt(side: RelationSide, type: DescribedRelationType): readonly EntityType[] | null {
  const types = side === 'subject' ? type.subjectTypes : type.objectTypes;
  return types.length === 0 ? null : types;
}
