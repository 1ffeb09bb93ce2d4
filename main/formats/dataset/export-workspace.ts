import { basename, extname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ExportResult, ExportWish } from '../../../model/dataset-export.ts';
import { checkStop, neverStop, type Stop } from '../../../model/stop.ts';
import type { StoreHere } from '../../store/open-store.ts';
import { exporterOf } from './exporters.ts';
import { LossTally } from './losses.ts';
import { writeNewFiles } from './new-files.ts';
import { type CategoryLabel, readDatasetArticle } from './read-dataset-article.ts';
import { acceptedOnly, withSuggestions } from './selection.ts';

export interface ExportOptions extends ExportWish {
  readonly labelOf: CategoryLabel;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly stop?: Stop;
}

/**
 * Writes what a workspace holds, or some of its issues, as new files named after the workspace. Nothing is left of an export
 * that fails or is cancelled. It holds what the workspace holds when the export begins; the same workspace gives the same bytes,
 * whoever exports it.
 *
 * @throws {KanwuError} `export-format-unknown`, `export-not-writable`, `record-not-found`, `cancelled`
 */
export async function exportWorkspace(store: StoreHere, options: ExportOptions): Promise<ExportResult> {
  const { issueIds, labelOf, onProgress, stop = neverStop } = options;
  const exporter = exporterOf(options.format);
  const selection = options.includeSuggested ? withSuggestions : acceptedOnly;
  const losses = new LossTally();
  const name = basename(store.path, extname(store.path));
  return store.still(async () => {
    const articleIds = await store.read('article-ids', issueIds);
    const inWork = options.includeSuggested ? await store.read('articles-in-work', articleIds) : [];
    const stale = inWork.filter(({ isStale }) => isStale).length;
    const files = await writeNewFiles(resolve(options.directory), name, async (newFiles) => {
      const dataset = exporter.begin(newFiles, losses);
      await dataset.head();
      for (const [place, id] of articleIds.entries()) {
        // On a command line, cancelling is a signal of the system, which comes between two turns of the event loop.
        await setImmediate();
        checkStop(stop);
        const article = readDatasetArticle(await store.read('article', id), selection, labelOf);
        losses.addParts(article, exporter.leavesOut);
        await dataset.article(article);
        onProgress?.((place + 1) / articleIds.length);
      }
      await dataset.foot();
    });
    return { files, losses: losses.all(), stale };
  });
}
