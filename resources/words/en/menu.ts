import type { MenuWords } from '../zh/menu.ts';
import { command, commandGroup } from './commands.ts';

/** What stands in the application menu; `&` stands before the letter that opens an item with Alt. */
export const menuWords: MenuWords = {
  ...command,
  file: `&${commandGroup.file}`,
  edit: `&${commandGroup.edit}`,
  view: `&${commandGroup.view}`,
  window: 'Window',
  'help-menu': '&Help',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  'select-all': 'Select all',
  'zoom-in': 'Zoom in',
  'zoom-out': 'Zoom out',
  'zoom-reset': 'Actual size',
  'full-screen': 'Full screen',
  quit: 'Quit',
};
