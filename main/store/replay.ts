import { applyCommands } from '../../model/commands/registry.ts';
import type { Sha256 } from '../../model/issue.ts';
import type { Workspace } from './workspace.ts';

/**
 * Executes every command of one workspace's journal, oldest first, in another that is empty. The files that issues were
 * imported from are taken over as they are; all else must come out the same, and a difference is damage.
 */
export function replayJournal(from: Workspace, into: Workspace): void {
  for (const commands of from.journal.replay()) {
    for (const command of commands) {
      if (command.name !== 'issue.add') continue;
      for (const issue of command.payload.records) takeOver(issue.sha256, from, into);
    }
    applyCommands(into.records, commands);
  }
}

function takeOver(sha256: Sha256, from: Workspace, into: Workspace): void {
  if (!into.sources.has(sha256)) into.sources.add(from.sources.get(sha256));
}
