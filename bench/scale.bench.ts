/**
 * What grows with a workspace: one article, then 1,000, 10,000 and `--articles N` of them, of some 800 characters and 25
 * mentions each, a fifth of them accepted, in issues of 20; and one issue of 2,000 articles. The workspaces are made once
 * and kept in test-output/. The last column is how many times the smallest workspace's figure the largest one's is.
 */
import { parseArgs } from 'node:util';
import { Workspace } from '../main/store/workspace.ts';
import { accepting, afterwards, endsOf, info, lookingThrough, opening, reading } from './scale/measures.ts';
import { scaledWorkspace } from './scale/scaled-workspace.ts';
import { inWindow } from './scale/window.ts';

const { values } = parseArgs({ strict: false, options: { articles: { type: 'string' } } });
const wanted = Number(values.articles ?? 10_000);
const sizes = [...new Set([1, 1000, 10_000, wanted])].filter((size) => size <= wanted).sort((a, b) => a - b);
const longIssue = 2000;

type Figures = Readonly<Record<string, number>>;
const columns: Figures[] = [];
for (const size of sizes) columns.push(await figuresOf(scaledWorkspace(size, 20)));

console.log(`\n${'articles'.padEnd(44)}${sizes.map((size) => String(size).padStart(10)).join('')}    growth`);
for (const name of Object.keys(columns[0] ?? {})) {
  const row = columns.map((column) => column[name] ?? 0);
  const growth = (row.at(-1) ?? 0) / (row[0] ?? 1);
  console.log(
    `${name.padEnd(44)}${row.map((figure) => rounded(figure).padStart(10)).join('')}${rounded(growth).padStart(10)}`,
  );
}

const long = scaledWorkspace(longIssue, longIssue);
const [first, last] = endsOfFile(long);
const reads = await reading(long);
const [acceptFirst, acceptLast] = [await accepting(long, first), await accepting(long, last)];
console.log(
  `\n${`an issue of ${longIssue} articles`.padEnd(44)}${['first', 'last', 'ratio'].map((head) => head.padStart(10)).join('')}`,
);
pair('read an article, ms', reads.first, reads.last);
pair('accept a mention, ms', acceptFirst.ms, acceptLast.ms);
pair('  its messages, bytes', acceptFirst.bytes, acceptLast.bytes);

async function figuresOf(path: string): Promise<Figures> {
  const opened = await opening(path);
  const cpu = await afterwards(path);
  const through = lookingThrough(path);
  const accepted = await accepting(path, endsOfFile(path)[0]);
  const { history, size } = await reading(path);
  const { seconds, megabytes } = await info(path);
  const window = await inWindow(path);
  return {
    'open → first article, ms of the main thread': opened.ms,
    '  its messages, bytes': opened.bytes,
    'processor in the 10 s after opening, ms': cpu,
    'the file looked through, ms of the processor': through.all,
    '  its longest part': through.longest,
    'accept a mention, ms of the main thread': accepted.ms,
    '  its messages, bytes ': accepted.bytes,
    'first 50 entries of a history, ms': history,
    'kanwu info, s': seconds,
    '  memory, MB': megabytes,
    'file ÷ its text': size,
    'window: start → first article, ms': window.opened,
    '  longest frame while scrolling, ms': window.longestFrame,
    '  memory of the main process, MB': window.main,
    '  memory of the page, MB': window.page,
  };
}

function endsOfFile(path: string): ReturnType<typeof endsOf> {
  const workspace = Workspace.open(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING, readonly: true });
  try {
    return endsOf(workspace);
  } finally {
    workspace.close();
  }
}

function pair(name: string, first: number, last: number): void {
  console.log(name.padEnd(44) + [first, last, last / first].map((figure) => rounded(figure).padStart(10)).join(''));
}

function rounded(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3);
}
