import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * Closes what a packaged Kanwu has no use for: running as plain Node, taking Node's options or an inspector from outside, an app
 * beside its archive, and treating file:// pages as more than files. https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Electron looks at the archive's hashes on macOS and Windows.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of Kanwu's own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's own default: WebAssembly's bounds are checked by the processor.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Sets every fuse that a program has. Throws when it has one that isn't known here: a newer Electron needs a decision about it. */
export async function lockFuses(program) {
  // Older versions of Electron have fewer.
  const there = await getCurrentFuseWire(program);
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(Object.entries(wanted).filter(([fuse]) => fuse in there)),
  });
}
