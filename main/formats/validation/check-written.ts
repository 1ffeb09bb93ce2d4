import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { append } from '../../../model/append.ts';
import type { ExportResult } from '../../../model/dataset-export.ts';
import { type ExportChecks, mostProblems } from '../../../model/export-checks.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import { checks } from './checks.ts';

/**
 * Reads again what an export wrote, and says what of it is not as its format wants it, or not all of it. Files for which there is no check
 * are counted apart.
 *
 * @throws {KanwuError} `cancelled`
 */
export async function checkWritten(written: ExportResult['files'], stop: Stop): Promise<ExportChecks> {
  let [checked, unchecked] = [0, 0];
  const problems: ExportChecks['problems'][number][] = [];
  for (const { path, records, recordKind } of written) {
    const isFolder = (await stat(path)).isDirectory();
    for (const file of isFolder ? await filesIn(path) : [path]) {
      checkStop(stop);
      const check = checks.find(({ name }) => name.test(file))?.check;
      if (check === undefined) unchecked += 1;
      else {
        checked += 1;
        const isCounted = !isFolder && recordKind !== 'description';
        const found = await check(file, isCounted ? records : null);
        const name = isFolder ? relative(path, file).split(sep).join('/') : file.slice(file.lastIndexOf(sep) + 1);
        append(
          problems,
          found.map((problem) => ({ file: name, ...problem })),
        );
      }
    }
  }
  return {
    checked,
    unchecked,
    problems: problems.slice(0, mostProblems),
    further: Math.max(0, problems.length - mostProblems),
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
