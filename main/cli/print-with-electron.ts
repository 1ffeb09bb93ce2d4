import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { KanwuError } from '../../model/error.ts';
import { makeWorkingFolder } from '../formats/archive/working-folder.ts';

const project = resolve(import.meta.dirname, '../..');

/** The Electron that can be asked to print, as whoever set the program up says. @throws {KanwuError} `pdf-needs-electron` */
export function electronToPrint(): string {
  const found = process.env.KANWU_ELECTRON ?? '';
  if (found === '') throw new KanwuError('pdf-needs-electron');
  return found;
}

/**
 * Has Electron print the pages of a folder beside them, in a profile of its own; without a display on a virtual one.
 *
 * @throws {KanwuError} `not-printed` (detail: `reason`)
 */
export async function printWithElectron(folder: string): Promise<void> {
  const profile = makeWorkingFolder('printing');
  const own = (process.env.KANWU_ELECTRON_ARGS ?? '').split(' ').filter((arg) => arg !== '');
  const args = [...own, `--user-data-dir=${profile}`, project, `--print-pages=${folder}`];
  const isBlind = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const [command, ...rest] = isBlind ? ['xvfb-run', '-a', electronToPrint(), ...args] : [electronToPrint(), ...args];
  try {
    const code = await new Promise<number | null>((done, failed) => {
      spawn(command ?? '', rest, { stdio: 'ignore' })
        .on('error', failed)
        .on('exit', done);
    });
    if (code !== 0) throw new Error(`${code}`);
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new KanwuError('not-printed', { reason: cause instanceof Error ? cause.message : '' }, { cause });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
