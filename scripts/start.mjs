import path from 'node:path';
import { hasDisplay, runWithDisplay } from './setup/display.mjs';
import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { inProject, root, say } from './setup/project.mjs';
import { runAttached } from './setup/run.mjs';

// npm start [-- FILE…]: everything that is needed, then the window; files are relative to where the command was given.
await onProjectNode(async (args) => {
  const { electron, env } = await prepareApp();
  if (!hasDisplay) {
    say('There is no display here; Kanwu runs on a virtual one, and what it shows is saved as a picture.');
    return runWithDisplay(process.execPath, [inProject('scripts/showcase.ts'), ...args], { env });
  }
  const from = process.env.INIT_CWD ?? process.cwd();
  const asGiven = args.map((arg) => (arg.startsWith('-') ? arg : path.resolve(from, arg)));
  return runAttached(electron.executable, [...electron.args, root, ...asGiven], { env });
});
