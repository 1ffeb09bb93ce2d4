import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../model/language.ts';
import type { MenuCommand } from '../../model/menu-command.ts';
import { menuWords } from '../../resources/words/menu.ts';

/** Keys that are shown beside a command. The page itself acts on them, since it knows what has the focus. */
const keys: Partial<Readonly<Record<MenuCommand, string>>> = {
  'open-issue': 'CmdOrCtrl+O',
  'open-workspace': 'CmdOrCtrl+Shift+O',
  'create-workspace': 'CmdOrCtrl+Shift+N',
  export: 'CmdOrCtrl+E',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  search: 'CmdOrCtrl+Shift+F',
  'command-palette': 'CmdOrCtrl+K',
  names: 'CmdOrCtrl+D',
  register: 'CmdOrCtrl+Shift+M',
  preferences: 'CmdOrCtrl+,',
};

/** Puts up the application menu in a language; `invoke` is told which of Kanwu's commands was chosen. */
export function showMenu(language: Language, invoke: (command: MenuCommand) => void): void {
  const words = menuWords[language];
  const mac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const command = (name: MenuCommand): MenuItemConstructorOptions => ({
    label: words[name],
    click: () => invoke(name),
    registerAccelerator: false,
    ...(keys[name] === undefined ? {} : { accelerator: keys[name] }),
  });

  const file: MenuItemConstructorOptions[] = [
    command('open-issue'),
    command('open-folder'),
    command('open-sample'),
    command('imports'),
    command('page-images'),
    separator,
    command('new-window'),
    command('create-workspace'),
    command('open-workspace'),
    command('save-copy'),
    command('backups'),
    command('merge-copy'),
    command('purge'),
    command('close-workspace'),
    separator,
    command('export'),
    command('versions'),
    command('compare'),
    ...(mac ? [] : [separator, command('preferences'), separator, { role: 'quit', label: words.quit } as const]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    command('undo'),
    command('redo'),
    separator,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words['select-all'] },
    separator,
    command('find'),
    command('search'),
  ];
  const view: MenuItemConstructorOptions[] = [
    command('command-palette'),
    separator,
    command('names'),
    command('register'),
    command('memory'),
    command('learning'),
    command('check-sample'),
    separator,
    { role: 'resetZoom', label: words['zoom-reset'] },
    { role: 'zoomIn', label: words['zoom-in'] },
    { role: 'zoomOut', label: words['zoom-out'] },
    separator,
    { role: 'togglefullscreen', label: words['full-screen'] },
  ];
  const help: MenuItemConstructorOptions[] = [
    command('shortcuts'),
    separator,
    command('show-log'),
    // macOS has it in the application's own menu.
    ...(mac ? [] : [separator, command('about')]),
  ];
  const application: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [command('about'), separator, command('preferences'), separator, { role: 'hide' }, { role: 'quit' }],
  };

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [application] : []),
      { label: words.file, submenu: file },
      { label: words.edit, submenu: edit },
      { label: words.view, submenu: view },
      ...(mac ? [{ role: 'windowMenu', label: words.window } as const] : []),
      { role: 'help', label: words.help, submenu: help },
    ]),
  );
}
