import type { BrowserWindow } from 'electron';
import type { ChosenFile } from '../../../model/chosen-file.ts';
import type { Typist } from '../../../model/draft.ts';
import type { Language } from '../../../model/language.ts';
import type { Preferences } from '../../../model/preferences.ts';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../../preload/contract.ts';
import type { Backups } from '../../desk/backups.ts';
import type { Desk } from '../../desk/desk.ts';
import type { FileHandles } from '../file-handles.ts';
import type { LogFile } from '../log-file.ts';
import type { PreferencesFile } from '../preferences.ts';

/** What answers some of the bridge's calls. */
type Answering<Names extends ProcedureName> = {
  readonly [Name in Names]: (input: ProcedureInput<Name>) => ProcedureOutput<Name> | Promise<ProcedureOutput<Name>>;
};

/** What answers each call of the bridge. */
export type Procedures = Answering<ProcedureName>;

/** What answers those whose names begin so, like `search`. */
export type ProceduresOf<Subject extends string> = Answering<Extract<ProcedureName, `${Subject}.${string}`>>;

/** What calls are answered with. */
export interface ProcedureParts {
  readonly desk: Desk;
  readonly preferences: PreferencesFile;
  readonly files: FileHandles;
  readonly log: LogFile;
  readonly backups: Backups;
  /** The window whose page calls. */
  readonly window: BrowserWindow;
  /** The language that is spoken. */
  readonly language: () => Language;
  /** Makes the app look as the preferences say. */
  readonly applyPreferences: (preferences: Preferences) => void;
  /** Who types in the window. */
  readonly typist: () => Typist;
  /** Opens another window on the workspace that is open in this one. */
  readonly openWindow: () => Promise<void>;
  readonly mayClose: (lost: boolean) => void;
  readonly sqliteVersion: () => Promise<string>;
  /** Hands over the files that the app was started with; once. */
  readonly takeFilesToOpen: () => ChosenFile[];
}
