import { prepareApp } from '../setup/prepare.mjs';

/**
 * Packages the app for this platform into a folder of `out`. Returns the folder that it is in, the Electron that it is packaged on, and the environment that
 * tells tests of both.
 */
export async function makePackage(out) {
  const { electron, binding, env } = await prepareApp();
  // Its tools are there only after the set-up.
  const { packageApp } = await import('./package-app.mjs');
  const folder = await packageApp(electron, binding, out);
  return { folder, electron, env: { ...env, KANWU_PACKAGED: folder } };
}
