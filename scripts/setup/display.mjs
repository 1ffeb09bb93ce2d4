import { SetupError } from './project.mjs';
import { onPath, runAttached } from './run.mjs';

/** Whether a window can be shown here: always on Windows and macOS, with an X or Wayland display on Linux. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Runs a program that opens windows: on the display, else on a virtual one (Xvfb) made for it. Resolves to its exit code. */
export function runWithDisplay(command, args, options) {
  if (hasDisplay) return runAttached(command, args, options);
  if (!onPath('xvfb-run')) throw new SetupError('There is no display, and no xvfb-run to make a virtual one with.');
  return runAttached('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', command, ...args], options);
}
