import { resolve } from 'node:path';

/**
 * The files that a command line asks Kanwu to open, as absolute paths: every argument that is no flag, but for
 * the program itself and, where it runs from a folder (`electron FOLDER FILE`), that folder.
 */
export function filesOnCommandLine(argv: readonly string[], workingFolder: string, appPath: string): readonly string[] {
  return argv
    .slice(1)
    .filter((arg) => arg !== '' && !arg.startsWith('-'))
    .map((arg) => resolve(workingFolder, arg))
    .filter((path) => path !== resolve(appPath));
}
