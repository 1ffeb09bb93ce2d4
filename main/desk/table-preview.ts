import type { TablePreview } from '../../model/column-mapping.ts';
import { readIssueFile } from '../formats/issue-file.ts';
import { lookAtTable } from '../formats/table/look-at-table.ts';
import type { Store } from '../store/store.ts';

/** The beginning of a table, and what its columns hold as far as that is known. @throws {KanwuError} what reading it throws */
export async function previewTable(path: string, store: Pick<Store, 'read'> | null): Promise<TablePreview> {
  const remembered = (await store?.read('column-mappings', null)) ?? [];
  return lookAtTable(await readIssueFile(path), remembered);
}
