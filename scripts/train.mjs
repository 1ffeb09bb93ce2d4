import { onProjectNode } from './setup/node.mjs';
import { inProject } from './setup/project.mjs';
import { runAttached } from './setup/run.mjs';

await onProjectNode((args) =>
  runAttached(process.execPath, [inProject('scripts/train.ts'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  }),
);
