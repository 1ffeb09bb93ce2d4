import { expect, test } from 'vitest';
import type { FileHandle } from '../../model/chosen-file.ts';
import { FileHandles } from './file-handles.ts';

test('a handle leads to its file, for the use that it was given for', () => {
  const files = new FileHandles();
  const { handle } = files.grant('/papers/a.txt', 'issue');
  expect(files.pathOf(handle, 'issue')).toBe('/papers/a.txt');
  expect(() => files.pathOf(handle, 'workspace')).toThrow(/request-denied/);
});

test('one that was made up leads nowhere', () => {
  const files = new FileHandles();
  files.grant('/papers/a.txt', 'issue');
  expect(() => files.pathOf('/papers/a.txt' as FileHandle, 'issue')).toThrow(/request-denied/);
});

test('the same file keeps its handle, and another use is another handle', () => {
  const files = new FileHandles();
  const first = files.grant('/papers/a.txt', 'issue').handle;
  expect(files.grant('/papers/a.txt', 'issue').handle).toBe(first);
  expect(files.grant('/papers/a.txt', 'written').handle).not.toBe(first);
});

test('a file is opened as what its name says', () => {
  const files = new FileHandles();
  expect(files.grantToOpen('/papers/A.KANWU').use).toBe('workspace');
  expect(files.grantToOpen('/papers/a.kanwu.txt').use).toBe('issue');
});
