import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme } from 'electron';
import { isActorName } from '../../model/actor-name.ts';
import type { ChosenFile } from '../../model/chosen-file.ts';
import type { Typist } from '../../model/draft.ts';
import type { Language } from '../../model/language.ts';
import type { Preferences } from '../../model/preferences.ts';
import type { EventName, EventPayload } from '../../preload/contract.ts';
import { closingWords } from '../../resources/words/closing.ts';
import { Desk } from '../desk/desk.ts';
import { StoreThreads } from '../workers/store/store-threads.ts';
import { type CarefulClosing, closeCarefully } from './closing.ts';
import { FileHandles } from './file-handles.ts';
import { answerCalls, sendEvent, takeDropped } from './ipc.ts';
import { showMenu } from './menu.ts';
import { PreferencesFile } from './preferences.ts';
import { createProcedures } from './procedures.ts';
import { systemLanguage } from './system-language.ts';

/** A desk whose calls are answered, as the app's life goes on around it. */
export interface ServedDesk {
  /** Hands files to the window: at once if its page is there, else as soon as it asks. */
  openFiles(paths: readonly string[]): void;
  /** Sees to it that a window closes only once what is typed in it is kept. */
  attend(window: BrowserWindow): void;
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
  const files = new FileHandles();
  const waiting: ChosenFile[] = [];
  const windowId = randomUUID();
  let isPageThere = false;
  let isQuitting = false;
  let closing: CarefulClosing | undefined;
  app.on('before-quit', () => {
    isQuitting = true;
  });
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
  const takeFilesToOpen = (): ChosenFile[] => {
    isPageThere = true;
    return waiting.splice(0);
  };
  const openWindow = (): BrowserWindow => {
    const open = window();
    if (open === null) throw new Error('a page asked for a dialog, and its window is gone');
    return open;
  };
  const speech = (): Language => {
    const { language } = preferences.preferences;
    return language === 'system' ? systemLanguage() : language;
  };
  const applyPreferences = ({ theme }: Preferences): void => {
    nativeTheme.themeSource = theme;
    showMenu(speech(), (command) => emit('menu.invoked', { command }));
  };
  applyPreferences(preferences.preferences);
  const typist = (): Typist => ({ person: preferences.personId, window: windowId, otherWindows: [] });
  const mayClose = (lost: boolean): void => closing?.mayClose(lost);
  const parts = { desk, preferences, files, window: openWindow, applyPreferences, typist, mayClose, takeFilesToOpen };
  answerCalls(createProcedures(parts), isTrusted);
  takeDropped((path) => files.grantToOpen(path), isTrusted);

  return {
    openFiles(paths) {
      if (paths.length === 0) return;
      const opened = paths.map((path) => files.grantToOpen(path));
      if (isPageThere) emit('files.opened', { files: opened });
      else waiting.push(...opened);
    },
    attend(attended) {
      attended.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) isPageThere = false;
      });
      attended.webContents.on('render-process-gone', () => {
        isPageThere = false;
      });
      closing = closeCarefully(attended, {
        tellPage() {
          if (isPageThere) emit('window.closing', {});
          return isPageThere;
        },
        async askWhetherToLose() {
          const words = closingWords[speech()];
          const { response } = await dialog.showMessageBox(attended, {
            type: 'warning',
            message: words.question,
            detail: words.detail,
            buttons: [words.stay, words.close],
            defaultId: 0,
            cancelId: 0,
          });
          return response === 1;
        },
        onStay() {
          isQuitting = false;
        },
        onGo() {
          // Closing had to be put off, and with it quitting.
          if (isQuitting) setImmediate(() => app.quit());
        },
      });
    },
    leave: () => desk.closeWorkspace(),
  };
}

function userName(): string {
  try {
    const { username } = userInfo();
    return isActorName(username) ? username : 'archivist';
  } catch {
    return 'archivist';
  }
}
