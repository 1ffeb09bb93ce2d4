import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { KanwuError } from '../../../model/error.ts';

/** How much text is gathered before it is written, in UTF-16 units. */
const chunk = 1 << 18;

/**
 * Writes a file that nobody sees before it is complete: under a temporary name beside its place, which is taken away again
 * when anything fails. A file that is there already stays: the new one is then called `name-2`, `name-3`…
 *
 * @param write is given a function that appends to the file
 * @returns the absolute path that the file got
 * @throws {KanwuError} `export-not-writable` (detail: `path`, and `reason`, the system's code); what `write` throws
 */
export async function writeNewFile(
  directory: string,
  name: string,
  write: (append: (text: string) => Promise<void>) => Promise<void>,
): Promise<string> {
  const temporary = join(directory, `.${name}.${randomBytes(4).toString('hex')}.part`);
  try {
    await mkdir(directory, { recursive: true });
    await writeAll(temporary, write);
    return await moveTo(directory, name, temporary);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritable(error, join(directory, name));
  }
}

async function writeAll(
  path: string,
  write: (append: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    let gathered = '';
    const flush = async (): Promise<void> => {
      await file.appendFile(gathered, 'utf8');
      gathered = '';
    };
    await write(async (text) => {
      gathered += text;
      if (gathered.length >= chunk) await flush();
    });
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveTo(directory: string, name: string, temporary: string): Promise<string> {
  const path = await claim(directory, name);
  try {
    await rename(temporary, path);
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The first free name, made ours by an empty file: a rename alone would write over what is there. */
async function claim(directory: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let copy = 1; ; copy += 1) {
    const path = join(directory, copy === 1 ? name : `${stem}-${copy}${ext}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

function notWritable(error: unknown, path: string): unknown {
  const reason = systemCode(error);
  const isOfSystem = reason !== null && !reason.startsWith('SQLITE') && !(error instanceof KanwuError);
  return isOfSystem ? new KanwuError('export-not-writable', { path, reason }, { cause: error }) : error;
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
