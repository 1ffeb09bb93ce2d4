import { z } from 'zod';
import { MentionId, PageId, RelationId } from './ids.ts';
import type { EntityType } from './mention.ts';
import { Confidence, Origin, Status } from './status.ts';

export const relationTypes = [
  /** person → position */
  'holds-position',
  /** position → organization */
  'of-organisation',
  /** organization or place → place */
  'located-in',
] as const;
export const RelationType = z.enum(relationTypes);
export type RelationType = z.infer<typeof RelationType>;

/** A directed relation between two mentions of one issue. */
export const Relation = z.strictObject({
  id: RelationId,
  pageId: PageId,
  type: RelationType,
  subjectId: MentionId,
  objectId: MentionId,
  status: Status,
  origin: Origin,
  confidence: Confidence,
});
export type Relation = Readonly<z.infer<typeof Relation>>;

/** The types of entity that a relation of each type leads from and to. */
export const relationEnds: Readonly<
  Record<RelationType, { readonly subject: readonly EntityType[]; readonly object: readonly EntityType[] }>
> = {
  'holds-position': { subject: ['person'], object: ['position'] },
  'of-organisation': { subject: ['position'], object: ['organization'] },
  'located-in': { subject: ['organization', 'place'], object: ['place'] },
};
