import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { constants as os } from 'node:os';
import path from 'node:path';
import { inProject, root, SetupError } from './project.mjs';

/** Runs a program to its end with its output on standard error; throws a SetupError that shows the output's end when it fails. */
export function runQuietly(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  if (result.status === 0) return result.stdout;
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim();
  throw new SetupError(`"${[command, ...args].join(' ')}" failed:\n${output.split('\n').slice(-30).join('\n')}`);
}

/** Runs a program with this terminal as its own; resolves to its exit code (128 + signal number when a signal ended it). */
export function runAttached(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward);
      resolve(code ?? 128 + (os.signals[signal] ?? 0));
    });
  });
}

/** Whether a program of this name is on the PATH. */
export function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The environment without the project's own programs on the PATH: npm must not run on the Node that it replaces. */
export function outsideEnvironment() {
  const ours = inProject('node_modules');
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.startsWith(ours));
  return { ...process.env, PATH: folders.join(path.delimiter) };
}
