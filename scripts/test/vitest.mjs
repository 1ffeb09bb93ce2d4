import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runWithDisplay } from '../setup/display.mjs';
import { inProject } from '../setup/project.mjs';
import { runAttached } from '../setup/run.mjs';
import { prepareCheckers } from './checkers.mjs';
import { withoutNetwork } from './without-network.mjs';

export const runUnit = (patterns) => {
  prepareCheckers();
  return runVitest('unit', patterns, runAttached);
};

/** Runs the tests that drive the real app; `env` tells them where Electron is. */
export const runEndToEnd = (patterns, env) =>
  runVitest('e2e', ['--config', 'e2e/vitest.config.ts', ...patterns], inWindows(env));

/** Runs the tests of the packaged program; `env` tells them where it is. */
export const runPackaged = (patterns, env) =>
  runVitest('packaged', ['--config', 'e2e/packaged/vitest.config.ts', ...patterns], inWindows(env));

/** Runs a program that opens windows, without a network where that can be. */
const inWindows = (env) => (command, args) => {
  const offline = withoutNetwork(command, args);
  return offline === null
    ? runWithDisplay(command, args, { env })
    : runWithDisplay(...offline, { env: { ...env, KANWU_WITHOUT_NETWORK: '1' } });
};

async function runVitest(name, args, run) {
  const report = inProject('test-output', `${name}.json`);
  rmSync(report, { force: true });
  const vitest = inProject('node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [vitest, 'run', ...reporters, ...args]);
  return existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8')), code) : { passed: 0, failed: 1 };
}

/**
 * Counts tests; a file that fails outside its tests (it doesn't load, its set-up throws) counts as one failure.
 * Tests that were left out are named and count as failed: nothing is skipped in silence.
 */
function count({ numPassedTests, testResults }, code) {
  let failed = 0;
  for (const file of testResults) {
    const bad = file.assertionResults.filter(({ status }) => status !== 'passed');
    for (const test of bad.filter(({ status }) => status !== 'failed')) console.log(`not run: ${test.fullName}`);
    failed += bad.length === 0 && file.status === 'failed' ? 1 : bad.length;
  }
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
