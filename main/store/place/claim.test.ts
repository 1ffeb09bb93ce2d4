import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { claim, claimPathOf } from './claim.ts';

const now = 1_800_000_000_000;
const minute = 60_000;

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  mkdirSync(join(directory, 'Dropbox'));
  path = join(directory, 'Dropbox', 'w.kanwu');
});
afterEach(() => rmSync(directory, { recursive: true }));

function claimedElsewhere(at: number): void {
  writeFileSync(claimPathOf(path), JSON.stringify({ host: `not-${hostname()}`, person: '何晚晴', since: at }));
  utimesSync(claimPathOf(path), new Date(at), new Date(at));
}

it('says beside a workspace in a synchronised folder that it is open, and takes that away again', () => {
  const claimed = claim(path, '周亦舟', now);
  expect(existsSync(claimPathOf(path))).toBe(true);
  claimed.release();
  expect(existsSync(claimPathOf(path))).toBe(false);
});

it('leaves nothing beside a workspace of this machine', () => {
  claim(join(directory, 'w.kanwu'), '周亦舟', now).release();
  expect(existsSync(claimPathOf(join(directory, 'w.kanwu')))).toBe(false);
});

it('is in the way of other machines while it is renewed, and tells them of whom', () => {
  claimedElsewhere(now - 5 * minute);
  expect(() => claim(path, '周亦舟', now)).toThrow(
    expect.objectContaining({
      ...{
        code: 'workspace-open-elsewhere',
        detail: { path, person: '何晚晴', host: `not-${hostname()}`, since: now - 5 * minute },
      },
    }),
  );
  claimedElsewhere(now - 21 * minute);
  claim(path, '周亦舟', now).release();
});

it('is renewed, so that it does not go stale while somebody works', () => {
  const claimed = claim(path, '周亦舟', now);
  for (let at = now; at <= now + 60 * minute; at += minute) claimed.renew(at);
  expect(now + 60 * minute - statSync(claimPathOf(path)).mtimeMs).toBeLessThan(10 * minute);
  claimed.release();
});

it('keeps the command line from writing, too, but not from reading', async () => {
  const nativeBinding = process.env.KANWU_SQLITE_BINDING;
  await (await openStore(path, { nativeBinding })).close();
  claimedElsewhere(Date.now());
  await expect(openStore(path, { nativeBinding })).rejects.toMatchObject({ code: 'workspace-open-elsewhere' });
  const reading = await openStore(path, { nativeBinding, readonly: true });
  expect(await reading.read('counts', null)).toMatchObject({ issues: 0 });
  await reading.close();
});
