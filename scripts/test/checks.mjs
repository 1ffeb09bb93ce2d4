import { inProject } from '../setup/project.mjs';
import { runAttached } from '../setup/run.mjs';

/** Folders with source files that the dependency rules cover. */
const sources = ['model', 'main', 'preload', 'renderer', 'resources/words', 'e2e', 'bench', 'scripts'];

export const checkTypes = () => check('typescript/bin/tsc', ['--noEmit']);
export const checkStyle = () => check('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
export const checkRules = () => check('dependency-cruiser/bin/dependency-cruiser.mjs', sources);

/** Runs one of the project's tools on its Node; counts as one test. */
async function check(tool, args) {
  const code = await runAttached(process.execPath, [inProject('node_modules', tool), ...args]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
