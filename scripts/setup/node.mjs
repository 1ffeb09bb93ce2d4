import { installDependencies, projectNode } from './dependencies.mjs';
import { SetupError } from './project.mjs';
import { runAttached } from './run.mjs';

const major = Number(process.versions.node.split('.')[0]);

/**
 * Runs an entry script's work on the project's own Node: installs it with the other dependencies when it is
 * missing, and starts the same command again on it when this process runs on an older one.
 * A SetupError ends the process with its message alone.
 */
export async function onProjectNode(work) {
  try {
    installDependencies();
    if (major < 24) process.exitCode = await runAttached(projectNode, process.argv.slice(1), { cwd: process.cwd() });
    else process.exitCode = (await work(process.argv.slice(2))) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
