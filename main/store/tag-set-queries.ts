import type { AttributeType } from '../../model/attribute-type.ts';
import type { OwnVocabulary } from '../../model/category.ts';
import type { TypeDescription } from '../../model/entity-type.ts';
import { KanwuError } from '../../model/error.ts';
import type { VocabularyId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';
import type { Workspace } from './workspace.ts';

/** What can be read of the types and categories that a workspace has, by name. */
export const tagSetQueries = {
  /** What people say of entity types. */
  'type-descriptions': (workspace: Workspace): TypeDescription[] => workspace.tagSet.typeDescriptions(),
  'entity-types': (workspace: Workspace): EntityType[] => workspace.tagSet.entityTypes(),
  'relation-type-descriptions': (workspace: Workspace): RelationTypeDescription[] =>
    workspace.tagSet.relationTypeDescriptions(),
  'attribute-types': (workspace: Workspace): AttributeType[] => workspace.tagSet.attributeTypes(),
  'relation-types': (workspace: Workspace): RelationType[] => workspace.tagSet.relationTypes(),
  vocabularies: (workspace: Workspace): OwnVocabulary[] => workspace.vocabularies(),
  /** @throws {KanwuError} `record-not-found` */
  vocabulary: (workspace: Workspace, id: VocabularyId): OwnVocabulary => {
    const vocabulary = workspace.records.vocabulary.get(id);
    if (vocabulary === undefined) throw new KanwuError('record-not-found', { noun: 'vocabulary', id });
    return vocabulary;
  },
} as const;
