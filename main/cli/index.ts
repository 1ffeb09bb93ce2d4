import { terminal } from './process-terminal.ts';
import { runCommandLine } from './run.ts';

// The exit code is set, not exited with, so that all that was written gets out.
process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
