/**
 * What the window waits for and what holds up Electron's main thread, in the real app: a call that only main answers, one that goes on
 * to the store's reader and back, the same while twenty issues (variations of the sample) come in, and the longest time in which main
 * did nothing else meanwhile.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { answerOpenDialogs, answerSaveDialogs } from '../e2e/harness/dialogs.ts';
import { launchKanwu } from '../e2e/harness/kanwu.ts';
import { ask } from '../e2e/harness/stored.ts';
import { median } from './median.ts';

const issues = 20;
const calls = 300;
const resources = join(import.meta.dirname, '../resources/sample');
const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));

const [sample] = readdirSync(resources).filter((name) => name.endsWith('.txt'));
if (sample === undefined) throw new Error('there is no sample issue');
const text = readFileSync(join(resources, sample), 'utf8');
const paths = Array.from({ length: issues }, (_, copy) => {
  const path = join(directory, `清河新区报_2001-03-${String(copy + 1).padStart(2, '0')}.txt`);
  writeFileSync(path, text.replace(/[。！？]/g, `〔${copy}〕$&`));
  return path;
});

const kanwu = await launchKanwu();
const { window: page, app } = kanwu;
await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
await answerSaveDialogs(app, join(directory, 'w.kanwu'));
await answerOpenDialogs(app, paths);
const workspace = await ask(page, 'workspace.choose', { purpose: 'create' });
if (workspace === null) throw new Error('no workspace was chosen');
await ask(page, 'workspace.open', { file: workspace.handle, job: crypto.randomUUID() });
const files = (await ask(page, 'issue.choose', {})).map(({ handle }) => handle);

console.log(`milliseconds, median and longest of ${calls} calls`);
row('window → main → window', await callTimes('app.describe'));
row('window → main → store → main → window', await callTimes('workspace.entity-types'));

await app.evaluate(() => {
  let last = performance.now();
  const watch = { longest: 0, timer: null as NodeJS.Timeout | null };
  watch.timer = setInterval(() => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - last - 1);
    last = now;
  }, 1);
  Object.assign(globalThis, { watch });
});
const begun = performance.now();
const importing = ask(page, 'issue.import', { job: v4(), files, choices: {} });
const meanwhile = await callTimes('workspace.entity-types');
const result = await importing;
const took = performance.now() - begun;
const longest = await app.evaluate(() => (globalThis as unknown as { watch: { longest: number } }).watch.longest);
if (result.batch.counts.imported !== issues) throw new Error('the import failed');
row(`the same while ${issues} issues are imported`, meanwhile);
console.log(`  import of ${issues} issues`.padEnd(44) + took.toFixed(0).padStart(8));
console.log('  longest block of the main thread meanwhile'.padEnd(44) + longest.toFixed(1).padStart(8));
await kanwu.close();
rmSync(directory, { recursive: true });

function callTimes(name: 'app.describe' | 'workspace.entity-types'): Promise<number[]> {
  return page.evaluate(
    async ([wanted, count]) => {
      const times: number[] = [];
      for (let call = 0; call < count; call++) {
        const start = performance.now();
        await window.kanwu.call(wanted, {});
        times.push(performance.now() - start);
      }
      return times;
    },
    [name, calls] as const,
  );
}

function row(name: string, times: readonly number[]): void {
  console.log(
    `  ${name.padEnd(42)}${median([...times])
      .toFixed(2)
      .padStart(8)} ${Math.max(...times)
      .toFixed(2)
      .padStart(8)}`,
  );
}
