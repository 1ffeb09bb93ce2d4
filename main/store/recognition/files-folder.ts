import { dirname, join, relative, resolve, sep } from 'node:path';
import { filesFolderName } from '../../../model/page-image-check.ts';

/** The folder beside a workspace in which copies of page images lie: `W.files` beside `W.kanwu`. */
export function filesFolderOf(workspacePath: string): string {
  const path = resolve(workspacePath);
  return join(dirname(path), filesFolderName(path));
}

/** Whether a file lies in the folder of a workspace's copies. */
export function isInFilesFolder(workspacePath: string, path: string): boolean {
  const way = relative(filesFolderOf(workspacePath), path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way);
}
