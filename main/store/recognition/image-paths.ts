import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type Database from 'better-sqlite3';

/** A file's path as it is kept: seen from the folder of the workspace, with slashes, so that both can be moved together. */
export function keptPath(workspacePath: string, filePath: string): string {
  return relative(dirname(resolve(workspacePath)), filePath)
    .split(sep)
    .join('/');
}

/** The absolute path of a file whose path is kept so. */
export function pathFrom(workspacePath: string, kept: string): string {
  // What lies on another drive has no way from here, and is kept as it is.
  return isAbsolute(kept) ? kept : resolve(dirname(resolve(workspacePath)), kept);
}

/** Has a copy of a workspace that lies in another folder lead to the same images. */
export function seeImagesFrom(copy: Database.Database, from: string, to: string): void {
  if (dirname(resolve(from)) === dirname(resolve(to))) return;
  const images = copy.prepare<[], { source: string; place: number; path: string }>(
    'SELECT source, place, path FROM page_image WHERE path IS NOT NULL',
  );
  const update = copy.prepare('UPDATE page_image SET path = ? WHERE source = ? AND place = ?');
  copy.transaction(() => {
    for (const { source, place, path } of images.all()) update.run(keptPath(to, pathFrom(from, path)), source, place);
  })();
}
