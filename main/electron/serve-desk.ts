import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import type { Preferences } from '../../model/preferences.ts';
import type { EventName, EventPayload } from '../../preload/contract.ts';
import { Desk } from '../desk/desk.ts';
import { StoreThreads } from '../workers/store/store-threads.ts';
import { answerCalls, sendEvent } from './ipc.ts';
import { showMenu } from './menu.ts';
import { PreferencesFile } from './preferences.ts';
import { createProcedures } from './procedures.ts';
import { systemLanguage } from './system-language.ts';

/** A desk whose calls are answered, as the app's life goes on around it. */
export interface ServedDesk {
  /** Hands files to the window: at once if its page is there, else as soon as it asks. */
  openFiles(paths: readonly string[]): void;
  /** Resolves when everything is in the file. */
  leave(): Promise<void>;
}

/**
 * Sets up a desk and answers the window's calls with it.
 *
 * @param window the window, once it is open
 * @param isTrusted whether a page's URL is one of the app's own
 */
export function serveDesk(window: () => BrowserWindow | null, isTrusted: (url: string) => boolean): ServedDesk {
  const waiting: string[] = [];
  let isPageThere = false;
  const emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>): void => {
    const open = window();
    if (open !== null) sendEvent(open, name, payload);
  };
  const preferences = new PreferencesFile(app.getPath('userData'), userName());
  const workers = join(import.meta.dirname, 'workers');
  const storeSettings = { workerPath: join(workers, 'store.js'), nativeBinding: process.env.KANWU_SQLITE_BINDING };
  const desk = new Desk({
    resourcesDirectory: join(app.getAppPath(), 'resources'),
    readerPath: join(workers, 'read.js'),
    openStore: (path) => StoreThreads.open(path, storeSettings),
    actor: () => preferences.preferences.actor,
    emit,
  });
  const takeFilesToOpen = (): string[] => {
    isPageThere = true;
    return waiting.splice(0);
  };
  const openWindow = (): BrowserWindow => {
    const open = window();
    if (open === null) throw new Error('a page asked for a dialog, and its window is gone');
    return open;
  };
  const applyPreferences = ({ theme, language }: Preferences): void => {
    nativeTheme.themeSource = theme;
    showMenu(language === 'system' ? systemLanguage() : language, (command) => emit('menu.invoked', { command }));
  };
  applyPreferences(preferences.preferences);
  const parts = { desk, preferences, window: openWindow, applyPreferences, takeFilesToOpen };
  answerCalls(createProcedures(parts), isTrusted);

  return {
    openFiles(paths) {
      if (paths.length === 0) return;
      if (isPageThere) emit('files.opened', { paths: [...paths] });
      else waiting.push(...paths);
    },
    leave: () => desk.closeWorkspace(),
  };
}

function userName(): string {
  try {
    return userInfo().username || 'archivist';
  } catch {
    return 'archivist';
  }
}
