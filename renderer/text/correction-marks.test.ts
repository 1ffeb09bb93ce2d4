import { describe, expect, it } from 'vitest';
import type { Correction } from '../../model/correction.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Status } from '../../model/status.ts';
import { correctionMarks } from './correction-marks.ts';
import { type TestArticle, testArticle } from './fixtures/test-article.ts';

function drawn(article: TestArticle, corrections: readonly Correction[], statuses: readonly Status[]) {
  const reading = article.reading(corrections);
  const document = { corrections, source: { start: sourceOffset(0), text: article.source.text } };
  return correctionMarks(document, reading, { statuses: new Set(statuses) }).map(({ range, shape, was, puts }) => ({
    marks: reading.text.slice(range.start, range.end),
    shape,
    was,
    puts,
  }));
}

describe('the marks of corrections', () => {
  it('mark what an accepted one put into the text, and know what the source reads', () => {
    const article = testArticle(['body', '管委会主任周奕舟']);
    expect(drawn(article, [article.correction('周奕舟', '周亦舟')], ['accepted'])).toEqual([
      { marks: '亦', shape: 'text', was: '周奕舟', puts: '亦' },
    ]);
  });

  it('mark the place where an accepted one took text away', () => {
    const article = testArticle(['body', '企业,,东厂']);
    expect(drawn(article, [article.correction(',,', ',')], ['accepted'])).toEqual([
      { marks: '', shape: 'place', was: ',,', puts: '' },
    ]);
  });

  it('mark only what a suggested one would change', () => {
    const article = testArticle(['body', '云州青临车用空调']);
    expect(drawn(article, [article.correction('青临', '青林', { status: 'suggested' })], ['suggested'])).toEqual([
      { marks: '临', shape: 'text', was: '青临', puts: '林' },
    ]);
  });

  it('mark the place where a suggested one would put text in', () => {
    const article = testArticle(['body', '厂房五千平']);
    const supplied = article.correction('平', '平方米', { status: 'suggested', kind: 'supplied' });
    expect(drawn(article, [supplied], ['suggested'])).toEqual([{ marks: '', shape: 'place', was: '平', puts: '方米' }]);
  });

  it('show a suggested join of a broken line at the break', () => {
    const article = testArticle(['body', '新型保温\n\n\n建筑板材']);
    const join = article.correction('\n\n\n', '', { status: 'suggested', kind: 'line-join' });
    expect(drawn(article, [join], ['suggested'])).toEqual([
      { marks: '\n\n\n', shape: 'join', was: '\n\n\n', puts: '' },
    ]);
  });

  it('leave out what is not shown', () => {
    const article = testArticle(['body', '云州青临车用空调']);
    const rejected = article.correction('临', '林', { status: 'rejected' });
    expect(drawn(article, [rejected], ['suggested', 'accepted'])).toEqual([]);
    expect(drawn(article, [rejected], ['rejected'])).toHaveLength(1);
  });
});
