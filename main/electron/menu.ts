import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../model/language.ts';
import { type MenuCommand, menuKeys } from '../../model/menu-command.ts';
import type { OwnKeys } from '../../model/own-keys.ts';
import { menuWords } from '../../resources/words/menu.ts';
import { acceleratorFor } from './accelerator.ts';

/**
 * Puts up the application menu in a language, with the keys that a person gave its commands. The page itself acts on those, since it knows
 * what has the focus; `invoke` is told which of Kanwu's commands was chosen.
 */
export function showMenu(language: Language, own: OwnKeys, invoke: (command: MenuCommand) => void): void {
  const words = menuWords[language];
  const mac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const command = (name: MenuCommand): MenuItemConstructorOptions => ({
    label: words[name],
    click: () => invoke(name),
    registerAccelerator: false,
    ...acceleratorOf((own[name] ?? [menuKeys[name]])[0]),
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
    command('figures'),
    separator,
    { role: 'resetZoom', label: words['zoom-reset'] },
    { role: 'zoomIn', label: words['zoom-in'] },
    { role: 'zoomOut', label: words['zoom-out'] },
    separator,
    { role: 'togglefullscreen', label: words['full-screen'] },
  ];
  const help: MenuItemConstructorOptions[] = [
    command('help'),
    command('tour'),
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
      { role: 'help', label: words['help-menu'], submenu: help },
    ]),
  );
}

function acceleratorOf(key: string | undefined): { readonly accelerator?: string } {
  const accelerator = key === undefined ? null : acceleratorFor(key);
  return accelerator === null ? {} : { accelerator };
}
