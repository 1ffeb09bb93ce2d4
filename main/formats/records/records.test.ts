import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../model/column-mapping.ts';
import { articlesOf, readFile, unreadOf } from '../fixtures/read-file.ts';
import { workbook } from '../fixtures/workbook.ts';
import { writtenDate } from './written-date.ts';

describe('a table with an article a row', () => {
  it('becomes an issue for each newspaper, date and page', async () => {
    const read = await readFile(
      '\ufeff日期,版次,标题,作者,正文,访问量\n1949-05-12,第1版,市府召開會議,王芳、李林,"市政府昨日召開會議。\n市長出席。",31\n1949/5/13,2,局長視察,,局長昨日視察。,7\n1949-05-12,第1版,大橋通車,,大橋通車。,9\n,,,,,\n',
      'dump.csv',
    );
    expect(read.issues.map(({ facts }) => [facts.date, facts.page])).toEqual([
      ['1949-05-12', '1'],
      ['1949-05-13', '2'],
    ]);
    expect(articlesOf(read)).toEqual([
      [
        ['headline: 市府召開會議', 'body: 市政府昨日召開會議。', 'body: 市長出席。'],
        ['headline: 大橋通車', 'body: 大橋通車。'],
      ],
      [['headline: 局長視察', 'body: 局長昨日視察。']],
    ]);
    expect(read.issues[0]?.articles[0]?.reporters).toEqual(['王芳', '李林']);
    expect(unreadOf(read)).toEqual({ columns: 1 });
  });

  it('names a column that has no name, and in which something stands', async () => {
    const read = await readFile('headline,text,,\n市府开会,市长出席。,王芳,\n大桥通车,大桥昨日通车。,,\n', 'dump.csv');
    expect(unreadOf(read)).toEqual({ columns: 1 });
    expect(read.unread).toMatchObject([{ what: 'columns', example: '3' }]);
  });

  it('has its titles once where the text begins with them, as in tables that Kanwu wrote', async () => {
    const read = await readFile(
      'headline,subhead,text\n大桥通车,历时三年,"大桥通车\n历时三年\n大桥昨日通车。\n大桥通车"\n局长视察,,局长昨日视察。\n',
      'w-articles.csv',
    );
    expect(articlesOf(read)).toEqual([
      [
        ['headline: 大桥通车', 'subhead: 历时三年', 'body: 大桥昨日通车。', 'body: 大桥通车'],
        ['headline: 局长视察', 'body: 局长昨日视察。'],
      ],
    ]);
  });

  it('is refused where no column holds the text', async () => {
    await expect(readFile('编号\t题名\t责任者\n1\t市府召开会议\t王芳\n2\t大桥通车\t李林\n')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'table', advice: 'name-columns' },
    });
  });

  it('is read by what a person says of its columns, and so is the next with the same', async () => {
    const text = '编号,题,全文,记者名\n1,市府召开会议,市长出席。,王芳\n2,大桥通车,大桥昨日通车。,李林\n';
    const columns: ColumnMapping = {
      hasNames: true,
      fields: { 编号: null, 题: 'title', 全文: 'text', 记者名: 'author' },
    };
    const said = await readFile(text, 'dump.csv', { columns });
    expect(articlesOf(said)).toEqual([
      [
        ['headline: 市府召开会议', 'body: 市长出席。'],
        ['headline: 大桥通车', 'body: 大桥昨日通车。'],
      ],
    ]);
    expect(said.issues[0]?.articles[0]?.reporters).toEqual(['王芳']);
    expect(unreadOf(said)).toEqual({ columns: 1 });
    expect(articlesOf(await readFile(text, 'next.csv', { remembered: [columns] }))).toEqual(articlesOf(said));
    // A table with other columns is none of those.
    const other = await readFile(text.replace('记者名', '作者'), 'other.csv', { remembered: [columns] });
    expect(articlesOf(other)).toEqual([[['body: 市长出席。'], ['body: 大桥昨日通车。']]]);
  });

  it('may begin with an article where somebody says so', async () => {
    const columns: ColumnMapping = { hasNames: false, fields: { 1: 'title', 2: 'text' } };
    const read = await readFile('市府召开会议,市长出席。\n大桥通车,大桥昨日通车。\n', 'bare.csv', {
      as: 'table',
      columns,
    });
    expect(articlesOf(read)[0]).toHaveLength(2);
    expect(articlesOf(read)[0]?.[0]).toEqual(['headline: 市府召开会议', 'body: 市长出席。']);
  });

  it('may be a workbook of Excel', async () => {
    const read = await readFile(
      workbook([
        ['title', 'date', 'text'],
        ['大桥通车', '1949-05-12', '大桥昨日通车。'],
      ]),
      'dump.xlsx',
    );
    expect(read).toMatchObject({ format: 'spreadsheet', issues: [{ facts: { date: '1949-05-12' } }] });
    expect(articlesOf(read)).toEqual([[['headline: 大桥通车', 'body: 大桥昨日通车。']]]);
  });

  it('is refused before it is unpacked when it would come to more than can be held', async () => {
    const bomb = workbook([['text'], ['x']]);
    // What the directory says of the first entry's size.
    const directory = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 0x7fffffff, true);
    await expect(readFile(bomb, 'bomb.xlsx')).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

describe('records with labels', () => {
  it('are articles with what their fields say, and texts may have colons', async () => {
    const read = await readFile(
      '标题：市府召开会议\n作者：王芳\n日期：2021-03-04\n版次：第1版\n栏目：要闻\n正文：\n　　市长说：会议很重要。\n　　赵海陪同。\n\n标题：大桥通车\n日期：2021-03-05\n正文：大桥通车。\n',
    );
    expect(read.format).toBe('labelled-records');
    expect(articlesOf(read)).toEqual([
      [['headline: 市府召开会议', 'body: 市长说：会议很重要。', 'body: 赵海陪同。']],
      [['headline: 大桥通车', 'body: 大桥通车。']],
    ]);
    expect(read.issues.map(({ facts }) => facts.date)).toEqual(['2021-03-04', '2021-03-05']);
    expect(unreadOf(read)).toEqual({ columns: 1 });
  });

  it('may be labelled in brackets', async () => {
    const read = await readFile(
      '【篇名】大桥通车\n【作者】李林\n【正文】大桥昨日通车。\n【篇名】图书馆开馆\n【正文】新馆开放。\n',
    );
    expect(articlesOf(read)).toEqual([
      [
        ['headline: 大桥通车', 'body: 大桥昨日通车。'],
        ['headline: 图书馆开馆', 'body: 新馆开放。'],
      ],
    ]);
  });
});

it.each([
  ['2021-03-04', '2021-03-04'],
  ['１９４９年５月１２日', '1949-05-12'],
  ['1927.01.01', '1927-01-01'],
  ['20210304', '2021-03-04'],
  ['1949-05-12 00:00:00', '1949-05-12'],
  ['2021-02-30', null],
  ['五月十二日', null],
])('a date that is written %s is %s', (written, date) => {
  expect(writtenDate(written)).toBe(date);
});
