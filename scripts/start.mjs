import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { root } from './setup/project.mjs';
import { runAttached } from './setup/run.mjs';

await onProjectNode(async (args) => {
  const { electron, env } = await prepareApp();
  return runAttached(electron.executable, [...electron.args, root, ...args], { env });
});
