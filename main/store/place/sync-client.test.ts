import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { syncClientOf } from './sync-client.ts';

it.each([
  ['/home/me/Dropbox/档案/w.kanwu', 'Dropbox'],
  ['/home/me/Dropbox (档案馆)/w.kanwu', 'Dropbox'],
  ['/Users/me/Library/Mobile Documents/com~apple~CloudDocs/w.kanwu', 'iCloud'],
  ['/Users/me/Library/CloudStorage/OneDrive-Archive/w.kanwu', 'OneDrive'],
  ['/c/Users/me/OneDrive - 区档案馆/w.kanwu', 'OneDrive'],
  ['/home/me/我的坚果云/w.kanwu', '坚果云'],
  ['/home/me/BaiduSyncdisk/w.kanwu', '百度网盘'],
  ['/home/me/文档/w.kanwu', null],
  ['/home/me/Boxes/w.kanwu', null],
  [':memory:', null],
])('tells by its folders who synchronises %s', (path, client) => {
  expect(syncClientOf(path)).toBe(client);
});

it('tells by what a client leaves in its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
  mkdirSync(join(folder, '.stfolder'));
  expect(syncClientOf(join(folder, '报纸', 'w.kanwu'))).toBe('Syncthing');
  rmSync(folder, { recursive: true });
});
