import type { ElectronApplication, Page } from 'playwright';

const running = new Set<ElectronApplication>();

/** Notes an app that was started, until it ends. */
export function noteRunning(app: ElectronApplication): void {
  running.add(app);
  app.once('close', () => running.delete(app));
}

/** The windows of all apps that this worker's tests started and that run still. */
export function openWindows(): readonly Page[] {
  return [...running].flatMap((app) => app.windows());
}
