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
  'figures',
  'preferences',
  'help',
  'tour',
  'shortcuts',
  'show-log',
  'about',
] as const;

/** The keys that the menu shows beside what it offers, until a person gives them others: the first of the window's own. */
export const menuKeys: Partial<Readonly<Record<(typeof menuCommands)[number], string>>> = {
  'open-issue': 'Mod+O',
  'open-workspace': 'Mod+Shift+O',
  'create-workspace': 'Mod+Shift+N',
  export: 'Mod+E',
  undo: 'Mod+Z',
  redo: 'Mod+Shift+Z',
  find: 'Mod+F',
  search: 'Mod+Shift+F',
  'command-palette': 'Mod+K',
  names: 'Mod+D',
  register: 'Mod+Shift+M',
  figures: 'Mod+Alt+O',
  preferences: 'Mod+,',
  help: 'F1',
  shortcuts: 'Mod+/',
};

export const MenuCommand = z.enum(menuCommands);
export type MenuCommand = z.infer<typeof MenuCommand>;
