import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/project.mjs';
import { lockFuses } from './fuses.mjs';

/** Where things are in Electron's distribution of this platform, and what they are called in Kanwu's. */
const layout = {
  linux: { program: 'electron', ours: 'kanwu', resources: 'resources' },
  win32: { program: 'electron.exe', ours: 'Kanwu.exe', resources: 'resources' },
  darwin: { program: 'Electron.app', ours: 'Kanwu.app', resources: 'Kanwu.app/Contents/Resources' },
}[process.platform];

/**
 * Puts the built app and an Electron into one folder, dist/Kanwu-PLATFORM-ARCH, and returns its path.
 * `binding` is the SQLite binding that this Electron needs instead of the prebuilt one, or null.
 */
export async function packageApp(electron, binding) {
  const folder = inProject('dist', `Kanwu-${process.platform}-${process.arch}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(distribution(electron.executable), folder, { recursive: true, verbatimSymlinks: true });
  renameSync(path.join(folder, layout.program), path.join(folder, layout.ours));

  const resources = path.join(folder, layout.resources);
  rmSync(path.join(resources, 'default_app.asar'), { force: true });
  rmSync(path.join(resources, 'app'), { recursive: true, force: true });
  copyApp(path.join(resources, 'app'), binding);
  await lockFuses(path.join(folder, layout.ours));
  return folder;
}

function copyApp(app, binding) {
  cpSync(inProject('out'), path.join(app, 'out'), {
    recursive: true,
    filter: (file) => !/(\.map|\.built-from)$/.test(file),
  });
  // The wording is in the bundles.
  const words = inProject('resources/words');
  cpSync(inProject('resources'), path.join(app, 'resources'), { recursive: true, filter: (file) => file !== words });
  const { name, productName, version, description, type, main } = JSON.parse(
    readFileSync(inProject('package.json'), 'utf8'),
  );
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name, productName, version, description, type, main }),
  );
  copySqlite(path.join(app, 'node_modules/better-sqlite3'), binding);
}

/** The one package that the bundle leaves outside, with the binding of this platform alone. */
function copySqlite(target, binding) {
  const source = inProject('node_modules/better-sqlite3');
  const prebuilt = `prebuilds/${process.platform}-${process.arch}.node`;
  for (const part of ['package.json', 'LICENSE', 'lib']) {
    cpSync(path.join(source, part), path.join(target, part), { recursive: true });
  }
  cpSync(binding ?? path.join(source, prebuilt), path.join(target, prebuilt));
}

/** The folder of Electron's distribution that a program belongs to. */
function distribution(executable) {
  let folder = path.dirname(executable);
  while (!existsSync(path.join(folder, layout.program))) folder = path.dirname(folder);
  return folder;
}
