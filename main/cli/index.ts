import { neverStop, type Stop } from '../../model/stop.ts';
import { terminal } from './process-terminal.ts';
import { isInterruptible, runCommandLine } from './run.ts';
import { runInThread } from './run-in-thread.ts';

const args = process.argv.slice(2);
// Signals end all others at once, and they leave nothing that is half done.
const here = { ...terminal, untilInterrupted: <Result>(work: (stop: Stop) => Promise<Result>) => work(neverStop) };

// The exit code is set, not exited with, so that all that was written gets out.
process.exitCode = await (isInterruptible(args) ? runInThread(args, terminal) : runCommandLine(args, here));
