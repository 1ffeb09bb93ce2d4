import { join } from 'node:path';
import { app } from 'electron';
import { isPackaged } from './development.ts';

/** What the program reads: lists, models, vocabularies. */
export const resourcesDirectory = join(app.getAppPath(), 'resources');

/** Texts of licences, and what the program is made of: put together by the build, beside the archive where that is packaged. */
export const licencesDirectory = isPackaged
  ? join(process.resourcesPath, 'licences')
  : join(app.getAppPath(), 'out/licences');

/**
 * The sample issue. In a packaged app it lies beside the archive: its name is Chinese, and Electron lists no such name in an archive
 * where the system's locale has no UTF-8.
 */
export const sampleDirectory = isPackaged ? join(process.resourcesPath, 'sample') : join(resourcesDirectory, 'sample');
