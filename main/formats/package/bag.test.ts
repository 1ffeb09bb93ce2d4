import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNewFiles } from '../dataset/new-files.ts';
import { complaints, isInstalled, itWhere } from '../fixtures/checkers.ts';
import { Bag } from './bag.ts';

let directory: string;
let bagged: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-bag-'));
  const [written] = await writeNewFiles(directory, '青川', async (files) => {
    const bag = new Bag(files.folder('-bag', 'package'), '青川');
    await bag.file('-articles.jsonl').append('{"text":"大桥通车"}\n', 1);
    await bag.folder('-brat').file('1.txt').append('大桥');
    await bag.folder('-brat').file('1.txt.ann').append('');
    await bag.add('sources/100%.txt').append(Uint8Array.of(0, 255));
    await bag.close([
      ['External-Description', '两行\n成一行'],
      ['Bagging-Date', '2020-05-08'],
    ]);
  });
  bagged = written?.path ?? '';
});

afterEach(() => rmSync(directory, { recursive: true }));

const read = (name: string): string => readFileSync(join(bagged, name), 'utf8');

describe('a bag', () => {
  it('holds what is packed in data/, and says how much that is', () => {
    expect(readdirSync(bagged, { recursive: true }).map(String).sort()).toEqual(
      [
        ...['bag-info.txt', 'bagit.txt', 'data', 'data/sources', 'data/sources/100%.txt', 'data/青川-articles.jsonl'],
        ...['data/青川-brat', 'data/青川-brat/1.txt', 'data/青川-brat/1.txt.ann'],
        ...['manifest-sha256.txt', 'manifest-sha512.txt', 'tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'],
      ].sort(),
    );
    expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(read('bag-info.txt')).toBe(
      'External-Description: 两行 成一行\nBagging-Date: 2020-05-08\nPayload-Oxum: 32.4\n',
    );
  });

  it('lists every file once in each manifest, by its path', () => {
    const paths = (name: string): string[] =>
      read(name)
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  ')[1] ?? '');
    expect(paths('manifest-sha512.txt')).toEqual([
      'data/sources/100%25.txt',
      ...['data/青川-articles.jsonl', 'data/青川-brat/1.txt', 'data/青川-brat/1.txt.ann'],
    ]);
    expect(paths('manifest-sha256.txt')).toEqual(paths('manifest-sha512.txt'));
    expect(paths('tagmanifest-sha256.txt')).toEqual([
      ...['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt'],
    ]);
  });

  itWhere({ sha512sum: isInstalled('sha512sum') }, 'has the checksums that its files have', async () => {
    for (const name of ['tagmanifest-sha512.txt', 'tagmanifest-sha256.txt']) {
      const program = name.includes('512') ? 'sha512sum' : 'sha256sum';
      expect(complaints('sh', ['-c', `cd '${bagged}' && ${program} -c ${name}`])).toBe('');
    }
    const known = read('manifest-sha512.txt')
      .split('\n')
      .filter((line) => !line.includes('%25'))
      .join('\n');
    expect(complaints('sh', ['-c', `cd '${bagged}' && printf '%s' '${known}' | sha512sum -c`])).toBe('');
  });
});
