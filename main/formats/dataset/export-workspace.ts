import { basename, extname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ExportResult, ExportWish } from '../../../model/dataset-export.ts';
import { KanwuError } from '../../../model/error.ts';
import type { ArticleId, IssueId } from '../../../model/ids.ts';
import type { Workspace } from '../../store/workspace.ts';
import { exporterOf } from './exporters.ts';
import { writeNewFile } from './new-file.ts';
import { type CategoryLabel, readDatasetArticle } from './read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from './selection.ts';

export interface ExportOptions extends ExportWish {
  readonly labelOf: CategoryLabel;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes what a workspace holds, or some of its issues, as one new file named after the workspace. Nothing is left of one
 * that fails or is cancelled. The same workspace gives the same bytes, whoever exports it.
 *
 * @throws {KanwuError} `export-format-unknown`, `export-not-writable`, `record-not-found`, `cancelled`
 */
export async function exportWorkspace(workspace: Workspace, options: ExportOptions): Promise<ExportResult> {
  const { issueIds, labelOf, onProgress, signal } = options;
  const exporter = exporterOf(options.format);
  const selection = options.includeSuggested ? withSuggestions : acceptedOnly;
  const name = `${basename(workspace.path, extname(workspace.path))}${exporter.nameEnding}`;
  const release = workspace.holdStill();
  let records = 0;
  try {
    const articleIds = articlesOf(workspace, issueIds);
    const path = await writeNewFile(resolve(options.directory), name, async (append) => {
      await append(exporter.head);
      for (const [place, id] of articleIds.entries()) {
        // Lets a cancellation in, which comes as a message.
        await setImmediate();
        if (signal?.aborted) throw new KanwuError('cancelled');
        const written = exporter.write(readDatasetArticle(workspace.article(id), selection, labelOf));
        await append(written.text);
        records += written.records;
        onProgress?.((place + 1) / articleIds.length);
      }
    });
    return { files: [{ path, records }] };
  } finally {
    release();
  }
}

/** The articles in the order in which they are listed. */
function articlesOf(workspace: Workspace, wanted: readonly IssueId[] | null): ArticleId[] {
  const missing = wanted?.find((id) => workspace.records.issue.get(id) === undefined);
  if (missing !== undefined) throw new KanwuError('record-not-found', { noun: 'issue', id: missing });
  return workspace
    .issueIds()
    .filter((id) => wanted === null || wanted.includes(id))
    .flatMap((id) => workspace.records.article.where('issueId', id).sort((a, b) => a.ordinal - b.ordinal))
    .map((article) => article.id);
}
