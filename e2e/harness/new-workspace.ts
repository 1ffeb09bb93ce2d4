import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOpenDialogs, answerSaveDialogs } from './dialogs.ts';
import { type Kanwu, launchKanwu } from './kanwu.ts';
import { ready } from './review.ts';

/** A running Kanwu with a workspace of its own, `w.kanwu`, in a folder of its own. */
export interface NewWorkspace {
  readonly directory: string;
  readonly kanwu: Kanwu;
  /** Ends Kanwu and removes the folder. */
  close(): Promise<void>;
}

/** Launches Kanwu, makes a workspace in a new folder, and begins to import issue files into it, each by its name and text. */
export async function launchOnFiles(files: readonly (readonly [name: string, text: string])[]): Promise<NewWorkspace> {
  return launchOnPaths(async (directory) =>
    files.map(([name, text]) => {
      const path = join(directory, name);
      writeFileSync(path, text);
      return path;
    }),
  );
}

/** The same of files that are written otherwise. @param write puts them into the folder, and says where they are */
export async function launchOnPaths(write: (directory: string) => Promise<readonly string[]>): Promise<NewWorkspace> {
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  const paths = await write(directory);
  const kanwu = await launchKanwu({ locale: 'en-GB' });
  const page = kanwu.window;
  await ready(page);
  await answerSaveDialogs(kanwu.app, join(directory, 'w.kanwu'));
  await answerOpenDialogs(kanwu.app, paths);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('workspace-path').waitFor();
  await page.keyboard.press('Control+o');
  return {
    ...{ directory, kanwu },
    async close() {
      await kanwu.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Issue files of a newspaper, one for each of so many days from 1 January 2020 on. @param textOf the text of a day, from 0 */
export function dailyIssues(days: number, textOf: (day: number) => string): readonly (readonly [string, string])[] {
  return Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
    return [`青川报_${date}_第1版.txt`, textOf(day)];
  });
}
