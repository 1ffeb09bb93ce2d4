import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, clipboard, shell } from 'electron';
import { isActorName } from '../../../model/actor-name.ts';
import type { AppDescription } from '../../../model/app-description.ts';
import { KanwuError } from '../../../model/error.ts';
import type { FileHandles } from '../file-handles.ts';
import { licencesDirectory } from '../places.ts';
import type { PreferencesFile } from '../preferences.ts';
import { systemLanguage } from '../system-language.ts';
import type { ProcedureParts, ProceduresOf } from './parts.ts';
import { defaultWorkspacePath } from './workspace-files.ts';

/** Answers what is asked about the app itself, its windows and what runs in it. */
export function appProcedures({
  desk,
  preferences,
  files,
  log,
  applyPreferences,
  openWindow,
  mayClose,
  takeFilesToOpen,
  sqliteVersion,
}: ProcedureParts): ProceduresOf<'app' | 'window' | 'job'> {
  return {
    'app.describe': () => ({
      ...describeApp(preferences, files),
      filesToOpen: takeFilesToOpen(),
      trouble: preferences.takeTrouble(),
    }),
    'app.set-preferences'(wanted) {
      if (!isActorName(wanted.actor)) throw new KanwuError('actor-name-refused', { name: wanted.actor });
      preferences.setPreferences(wanted);
      applyPreferences(wanted);
      return wanted;
    },
    'app.show-file'({ file }) {
      shell.showItemInFolder(files.pathOf(file, 'written'));
      return {};
    },
    'app.copy-text'({ text }) {
      clipboard.writeText(text);
      return {};
    },
    async 'app.show-log'() {
      log.prepare();
      // Where no program opens text files, the folder is shown.
      if ((await shell.openPath(log.path)) !== '') shell.showItemInFolder(log.path);
      return {};
    },
    async 'app.about'() {
      const { electron, chrome, node } = process.versions;
      const sqlite = await sqliteVersion();
      return {
        versions: { kanwu: app.getVersion(), electron, chromium: chrome, node, sqlite },
        notices: await notices(),
      };
    },
    async 'app.show-licences'() {
      await shell.openPath(licencesDirectory);
      return {};
    },
    'job.cancel'({ job }) {
      desk.cancel(job);
      return {};
    },
    async 'window.open'() {
      await openWindow();
      return {};
    },
    'window.may-close'({ lost }) {
      mayClose(lost);
      return {};
    },
  };
}

function describeApp(
  preferences: PreferencesFile,
  files: FileHandles,
): Omit<AppDescription, 'filesToOpen' | 'trouble'> {
  const { platform } = process;
  return {
    version: app.getVersion(),
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    systemLanguage: systemLanguage(),
    preferences: preferences.preferences,
    recentWorkspaces: preferences.recentWorkspaces.map(({ path, openedAt }) => ({
      ...{ file: files.grant(path, 'workspace'), openedAt, exists: existsSync(path) },
    })),
    defaultWorkspace: files.grant(defaultWorkspacePath(), 'workspace'),
  };
}

async function notices(): Promise<string | null> {
  try {
    return await readFile(join(licencesDirectory, 'third-party-notices.txt'), 'utf8');
  } catch {
    return null;
  }
}
