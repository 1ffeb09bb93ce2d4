import { expect, it } from 'vitest';
import { sourceOffset } from '../../model/offset.ts';
import type { Misreading, Occurrence } from '../../model/replacing/replacement.ts';
import { isTaken, linesOf } from './marks.ts';

const occurrence = (before: string, after: string, changes: Partial<Occurrence> = {}): Occurrence => ({
  ...{ id: before + after, articleId: 'a' as Occurrence['articleId'], pageId: 'p' as Occurrence['pageId'] },
  ...{ blockId: 'b' as Occurrence['blockId'], issueId: 'i' as Occurrence['issueId'], was: '己', now: '已' },
  range: { start: sourceOffset(0), startInset: 0, end: sourceOffset(1), endInset: 0 },
  ...{ before, after, printed: null, issue: '报', date: null, page: null, headline: '', isDone: false },
  order: { issue: 1, article: 1, block: 0, place: 0 },
  ...changes,
});
const misreading: Misreading = {
  ...{ kind: 'misreading', was: '己', now: '已', before: '', after: '经' },
  of: { kind: 'recognition', certainty: 'high' },
};
const known = { misreading, left: '他', right: '经到会' };
const marks = new Map<string, boolean>();

it('takes the very same misreading, one that two neighbours tell, and whatever is looked for, but nothing in what is done', () => {
  expect(isTaken(occurrence('区长他', '经来'), { marks, known })).toBe(true);
  expect(isTaken(occurrence('会议', '经来'), { marks, known })).toBe(false);
  expect(isTaken(occurrence('会议', '经来'), { marks, known: null })).toBe(true);
  const told = { ...known, misreading: { ...misreading, before: '议' } };
  expect(isTaken(occurrence('会议', '经来'), { marks, known: told })).toBe(true);
  expect(isTaken(occurrence('他', '经', { isDone: true }), { marks, known })).toBe(false);
  expect(isTaken(occurrence('他', '经', { isDone: true }), { marks: new Map([['他经', true]]), known })).toBe(true);
});

it('lists occurrences under their articles', () => {
  const other = 'c' as Occurrence['articleId'];
  const lines = linesOf([occurrence('甲', ''), occurrence('乙', ''), occurrence('丙', '', { articleId: other })]);
  expect(lines.map((line) => (line.kind === 'article' ? line.count : line.occurrence.before))).toEqual([
    2,
    '甲',
    '乙',
    1,
    '丙',
  ]);
});
