import { onProjectNode } from './setup/node.mjs';
import { compileCache, inProject } from './setup/project.mjs';
import { runAttached } from './setup/run.mjs';

// What a long text leaves behind on its way in is cleared away early: else V8 lets it become several times what is still needed. It costs no
// time that could be measured with prose, and a sixth with a text of short lines.
const sparing = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

// The command line, on plain Node; paths are relative to where it was called, not to the project.
await onProjectNode((args) =>
  runAttached(process.execPath, [...sparing, inProject('main/cli/index.ts'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
  }),
);
