import { z } from 'zod';
import { ChosenFile } from './chosen-file.ts';
import { Failure } from './failure.ts';
import { languages } from './language.ts';
import { Preferences } from './preferences.ts';

export const RecentWorkspace = z.strictObject({
  file: ChosenFile,
  /** Milliseconds since the epoch. */
  openedAt: z.int(),
  exists: z.boolean(),
});
export type RecentWorkspace = Readonly<z.infer<typeof RecentWorkspace>>;

/** What a window must know of the app that it is in. */
export const AppDescription = z.strictObject({
  version: z.string(),
  platform: z.enum(['darwin', 'linux', 'win32']),
  /** The language that the system prefers, of those that Kanwu speaks. */
  systemLanguage: z.enum(languages),
  preferences: Preferences,
  recentWorkspaces: z.array(RecentWorkspace).readonly(),
  /** Where a new workspace is kept unless another place is chosen. */
  defaultWorkspace: ChosenFile,
  /** Files that the app was started with and that wait to be opened. */
  filesToOpen: z.array(ChosenFile).readonly(),
  /** What keeps the preferences from being read or saved, for the first window that asks. */
  trouble: Failure.nullable(),
});
export type AppDescription = Readonly<z.infer<typeof AppDescription>>;
