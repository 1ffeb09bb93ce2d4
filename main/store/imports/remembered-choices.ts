import { typesOfLabels } from '../../../model/entity-type.ts';
import type { ImportChoices } from '../../../model/import.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';

/** What was laid down in a workspace before, and counts for whatever comes in. */
export type RememberedChoices = Pick<ImportChoices, 'remembered' | 'typesOfLabels' | 'rememberedLabels' | 'typesThere'>;

export function rememberedChoices({
  importChoices,
  tagSet,
}: Pick<WorkspaceParts, 'importChoices' | 'tagSet'>): RememberedChoices {
  const { types, relationTypes, usedInRelations } = tagSet.all();
  return {
    remembered: importChoices.columnMappings(),
    typesOfLabels: typesOfLabels(types),
    rememberedLabels: importChoices.labelDecisions(),
    typesThere: {
      entity: [...types.map(({ type }) => type), ...tagSet.entityTypes()],
      relation: [...relationTypes.map(({ type }) => type), ...usedInRelations],
    },
  };
}
