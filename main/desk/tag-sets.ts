import { basename } from 'node:path';
import type { EditResult } from '../../model/edit-result.ts';
import { type TakenTagSet, takeTagSet } from '../../model/tag-set-file.ts';
import { readTagSet } from '../formats/tag-set/read-tag-set.ts';
import { writeTagSet } from '../formats/tag-set/write-tag-set.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/** Writes what people say of types to a file. @throws {KanwuError} what {@link writeTagSet} throws */
export async function exportTagSet({ store }: OpenWorkspace, path: string): Promise<void> {
  await writeTagSet(path, await store.read('tag-set', null));
}

/** Has types be as a file says, as one edit; none where they are. @throws {KanwuError} what {@link readTagSet} throws */
export async function importTagSet(
  open: OpenWorkspace,
  path: string,
): Promise<{ readonly taken: TakenTagSet; readonly result: EditResult | null }> {
  const { edit, taken } = takeTagSet(await readTagSet(path), await open.store.read('tag-set', null), basename(path));
  return { taken, result: edit === null ? null : await open.execute(edit) };
}
