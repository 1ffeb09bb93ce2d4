import { app } from 'electron';
import { neverStop } from '../../model/stop.ts';
import { printIssues } from '../desk/print-issues.ts';
import { printPage } from './print-page.ts';

const option = '--print-pages=';

/** The folder whose pages the app was started to print, by the command line; null where it was started to be worked in. */
export function folderToPrint(args: readonly string[]): string | null {
  return args.find((each) => each.startsWith(option))?.slice(option.length) ?? null;
}

/** Prints the pages of a folder, and ends the app. */
export async function printAndEnd(folder: string): Promise<void> {
  try {
    await app.whenReady();
    await printIssues([folder], printPage, { stop: neverStop, progress: () => undefined });
    app.exit(0);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
