import { z } from 'zod';
import { ChosenFile } from '../model/chosen-file.ts';
import { deskEvents } from '../model/desk-events.ts';
import type { Failure } from '../model/failure.ts';
import { MenuCommand } from '../model/menu-command.ts';
import { Preferences } from '../model/preferences.ts';
import { appCalls } from './contract/app.ts';
import { authorityCalls } from './contract/authority.ts';
import { backupCalls } from './contract/backup.ts';
import { editingCalls } from './contract/editing.ts';
import { exportCalls } from './contract/export.ts';
import { figureCalls } from './contract/figure.ts';
import { importCalls } from './contract/import.ts';
import { issueCalls } from './contract/issue.ts';
import { learningCalls } from './contract/learning.ts';
import { nothing } from './contract/procedure.ts';
import { registerCalls } from './contract/register.ts';
import { sampleCalls } from './contract/sample.ts';
import { searchCalls } from './contract/search.ts';
import { typeCalls } from './contract/type.ts';
import { workspaceCalls } from './contract/workspace.ts';

/**
 * Everything that the renderer can ask of main. An input is checked in main against its schema before anything is done;
 * a procedure that fails answers with a {@link Failure}.
 */
export const procedures = {
  ...appCalls,
  ...workspaceCalls,
  ...backupCalls,
  ...importCalls,
  ...issueCalls,
  ...searchCalls,
  ...editingCalls,
  ...sampleCalls,
  ...figureCalls,
  ...learningCalls,
  ...registerCalls,
  ...typeCalls,
  ...authorityCalls,
  ...exportCalls,
} as const;

export type ProcedureName = keyof typeof procedures;
export type ProcedureInput<Name extends ProcedureName> = z.infer<(typeof procedures)[Name]['input']>;
export type ProcedureOutput<Name extends ProcedureName> = z.infer<(typeof procedures)[Name]['output']>;

/** An input as JSON: what holds very many records crosses to the preload script and to main many times faster so. */
export type InputText<Name extends ProcedureName> = string & { readonly asks?: ProcedureInput<Name> };

/** What a call answers with. */
export type Reply<Name extends ProcedureName> =
  | { readonly ok: true; readonly value: ProcedureOutput<Name> }
  | { readonly ok: false; readonly error: Failure };

/** Everything that main tells the renderer unasked. */
export const events = {
  ...deskEvents,
  /** Something went wrong in the program itself, outside any call; it goes on. */
  'app.troubled': nothing,
  /** The person closes the window, or quits: what is typed is to be kept now. */
  'window.closing': nothing,
  /** Another window has changed what is set for the app. */
  'preferences.changed': Preferences,
  'menu.invoked': z.strictObject({ command: MenuCommand }),
  /** Issue or workspace files that the system asked Kanwu to open while it was running. */
  'files.opened': z.strictObject({ files: z.array(ChosenFile).min(1) }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload script gives the window, as `window.kanwu`. */
export interface Bridge {
  call<Name extends ProcedureName>(name: Name, input: ProcedureInput<Name> | InputText<Name>): Promise<Reply<Name>>;
  /** @returns a function that stops listening */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** Tells main of a file that was dropped on the window; null for one that is not on a disk. */
  takeDropped(file: File): Promise<ChosenFile | null>;
}
