import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, shell } from 'electron';
import type { AboutApp } from '../../model/about-app.ts';
import { licencesDirectory } from './places.ts';

/** Those of the bridge's calls that are about the program itself. */
export function aboutProcedures(sqliteVersion: () => Promise<string>) {
  return {
    async 'app.about'(): Promise<AboutApp> {
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
  };
}

async function notices(): Promise<string | null> {
  try {
    return await readFile(join(licencesDirectory, 'third-party-notices.txt'), 'utf8');
  } catch {
    return null;
  }
}
