import { basename, extname, join } from 'node:path';
import { localDay, twoDigits } from '../local-day.ts';
import { isFree } from '../place/in-use.ts';

/** File systems take names of 255 bytes; date, ending and what is put around a name while it is written need some of them. */
const longestName = 190;

/**
 * What the backup of a workspace is called: by the workspace and the time on the wall clock, without characters that some file
 * system does not take, as `Kanwu 2026-11-29 10.05.42.kanwu`.
 *
 * @param at in milliseconds since the epoch
 */
export function backupName(workspacePath: string, at: number): string {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join('.');
  return `${shortened(basename(workspacePath, extname(workspacePath)))} ${localDay(at)} ${time}.kanwu`;
}

/** A path in a folder where there is no file yet: under that name, or the name with a number. */
export function freePath(folder: string, name: string): string {
  const ending = extname(name);
  const path = (ordinal: number): string =>
    join(folder, ordinal === 1 ? name : `${basename(name, ending)} (${ordinal})${ending}`);
  let ordinal = 1;
  while (!isFree(path(ordinal))) ordinal++;
  return path(ordinal);
}

function shortened(name: string): string {
  let short = '';
  for (const character of name) {
    if (Buffer.byteLength(short + character) > longestName) break;
    short += character;
  }
  return short;
}
