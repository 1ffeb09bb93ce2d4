import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { projectNode } from './dependencies.mjs';
import { fingerprint, inProject, say } from './project.mjs';
import { runQuietly } from './run.mjs';

const stamp = inProject('out/.built-from');

/** Bundles main, preload and renderer into out/. Skipped while they were built from the sources as they are. */
export function buildApp({ force = false } = {}) {
  const sources = fingerprint(
    [
      'main',
      'preload',
      'renderer',
      'model',
      'resources/words',
      'scripts/licences',
      'electron.vite.config.ts',
      'package.json',
      'package-lock.json',
    ],
    (file) => !/\.test\.tsx?$/.test(file),
  );
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Building …');
  runQuietly(projectNode, [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'build']);
  runQuietly(projectNode, [inProject('scripts/licences/write-notices.ts')]);
  writeFileSync(stamp, sources);
}
