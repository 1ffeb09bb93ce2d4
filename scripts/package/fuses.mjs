import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Closes what a packaged Kanwu has no use for: running as plain Node, taking Node's options or an inspector from outside,
 * and treating file:// pages as more than files. https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export async function lockFuses(program) {
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
}
