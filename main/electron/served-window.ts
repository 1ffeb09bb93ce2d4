import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow, dialog } from 'electron';
import { append } from '../../model/append.ts';
import type { ChosenFile } from '../../model/chosen-file.ts';
import type { Language } from '../../model/language.ts';
import type { Preferences } from '../../model/preferences.ts';
import type { WeightSet } from '../../model/weight-set.ts';
import type { EventName, EventPayload } from '../../preload/contract.ts';
import { closingWords, hangingWords } from '../../resources/words/closing.ts';
import type { Backups } from '../desk/backups.ts';
import { Desk } from '../desk/desk.ts';
import type { Pictures } from '../desk/pictures.ts';
import type { SharedWorkspaces } from '../desk/shared-workspaces.ts';
import { type CarefulClosing, closeCarefully } from './closing.ts';
import { development } from './development.ts';
import type { FileHandles } from './file-handles.ts';
import { sendEvent } from './ipc.ts';
import type { LogFile } from './log-file.ts';
import { resourcesDirectory, sampleDirectory } from './places.ts';
import type { PreferencesFile } from './preferences.ts';
import { printPage } from './print-page.ts';
import type { Procedures } from './procedures/parts.ts';
import { createProcedures } from './procedures.ts';

/** What all windows have in common. */
export interface WindowParts {
  /** The script main/workers/read. */
  readonly readerPath: string;
  /** The script main/workers/patterns. */
  readonly patternsPath: string;
  readonly weights: WeightSet;
  readonly workspaces: SharedWorkspaces;
  readonly pictures: Pictures;
  readonly preferences: PreferencesFile;
  readonly files: FileHandles;
  readonly backups: Backups;
  readonly log: LogFile;
  readonly sqliteVersion: () => Promise<string>;
  /** The language that is spoken. */
  readonly language: () => Language;
  /** Makes the app look as the preferences say, and tells the windows. */
  readonly applyPreferences: (preferences: Preferences) => void;
  /** The ids of all windows that are open. */
  readonly openWindowIds: () => readonly string[];
  /** Opens another window on the workspace that is open in one. */
  readonly openBeside: (window: ServedWindow) => Promise<void>;
  readonly quitting: { isUnderWay: boolean };
}

/** One window, and the desk at which its person sits: every call of its page is answered by that. */
export class ServedWindow {
  /** New with each start. */
  readonly id: string = randomUUID();
  readonly window: BrowserWindow;
  readonly desk: Desk;
  readonly procedures: Procedures;
  readonly #waiting: ChosenFile[] = [];
  readonly #closing: CarefulClosing;
  #isPageThere = false;

  constructor(window: BrowserWindow, parts: WindowParts) {
    const { readerPath, patternsPath, weights, workspaces } = parts;
    this.window = window;
    const emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>): void => this.send(name, payload);
    this.desk = new Desk({
      resourcesDirectory,
      sampleDirectory,
      readerPath,
      patternsPath,
      nativeBinding: development.sqliteBinding,
      weights,
      workspaces,
      emit,
      pictures: parts.pictures,
      print: printPage,
    });
    this.procedures = createProcedures({
      desk: this.desk,
      preferences: parts.preferences,
      files: parts.files,
      log: parts.log,
      backups: parts.backups,
      window,
      language: parts.language,
      applyPreferences: parts.applyPreferences,
      typist: () => ({
        person: parts.preferences.personId,
        window: this.id,
        otherWindows: parts.openWindowIds().filter((id) => id !== this.id),
      }),
      openWindow: () => parts.openBeside(this),
      sqliteVersion: parts.sqliteVersion,
      mayClose: (lost) => this.#closing.mayClose(lost),
      takeFilesToOpen: () => {
        this.#isPageThere = true;
        return this.#waiting.splice(0);
      },
    });
    this.#followPage(parts);
    this.#closing = this.#closeCarefully(parts);
  }

  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    sendEvent(this.window, name, payload);
  }

  /** Hands files to the page: at once if it is there, else as soon as it asks. */
  openFiles(files: readonly ChosenFile[]): void {
    if (files.length === 0) return;
    if (this.#isPageThere) this.send('files.opened', { files: [...files] });
    else append(this.#waiting, files);
  }

  show(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  #followPage({ log, language }: WindowParts): void {
    const { webContents } = this.window;
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason !== 'clean-exit') log.write(`page gone: ${reason} ${exitCode}`, null);
    });
    this.window.on('unresponsive', () => {
      log.write('page unresponsive', null);
      void this.#askWhetherToReload(language());
    });
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#isPageThere = false;
    });
    webContents.on('render-process-gone', () => {
      this.#isPageThere = false;
    });
  }

  /** What was typed in a page that hangs is in the workspace: loaded anew, it comes back to the same place. */
  async #askWhetherToReload(language: Language): Promise<void> {
    const words = hangingWords[language];
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      message: words.question,
      detail: words.detail,
      buttons: [words.wait, words.reload],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1 && !this.window.isDestroyed()) this.window.webContents.forcefullyCrashRenderer();
  }

  #closeCarefully({ language, quitting }: WindowParts): CarefulClosing {
    return closeCarefully(this.window, {
      tellPage: () => {
        if (this.#isPageThere) this.send('window.closing', {});
        return this.#isPageThere;
      },
      askWhetherToLose: async () => {
        const words = closingWords[language()];
        const { response } = await dialog.showMessageBox(this.window, {
          type: 'warning',
          message: words.question,
          detail: words.detail,
          buttons: [words.stay, words.close],
          defaultId: 0,
          cancelId: 0,
        });
        return response === 1;
      },
      onStay: () => {
        quitting.isUnderWay = false;
      },
      onGo: () => {
        // Closing had to be put off, and with it quitting.
        if (quitting.isUnderWay) setImmediate(() => app.quit());
      },
    });
  }
}
