import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, inProject, installedVersion, say } from './project.mjs';
import { outsideEnvironment, runQuietly } from './run.mjs';

/** The first Electron with the Node-API version that better-sqlite3's own prebuilt binding wants. */
const firstWithPrebuild = 35;

const file = path.join(
  cacheFolder,
  `better-sqlite3-${installedVersion('better-sqlite3')}-node-api-9-${process.platform}-${process.arch}.node`,
);

/** Whether this Electron needs a binding of its own and none is in the cache yet. */
export const needsCompiler = (electronVersion) => isOld(electronVersion) && !existsSync(file);

/**
 * The path of a better-sqlite3 binding that this Electron can load; null when the prebuilt one in the package will do.
 * The prebuilt one crashes on a runtime with Node-API 9, so one that works on every version is compiled, once.
 */
export function sqliteBinding(electronVersion) {
  if (!isOld(electronVersion)) return null;
  if (!existsSync(file)) compile();
  return file;
}

function isOld(electronVersion) {
  return electronVersion === null || Number(electronVersion.split('.')[0]) < firstWithPrebuild;
}

function compile() {
  say('Compiling the SQLite binding for this Electron (about a minute, once) …');
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(path.join(cacheFolder, 'better-sqlite3-'));
  try {
    const source = path.join(work, 'better-sqlite3');
    cpSync(inProject('node_modules/better-sqlite3'), source, { recursive: true });
    rmSync(path.join(source, 'build'), { recursive: true, force: true });
    cpSync(inProject('node_modules/node-addon-api'), path.join(work, 'node_modules/node-addon-api'), {
      recursive: true,
    });

    const gypFile = path.join(source, 'binding.gyp');
    const defines = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'";
    writeFileSync(gypFile, readFileSync(gypFile, 'utf8').replace("'NAPI_VERSION=10'", defines));

    runQuietly('npm', ['run', 'build-release'], {
      cwd: source,
      env: { ...outsideEnvironment(), npm_config_nodedir: headerFolder(work) },
    });
    renameSync(path.join(source, 'build/Release/better_sqlite3.node'), file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * A folder that node-gyp takes for a Node's headers. The binding needs only Node-API's, which are the same for every
 * Node; so neither the system's headers nor a download of them is wanted.
 */
function headerFolder(work) {
  const folder = path.join(work, 'headers');
  cpSync(inProject('node_modules/node-api-headers/include'), path.join(folder, 'include/node'), { recursive: true });
  writeFileSync(path.join(folder, 'include/node/common.gypi'), '{}');
  return folder;
}
