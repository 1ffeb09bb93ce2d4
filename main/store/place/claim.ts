import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { KanwuError } from '../../../model/error.ts';
import { diskOf } from './disk.ts';
import { syncClientOf } from './sync-client.ts';

/** So long after it was last renewed a claim counts for nothing: the machine went down, in milliseconds. */
const staleAfter = 20 * 60_000;
/** So often a claim is renewed, in milliseconds. */
const renewedEvery = 5 * 60_000;

/** Who has a workspace open, and where. */
const Holder = z.object({ host: z.string(), person: z.string(), since: z.int() });
type Holder = Readonly<z.infer<typeof Holder>>;

/** Says on other machines that a workspace is open on this one. */
export interface Claim {
  /** To be called now and then. @param now milliseconds since the epoch */
  renew(now: number): void;
  release(): void;
}

const needless: Claim = { renew: () => undefined, release: () => undefined };

/** The file beside a workspace that says who has it open. */
export function claimPathOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.open`);
}

/**
 * Claims a workspace for this machine where another one can get at its file, too: on a disk of the network or in a folder that a client keeps
 * the same on several machines. SQLite's own locks don't reach so far. Programs on one machine may share a workspace.
 *
 * @param person the name of whoever opens it
 * @param now milliseconds since the epoch
 * @throws {KanwuError} `workspace-open-elsewhere` while another machine has a claim that is not stale
 */
export function claim(path: string, person: string, now: number, isShared: boolean = isSharedPlace(path)): Claim {
  if (!isShared) return needless;
  checkUnclaimed(path, now);
  const file = claimPathOf(path);
  const holder: Holder = { host: hostname(), person, since: now };
  try {
    writeFileSync(file, JSON.stringify(holder));
  } catch {
    // Where nothing can be written beside it, the workspace itself will say what is wrong.
    return needless;
  }
  let renewedAt = now;
  return {
    renew(at) {
      if (at - renewedAt < renewedEvery) return;
      renewedAt = at;
      try {
        utimesSync(file, new Date(at), new Date(at));
      } catch {
        // It is gone, or can't be reached for the moment.
      }
    },
    release() {
      if (holderIn(file)?.since === now) rmSync(file, { force: true });
    },
  };
}

/** @throws {KanwuError} `workspace-open-elsewhere` while another machine has a claim that is not stale */
export function checkUnclaimed(path: string, now: number): void {
  const holder = holderOf(path, now);
  if (holder !== null && holder.host !== hostname()) {
    throw new KanwuError('workspace-open-elsewhere', { path, ...holder });
  }
}

/** Whether a program has a workspace open, on this machine or another, by a claim that is not stale. */
export function isClaimed(path: string, now: number): boolean {
  return holderOf(path, now) !== null;
}

/** Null where there is no claim, or a stale one. */
function holderOf(path: string, now: number): Holder | null {
  const file = claimPathOf(path);
  const holder = holderIn(file);
  if (holder === null) return null;
  const renewedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return now - renewedAt > staleAfter ? null : holder;
}

function isSharedPlace(path: string): boolean {
  return diskOf(path) === 'network' || syncClientOf(path) !== null;
}

function holderIn(file: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
