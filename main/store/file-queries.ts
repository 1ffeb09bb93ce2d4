import { type Check, checkWorkspace } from './check.ts';
import type { Workspace } from './workspace.ts';

/** What can be read of the file itself, by name. */
export const fileQueries = {
  /** What SQLite finds wrong with the file at a quick look; empty when it is whole. */
  'file-problems': (workspace: Workspace): string[] => workspace.fileProblems(),
  /** The parts of the file that can be looked at one by one: this takes long where the file is large. */
  'file-parts': (workspace: Workspace): string[] => workspace.fileParts(),
  /** What SQLite finds wrong with one of them at a quick look. */
  'part-problems': (workspace: Workspace, part: string): string[] => workspace.fileProblems(part),
  /** Whether the file is whole and its journal leads to what it holds. */
  check: (workspace: Workspace): Check => checkWorkspace(workspace),
} as const;
