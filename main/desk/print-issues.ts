import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportResult } from '../../model/dataset-export.ts';
import { checkStop, type Stop } from '../../model/stop.ts';

/** Prints a page of HTML as PDF. */
export type Print = (path: string) => Promise<Uint8Array>;

/**
 * Prints each issue that was written to be read, beside it. Nothing is left of an export of which a page can't be printed, or that is
 * cancelled.
 *
 * @throws {KanwuError} `cancelled`; what printing and writing throw
 */
export async function printIssues(
  { files }: ExportResult,
  print: Print,
  { stop, progress }: { readonly stop: Stop; progress(fraction: number): void },
): Promise<void> {
  try {
    for (const { path: folder } of files) {
      const pages = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
      for (const [place, page] of pages.entries()) {
        checkStop(stop);
        const target = join(folder, page.replace(/\.html$/, '.pdf'));
        await writeFile(`${target}.part`, await print(join(folder, page)));
        await rename(`${target}.part`, target);
        progress((place + 1) / pages.length);
      }
    }
  } catch (error) {
    for (const { path } of files) await rm(path, { recursive: true, force: true });
    throw error;
  }
}
