/**
 * The main job where nobody can watch: an issue file (the sample, unless one is named) is imported in the real window, which is
 * photographed; what was found is exported. Started by scripts/start.mjs, on a virtual display.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Kanwu, launchKanwu } from '../e2e/harness/kanwu.ts';
import { type Overview, overview } from '../e2e/harness/stored.ts';

/** In ms. */
const longestImport = 300_000;
const project = resolve(import.meta.dirname, '..');
const place = join(project, 'test-output/showcase');
const workspace = join(place, 'showcase.kanwu');
const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? process.cwd(), file));
const issueFiles = files.length > 0 ? files : [sampleIssue()];

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
try {
  const { issues, screenshot } = await importInWindow();
  console.log(`Imported   ${issueFiles.join(', ')}`);
  console.log(`           ${issues.length} issue(s), ${issues.flatMap(({ articles }) => articles).length} article(s)`);
  console.log(`Workspace  ${workspace}`);
  console.log(`Screenshot ${screenshot}`);
  for (const format of ['jsonl', 'csv']) exportAs(format);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function importInWindow(): Promise<Pick<Overview, 'issues'> & { readonly screenshot: string }> {
  const isChinese = /^zh/.test(Intl.DateTimeFormat().resolvedOptions().locale);
  const kanwu = await launchKanwu({ args: [workspace, ...issueFiles], locale: isChinese ? 'zh-CN' : 'en-GB' });
  try {
    await showIssue(kanwu);
    const screenshot = join(place, 'window.png');
    await kanwu.window.screenshot({ path: screenshot });
    return { ...(await overview(kanwu.window)), screenshot };
  } finally {
    await kanwu.close();
  }
}

/** Waits until the window shows an article of the issue; throws with what it says instead. */
async function showIssue({ window }: Kanwu): Promise<void> {
  await window.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 60_000 });
  const shown = window.waitForSelector('.cm-content .cm-line', { timeout: longestImport });
  const failed = window.waitForSelector('[role="alert"]', { timeout: longestImport }).then(async (notice) => {
    throw new Error((await notice.textContent()) ?? 'The issue could not be imported.');
  });
  failed.catch(() => undefined);
  await Promise.race([shown, failed]);
}

/** By the command line, which says what it wrote. */
function exportAs(format: string): void {
  const args = ['export', '--workspace', workspace, '--format', format, '--include-suggested', '--out', place];
  const { status } = spawnSync(process.execPath, [join(project, 'main/cli/index.ts'), ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`The export as ${format} failed.`);
}

function sampleIssue(): string {
  const folder = join(project, 'resources/sample');
  const file = readdirSync(folder).find((name) => name.endsWith('.txt'));
  if (file === undefined) throw new Error(`There is no sample in ${folder}.`);
  return join(folder, file);
}
