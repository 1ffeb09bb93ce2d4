import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Virtual displays by the worker whose windows they show, like `:99`; none where windows are shown on a display that is there. */
    displays: readonly string[];
  }
}

/** Whether there is no display here that windows could be shown on. */
export const needsDisplays = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Makes a virtual display (Xvfb) for each worker, so that no window takes the focus or the clipboard of another worker's, and ends them
 * when all tests have run.
 */
export default async function makeDisplays({ config, provide }: TestProject): Promise<() => void> {
  const servers = needsDisplays ? await Promise.all(Array.from({ length: config.maxWorkers }, makeDisplay)) : [];
  provide(
    'displays',
    servers.map(({ display }) => display),
  );
  return () => {
    for (const { server } of servers) server.kill();
  };
}

/** Xvfb takes a number that is free and says which one as soon as windows can be shown. */
async function makeDisplay(): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const options = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const said = server.stdio[3];
  if (said === null || said === undefined) throw new Error('Xvfb has no way to say its display.');
  const number = await Promise.race([once(said, 'data'), once(server, 'exit')]);
  if (server.exitCode !== null) throw new Error(`Xvfb ended at once, with ${server.exitCode}.`);
  return { server, display: `:${String(number[0]).trim()}` };
}
