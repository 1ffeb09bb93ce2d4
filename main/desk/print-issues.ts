import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkStop, type Stop } from '../../model/stop.ts';

/** Prints a page of HTML as PDF. */
export type Print = (path: string) => Promise<Uint8Array>;

/**
 * Prints each issue that was written to be read, beside it. Nothing is left of an export of which a page can't be printed, or that is
 * cancelled.
 *
 * @param folders those that they were written to
 * @throws {KanwuError} `cancelled`; what printing and writing throw
 */
export async function printIssues(
  folders: readonly string[],
  print: Print,
  { stop, progress }: { readonly stop: Stop; progress(fraction: number): void },
): Promise<void> {
  try {
    for (const folder of folders) {
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
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
