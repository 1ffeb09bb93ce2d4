import { join } from 'node:path';
import { app } from 'electron';
import { isPackaged } from './development.ts';

/** What the program reads: lists, models, vocabularies. */
export const resourcesDirectory = join(app.getAppPath(), 'resources');

/**
 * The sample issue. In a packaged app it lies beside the archive: its name is Chinese, and Electron lists no such name in an archive
 * where the system's locale has no UTF-8.
 */
export const sampleDirectory = isPackaged ? join(process.resourcesPath, 'sample') : join(resourcesDirectory, 'sample');
