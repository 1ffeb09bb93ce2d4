import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersOf } from './folders-of-file.ts';

test('a file is in the folders below what was given, and in that', () => {
  const root = join('/', 'home', '下载', '青川报');
  const of = (path: string, entry: string | null = null) => foldersOf({ path, entry }, [join('/', 'a.txt'), root]);
  expect(of(join(root, '1998', '01', '3版.txt'))).toEqual(['青川报', '1998', '01']);
  expect(of(join('/', 'a.txt'))).toEqual([]);
  expect(of(join(root, '一月.tar.gz'), '02/3版.txt')).toEqual(['青川报', '一月', '02']);
  expect(of(join('/', 'b', '青川报.zip'), '3版.txt')).toEqual(['青川报']);
});
