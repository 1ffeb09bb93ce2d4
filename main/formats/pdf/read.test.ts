import { describe, expect, it } from 'vitest';
import { readFile } from '../fixtures/read-file.ts';
import { type PrintedLine, pdfOf } from './fixtures/made-pdf.ts';

function column(left: number, top: number, lines: readonly string[], size = 10): PrintedLine[] {
  return lines.map((text, at) => ({ text, left, baseline: top - at * size * 1.4, size }));
}

describe('PDF', () => {
  it('gives columns one after another, each from its top, what stands over both of them before these', async () => {
    const read = await readFile(
      pdfOf([
        [
          ...column(320, 700, ['图书馆开馆当日接待读者一千', '二百人次。']),
          ...column(60, 740, ['清河市召开春耕生产工作会议'], 24),
          ...column(60, 700, ['市长王大明昨日出席会议强调', '要抓好春耕。']),
          ...column(60, 640, ['记者周亦舟']),
        ],
        column(60, 700, ['第二页的文字。']),
      ]),
      'page.pdf',
    );
    expect(read.format).toBe('pdf');
    expect(read.text.trim().split(/\n+/)).toEqual([
      '清河市召开春耕生产工作会议',
      '市长王大明昨日出席会议强调要抓好春耕。',
      '记者周亦舟',
      '图书馆开馆当日接待读者一千二百人次。',
      '第二页的文字。',
    ]);
  });

  it('tells a headline by its letters, though it stands close to its text, and items of lists', async () => {
    const page = [
      ...column(60, 700, ['区图书馆开馆'], 14),
      ...column(60, 684, ['本报讯区图书馆昨日开馆接待']),
      ...column(60, 670, ['•读者一千人', '•图书二万册']),
    ];
    const read = await readFile(pdfOf([page]), 'page.pdf');
    expect(read.text.trim().split(/\n+/)).toEqual([
      '区图书馆开馆',
      '本报讯区图书馆昨日开馆接待',
      '•读者一千人',
      '•图书二万册',
    ]);
  });

  it('keeps the blank that is as wide as a character, which says where a byline ends', async () => {
    const line = [...column(60, 700, ['本报记者']), ...column(110, 700, ['林若溪'])];
    expect((await readFile(pdfOf([line]), 'page.pdf')).text.trim()).toBe('本报记者　林若溪');
  });

  it('tells a new paragraph by its indent', async () => {
    const page = [
      ...column(80, 700, ['本报讯市长王大明昨日出席会']),
      ...column(60, 686, ['议并讲话强调要抓好春耕生产事']),
      ...column(60, 672, ['宜各县。']),
      ...column(80, 658, ['区图书馆昨日开馆接待读者一']),
      ...column(60, 644, ['千二百人。']),
    ];
    const read = await readFile(pdfOf([page]), 'page.pdf');
    expect(read.text.trim().split(/\n+/)).toEqual([
      '本报讯市长王大明昨日出席会议并讲话强调要抓好春耕生产事宜各县。',
      '区图书馆昨日开馆接待读者一千二百人。',
    ]);
  });

  it('without a text layer is to be recognised first, and a damaged one is told', async () => {
    await expect(readFile(pdfOf([[]]), 'scan.pdf')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'pdf', advice: 'recognise' },
    });
    await expect(readFile('%PDF-1.7\n', 'cut.pdf')).rejects.toMatchObject({ code: 'file-malformed' });
  });
});
