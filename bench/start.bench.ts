/**
 * How long Kanwu takes from its start until its window can be worked in, beside the same Electron showing one line of text:
 * what is left when the ratio is taken is Kanwu's own doing. Both start cold (a new process, a new profile), in turns.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { median } from './median.ts';

const rounds = 7;
const project = join(import.meta.dirname, '..');
const executablePath = process.env.KANWU_ELECTRON;
if (executablePath === undefined) throw new Error('Run benchmarks with: npm run bench');

const bare = mkdtempSync(join(tmpdir(), 'bare-electron-'));
writeFileSync(join(bare, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
writeFileSync(
  join(bare, 'main.cjs'),
  `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('page.html'));`,
);
writeFileSync(join(bare, 'page.html'), '<!doctype html><html data-ready="true"><body>Hello</body></html>');

const apps = { bare, kanwu: project } as const;
type App = keyof typeof apps;
const times: Record<App, number[]> = { bare: [], kanwu: [] };
for (let round = 0; round <= rounds; round++) {
  for (const app of ['bare', 'kanwu'] as const) {
    const time = await start(apps[app]);
    // The first round brings the files into the system's cache.
    if (round > 0) times[app].push(time);
  }
}
rmSync(bare, { recursive: true });

const ratio = median(times.kanwu) / median(times.bare);
console.log(`start to interactive window, ms (median of ${rounds}, least to most)`);
for (const app of ['bare', 'kanwu'] as const) {
  const sorted = times[app].toSorted((a, b) => a - b).map(Math.round);
  console.log(
    `  ${app.padEnd(6)} ${String(Math.round(median(times[app]))).padStart(6)}   ${sorted[0]} to ${sorted.at(-1)}`,
  );
}
console.log(`  ratio  ${ratio.toFixed(2).padStart(6)}`);

/** Starts an app with a new profile; milliseconds until its page says that it can be worked with. */
async function start(folder: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
  const begun = performance.now();
  const app = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(process.env.KANWU_ELECTRON_ARGS ?? '').split(' ').filter(Boolean), `--user-data-dir=${profile}`, folder],
    env: { ...process.env, HOME: profile } as Record<string, string>,
  });
  const window = await app.firstWindow();
  await window.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  const elapsed = performance.now() - begun;
  await app.close();
  rmSync(profile, { recursive: true, force: true });
  return elapsed;
}
