import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWorkspace } from './check.ts';
import { seenIn } from './fixtures/versions/seen.ts';
import { currentVersion, firstVersion } from './migrate.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const folder = join(import.meta.dirname, 'fixtures/versions');

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

it('there is a workspace of every version since the first', () => {
  const versions = Array.from({ length: currentVersion - firstVersion + 1 }, (_, place) => firstVersion + place);
  const files = versions.flatMap((version) => [`${version}.json.txt`, `${version}.kanwu.gz`]);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(files));
});

describe.each(readdirSync(folder).filter((name) => name.endsWith('.kanwu.gz')))(
  'a workspace that was made as %s',
  (name) => {
    it('opens, is sound, and holds what people saw in it then', async () => {
      const path = join(directory, 'w.kanwu');
      writeFileSync(path, gunzipSync(readFileSync(join(folder, name))));
      const workspace = Workspace.open(path, { nativeBinding });
      expect(checkWorkspace(workspace).problems).toEqual([]);
      expect(workspace.journal.last()).toBeGreaterThan(50);
      workspace.close();
      const seen: unknown = JSON.parse(readFileSync(join(folder, name.replace('.kanwu.gz', '.json.txt')), 'utf8'));
      expect(await seenIn(path)).toEqual(seen);
    });
  },
);
