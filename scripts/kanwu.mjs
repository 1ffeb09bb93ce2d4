import { onProjectNode } from './setup/node.mjs';
import { compileCache, inProject } from './setup/project.mjs';
import { runAttached } from './setup/run.mjs';

// What a long text leaves behind on its way in is cleared away early: else V8 lets it become several times what is still needed. It costs no
// time that could be measured with prose, and a sixth with a text of short lines.
const sparing = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

// The C library keeps large pieces of memory that were given back, on the chance that such a piece is asked for again: several times a
// long text. Told how large they may be, it gives them back to the system.
const givingBack = { MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '262144' };

// The command line, on plain Node; paths are relative to where it was called, not to the project.
await onProjectNode((args) =>
  runAttached(process.execPath, [...sparing, inProject('main/cli/index.ts'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { NODE_COMPILE_CACHE: compileCache, ...givingBack, ...process.env },
  }),
);
