import { describe, expect, it } from 'vitest';
import { issuesInText } from './issues-in-text.ts';

const facts = (text: string) => issuesInText(text).map(({ facts: { title, date, page } }) => [title, date, page]);
const day = (date: string, page: string, text = '本报讯 市长昨日视察。') =>
  `清河日报\n${date}　${page}\n\n市长视察\n\n${text}\n\n`;

describe('several issues in one text', () => {
  it('are told by their mastheads', () => {
    expect(facts(day('2021年3月4日', '第1版') + day('2021年3月5日', '第1版'))).toEqual([
      ['清河日报', '2021-03-04', '1'],
      ['清河日报', '2021-03-05', '1'],
    ]);
  });

  it('are told by form feeds, and a page without a date is of the day before it', () => {
    const text = `${day('2021年3月4日', '第1版')}\f第2版\n\n大桥通车\n\n本报讯 大桥通车。\n\f${day('2021年3月5日', '第1版')}`;
    expect(facts(text)).toEqual([
      ['清河日报', '2021-03-04', '1'],
      ['清河日报', '2021-03-04', '2'],
      ['清河日报', '2021-03-05', '1'],
    ]);
  });

  it('are one where form feeds or mastheads say nothing new', () => {
    const same = day('2021年3月4日', '第1版');
    expect(facts(`${same}\f${same}\f续前\n`)).toEqual([[null, null, null]]);
    expect(facts('清河日报\n\n清河日报昨日刊文。\n\n柳溪晚报\n\n今日说：2021年3月5日通车。\n')).toEqual([
      [null, null, null],
    ]);
  });
});
