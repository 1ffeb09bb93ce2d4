import { onProjectNode } from './setup/node.mjs';
import { inProject } from './setup/project.mjs';
import { runAttached } from './setup/run.mjs';

// The command line, on plain Node; paths are relative to where it was called, not to the project.
await onProjectNode((args) =>
  runAttached(process.execPath, [inProject('main/cli/index.ts'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  }),
);
