import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { projectNode } from './dependencies.mjs';
import { cacheFolder, inProject, installedVersion, SetupError, say } from './project.mjs';
import { outsideEnvironment, runQuietly } from './run.mjs';

/** The first Electron with the Node-API version that better-sqlite3's own prebuilt binding wants. */
const firstWithPrebuild = 35;

const file = path.join(
  cacheFolder,
  `better-sqlite3-${installedVersion('better-sqlite3')}-portable-${process.platform}-${process.arch}.node`,
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
      env: { ...outsideEnvironment(), npm_config_nodedir: headerFolder() },
    });
    const built = path.join(source, 'build/Release/better_sqlite3.node');
    const trial = 'new (require("better-sqlite3"))(":memory:", { nativeBinding: process.argv[1] }).exec("select 1")';
    runQuietly(projectNode, ['-e', trial, built]);
    renameSync(built, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The folder of Node's headers that comes with the project's own Node, so that neither the system's nor a download is
 * wanted. It lies inside that package's folder, where npm tidies it away when packages are added; then it is put back.
 */
function headerFolder() {
  const parent = inProject('node_modules/node/node_modules');
  const find = () =>
    (existsSync(parent) ? readdirSync(parent) : [])
      .map((name) => path.join(parent, name))
      .find((folder) => existsSync(path.join(folder, 'include/node/node_api.h')));
  const found = find();
  if (found !== undefined) return found;
  runQuietly('npm', ['rebuild', 'node'], { env: outsideEnvironment() });
  const restored = find();
  if (restored === undefined)
    throw new SetupError("The `node` package brought no headers; can't compile the SQLite binding.");
  return restored;
}
