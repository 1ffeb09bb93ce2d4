import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNewFiles } from './new-files.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe('the files of a dataset', () => {
  it('are seen when all of them are complete, with what each holds', async () => {
    const files = await writeNewFiles(directory, '青川', async (dataset) => {
      const texts = dataset.file('.txt', 'article');
      const marks = dataset.file('.ann', 'mention');
      for (const name of ['林若溪', '何晚晴']) {
        await texts.append(`${name}\n`, 1);
        await marks.append(`T1\t${name}\nT2\t${name}\n`, 2);
        expect(readdirSync(directory).filter((each) => !each.startsWith('.'))).toEqual([]);
      }
    });
    expect(files).toEqual([
      { path: join(directory, '青川.txt'), records: 2, recordKind: 'article' },
      { path: join(directory, '青川.ann'), records: 4, recordKind: 'mention' },
    ]);
    expect(readFileSync(join(directory, '青川.txt'), 'utf8')).toBe('林若溪\n何晚晴\n');
    expect(readdirSync(directory).sort()).toEqual(['青川.ann', '青川.txt']);
  });

  it('are called alike, by names that none of them would take from another file', async () => {
    writeFileSync(join(directory, '青川.ann'), 'of somebody');
    const files = await writeNewFiles(directory, '青川', async (dataset) => {
      await dataset.file('.txt', 'article').append('a');
      await dataset.file('.ann', 'mention').append('b');
    });
    expect(files.map(({ path }) => path)).toEqual([join(directory, '青川-2.txt'), join(directory, '青川-2.ann')]);
    expect(readFileSync(join(directory, '青川.ann'), 'utf8')).toBe('of somebody');
    expect(readdirSync(directory).sort()).toEqual(['青川-2.ann', '青川-2.txt', '青川.ann']);
  });

  it('are all gone when one of them cannot be finished', async () => {
    const work = writeNewFiles(directory, '青川', async (dataset) => {
      await dataset.file('.txt', 'article').append('a');
      await dataset.file('.ann', 'mention').append('b');
      throw new Error('no more articles');
    });
    await expect(work).rejects.toThrow('no more articles');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('may be folders, moved as a whole, beside those that are there', async () => {
    const write = () =>
      writeNewFiles(directory, '青川', async (dataset) => {
        const folder = dataset.folder('-brat', 'labelled-text');
        const text = folder.file('1.txt');
        await text.append('林若溪', 1);
        await text.end();
        await folder.file('1.ann').append(new Uint8Array([84, 49]));
        expect(readdirSync(directory).filter((each) => each === '青川-brat')).toEqual(before);
      });
    let before: string[] = [];
    expect(await write()).toEqual([{ path: join(directory, '青川-brat'), records: 1, recordKind: 'labelled-text' }]);
    before = ['青川-brat'];
    await write();
    expect(readdirSync(directory).sort()).toEqual(['青川-brat', '青川-brat-2']);
    expect(readdirSync(join(directory, '青川-brat-2')).sort()).toEqual(['1.ann', '1.txt']);
    expect(readFileSync(join(directory, '青川-brat-2/1.ann'), 'utf8')).toBe('T1');
  });

  it('leave no folder behind when one cannot be finished, and an empty one where nothing was written', async () => {
    const failing = writeNewFiles(directory, '青川', async (dataset) => {
      await dataset.folder('-brat', 'labelled-text').file('1.txt').append('林若溪');
      throw new Error('no more articles');
    });
    await expect(failing).rejects.toThrow('no more articles');
    expect(readdirSync(directory)).toEqual([]);
    await writeNewFiles(directory, '青川', async (dataset) => void dataset.folder('-brat', 'labelled-text'));
    expect(readdirSync(join(directory, '青川-brat'))).toEqual([]);
  });
});
