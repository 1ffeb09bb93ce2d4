import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkspace } from '../../main/store/check.ts';
import { Workspace } from '../../main/store/workspace.ts';
import type { ArticleId, EntryId } from '../../model/ids.ts';
import type { Acknowledged } from './acknowledged.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

/** What a program left when it ended, or stood still, at some moment. */
export interface Left {
  /** Where the workspace is, and beside it what was written of it. */
  readonly directory: string;
  /** What it said, since it was looked at last, that it had done; paths are in `directory`. */
  readonly said: readonly Acknowledged[];
  /** What was purged, be it before. */
  readonly purged: readonly string[];
  /** Whether all that is in the workspace is worked out again from its journal, which takes longer than all else. */
  readonly isWholeLook: boolean;
}

/** The workspace in a folder that programs are killed at. */
export function workspaceIn(directory: string): string {
  return join(directory, 'w.kanwu');
}

/** Tells of all that was said to be done and is not there, and of whatever else is wrong. */
export function lookAtLeft({ directory, said, purged, isWholeLook }: Left, fault: (what: string) => void): void {
  const path = workspaceIn(directory);
  const workspace = Workspace.open(path, { nativeBinding });
  try {
    for (const each of said) {
      if (each.kind === 'entry' && !workspace.journal.has(each.id as EntryId)) fault(`the entry ${each.id} is lost`);
    }
    lookAtLastNote(workspace, said, fault);
    const problems = isWholeLook ? checkWorkspace(workspace).problems : workspace.fileProblems();
    for (const problem of problems) fault(JSON.stringify(problem));
  } finally {
    workspace.close();
  }
  for (const each of said) {
    if (each.kind === 'copy') lookAtCopy(each.path, fault);
    if (each.kind === 'export') for (const file of each.paths) if (!existsSync(file)) fault(`${file} is not there`);
  }
  lookAtExports(directory, fault);
  for (const words of purged) {
    if (readFileSync(path).includes(words)) fault(`${words}, which was purged, is in the file`);
  }
}

/** Nothing was written to the article after its last note but what undo took back, or one that was not said any more. */
function lookAtLastNote(workspace: Workspace, said: readonly Acknowledged[], fault: (what: string) => void): void {
  const last = said.at(-1);
  if (last?.kind !== 'entry' || last.note === undefined) return;
  const article = workspace.records.article.get(last.note.article as ArticleId);
  const after = workspace.journal.after(workspace.journal.get(last.id as EntryId)?.sequence ?? 0);
  const isAsSaid = article === undefined || article.note === last.note.text;
  if (!isAsSaid && after.length === 0) fault(`the note of ${last.id} reads otherwise`);
}

function lookAtCopy(path: string, fault: (what: string) => void): void {
  // Older backups go when newer ones come, and copies that were worked in are looked at by merging them.
  if (!existsSync(path)) return;
  const copy = Workspace.open(path, { nativeBinding, readonly: true });
  try {
    for (const problem of copy.fileProblems()) fault(`${path}: ${problem}`);
  } finally {
    copy.close();
  }
}

/** A file of an export is there whole, or not at all. */
function lookAtExports(directory: string, fault: (what: string) => void): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // What is not complete yet has a name that begins with a full stop, or lies in a folder of such a name.
    const isComplete = /[\\/]export-\d+[\\/]/.test(path) && !/[\\/]\.[^\\/]*(?:[\\/]|$)/.test(path);
    if (!entry.isFile() || !isComplete) continue;
    const whole = readFileSync(path, 'utf8');
    if (entry.name.endsWith('.xml') && !whole.trimEnd().endsWith('>')) fault(`${entry.name} was cut off`);
    if (entry.name.endsWith('.jsonl') && whole !== '' && !whole.endsWith('\n')) fault(`${entry.name} was cut off`);
  }
}
