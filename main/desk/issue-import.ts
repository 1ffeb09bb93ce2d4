import { basename } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import type { ImportResult } from '../../preload/contract.ts';
import { importEditOf } from '../analysis/analyse-issue.ts';
import type { AskOptions } from '../analysis/reader-thread.ts';
import { failureOf } from '../failure.ts';
import { readIssueFile } from '../importers/issue-file.ts';
import type { Job } from './jobs.ts';
import type { OpenWorkspace } from './open-workspace.ts';

/** Imports files one after another; one that fails is reported and does not keep the others out. */
export async function importIssueFiles(
  open: OpenWorkspace,
  paths: readonly string[],
  { signal, progress }: Job,
): Promise<ImportResult> {
  const result: ImportResult = { imported: [], failed: [] };
  for (const [place, path] of paths.entries()) {
    const onProgress = (fraction: number): void => progress(basename(path), (place + fraction) / paths.length);
    onProgress(0);
    try {
      result.imported.push(await importIssueFile(open, path, { signal, onProgress }));
    } catch (error) {
      result.failed.push({ path, error: failureOf(error) });
      if (signal.aborted) break;
    }
  }
  return result;
}

/** @throws {KanwuError} what reading a file throws, `file-already-imported` and `cancelled` */
async function importIssueFile(
  open: OpenWorkspace,
  path: string,
  options: AskOptions,
): Promise<ImportResult['imported'][number]> {
  const analysis = await open.reader.ask('analyse', await readIssueFile(path), options);
  if (open.isClosed) throw new KanwuError('cancelled');
  const known = open.workspace.records.issue.where('sha256', analysis.source.sha256).at(0);
  if (known !== undefined) throw new KanwuError('file-already-imported', { path, fileName: known.fileName });
  open.execute(importEditOf(analysis), [analysis.source]);
  return {
    path,
    issueId: analysis.issue.id,
    articles: analysis.articles.length,
    mentions: analysis.mentions.length,
    corrections: analysis.corrections.length,
  };
}
