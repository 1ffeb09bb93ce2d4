import { buildApp } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { needsCompiler, sqliteBinding } from './sqlite-binding.mjs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Makes everything ready to run the app and returns how to: the Electron, the SQLite binding that it needs instead of the
 * prebuilt one (or null), and the environment that tells the app and its tests of both. What is there and current already
 * is left as it is.
 */
export async function prepareApp({ build = true } = {}) {
  const electron = await electronRuntime();
  installSystemPackages({ compiler: needsCompiler(electron.version) });
  const binding = sqliteBinding(electron.version);
  if (build) buildApp();
  return {
    electron,
    binding,
    env: {
      ...process.env,
      KANWU_ELECTRON: electron.executable,
      KANWU_ELECTRON_ARGS: electron.args.join(' '),
      ...(binding === null ? {} : { KANWU_SQLITE_BINDING: binding }),
    },
  };
}
