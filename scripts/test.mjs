import { makePackage } from './package/make-package.mjs';
import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { compileCache, inProject, SetupError } from './setup/project.mjs';
import { checkRules, checkStyle, checkTypes } from './test/checks.mjs';
import { runEndToEnd, runPackaged, runUnit, runValidators } from './test/vitest.mjs';

const stages = {
  types: checkTypes,
  style: checkStyle,
  rules: checkRules,
  unit: runUnit,
  e2e: async (patterns) => runEndToEnd(patterns, (await prepareApp()).env),
  // Not into dist/: the tests plant things in it.
  packaged: async (patterns) => runPackaged(patterns, (await makePackage(inProject('test-output/packaged'))).env),
};

/** Those that are run when they are asked for: what they need is large, and most machines have not got it. */
const stagesApart = { validators: runValidators };

// npm test                     every stage; each runs even when an earlier one failed
// npm test -- STAGE [PATTERN…] one stage, and of its test files those whose path holds a pattern; `validators` is run so alone
await onProjectNode(async ([only, ...patterns]) => {
  const all = { ...stages, ...stagesApart };
  if (only !== undefined && !Object.hasOwn(all, only)) {
    throw new SetupError(`There is no stage "${only}"; the stages are: ${Object.keys(all).join(', ')}.`);
  }
  // Tests start the command line and the app's threads some hundred times.
  process.env.NODE_COMPILE_CACHE ??= compileCache;
  const results = [];
  for (const name of only === undefined ? Object.keys(stages) : [only]) {
    console.log(`\n── ${name}`);
    results.push({ name, ...(await outcome(() => all[name](patterns))) });
  }
  console.log('');
  for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

/** A stage that can't be run at all, for instance because there is no Electron, has failed; the others go on. */
async function outcome(stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
