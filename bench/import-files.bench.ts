/**
 * How fast many files come in as one batch, from a folder and from a zip, beside what reading and decoding them alone takes in the same run.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { v4 } from 'uuid';
import { testDeskWithThreads } from '../main/desk/fixtures/test-desk.ts';
import { decode } from '../main/formats/encoding/decode.ts';
import { listFiles } from '../main/formats/list-files.ts';

const files = 300;
const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
const folder = join(directory, 'issues');
const resources = join(import.meta.dirname, '../resources/sample');
const [sample] = readdirSync(resources).filter((name) => name.endsWith('.txt'));
if (sample === undefined) throw new Error('there is no sample issue');
const issue = readFileSync(join(resources, sample), 'utf8');

mkdirSync(folder);
const texts = Array.from({ length: files }, (_, at) => issue.replace(/[。！？]/g, `〔${at}〕$&`));
for (const [at, text] of texts.entries()) writeFileSync(join(folder, `${at}.txt`), text);
const zip = join(directory, 'issues.zip');
writeFileSync(zip, zipSync(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, strToU8(text)]))));
const characters = texts.reduce((sum, { length }) => sum + length, 0);
console.log(
  `${files} files, ${characters} characters; milliseconds, and how often as long as reading and decoding alone`,
);

const alone = await timed(async () => {
  for (const name of readdirSync(folder)) decode(readFileSync(join(folder, name)));
});
row('read and decode alone', alone);
row('list the folder', await timed(() => listed(folder)));
row('list and unpack the zip', await timed(() => listed(zip)));
row('import the folder', await timed(() => imported(folder)));
row('import the zip', await timed(() => imported(zip)));
console.log(`  ${'greatest memory, MiB'.padEnd(36)} ${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(8)}`);
rmSync(directory, { recursive: true });

async function listed(path: string): Promise<void> {
  let count = 0;
  for await (const { failure } of listFiles([path], { unpackInto: join(directory, v4()) }))
    if (failure === null) count += 1;
  if (count !== files) throw new Error(`${count} files were listed`);
}

/** Into a new workspace, whose store and readers run in threads of their own, as in the app. */
async function imported(path: string): Promise<void> {
  const desk = testDeskWithThreads();
  await desk.openWorkspace(join(directory, `${v4()}.kanwu`));
  const { batch } = await desk.importFiles(v4(), [path]);
  if (batch.counts.imported !== files) throw new Error(`imported ${JSON.stringify(batch.counts)}`);
  await desk.closeWorkspace();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function row(name: string, took: number): void {
  console.log(`  ${name.padEnd(36)} ${took.toFixed(0).padStart(8)} ${(took / alone).toFixed(1).padStart(8)}`);
}
