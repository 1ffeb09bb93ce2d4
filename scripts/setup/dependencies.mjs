import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint, inProject, say } from './project.mjs';
import { outsideEnvironment, runQuietly } from './run.mjs';

const stamp = inProject('node_modules/.cache/kanwu/lock-file');

/** The Node that the project's own tools run on: the `node` package's, whatever the system has. */
export const projectNode = inProject('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs what package-lock.json names. Skipped while the lock file is the one last installed.
 * Install scripts are left out but for the one that places Node: older npm versions run all of them, and
 * better-sqlite3's would look for Node's headers on the network.
 */
export function installDependencies() {
  const wanted = fingerprint(['package-lock.json']);
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
  if (found === wanted && existsSync(projectNode)) return;
  if (matchesInstalled() && existsSync(projectNode)) {
    remember(wanted);
    return;
  }

  say('Installing dependencies (npm ci) …');
  const env = outsideEnvironment();
  runQuietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { env });
  runQuietly('npm', ['rebuild', 'node', '--no-audit', '--no-fund'], { env });
  remember(wanted);
}

/** Whether somebody installed the lock file by hand: npm keeps a record of what it installed. */
function matchesInstalled() {
  const record = inProject('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([name]) => name !== '');
  const installed = new Map(versions(record).map(([name, { version }]) => [name, version]));
  return versions(inProject('package-lock.json')).every(
    ([name, { version, optional }]) => installed.get(name) === version || (optional && !installed.has(name)),
  );
}

function remember(lockFile) {
  mkdirSync(inProject('node_modules/.cache/kanwu'), { recursive: true });
  writeFileSync(stamp, lockFile);
}
