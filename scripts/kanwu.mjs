import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { compileCache, inProject, sparing } from './setup/project.mjs';
import { runAttached } from './setup/run.mjs';

// The C library keeps large pieces of memory that were given back, on the chance that such a piece is asked for again: several times a
// long text. Told how large they may be, it gives them back to the system.
const givingBack = { MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '262144' };

// The command line, on plain Node; paths are relative to where it was called, not to the project.
await onProjectNode(async (args) => {
  // Only the app itself prints.
  const printing = args.includes('--pdf') ? (await prepareApp()).env : {};
  return runAttached(process.execPath, [...sparing, inProject('main/cli/index.ts'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { NODE_COMPILE_CACHE: compileCache, ...givingBack, ...process.env, ...printing },
  });
});
