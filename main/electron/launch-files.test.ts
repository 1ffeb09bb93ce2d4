import { expect, test } from 'vitest';
import { filesOnCommandLine } from './launch-files.ts';

test('a packaged app is asked to open the files after its name', () => {
  expect(
    filesOnCommandLine(['/opt/kanwu/kanwu', '头版.txt', '/data/b.kanwu'], '/home/li', '/opt/kanwu/resources/app'),
  ).toEqual(['/home/li/头版.txt', '/data/b.kanwu']);
});

test('flags and the folder of an app run from source are no files', () => {
  const argv = ['/x/electron', '--no-sandbox', '--user-data-dir=/tmp/p', '/src/kanwu', '--lang=zh-CN', 'a.txt'];
  expect(filesOnCommandLine(argv, '/src', '/src/kanwu')).toEqual(['/src/a.txt']);
  expect(filesOnCommandLine(['/x/electron', '.'], '/src/kanwu', '/src/kanwu')).toEqual([]);
});
