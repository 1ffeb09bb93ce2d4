import type { SaidOfTypes } from '../../../model/edits/type-move-edits.ts';
import { tagSetFile } from '../../../model/tag-set-file.ts';
import { writeWhole } from '../write-whole.ts';

/** Writes a tag set to a file, in the place of one that is there. @throws {KanwuError} what {@link writeWhole} throws */
export async function writeTagSet(path: string, said: SaidOfTypes): Promise<void> {
  await writeWhole(path, `${JSON.stringify(tagSetFile(said), null, 2)}\n`);
}
