import type { EntityType } from '../../model/mention.ts';
import { type DescribedRelationType, type RelationSide, relationSides, typesAt } from '../../model/relation-type.ts';

/** A type of relation, seen from one of the two mentions that it is between. */
export interface RelationKind {
  readonly type: DescribedRelationType;
  /** What the mention from which it is seen is in it. */
  readonly as: RelationSide;
}

/** The relations that are offered for a mention of a type, those that lead from it first. */
export function relationKinds(type: EntityType, known: readonly DescribedRelationType[]): readonly RelationKind[] {
  return relationSides.flatMap((as) =>
    known
      .filter((each) => each.isOffered && (typesAt(as, each)?.includes(type) ?? true))
      .map((each) => ({ type: each, as })),
  );
}

/** The types that the other mention of a relation may have; null for any. */
export function otherTypes({ type, as }: RelationKind): readonly EntityType[] | null {
  return typesAt(as === 'subject' ? 'object' : 'subject', type);
}
