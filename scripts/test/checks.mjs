import { inProject } from '../setup/project.mjs';
import { runAttached } from '../setup/run.mjs';

/** Folders with source files that the dependency rules cover. */
const sources = ['model', 'main', 'preload', 'renderer', 'resources/words', 'e2e', 'bench', 'scripts'];

export const checkTypes = () => check('typescript/bin/tsc', ['--noEmit']);
export const checkStyle = () => check('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
export const checkRules = async () => {
  const imports = await codeOf('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', sources);
  const spreads = await codeOf('scripts/test/check-spreads.ts', []);
  return counted(imports === 0 && spreads === 0);
};

async function check(tool, args) {
  return counted((await codeOf(`node_modules/${tool}`, args)) === 0);
}

/** Runs one of the project's tools on its Node. */
function codeOf(tool, args) {
  return runAttached(process.execPath, [inProject(tool), ...args]);
}

/** A check counts as one test. */
function counted(hasPassed) {
  return hasPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
