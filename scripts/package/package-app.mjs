import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packager } from '@electron/packager';
import { makeAppFolder, sampleFolder } from './app-folder.mjs';
import { lockFuses } from './fuses.mjs';
import { moveElectronLicences, writeLicenceFiles } from './licence-files.mjs';

/** What a program is called in Electron's distribution of this platform, and in Kanwu's. */
const program = {
  linux: { theirs: 'electron', ours: 'kanwu' },
  win32: { theirs: 'electron.exe', ours: 'Kanwu.exe' },
  darwin: { theirs: 'Electron.app', ours: 'Kanwu.app' },
}[process.platform];

/** A zip file with nothing in it. */
const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);

/**
 * Puts the built app, as an archive, and an Electron into one folder, Kanwu-PLATFORM-ARCH in `out`, and returns its path.
 * `binding` is the SQLite binding that this Electron needs instead of the prebuilt one, or null.
 */
export async function packageApp(electron, binding, out) {
  const work = path.join(out, '.work');
  rmSync(work, { recursive: true, force: true });
  try {
    const app = path.join(work, 'app');
    makeAppFolder(app, binding);
    const licences = path.join(work, 'licences');
    writeLicenceFiles(licences, electron);
    const [folder] = await packager({
      dir: app,
      name: 'Kanwu',
      executableName: process.platform === 'linux' ? program.ours : 'Kanwu',
      appBundleId: 'org.kanwu.app',
      out,
      tmpdir: work,
      overwrite: true,
      quiet: true,
      // Native code can only be loaded from a file; all else stays in the archive.
      asar: { unpack: '*.node' },
      extraResource: [sampleFolder, licences],
      prune: false,
      electronVersion: electron.version,
      ...takeDistribution(electron, path.join(work, 'no-zip'), licences),
    });
    // It was made in a folder that nobody else may look into.
    chmodSync(folder, 0o755);
    await lockFuses(path.join(folder, program.ours));
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Packager unpacks Electron from a zip file, or downloads one. The distribution is here already: it gets an empty one, and a copy. */
function takeDistribution(electron, zipFolder, licences) {
  mkdirSync(zipFolder, { recursive: true });
  writeFileSync(
    path.join(zipFolder, `electron-v${electron.version}-${process.platform}-${process.arch}.zip`),
    emptyZip,
  );
  const distribution = distributionOf(electron.executable);
  const developmentApp = path.join(distribution, 'resources/app');
  const takeIn = ({ buildPath }) => {
    cpSync(distribution, buildPath, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => file !== developmentApp,
    });
    // All licences are in one folder, which on macOS is inside the app.
    moveElectronLicences(buildPath, licences);
  };
  return { electronZipDir: zipFolder, afterExtract: [takeIn] };
}

/** The folder of Electron's distribution that a program belongs to. */
function distributionOf(executable) {
  let folder = path.dirname(executable);
  while (!existsSync(path.join(folder, program.theirs))) folder = path.dirname(folder);
  return folder;
}
