import { z } from 'zod';
import { ChosenFile } from '../../model/chosen-file.ts';
import { EditResult } from '../../model/edit-result.ts';
import { TakenTagSet } from '../../model/tag-set-file.ts';
import { MovedType, NamesOfType, NamesOfTypeWanted, TypeMove, TypeMoveCounts } from '../../model/type-move.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about a type of entities, and done to all that has it. */
export const typeCalls = {
  /** The names under which people decided on marks of a type. */
  'type.names': procedure(NamesOfTypeWanted, NamesOfType),
  /** What moving marks to another type would come to. */
  'type.move-counts': procedure(TypeMove, TypeMoveCounts),
  /** Moves them, as one edit that can be undone. */
  'type.move': procedure(TypeMove, MovedType),
  /** Writes all that people say of types to a file that the person chooses; null when they choose none. */
  'type.export-set': procedure(nothing, ChosenFile.nullable()),
  /** Has types be as a file says that the person chooses, as one edit; `taken` is null when they choose none. */
  'type.import-set': procedure(
    nothing,
    z.strictObject({ taken: TakenTagSet.nullable(), result: EditResult.nullable() }),
  ),
} as const;
