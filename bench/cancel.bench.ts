/**
 * How long a command goes on after somebody wants it to end: an import is started on large texts of several kinds and interrupted at random
 * moments. Told is the processor time from then to its end, which is what it would take
 * on a machine with nothing else to do, and the time by the clock.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startInThread } from '../main/cli/run-in-thread.ts';
import { Random } from '../scripts/train/random.ts';
import { inventedArticle } from './scale/invented-article.ts';

/** No more may pass, in milliseconds. */
const limit = 200;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '12' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const rounds = Number(values.rounds);
/** Until when at most after its start a command is interrupted, in milliseconds. */
const longest = Number(values.seconds) * 1000;
const random = new Random(Number(values.seed));
const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));

const kinds: Readonly<Record<string, () => string | Buffer>> = {
  'prose, 0.5 MB': () => prose(500_000),
  'prose, 40 MB': () => prose(40_000_000),
  'one line, 40 MB': () => '昨日，青川区区长林若溪同记者王小明到云溪大桥，'.repeat(600_000),
  'short lines, 8 MB': () => Array.from({ length: 900_000 }, (_, at) => `王小明${at % 97}`).join('\n'),
  'prose in UTF-16, 40 MB': () => Buffer.from(`\ufeff${prose(60_000_000)}`, 'utf16le').subarray(0, 40_000_000),
};

function prose(bytes: number): string {
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const { text } = inventedArticle(random);
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return parts.join('\n\n');
}

console.log('kind                      rounds  longest ms of processor  of the clock');
let isTooLong = false;
for (const [kind, make] of Object.entries(kinds)) {
  const file = join(directory, 'text.txt');
  writeFileSync(file, make());
  let [most, clock] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const found = await interruptedAt(file, (random.bits() / 2 ** 32) * longest);
    if (found === null) continue;
    if (found.processor > most) most = found.processor;
    if (found.clock > clock) clock = found.clock;
  }
  isTooLong ||= most > limit;
  console.log(
    `${kind.padEnd(26)}${String(rounds).padStart(6)}${most.toFixed(0).padStart(25)}${clock.toFixed(0).padStart(14)}`,
  );
}
rmSync(directory, { recursive: true });
process.exitCode = isTooLong ? 1 : 0;

/** Null for one that had ended by itself. */
async function interruptedAt(
  file: string,
  after: number,
): Promise<{ readonly processor: number; readonly clock: number } | null> {
  const workspace = join(directory, 'w.kanwu');
  for (const each of ['', '-wal', '-shm']) rmSync(`${workspace}${each}`, { force: true });
  const command = startInThread(['import', file, '--workspace', workspace], {
    ...{ language: 'en', write: () => undefined, complain: () => undefined },
    resourcesDirectory: join(import.meta.dirname, '../resources'),
    nativeBinding: process.env.KANWU_SQLITE_BINDING,
  });
  let isOver = false;
  const over = command.over.then(() => {
    isOver = true;
  });
  await Promise.race([setTimeout(after), over]);
  const wasOver = isOver;
  const [processor, clock] = [process.cpuUsage(), performance.now()];
  command.interrupt();
  await over;
  const { user, system } = process.cpuUsage(processor);
  const took = { processor: (user + system) / 1000, clock: performance.now() - clock };
  return wasOver ? null : took;
}
