import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';

const layout = {
  linux: { program: 'kanwu', resources: 'resources' },
  win32: { program: 'Kanwu.exe', resources: 'resources' },
  darwin: { program: 'Kanwu.app/Contents/MacOS/Kanwu', resources: 'Kanwu.app/Contents/Resources' },
}[process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'];

/** The folder that `npm run package` made. Throws when the test is not run by `npm test`, which makes it. */
export function packagedFolder(): string {
  const folder = process.env.KANWU_PACKAGED;
  if (folder === undefined) throw new Error('Run tests of the packaged program with: npm test -- packaged');
  return folder;
}

export const programOf = (folder: string): string => join(folder, layout.program);
export const resourcesOf = (folder: string): string => join(folder, layout.resources);

/** A folder that people have of their own: their home, their profile, their documents. */
export function madeHome(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'kanwu-packaged-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }) };
}

export interface Started {
  readonly home: string;
  /** The program's file; the packaged one unless it is said. */
  readonly program?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the packaged program, waits for its window, does something in it, and closes it as a person would. There is no inspector to ask
 * main through: what can be seen is what the page shows, which Chromium tells.
 */
export async function withPackaged(start: Started, work: (window: Page) => Promise<void>): Promise<void> {
  const child = spawnPackaged({ ...start, args: ['--remote-debugging-port=0', ...(start.args ?? [])] });
  const ended = endOf(child);
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child));
    const window = await windowOf(browser);
    await window.waitForSelector('html[data-ready="true"]', { state: 'attached' });
    await work(window);
    await window.close();
    await ended;
  } finally {
    child.kill('SIGKILL');
  }
}

/** Runs the packaged program for as long as it takes to start, then ends it. @returns what it wrote */
export async function runPackagedForAMoment(start: Started): Promise<{ readonly output: string }> {
  const child = spawnPackaged(start);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const patience = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await endOf(child);
  clearTimeout(patience);
  return { output };
}

function spawnPackaged({ home, program = programOf(packagedFolder()), args = [], env = {} }: Started): ChildProcess {
  const { KANWU_SQLITE_BINDING: _binding, NODE_OPTIONS: _options, ...inherited } = process.env;
  return spawn(
    program,
    [
      ...(process.env.KANWU_ELECTRON_ARGS ?? '').split(' ').filter((arg) => arg !== ''),
      `--user-data-dir=${join(home, 'profile')}`,
      '--lang=en-GB',
      ...args,
    ],
    // As on a machine without the language's data, where the locale has no UTF-8.
    { cwd: dirname(program), env: { ...inherited, HOME: home, LANGUAGE: 'en_GB', LC_ALL: 'C', ...env } },
  );
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The program ended with ${code} and opened no window:\n${output}`)));
  });
}

async function windowOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The program has no pages.');
  return context.pages()[0] ?? context.waitForEvent('page');
}
