import { terminal, uninterrupted } from './process-terminal.ts';
import { isInterruptible, runCommandLine } from './run.ts';
import { runInThread } from './run-in-thread.ts';

const args = process.argv.slice(2);

// The exit code is set, not exited with, so that all that was written gets out.
process.exitCode = await (isInterruptible(args) ? runInThread(args, terminal) : runCommandLine(args, uninterrupted));
