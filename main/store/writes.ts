import { authorityWrites } from './authorities/authority-writes.ts';
import { copyWrites } from './copy-writes.ts';
import { editWrites } from './edit-writes.ts';
import { importWrites } from './imports/import-writes.ts';
import { keptWrites } from './kept-writes.ts';
import { lessonWrites } from './lessons/lesson-writes.ts';
import { sampleWrites } from './samples/sample-writes.ts';
import { suggestionWrites } from './suggestion-writes.ts';

/**
 * What can be written to an open workspace, by name: each is one transaction, which is on the disk when it answers. Input and output
 * are plain data, for a write may run in another thread than who asks for it.
 */
export const writes = {
  ...editWrites,
  ...importWrites,
  ...suggestionWrites,
  ...copyWrites,
  ...keptWrites,
  ...authorityWrites,
  ...sampleWrites,
  ...lessonWrites,
} as const;
