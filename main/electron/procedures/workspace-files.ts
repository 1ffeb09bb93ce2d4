import { join } from 'node:path';
import { app } from 'electron';

/** The files that a dialog about workspaces offers. */
export const workspaceFiles = [{ name: 'Kanwu', extensions: ['kanwu'] }];

/** Where a workspace lies that nobody said a place for. */
export function defaultWorkspacePath(): string {
  return join(app.getPath('documents'), 'Kanwu.kanwu');
}
