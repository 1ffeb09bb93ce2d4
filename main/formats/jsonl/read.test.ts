import { expect, it } from 'vitest';
import { articlesOf, attributesOf, marksOf, readFile, unreadOf } from '../fixtures/read-file.ts';

const line = (text: string, rest: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ format: 'kanwu-articles@1', offsets: 'utf-16', text, ...rest })}\n`;

it('values come back whole, with their bound and calendar', async () => {
  const entity = (start: number, end: number, rest: object) => ({ start, end, status: 'accepted', note: '', ...rest });
  const read = await readFile(
    line('民国三十五年募款超3亿元。', {
      entities: [
        entity(0, 6, { type: 'date', value: '1946', calendar: 'roc' }),
        entity(9, 12, { type: 'money', value: 'CNY 300000000', bound: 'more-than' }),
        entity(9, 11, { type: 'work', value: '三亿', bound: 'more-than' }),
      ],
    }),
    'export.jsonl',
  );
  expect(read.marks.map(({ value }) => value)).toEqual(['1946[u-ca=roc]', '>CNY 300000000', '三亿']);
});

it('Kanwu’s own JSON Lines come back with blocks, facts, entities and relations', async () => {
  const issue = { title: '清河日报', date: '2021-03-04', number: '321' };
  const read = await readFile(
    line('😀大桥通车\n局长李小文出席。', {
      ...{ issue, sources: [{ page: '2' }], reporters: ['王芳'] },
      blocks: [
        { start: 0, end: 6, role: 'headline' },
        { start: 7, end: 15, role: 'body' },
      ],
      entities: [
        { start: 7, end: 9, type: 'position', status: 'accepted', value: null, attributes: { 级别: '局' }, note: '' },
        { start: 9, end: 12, type: 'person', status: 'suggested', value: null, note: '存疑' },
        { start: 90, end: 99, type: 'person', status: 'accepted' },
      ],
      relations: [{ type: 'holds-position', subject: 1, object: 0, status: 'accepted' }],
      categories: [{ label: '交通' }],
    }) + line('图书馆开馆。', { issue: { ...issue, date: '2021-03-05' } }),
    'export.jsonl',
  );
  expect(read.format).toBe('kanwu-jsonl');
  expect(articlesOf(read)).toEqual([[['headline: 😀大桥通车', 'body: 局长李小文出席。']], [['body: 图书馆开馆。']]]);
  expect(read.issues.map(({ facts }) => facts)).toEqual([
    { title: '清河日报', date: '2021-03-04', number: '321', page: '2' },
    { title: '清河日报', date: '2021-03-05', number: '321', page: null },
  ]);
  expect(read.issues[0]?.articles[0]?.reporters).toEqual(['王芳']);
  expect(marksOf(read)).toEqual(['position: 局长', 'person: 李小文?']);
  expect(attributesOf(read)).toEqual(['局长 级别=局']);
  expect(read.relations).toEqual([{ label: 'holds-position', subject: 1, object: 0, isDecided: true }]);
  expect(unreadOf(read)).toEqual({ 'misplaced-marks': 1, categories: 1 });
});
