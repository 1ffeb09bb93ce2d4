import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { launchKanwu } from '../e2e/harness/kanwu.ts';
import { inProject } from './setup/project.mjs';

// The main job where nobody can watch: an issue file (the sample, unless one is named) is imported in the real window,
// which is photographed; what was found is exported. Started by scripts/start.mjs, on a virtual display.

const longestImport = 300_000; // ms
const place = inProject('test-output/showcase');
const workspace = path.join(place, 'showcase.kanwu');
const files = process.argv.slice(2).map((file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
const issues = files.length > 0 ? files : [sampleIssue()];

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
const kanwu = await launchKanwu({
  args: [workspace, ...issues],
  locale: /^zh/.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-CN' : 'en-GB',
});
try {
  await showIssue();
  const screenshot = path.join(place, 'window.png');
  await kanwu.window.screenshot({ path: screenshot });
  const overview = await call('workspace.overview', {});
  const articles = overview.issues.flatMap((issue) => issue.articles);
  console.log(`Imported   ${issues.join(', ')}`);
  console.log(`           ${overview.issues.length} issue(s), ${articles.length} article(s)`);
  console.log(`Workspace  ${workspace}`);
  console.log(`Screenshot ${screenshot}`);
  for (const format of ['jsonl', 'csv']) {
    const wanted = { job: crypto.randomUUID(), format, directory: place, issueIds: null, includeSuggested: true };
    for (const file of (await call('export.run', wanted)).files) {
      console.log(`Export     ${file.path} (${file.records} ${format === 'csv' ? 'mentions' : 'articles'})`);
    }
  }
  await kanwu.close();
} catch (error) {
  await kanwu.kill();
  console.error(error.message);
  process.exitCode = 1;
}

/** Waits until the window shows an article of the issue; throws with what it says instead. */
async function showIssue() {
  const { window } = kanwu;
  await window.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 60_000 });
  const shown = window.waitForSelector('.cm-content .cm-line', { timeout: longestImport });
  const failed = window.waitForSelector('[role="alert"]', { timeout: longestImport }).then(async (notice) => {
    throw new Error((await notice.textContent()) ?? 'The issue could not be imported.');
  });
  failed.catch(() => undefined);
  await Promise.race([shown, failed]);
}

/** A call over the app's own bridge; throws what it fails with. */
async function call(name, input) {
  const reply = await kanwu.window.evaluate(([n, i]) => window.kanwu.call(n, i), [name, input]);
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return reply.value;
}

function sampleIssue() {
  const folder = inProject('resources/sample');
  const file = readdirSync(folder).find((name) => name.endsWith('.txt'));
  return path.join(folder, file);
}
