import { describe, expect, it } from 'vitest';
import { readFile, tokensOf, unreadOf } from '../fixtures/read-file.ts';

const header = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
const table = (...rows: string[]): string => [header, ...rows.map((row) => row.replaceAll(' ', '\t')), ''].join('\n');
const page = '1 1 0 0 0 0 0 0 2480 3508 -1 ';

describe("Tesseract's TSV", () => {
  it('is read paragraph by paragraph, each word with its place and how sure it is', async () => {
    const document = await readFile(
      table(
        page,
        '2 1 1 0 0 0 10 10 90 60 -1 ',
        '3 1 1 1 0 0 10 10 90 60 -1 ',
        '4 1 1 1 1 0 10 10 90 20 -1 ',
        '5 1 1 1 1 1 10 10 40 20 96.5 清河市',
        '5 1 1 1 1 2 60 10 40 20 31 昨日',
        '4 1 1 1 2 0 10 40 90 20 -1 ',
        '5 1 1 1 2 1 10 40 40 20 -1 开会。',
        '5 1 1 1 2 2 60 40 40 20 95 ',
        '3 1 1 2 0 0 10 80 90 20 -1 ',
        '4 1 1 2 1 0 10 80 90 20 -1 ',
        '5 1 1 2 1 1 10 80 40 20 90 "Mr',
        '5 1 1 2 1 2 60 80 40 20 90 Wang',
      ),
      'page.tsv',
    );
    expect(document).toMatchObject({ format: 'tesseract-tsv', text: '清河市昨日开会。\n\n"Mr Wang\n\n' });
    expect(document.recognition?.images).toEqual([{ name: '', frame: 0, width: 2480, height: 3508, dpi: null }]);
    expect(tokensOf(document)).toEqual([
      '清河市: 10,10 40×20 0.965',
      '昨日: 60,10 40×20 0.31',
      '开会。: 10,40 40×20',
      '"Mr: 10,80 40×20 0.9',
      'Wang: 60,80 40×20 0.9',
    ]);
    expect(unreadOf(document)).toEqual({});
  });

  it('has each page on a picture of its own, also where tables were put together', async () => {
    const word = (number: number, text: string): string => `5 ${number} 1 1 1 1 10 10 40 20 96 ${text}`;
    const document = await readFile(
      `${table(page, word(1, '大桥'), word(2, '通车'))}${table(page, word(1, '开会'))}`.replaceAll('\n', '\r\n'),
    );
    expect(document.recognition?.images).toHaveLength(3);
    expect(tokensOf(document)).toEqual([
      '大桥: 10,10 40×20 0.96',
      '1/通车: 10,10 40×20 0.96',
      '2/开会: 10,10 40×20 0.96',
    ]);
  });

  it('says which rows cannot be read', async () => {
    const document = await readFile(table(page, '5 1 1 1 1 1 10 10 40 20 96 大桥', '5 1 1 1 x'));
    expect(document.text.trim()).toBe('大桥');
    expect(document.unread).toEqual([{ what: 'damaged-records', count: 1, example: '4' }]);
  });

  it('holds nothing to read where nothing was recognised', async () => {
    await expect(readFile(table(page))).rejects.toMatchObject({ code: 'file-empty' });
  });
});
