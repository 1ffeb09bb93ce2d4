import { z } from 'zod';
import { MentionId, PageId, RelationId } from './ids.ts';
import { Confidence, Origin, Status } from './status.ts';
import { TypeName } from './type-name.ts';

/** Named as entity types are. People say what it is called and between what it stands (model/relation-type.ts). */
export const RelationType = TypeName;
export type RelationType = z.infer<typeof RelationType>;

/** The types that every workspace has, and that the program suggests; a workspace may add its own. */
export const builtInRelationTypes = [
  /** person → position */
  'holds-position',
  /** position → organization */
  'of-organisation',
  /** organization or place → place */
  'located-in',
] as const satisfies readonly RelationType[];
export type BuiltInRelationType = (typeof builtInRelationTypes)[number];

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
