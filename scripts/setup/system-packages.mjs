import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasDisplay } from './display.mjs';
import { SetupError, say } from './project.mjs';
import { onPath, runQuietly } from './run.mjs';

const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version') && onPath('dpkg-query');
const isRoot = process.getuid?.() === 0;

/** Shared libraries that Electron loads, by Debian package. */
const electronLibraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
];

/**
 * Sees to it that the system has what Electron needs (and, when `compiler` is set, what builds a native binding).
 * As root on Debian it installs what is missing; elsewhere it throws a SetupError that names it with the command to run.
 * Systems that are neither Debian nor its kin are left to say themselves what they miss.
 */
export function installSystemPackages({ compiler }) {
  if (!isDebian) return;
  const missing = [
    ...withoutPackage(electronLibraries),
    ...(hasDisplay ? [] : withoutProgram({ 'xvfb-run': 'xvfb', xauth: 'xauth' })),
    ...(compiler ? withoutProgram({ 'g++': 'g++', make: 'make', python3: 'python3' }) : []),
  ];
  const fonts = hasChineseFont() ? [] : ['fonts-noto-cjk'];
  if (missing.length + fonts.length === 0) return;

  const wanted = [...missing, ...fonts];
  if (isRoot) {
    say(`Installing system packages: ${wanted.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    runQuietly('apt-get', ['update'], { env });
    runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], { env });
    return;
  }
  const command = `sudo apt-get update && sudo apt-get install -y ${wanted.join(' ')}`;
  if (missing.length > 0)
    throw new SetupError(`This system lacks packages that Kanwu needs. Install them with:\n  ${command}`);
  say(`No Chinese font is installed; text will show as boxes until you run: ${command}`);
}

/** Names that dpkg does not report as installed; Ubuntu carries some of them under a `t64` suffix. */
function withoutPackage(names) {
  const query = ['-W', `-f=\${Package} \${db:Status-Status}\n`, ...names, ...names.map((name) => `${name}t64`)];
  const lines = spawnSync('dpkg-query', query, { encoding: 'utf8' }).stdout.split('\n');
  const installed = new Set(lines.filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

function withoutProgram(packageOf) {
  return Object.entries(packageOf)
    .filter(([program]) => !onPath(program))
    .map(([, name]) => name);
}

function hasChineseFont() {
  if (!onPath('fc-list')) return withoutPackage(['fonts-noto-cjk']).length === 0;
  return spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout.trim() !== '';
}
