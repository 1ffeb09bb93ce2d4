import { describe, expect, it } from 'vitest';
import type { Correction } from '../../model/correction.ts';
import type { Mention } from '../../model/mention.ts';
import type { Status } from '../../model/status.ts';
import { type TestArticle, testArticle } from './fixtures/test-article.ts';
import { mentionMarks } from './mention-marks.ts';

const everything = { statuses: new Set<Status>(['suggested', 'accepted', 'rejected']), types: null };

/** Each mark as the texts that it underlines, its lane and its place among the signs. */
function drawn(
  article: TestArticle,
  mentions: readonly Mention[],
  corrections: readonly Correction[] = [],
  shown: Parameters<typeof mentionMarks>[2] = everything,
) {
  const reading = article.reading(corrections);
  return mentionMarks(mentions, reading, shown).map(({ ranges, lane, signPlace }) => ({
    texts: ranges.map(({ start, end }) => reading.text.slice(start, end)),
    lane,
    signPlace,
  }));
}

describe('the marks of mentions', () => {
  it('draw nested mentions one below the other, the innermost next to the text, the longest sign first', () => {
    const article = testArticle(['body', '云州市人大常委会主任林望舒说']);
    const mentions = ['云州市', '云州市人大常委会', '云州市人大常委会主任', '林望舒'].map((text) =>
      article.mention([text]),
    );
    expect(drawn(article, mentions)).toEqual([
      { texts: ['云州市人大常委会主任'], lane: 2, signPlace: 0 },
      { texts: ['云州市人大常委会'], lane: 1, signPlace: 1 },
      { texts: ['云州市'], lane: 0, signPlace: 2 },
      { texts: ['林望舒'], lane: 0, signPlace: 0 },
    ]);
  });

  it('draw overlapping mentions in lanes of their own', () => {
    const article = testArticle(['body', '东方红星电子']);
    const marks = drawn(article, [article.mention(['东方红']), article.mention(['红星电子'])]);
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('keep the lane of an interrupted name free also where it is interrupted', () => {
    const article = testArticle(['body', '东、西两厂区投产']);
    const marks = drawn(article, [article.mention(['东', '厂区']), article.mention(['西两'])]);
    expect(marks).toEqual([
      { texts: ['东', '厂区'], lane: 1, signPlace: 0 },
      { texts: ['西两'], lane: 0, signPlace: 0 },
    ]);
  });

  it('draw ranges that touch in the reading text as one', () => {
    const article = testArticle(['body', '周某亦舟']);
    const mention = article.mention(['周', '亦舟']);
    expect(drawn(article, [mention], [article.correction('某', '')])[0]?.texts).toEqual(['周亦舟']);
  });

  it('go across a line that was put together', () => {
    const article = testArticle(['headline', '滨江要闻'], ['body', '新型保温\n\n\n建筑板材']);
    const mention = article.mention(['保温\n\n\n建筑板材']);
    expect(drawn(article, [mention])[0]?.texts).toEqual(['保温\n\n\n建筑板材']);
    const join = article.correction('\n\n\n', '', { kind: 'line-join' });
    expect(drawn(article, [mention], [join])[0]?.texts).toEqual(['保温建筑板材']);
  });

  it('leave out a mention whose text is all gone', () => {
    const article = testArticle(['body', '请周亦舟来']);
    expect(drawn(article, [article.mention(['周亦舟'])], [article.correction('周亦舟', '')])).toEqual([]);
  });

  it('leave out what is not shown, which takes no lane', () => {
    const article = testArticle(['body', '云州市政府']);
    const place = article.mention(['云州市'], { type: 'place', status: 'rejected' });
    const body = article.mention(['云州市政府'], { status: 'suggested' });
    const statuses = new Set<Status>(['suggested', 'accepted']);
    expect(drawn(article, [place, body], [], { statuses, types: null })).toEqual([
      { texts: ['云州市政府'], lane: 0, signPlace: 0 },
    ]);
    expect(drawn(article, [place, body], [], { ...everything, types: new Set(['place']) })).toEqual([
      { texts: ['云州市'], lane: 0, signPlace: 0 },
    ]);
  });
});
