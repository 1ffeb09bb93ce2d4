import { z } from 'zod';

/** Things that the application menu asks the window to do; the window's own command palette knows each of them. */
export const menuCommands = [
  'new-window',
  'open-issue',
  'open-folder',
  'imports',
  'page-images',
  'open-sample',
  'open-workspace',
  'create-workspace',
  'save-copy',
  'backups',
  'merge-copy',
  'purge',
  'close-workspace',
  'export',
  'versions',
  'compare',
  'undo',
  'redo',
  'command-palette',
  'find',
  'search',
  'names',
  'register',
  'memory',
  'learning',
  'check-sample',
  'preferences',
  'shortcuts',
  'show-log',
  'about',
] as const;
export const MenuCommand = z.enum(menuCommands);
export type MenuCommand = z.infer<typeof MenuCommand>;
