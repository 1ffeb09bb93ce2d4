import type { AttributeType } from '../../model/attribute-type.ts';
import type { OwnVocabulary } from '../../model/category.ts';
import type { SaidOfTypes } from '../../model/edits/type-move-edits.ts';
import type { TypeDescription } from '../../model/entity-type.ts';
import { KanwuError } from '../../model/error.ts';
import type { VocabularyId } from '../../model/ids.ts';
import type { EntityType } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationTypeDescription } from '../../model/relation-type.ts';
import type { NamesOfType, NamesOfTypeWanted, TypeMove, TypeMoveCounts } from '../../model/type-move.ts';
import type { TermMergeCounts, VocabularyEdit } from '../../model/vocabulary-change.ts';
import { typeMoveCounts } from './type-moves/plan-type-move.ts';
import { termMergeCounts } from './vocabulary-changes/plan-vocabulary-change.ts';
import type { Workspace } from './workspace.ts';

/** What can be read of the types and categories that a workspace has, by name. */
export const tagSetQueries = {
  /** What people say of entity types. */
  'type-descriptions': (workspace: Workspace): TypeDescription[] => workspace.tagSet.typeDescriptions(),
  /** All that people say of types. */
  'tag-set': (workspace: Workspace): SaidOfTypes => workspace.tagSet.all(),
  'entity-types': (workspace: Workspace): EntityType[] => workspace.tagSet.entityTypes(),
  'relation-type-descriptions': (workspace: Workspace): RelationTypeDescription[] =>
    workspace.tagSet.relationTypeDescriptions(),
  'attribute-types': (workspace: Workspace): AttributeType[] => workspace.tagSet.attributeTypes(),
  'relation-types': (workspace: Workspace): RelationType[] => workspace.tagSet.relationTypes(),
  /** Names under which people decided on marks of a type. */
  'names-of-type': (workspace: Workspace, wanted: NamesOfTypeWanted): NamesOfType => workspace.namesOfType(wanted),
  /** What moving marks to another type would come to. */
  'type-move-counts': (workspace: Workspace, move: TypeMove): TypeMoveCounts => typeMoveCounts(workspace, move),
  /** What merging a category into another would come to. @throws {KanwuError} `record-not-found` */
  'term-merge-counts': (workspace: Workspace, edit: VocabularyEdit): TermMergeCounts | null =>
    termMergeCounts(workspace, edit),
  vocabularies: (workspace: Workspace): OwnVocabulary[] => workspace.vocabularies(),
  /** @throws {KanwuError} `record-not-found` */
  vocabulary: (workspace: Workspace, id: VocabularyId): OwnVocabulary => {
    const vocabulary = workspace.records.vocabulary.get(id);
    if (vocabulary === undefined) throw new KanwuError('record-not-found', { noun: 'vocabulary', id });
    return vocabulary;
  },
} as const;
