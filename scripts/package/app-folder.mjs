import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/project.mjs';

/** Electron lists no Chinese name in an archive where the system's locale has no UTF-8. */
export const sampleFolder = inProject('resources/sample');

/**
 * Puts into a folder what the packaged app's archive holds: the built app, its resources, and the packages that are not bundled.
 * `binding` is the SQLite binding that the packaged Electron needs instead of the prebuilt one, or null.
 */
export function makeAppFolder(folder, binding) {
  mkdirSync(folder, { recursive: true });
  copyBuilt(path.join(folder, 'out'));
  // The wording is in the bundles; the sample lies beside the archive.
  const elsewhere = [inProject('resources/words'), sampleFolder];
  cpSync(inProject('resources'), path.join(folder, 'resources'), {
    recursive: true,
    filter: (file) => !elsewhere.includes(file),
  });
  const { name, productName, version, description, type, main } = JSON.parse(
    readFileSync(inProject('package.json'), 'utf8'),
  );
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, description, type, main }),
  );
  copySqlite(path.join(folder, 'node_modules/better-sqlite3'), binding);
  for (const name of wholePackages) {
    cpSync(inProject('node_modules', name), path.join(folder, 'node_modules', name), {
      recursive: true,
      filter: (file) => !/\.(map|[cm]?ts)$/.test(file),
    });
  }
}

/** Left outside the bundles, as they are: WebAssembly is read from its file, and sharp's starts threads of its own. */
const wholePackages = ['@img/sharp-wasm32', 'tslib', '@cornerstonejs/codec-openjpeg'];

function copyBuilt(target) {
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(inProject('out', part), path.join(target, part), {
      recursive: true,
      filter: (file) => !file.endsWith('.map'),
    });
  }
}

/** The binding of this platform alone. */
function copySqlite(target, binding) {
  const source = inProject('node_modules/better-sqlite3');
  const prebuilt = `prebuilds/${process.platform}-${process.arch}.node`;
  for (const part of ['package.json', 'LICENSE', 'lib']) {
    cpSync(path.join(source, part), path.join(target, part), { recursive: true });
  }
  cpSync(binding ?? path.join(source, prebuilt), path.join(target, prebuilt));
}
