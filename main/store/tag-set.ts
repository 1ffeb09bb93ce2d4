import type Database from 'better-sqlite3';
import type { AttributeType } from '../../model/attribute-type.ts';
import type { SaidOfTypes } from '../../model/edits/type-move-edits.ts';
import type { TypeDescription } from '../../model/entity-type.ts';
import type { AttributeTypeId, RelationTypeId, TypeId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';
import type { StoredRecords } from './stored-table.ts';

/** The types that a workspace has, and what its people say of them. */
export interface TagSet {
  /** What people say of entity types. */
  typeDescriptions(): TypeDescription[];
  /** The types that mentions have, in the order of the alphabet. */
  entityTypes(): EntityType[];
  /** What people say of relation types. */
  relationTypeDescriptions(): RelationTypeDescription[];
  /** The types that relations have, in the order of the alphabet. */
  relationTypes(): RelationType[];
  /** The attributes that people described. */
  attributeTypes(): AttributeType[];
  /** All that people say of types, and the types that relations have. */
  all(): SaidOfTypes;
}

/** The tag set as the database has it. */
export function sqlTagSet(
  database: Database.Database,
  records: Pick<StoredRecords, 'type' | 'relationType' | 'attributeType'>,
): TagSet {
  const all = <Id>(sql: string) => database.prepare<[], Id>(sql).pluck();
  const types = all<TypeId>('SELECT id FROM type ORDER BY id');
  const inMentions = all<EntityType>('SELECT type FROM mention_type ORDER BY type');
  const relationTypes = all<RelationTypeId>('SELECT id FROM relation_type ORDER BY id');
  const inRelations = all<RelationType>('SELECT type FROM related_type ORDER BY type');
  const attributeTypes = all<AttributeTypeId>('SELECT id FROM attribute_type ORDER BY id');
  const tagSet: TagSet = {
    typeDescriptions: () => types.all().flatMap((id) => records.type.get(id) ?? []),
    entityTypes: () => inMentions.all(),
    relationTypeDescriptions: () => relationTypes.all().flatMap((id) => records.relationType.get(id) ?? []),
    relationTypes: () => inRelations.all(),
    attributeTypes: () => attributeTypes.all().flatMap((id) => records.attributeType.get(id) ?? []),
    all: () => ({
      ...{ types: tagSet.typeDescriptions(), attributeTypes: tagSet.attributeTypes() },
      ...{ relationTypes: tagSet.relationTypeDescriptions(), usedInRelations: tagSet.relationTypes() },
    }),
  };
  return tagSet;
}
