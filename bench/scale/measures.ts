import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { testDeskWithThreads } from '../../main/desk/fixtures/test-desk.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { acceptMentions } from '../../model/edits/mention-status.ts';
import type { ArticleId } from '../../model/ids.ts';
import { asListed } from '../../model/library.ts';
import { median } from '../median.ts';

const rounds = 5;
const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const afterOpening = 10_000;

/** What something cost the thread that windows wait for, in milliseconds, and how large its message is, in bytes. */
export interface Cost {
  readonly ms: number;
  readonly bytes: number;
}

/** Opens a workspace as the window does, until what is needed to work in its first article has been answered. */
export async function opening(path: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    const desk = testDeskWithThreads();
    const begun = performance.now();
    const overview = await desk.openWorkspace(path);
    const { store } = desk.open();
    const first = await store.read('article-to-begin-with', null);
    if (first === null) throw new Error('there is no article');
    const answers = await Promise.all([
      store.read('article', first),
      store.read('surroundings', { id: first, view: null }),
      store.read('library-rows', { from: 0, count: 50, view: asListed }),
    ]);
    const bytes = [overview, ...answers].reduce((sum, answer) => sum + sizeOf(answer), 0);
    costs.push({ ms: performance.now() - begun, bytes });
    await desk.closeWorkspace();
  }
  return middle(costs);
}

/** Processor time of all threads in the ten seconds after a workspace was opened, in milliseconds. A large file is looked through later. */
export async function afterwards(path: string): Promise<number> {
  const desk = testDeskWithThreads();
  await desk.openWorkspace(path);
  const before = process.cpuUsage();
  await setTimeout(afterOpening);
  const { user, system } = process.cpuUsage(before);
  await desk.closeWorkspace();
  return (user + system) / 1000;
}

/** What it costs to look a large file through once it is open, in milliseconds of the processor: in all, and the part that takes longest. */
export function lookingThrough(path: string): { readonly all: number; readonly longest: number } {
  const workspace = Workspace.open(path, { nativeBinding, readonly: true });
  const costs = workspace.fileParts().map((part) => {
    const before = process.cpuUsage();
    workspace.fileProblems(part);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  workspace.close();
  return { all: costs.reduce((sum, each) => sum + each, 0), longest: Math.max(...costs) };
}

/** Accepts one mention of an article: what the window waits for, and all that it is told. What was done is undone. */
export async function accepting(path: string, article: ArticleId): Promise<Cost> {
  let bytes = 0;
  const desk = testDeskWithThreads((name, payload) => {
    if (name === 'workspace.changed') bytes += sizeOf(payload);
  });
  await desk.openWorkspace(path);
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    const document = await desk.open().store.read('article', article);
    const mention = document.mentions.find(({ status }) => status === 'suggested');
    if (mention === undefined) throw new Error('nothing is suggested');
    const edit = acceptMentions(document, readingOfDocument(document), [mention.id]);
    if (edit === null) throw new Error('nothing to accept');
    bytes = 0;
    const begun = performance.now();
    const answer = await desk.open().execute(edit);
    costs.push({ ms: performance.now() - begun, bytes: bytes + sizeOf(answer) });
    await desk.open().undo();
  }
  await desk.closeWorkspace();
  return middle(costs);
}

export interface Reads {
  /** Milliseconds to read an issue's first article, its last, and the newest 50 entries of an article's history. */
  readonly first: number;
  readonly last: number;
  readonly history: number;
  /** The file's bytes for each byte of its text as UTF-8. */
  readonly size: number;
}

export async function reading(path: string): Promise<Reads> {
  const workspace = Workspace.open(path, { nativeBinding });
  const [first, last] = endsOf(workspace);
  const time = async (read: () => unknown): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < rounds * 3; round++) {
      const begun = performance.now();
      await read();
      times.push(performance.now() - begun);
    }
    return median(times);
  };
  const result = {
    first: await time(() => workspace.articles.read(first)),
    last: await time(() => workspace.articles.read(last)),
    history: await time(() => workspace.journal.list({ before: null, limit: 50, articleId: first })),
    size: statSync(path).size / textBytes(workspace),
  };
  workspace.close();
  return result;
}

/** The first and the last article of a workspace's first issue. */
export function endsOf(workspace: Workspace): readonly [ArticleId, ArticleId] {
  const articles = workspace
    .issueIds()
    .slice(0, 1)
    .flatMap((id) => workspace.lines.articlesOf(id));
  const [first, last] = [articles[0], articles.at(-1)];
  if (first === undefined || last === undefined) throw new Error('there is no article');
  return [first.id, last.id];
}

function textBytes(workspace: Workspace): number {
  const sums = workspace
    .issueIds()
    .flatMap((id) => workspace.records.page.where('issueId', id))
    .map(({ sha256 }) => Buffer.byteLength(workspace.sources.textOf(sha256)));
  return sums.reduce((sum, each) => sum + each, 0);
}

/** `kanwu info` in a process of its own: seconds, and the most memory that it held, in MB. */
export async function info(path: string): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const atExit = `process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;
  const begun = performance.now();
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [
      ...(process.env.KANWU_CLI_NODE_ARGS?.split(' ') ?? []),
      '--import',
      `data:text/javascript,${encodeURIComponent(atExit)}`,
      join(import.meta.dirname, '../../main/cli/index.ts'),
      'info',
      path,
    ],
    { maxBuffer: 2 ** 28 },
  );
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(stderr.trim().split('\n').at(-1)) / 1024 };
}

/** How large a value is on its way over the bridge, in bytes. */
function sizeOf(value: unknown): number {
  return serialize(value).byteLength;
}

function middle(costs: readonly Cost[]): Cost {
  return { ms: median(costs.map(({ ms }) => ms)), bytes: median(costs.map(({ bytes }) => bytes)) };
}
