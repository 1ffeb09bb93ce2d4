import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Absolute path of the project's root folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Absolute path of a file of the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** Where things live that are dear to make and survive `npm ci`: Electron runtimes and native bindings, keyed by version. */
export const cacheFolder = path.join(userCacheFolder(), 'kanwu');

/** One calm line about what set-up is doing; on standard error, so that a command's own output stays clean. */
export const say = (line) => process.stderr.write(`· ${line}\n`);

/** An error whose message is all that a person needs: no stack trace is printed for it. */
export class SetupError extends Error {}

/** Version of an installed npm package; null when it is not installed. */
export function installedVersion(name) {
  const file = inProject('node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

/** SHA-256, in hex, over the names and contents of files and folders (relative to the root; missing ones count as empty). */
export function fingerprint(entries, keep = () => true) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesUnder(entry)) {
      if (!keep(file)) continue;
      hash
        .update(`${file}\0`)
        .update(readFileSync(inProject(file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(entry) {
  const absolute = inProject(entry);
  if (!existsSync(absolute)) return [];
  try {
    return readdirSync(absolute, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((child) => filesUnder(`${entry}/${child.name}`));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [entry];
    throw error;
  }
}

function userCacheFolder() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches');
  return process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
}

/** Where Node keeps what it compiled of the project's files: half of what a short command takes is spent on that. */
export const compileCache = inProject('node_modules/.cache/compiled');

/**
 * How Node is started for the command line. What a long text leaves behind on its way in is cleared away early: else V8 lets it become several
 * times what is still needed. It costs no time that could be measured with prose, and a fifth with a text of short lines.
 */
export const sparing = ['--max-semi-space-size=4', '--heap-growing-percent=30'];
