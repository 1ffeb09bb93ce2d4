import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from 'playwright';
import { noteRunning } from './open-windows.ts';

const project = resolve(import.meta.dirname, '../..');
const screenshots = join(project, 'test-output/screenshots');

export type Launch = {
  /** Arguments after the app's own, for instance the path of a file to open. */
  readonly args?: readonly string[];
  /** The profile folder, when a test starts the app more than once on the same one; else each launch has its own. */
  readonly userDataDir?: string;
  readonly locale?: 'zh-CN' | 'en-GB';
  /** What the page is told that the system prefers; without it, whatever Electron says. */
  readonly theme?: 'light' | 'dark';
  readonly env?: Readonly<Record<string, string>>;
};

export type Kanwu = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userDataDir: string;
  /** What the page complained about: errors on its console, uncaught exceptions, breaches of its security policy. */
  readonly complaints: readonly string[];
  /** Takes back complaints that a test has provoked on purpose; throws when there was none of the kind. */
  forgive(expected: RegExp): void;
  /** Quits as a person would, and fails when the page complained about anything on the way. */
  close(options?: { readonly keepProfile?: boolean }): Promise<void>;
  /** Ends the main process at once (SIGKILL), as a crash or a power cut would. */
  kill(options?: { readonly keepProfile?: boolean }): Promise<void>;
  /** Gives the page that size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Saves the window as test-output/screenshots/NAME.png; resolves to its path. */
  screenshot(name: string): Promise<string>;
};

/** Profiles made here, which go when the last app that is started on them is closed. */
const madeProfiles = new Set<string>();

/**
 * Now and then, on a busy machine, an Electron that Playwright's debugger has attached to stops there, before anything of the program is
 * run: it is ended, which is said, and started once more. The same twice is a failure.
 */
async function launchElectron(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn(`Electron did not come up, and is started once more:\n${error.message}`);
    return _electron.launch(options);
  }
}

/**
 * Starts the built app on the real Electron that the set-up found, with a profile of its own.
 * Throws when it is not run by `npm test`, which says where that Electron is.
 */
export async function launchKanwu(launch: Launch = {}): Promise<Kanwu> {
  const executablePath = process.env.KANWU_ELECTRON;
  if (executablePath === undefined) throw new Error('Run end-to-end tests with: npm test -- e2e [PATTERN]');
  const userDataDir = launch.userDataDir ?? mkdtempSync(join(tmpdir(), 'kanwu-e2e-'));
  if (launch.userDataDir === undefined) madeProfiles.add(userDataDir);

  const app = await launchElectron({
    executablePath,
    args: [
      ...(process.env.KANWU_ELECTRON_ARGS ?? '').split(' ').filter((arg) => arg !== ''),
      `--user-data-dir=${userDataDir}`,
      `--lang=${launch.locale ?? 'en-GB'}`,
      project,
      ...(launch.args ?? []),
    ],
    // A home of its own as well, so that no test meets a workspace that another one left in the documents folder.
    env: { ...environment(), HOME: userDataDir, ...languageOf(launch.locale ?? 'en-GB'), ...launch.env },
    colorScheme: launch.theme ?? null,
    cwd: project,
    timeout: 30_000,
  });
  const mainOutput: string[] = [];
  app.process().stderr?.on('data', (chunk: Buffer) => mainOutput.push(chunk.toString()));
  const window = await app.firstWindow({ timeout: 30_000 }).catch((error: unknown) => {
    app.process().kill('SIGKILL');
    throw new Error(`No window was opened. The main process wrote:\n${mainOutput.join('')}`, { cause: error });
  });
  let complaints: string[] = [];
  window.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  window.on('pageerror', (error) => complaints.push(String(error)));
  await window.waitForLoadState('domcontentloaded');
  noteRunning(app);

  const forget = () => {
    // What was killed may leave children that write for a moment more.
    if (!madeProfiles.has(userDataDir)) return;
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  return {
    app,
    window,
    userDataDir,
    get complaints() {
      return complaints;
    },
    forgive(expected) {
      const others = complaints.filter((complaint) => !expected.test(complaint));
      if (others.length === complaints.length) throw new Error(`No complaint is like ${expected}.`);
      complaints = others;
    },
    async close({ keepProfile = false } = {}) {
      await app.close();
      if (!keepProfile) forget();
      if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
    },
    async kill({ keepProfile = false } = {}) {
      const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
      app.process().kill('SIGKILL');
      await gone;
      if (!keepProfile) forget();
    },
    async resize(width, height) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
      await window.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
        width,
        height,
      });
    },
    async screenshot(name) {
      mkdirSync(screenshots, { recursive: true });
      const path = join(screenshots, `${name}.png`);
      await window.screenshot({ path });
      return path;
    },
  };
}

function environment(): Record<string, string> {
  const { ELECTRON_RENDERER_URL: _devServer, NODE_OPTIONS: _nodeOptions, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Chromium on Linux takes its language from the environment, elsewhere from `--lang`. */
function languageOf(locale: string): Record<string, string> {
  const name = locale.replace('-', '_');
  return { LANGUAGE: name, LANG: `${name}.UTF-8`, LC_ALL: 'C.UTF-8' };
}
