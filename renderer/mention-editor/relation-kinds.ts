import type { EntityType } from '../../model/mention.ts';
import { type RelationType, relationEnds, relationTypes } from '../../model/relation.ts';

/** A type of relation, seen from one of the two mentions that it is between. */
export interface RelationKind {
  readonly type: RelationType;
  /** What the mention from which it is seen is in it. */
  readonly as: 'subject' | 'object';
}

/** The relations that a mention of a type can have, those that lead from it first. */
export function relationKinds(type: EntityType): readonly RelationKind[] {
  return (['subject', 'object'] as const).flatMap((as) =>
    relationTypes.filter((each) => relationEnds[each][as].includes(type)).map((each) => ({ type: each, as })),
  );
}

/** The types that the other mention of a relation may have. */
export function otherTypes({ type, as }: RelationKind): readonly EntityType[] {
  return relationEnds[type][as === 'subject' ? 'object' : 'subject'];
}
