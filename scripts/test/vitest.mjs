import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/project.mjs';
import { runAttached } from '../setup/run.mjs';
import { nameLargeCheckers, prepareCheckers } from './checkers.mjs';
import { withoutNetwork } from './without-network.mjs';

export const runUnit = (patterns) => {
  prepareCheckers();
  return runVitest('unit', patterns, runAttached);
};

/** Has others' tools look at what is written, also those that `npm test` does not ask for. */
export const runValidators = (patterns) => {
  prepareCheckers();
  nameLargeCheckers();
  return runVitest('validators', ['--config', 'validators.config.ts', ...patterns], runAttached);
};

/** Runs the tests that drive the real app; `env` tells them where Electron is. */
export const runEndToEnd = (patterns, env) => runInWindows('e2e', ['--config', 'e2e/vitest.config.ts'], patterns, env);

/** Runs the tests of the packaged program; `env` tells them where it is. */
export const runPackaged = (patterns, env) =>
  runInWindows('packaged', ['--config', 'e2e/packaged/vitest.config.ts'], patterns, env);

/** Runs a program where no network is, as far as that can be. */
const offline = (env) => (command, args) => {
  const wrapped = withoutNetwork(command, args);
  return wrapped === null
    ? runAttached(command, args, { env })
    : runAttached(...wrapped, { env: { ...env, KANWU_WITHOUT_NETWORK: '1' } });
};

/** So many files with a failed test may be unsteady; when there are more, something is broken. */
const mostUnsteadyFiles = 3;

/**
 * Runs tests of real windows, which take part in all that a machine does besides. A file in which a test failed is run once more, alone: only
 * what fails then, too, has failed, and what passes is named, as something to be looked at.
 */
async function runInWindows(name, options, patterns, env) {
  const run = offline(env);
  const first = await runVitest(name, [...options, ...patterns], run);
  const files = first.failedFiles;
  if (files.length === 0 || files.length > mostUnsteadyFiles) return first;
  console.log(`\n── ${name}, once more: ${files.map((file) => path.basename(file)).join(', ')}`);
  const second = await runVitest(`${name}-again`, [...options, '--maxWorkers=1', ...files], run);
  for (const test of first.failedTests.filter((test) => !second.failedTests.includes(test))) {
    console.log(`unsteady: passed only when run again: ${test}`);
  }
  return { passed: first.passed - first.passedIn(files) + second.passed, failed: second.failed };
}

/** Runs tests; resolves to how many passed and failed, and which. */
async function runVitest(name, args, run) {
  const report = inProject('test-output', `${name}.json`);
  rmSync(report, { force: true });
  const vitest = inProject('node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [vitest, 'run', ...reporters, ...args]);
  return existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8')), code) : noReport;
}

const noReport = { passed: 0, failed: 1, failedFiles: [], failedTests: [], passedIn: () => 0 };

/**
 * Counts tests; a file that fails outside its tests (it doesn't load, its set-up throws) counts as one failure.
 * Tests that were left out are named and count as failed: nothing is skipped in silence.
 */
function count({ testResults }, code) {
  const files = testResults.map(({ name, status, assertionResults: tests }) => {
    const bad = tests.filter((test) => test.status !== 'passed');
    for (const test of bad.filter((test) => test.status !== 'failed')) console.log(`not run: ${test.fullName}`);
    const failedTests = bad.length === 0 && status === 'failed' ? [name] : bad.map((test) => test.fullName);
    return { name, passed: tests.length - bad.length, failedTests };
  });
  const failedTests = files.flatMap((file) => file.failedTests);
  const passedIn = (names) =>
    files.filter(({ name }) => names.includes(name)).reduce((sum, { passed }) => sum + passed, 0);
  return {
    passed: passedIn(files.map(({ name }) => name)),
    failed: failedTests.length === 0 && code !== 0 ? 1 : failedTests.length,
    failedTests,
    failedFiles: files.filter((file) => file.failedTests.length > 0).map(({ name }) => name),
    passedIn,
  };
}
