import { z } from 'zod';
import { ChosenFile, FileHandle, WrittenFile } from '../../model/chosen-file.ts';
import { Citation } from '../../model/citation.ts';
import { DatasetFormat, ExportChoice, ExportPreview, ExportResult, Loss } from '../../model/dataset-export.ts';
import { ComparedState, StateDifference } from '../../model/difference.ts';
import { JobId } from '../../model/job.ts';
import { Recipe, RecipeName } from '../../model/recipe.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be compared: a state of the workspace, or a dataset of it that the person chose. */
const SideToCompare = z.discriminatedUnion('kind', [
  ...ComparedState.options,
  z.strictObject({ kind: z.literal('export'), file: FileHandle }),
]);
export type SideToCompare = Readonly<z.infer<typeof SideToCompare>>;

/** What can be asked about datasets. */
export const exportCalls = {
  /** Asks the person for a folder; null when they change their mind. */
  'export.choose-folder': procedure(nothing, ChosenFile.nullable()),
  /** The formats that a dataset can be written in. */
  'export.formats': procedure(nothing, z.array(DatasetFormat)),
  'export.run': procedure(
    ExportChoice.extend({ job: JobId, folder: FileHandle }),
    ExportResult.extend({ files: z.array(WrittenFile) }),
  ),
  /** What people export again and again. */
  'export.recipes': procedure(nothing, z.array(Recipe)),
  /** Keeps one, in the place of what went by its name. */
  'export.save-recipe': procedure(Recipe, nothing),
  'export.remove-recipe': procedure(z.strictObject({ name: RecipeName }), nothing),
  /** What the workspace's datasets are called, whose they are and what may be done with them. */
  'export.citation': procedure(nothing, Citation),
  'export.save-citation': procedure(Citation, nothing),
  /** What an export would write. */
  'export.preview': procedure(ExportChoice, ExportPreview),
  /** What an export would have to leave out; all that is chosen is read for it. */
  'export.losses': procedure(ExportChoice.extend({ job: JobId }), z.array(Loss).readonly()),
  /** Asks the person for a dataset in JSON Lines; null when they change their mind. */
  'export.choose-earlier': procedure(nothing, ChosenFile.nullable()),
  /** What became otherwise between two states of the workspace, or exports of it. */
  'export.difference': procedure(
    z.strictObject({ job: JobId, before: SideToCompare, after: SideToCompare }),
    StateDifference,
  ),
} as const;
