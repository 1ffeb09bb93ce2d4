import { z } from 'zod';
import { ExportChoice } from './dataset-export.ts';

export const RecipeName = z.string().trim().min(1).max(60);

/**
 * What people export again and again, by a name: format, extent, filter and columns. It is kept in the workspace, in no entry: whoever has
 * a copy has the recipes that were there then.
 */
export const Recipe = z.strictObject({
  name: RecipeName,
  choice: ExportChoice,
});
export type Recipe = Readonly<z.infer<typeof Recipe>>;
