import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { type Failure, failureOf } from '../../model/failure.ts';
import { checkStop, neverStop, type Stop } from '../../model/stop.ts';
import { archiveKindOf } from './archive/archive-kind.ts';
import { UnpackBudget } from './archive/budget.ts';
import { unpack } from './archive/unpack.ts';

/** A file that was found where somebody said: by itself, in a folder or in an archive. */
export interface ListedFile {
  /** The file, or the archive that it is in. */
  readonly path: string;
  /** Its name in the archive, with those of archives in that before it; null for a file by itself. */
  readonly entry: string | null;
  /** Where its bytes lie now. */
  readonly at: string;
  readonly byteLength: number;
  /** Why it can't be read; null as far as is known. */
  readonly failure: Failure | null;
}

export interface ListingSettings {
  /** A folder for what is unpacked, which need not be there. */
  readonly unpackInto: string;
  readonly stop?: Stop;
}

/** So deep may archives stand in each other. */
const mostArchives = 3;

/** What systems and programs leave in folders, and workspaces. */
const notIssues = /^(?:\..*|~\$.*|__MACOSX|Thumbs\.db|desktop\.ini|.*\.kanwu(?:-wal|-shm|-journal)?)$/i;

/** Endings of what pages are scanned as. */
const isPicture = /\.(?:jpe?g|png|tiff?|webp|jp2|jpx|j2k|gif|bmp)$/i;

/** What says which files are one issue comes before these. */
const isMets = /(?:^|[^a-z])mets(?:[^a-z].*)?\.xml$/i;

/**
 * In an export of INCEpTION or WebAnno what each annotator did of a text lies in a folder of its name in this one. What a curator made of it, which lies
 * beside it, goes before.
 */
const isAnnotatorsOwn = /(?:^|\/)annotation(?:_ser)?\//;

const { compare } = new Intl.Collator('zh', { numeric: true });

/**
 * The files that paths stand for, in order: a folder for all files in it and below, those of a folder before its folders', an archive
 * (zip, tar, gzip) for what is in it, which is unpacked. What can't be listed is in the list, with the reason. Pictures come last: by then
 * most were read along with the pages that they show.
 *
 * @throws {KanwuError} `cancelled`
 */
export async function* listFiles(
  paths: readonly string[],
  { unpackInto, stop = neverStop }: ListingSettings,
): AsyncGenerator<ListedFile> {
  let archives = 0;
  const listing: Listing = { stop, nextFolder: () => join(unpackInto, String(++archives)) };
  const pictures: ListedFile[] = [];
  for (const path of paths) {
    for await (const file of at(path, listing)) {
      if (file.failure === null && isPicture.test(file.entry ?? file.path)) pictures.push(file);
      else yield file;
    }
  }
  yield* pictures;
}

interface Listing {
  readonly stop: Stop;
  /** A folder that nothing was unpacked into. */
  nextFolder(): string;
}

async function* at(path: string, listing: Listing): AsyncGenerator<ListedFile> {
  let isAny = false;
  for await (const file of filesAt(path)) {
    checkStop(listing.stop);
    isAny = true;
    yield* withArchives({ path: file, entry: null, at: file, byteLength: 0, failure: null }, listing, 0);
  }
  if (!isAny) yield failed(path, new KanwuError('nothing-to-import', { fileName: basename(path) }));
}

/** The path itself, or the files in the folder that it is. */
async function* filesAt(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) yield path;
  else yield* filesIn(path);
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  // A folder that can't be read is like one that isn't there.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const listed = entries
    .filter(({ name }) => !notIssues.test(name))
    .sort((a, b) => Number(!isMets.test(a.name)) - Number(!isMets.test(b.name)) || compare(a.name, b.name));
  // A link to a folder may lead back to where it stands.
  for (const entry of listed)
    if (!entry.isDirectory() && !(await isLinkedFolder(folder, entry))) yield join(folder, entry.name);
  const folders = listed.filter((entry) => entry.isDirectory());
  const isOwn = ({ name }: { readonly name: string }): boolean => isAnnotatorsOwn.test(`${name}/`);
  for (const { name } of [...folders.filter((each) => !isOwn(each)), ...folders.filter(isOwn)])
    yield* filesIn(join(folder, name));
}

async function isLinkedFolder(
  folder: string,
  entry: { readonly name: string; isSymbolicLink(): boolean },
): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  return (await stat(join(folder, entry.name)).catch(() => null))?.isDirectory() ?? false;
}

async function* withArchives(
  file: ListedFile,
  listing: Listing,
  depth: number,
  budget?: UnpackBudget,
): AsyncGenerator<ListedFile> {
  const found = await lookAt(file.at);
  if (found === null || found.kind === null) {
    yield { ...file, byteLength: found?.byteLength ?? 0 };
    return;
  }
  const { kind, byteLength } = found;
  const left = budget ?? new UnpackBudget(byteLength);
  let isAny = false;
  const own: ListedFile[] = [];
  try {
    if (depth === mostArchives) throw new KanwuError('archive-nested');
    for await (const unpacked of unpack(file.at, kind, listing.nextFolder(), listing.stop, left)) {
      if (unpacked.name.split('/').some((part) => part !== '..' && notIssues.test(part))) continue;
      isAny = true;
      const entry = file.entry === null ? unpacked.name : `${file.entry}/${unpacked.name}`;
      const { path: at, failure } = unpacked;
      const inside = { ...file, entry, at, byteLength: unpacked.byteLength, failure };
      if (failure !== null) yield inside;
      else if (isAnnotatorsOwn.test(entry)) own.push(inside);
      else yield* withArchives(inside, listing, depth + 1, left);
    }
    for (const each of own) yield* withArchives(each, listing, depth + 1, left);
    if (!isAny) throw new KanwuError('nothing-to-import');
  } catch (error) {
    if (!(error instanceof KanwuError) || error.code === 'cancelled') throw error;
    const fileName = basename(file.entry ?? file.path);
    yield { ...file, byteLength, failure: failureOf(new KanwuError(error.code, { fileName, ...error.detail })) };
  }
}

/** Null for what can't be looked at: why is told when it is to be read. */
async function lookAt(
  path: string,
): Promise<{ kind: Awaited<ReturnType<typeof archiveKindOf>>; byteLength: number } | null> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return null;
    return { kind: await archiveKindOf(path), byteLength: found.size };
  } catch {
    return null;
  }
}

function failed(path: string, error: KanwuError): ListedFile {
  return { path, entry: null, at: path, byteLength: 0, failure: failureOf(error) };
}
