import { z } from 'zod';
import { AboutApp } from '../../model/about-app.ts';
import { AppDescription } from '../../model/app-description.ts';
import { FileHandle } from '../../model/chosen-file.ts';
import { JobId } from '../../model/job.ts';
import { Preferences } from '../../model/preferences.ts';
import { nothing, procedure } from './procedure.ts';

/** What can be asked about the app itself, its windows and what runs in it. */
export const appCalls = {
  'app.describe': procedure(nothing, AppDescription),
  'app.set-preferences': procedure(Preferences, Preferences),
  /** Shows a file that Kanwu wrote in the system's file manager. */
  'app.show-file': procedure(z.strictObject({ file: FileHandle }), nothing),
  /** Puts text on the clipboard. */
  'app.copy-text': procedure(z.strictObject({ text: z.string().max(4_000_000) }), nothing),
  /** Opens the file in which Kanwu keeps what went wrong unexpectedly. */
  'app.show-log': procedure(nothing, nothing),
  /** What program this is, and whose work it is made of. */
  'app.about': procedure(nothing, AboutApp),
  /** Opens the folder with the texts of licences. */
  'app.show-licences': procedure(nothing, nothing),
  'job.cancel': procedure(z.strictObject({ job: JobId }), nothing),
  /** Opens another window on the workspace that is open in this one. */
  'window.open': procedure(nothing, nothing),
  /** Answers `window.closing`: the window may go. `lost` says whether some of what was typed could not be kept. */
  'window.may-close': procedure(z.strictObject({ lost: z.boolean() }), nothing),
} as const;
