import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, readFile, unreadOf } from '../fixtures/read-file.ts';
import { openCompoundFile } from './compound-file.ts';
import { compound, word } from './fixtures/made-doc.ts';

describe('a Word document of 1997 to 2003', () => {
  it('is read from its pieces, tables cell by cell, fields by their outcome', async () => {
    const file = word([
      '云溪大桥通车\r',
      'Qingchuan, May 7\r',
      '本报讯 昨日\x13HYPERLINK "x"\x14云溪大桥\x15通车。\x01\r甲\x07乙\x07\x07\r',
    ]);
    const read = await readFile(file, 'issue.doc');
    expect(read.format).toBe('doc');
    expect(read.text.trim().split('\n')).toEqual([
      ...['云溪大桥通车', 'Qingchuan, May 7', '本报讯 昨日云溪大桥通车。', '甲', '乙'],
    ]);
    expect(unreadOf(read)).toEqual({ images: 1 });
  });

  it('begins articles with its highest headings', async () => {
    const file = word(['大桥通车\r本报讯 大桥通车。\r图书馆开馆\r昨日开馆。\r'], { styles: [1, 0, 1, 17] });
    expect(articlesOf(await readFile(file, 'issue.doc'))).toEqual([
      [
        ['headline: 大桥通车', 'body: 本报讯 大桥通车。'],
        ['headline: 图书馆开馆', 'body: 昨日开馆。'],
      ],
    ]);
  });

  it.each([
    ['has a password', word(['x'], { flags: 0x0300 })],
    ['is older', word(['x'], { version: 0x65 })],
  ])('that %s is for Word to open', async (_, file) => {
    await expect(readFile(file, 'a.doc')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'doc', advice: 'save-as-text' },
    });
  });

  it.each([
    ['Workbook', 'spreadsheet'],
    ['PowerPoint Document', 'presentation'],
  ])('is none where there is a stream called %s', async (stream, format) => {
    const file = compound({ [stream]: new Uint8Array(4096) });
    await expect(readFile(file, 'a.xls')).rejects.toMatchObject({ code: 'format-refused', detail: { format } });
  });

  it('may be damaged anywhere: then it is read or refused in words', async () => {
    const whole = word(['云溪大桥通车\r'], { styles: [1] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        async (changes) => {
          const file = Uint8Array.from(whole);
          for (const [at, byte] of changes) file[at] = byte;
          openCompoundFile(file);
          const outcome = await readFile(file, 'a.doc').catch((error: unknown) => error);
          expect(outcome).toMatchObject(
            outcome instanceof Error ? { name: 'KanwuError' } : { issues: expect.anything() },
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
