/**
 * How much memory an import takes on the command line, and how that grows with the text: the most that a process of it had at once, over
 * files of several sizes, as a line through them: what Kanwu takes by itself, and bytes for each byte of text. Options: --sizes 2,4,8,16 (in
 * megabytes).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../scripts/train/random.ts';
import { inventedArticle } from './scale/invented-article.ts';

/** So many bytes at most for each byte of text. */
const limit = 6;
const megabyte = 1024 * 1024;
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '2,4,8,16' } } });
const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
/** Has a process say at its end how much memory it had at most, in kilobytes. */
const sayPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))",
)}`;

const measured: { readonly size: number; readonly peak: number }[] = [];
console.log('text, MB   peak, MB');
for (const size of values.sizes.split(',').map(Number)) {
  const file = join(directory, `${size}.txt`);
  writeFileSync(file, prose(size * megabyte));
  const peak = await peakOf(file);
  measured.push({ size: statSync(file).size, peak });
  console.log(`${(statSync(file).size / megabyte).toFixed(1).padStart(8)}${(peak / megabyte).toFixed(0).padStart(11)}`);
}
rmSync(directory, { recursive: true });
if (measured.length > 1) {
  const { slope, intercept } = lineThrough(measured.map(({ size, peak }) => ({ x: size, y: peak })));
  console.log(
    `${(intercept / megabyte).toFixed(0)} MB by itself, ${slope.toFixed(1)} bytes for each byte of text (limit ${limit})`,
  );
  process.exitCode = slope > limit ? 1 : 0;
}

/** No two articles are the same: what is read again is kept for a while. */
function prose(bytes: number): string {
  const random = new Random(7);
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const { text } = inventedArticle(random);
    parts.push(text);
    size += Buffer.byteLength(text) + 2;
  }
  return parts.join('\n\n');
}

async function peakOf(file: string): Promise<number> {
  const workspace = `${file}.kanwu`;
  const program = spawn(
    process.execPath,
    [join(import.meta.dirname, '../scripts/kanwu.mjs'), 'import', file, '--workspace', workspace],
    { env: { ...process.env, NODE_OPTIONS: `--import=${sayPeak}` }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(said);
  return Math.max(...[...said.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes) * 1024));
}

/** The line that fits points best by least squares. */
function lineThrough(points: readonly { readonly x: number; readonly y: number }[]): {
  readonly slope: number;
  readonly intercept: number;
} {
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const slope = mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
  return { slope, intercept: y - slope * x };
}
