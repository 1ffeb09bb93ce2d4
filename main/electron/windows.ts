import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { isActorName } from '../../model/actor-name.ts';
import type { Language } from '../../model/language.ts';
import type { Preferences } from '../../model/preferences.ts';
import { Backups } from '../desk/backups.ts';
import type { Pictures } from '../desk/pictures.ts';
import { SharedWorkspaces } from '../desk/shared-workspaces.ts';
import { askSqliteVersion } from '../workers/store/ask-sqlite-version.ts';
import { BackupThread } from '../workers/store/backup-thread.ts';
import { StoreThreads } from '../workers/store/store-threads.ts';
import { development } from './development.ts';
import { FileHandles } from './file-handles.ts';
import { answerCalls, takeDropped } from './ipc.ts';
import type { LogFile } from './log-file.ts';
import { showMenu } from './menu.ts';
import { resourcesDirectory } from './places.ts';
import { PreferencesFile } from './preferences.ts';
import { ServedWindow, type WindowParts } from './served-window.ts';
import { systemLanguage } from './system-language.ts';
import { openWindow } from './window.ts';

/** All of Kanwu's windows. Those on the same file share one open workspace. */
export class Windows {
  readonly #pageUrl: string;
  readonly #parts: WindowParts;
  /** By their place among those that are open; where one was closed there is a gap, which the next one fills. */
  readonly #open: (ServedWindow | null)[] = [];
  /** Workspaces that are being left by windows that are closed. */
  readonly #leaving = new Set<Promise<void>>();

  /** @param isTrusted whether a page's URL is one of the app's own */
  constructor(pageUrl: string, isTrusted: (url: string) => boolean, pictures: Pictures, log: LogFile) {
    this.#pageUrl = pageUrl;
    const preferences = new PreferencesFile(app.getPath('userData'), userName());
    const language = (): Language => {
      const { language: chosen } = preferences.preferences;
      return chosen === 'system' ? systemLanguage() : chosen;
    };
    const workers = join(import.meta.dirname, 'workers');
    const readerPath = join(workers, 'read.js');
    const patternsPath = join(workers, 'patterns.js');
    const threadSettings = { workerPath: join(workers, 'store.js'), nativeBinding: development.sqliteBinding };
    const storeSettings = { ...threadSettings, backups: () => preferences.backups };
    const backups = new Backups(new BackupThread(threadSettings), () => preferences.backups);
    let sqlite: Promise<string> | undefined;
    // As they were chosen when the program started: whoever learned over some weights goes on with them.
    const { weights } = preferences.preferences;
    const quitting = { isUnderWay: false };
    app.on('before-quit', () => {
      quitting.isUnderWay = true;
    });
    this.#parts = {
      ...{ readerPath, patternsPath, weights, preferences, language, quitting, log, backups, pictures },
      workspaces: new SharedWorkspaces({
        openStore: (path, preparing) => StoreThreads.open(path, storeSettings, preparing),
        ...{ backups, readerPath, resourcesDirectory, weights },
        person: preferences.personId,
        actor: () => preferences.preferences.actor,
        complain: (error) => log.write('workspace', error),
      }),
      // A thread for it is started once, however often a page asks.
      sqliteVersion: () => {
        sqlite ??= askSqliteVersion(threadSettings);
        return sqlite;
      },
      files: new FileHandles(),
      applyPreferences: (wanted) => this.#applyPreferences(wanted),
      openWindowIds: () => this.#all().map(({ id }) => id),
      openBeside: (window) => this.#openBeside(window),
    };
    this.#applyPreferences(preferences.preferences);
    answerCalls(
      (contents) => this.#all().find(({ window }) => window.webContents === contents)?.procedures,
      isTrusted,
      log,
    );
    takeDropped((path) => this.#parts.files.grantToOpen(path), isTrusted);
  }

  /** Opens a window, with nothing in it yet, and files that its page is to open. */
  open(paths: readonly string[]): void {
    this.#serve(null).openFiles(this.#handlesOf(paths));
  }

  /** Hands files to the window that was worked in last, and shows it; opens one if none is there. */
  openFiles(paths: readonly string[]): void {
    const window = this.#current();
    if (window === null) this.open(paths);
    else {
      window.show();
      window.openFiles(this.#handlesOf(paths));
    }
  }

  /** Tells the windows that something went wrong outside any call of theirs. */
  tellOfTrouble(): void {
    for (const window of this.#all()) window.send('app.troubled', {});
  }

  /** Resolves when everything of all windows is in its file. */
  async leave(): Promise<void> {
    await Promise.all([...this.#leaving, ...this.#all().map(({ desk }) => desk.closeWorkspace())]);
  }

  #serve(beside: ServedWindow | null): ServedWindow {
    const gap = this.#open.indexOf(null);
    const ordinal = gap < 0 ? this.#open.length : gap;
    const window = openWindow(this.#pageUrl, ordinal, beside?.window ?? null);
    const served = new ServedWindow(window, this.#parts);
    this.#open[ordinal] = served;
    window.on('closed', () => {
      this.#open[ordinal] = null;
      const left = served.desk.closeWorkspace().finally(() => this.#leaving.delete(left));
      this.#leaving.add(left);
    });
    return served;
  }

  async #openBeside(from: ServedWindow): Promise<void> {
    const overview = await from.desk.overview();
    const served = this.#serve(from);
    // Its page asks for what is open, which waits until this is done.
    if (overview !== null) await served.desk.openWorkspace(overview.path);
  }

  #applyPreferences(wanted: Preferences): void {
    nativeTheme.themeSource = wanted.theme;
    showMenu(this.#parts.language(), wanted.keys, (command) => this.#current()?.send('menu.invoked', { command }));
    for (const window of this.#all()) window.send('preferences.changed', wanted);
  }

  #all(): readonly ServedWindow[] {
    return this.#open.filter((window) => window !== null);
  }

  #current(): ServedWindow | null {
    const focused = BrowserWindow.getFocusedWindow();
    return this.#all().find(({ window }) => window === focused) ?? this.#all().at(-1) ?? null;
  }

  #handlesOf(paths: readonly string[]) {
    return paths.map((path) => this.#parts.files.grantToOpen(path));
  }
}

function userName(): string {
  try {
    const { username } = userInfo();
    return isActorName(username) ? username : 'archivist';
  } catch {
    return 'archivist';
  }
}
