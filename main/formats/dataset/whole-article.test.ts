import { describe, expect, it } from 'vitest';
import { sourceOffset } from '../../../model/offset.ts';
import { codePointsBefore } from '../annotated-text/code-points.ts';
import { DatasetArticle, type DatasetDecision } from './dataset-article.ts';
import { inventedArticle, inventedLabel } from './fixtures/invented-article.ts';
import { acceptedOnly, unreviewed, withSuggestions } from './selection.ts';
import { type KnownOfArticle, readWholeArticle } from './whole-article.ts';

const whole = { ...acceptedOnly, withRejected: true };
const nothingKnown: KnownOfArticle = {
  decisions: new Map(),
  codePointsOf: () => (offset) => offset,
  onImagesOf: () => null,
};
const accepted: DatasetDecision = { by: '周亦舟', at: '2020-05-08T01:02:03.000Z', action: 'mention-accept' };
const said: DatasetDecision = { by: '何晚晴', at: '2020-05-08T01:02:02.000Z', action: 'mention-revise' };

describe('an article with all that is known of it', () => {
  it('is one by the published schema, whatever is chosen of it', () => {
    for (const selection of [whole, { ...withSuggestions, withRejected: true }, unreviewed]) {
      const article = readWholeArticle(inventedArticle, selection, inventedLabel, nothingKnown);
      expect(DatasetArticle.parse(article)).toEqual(article);
    }
  });

  it('has what people rejected apart from what they accepted', () => {
    const { entities, rejected } = readWholeArticle(inventedArticle, whole, inventedLabel, nothingKnown);
    expect(entities.map(({ text }) => text)).not.toContain('说');
    expect(rejected).toMatchObject({ entities: [{ text: '说', status: 'rejected' }], relations: [], corrections: [] });
    expect(readWholeArticle(inventedArticle, acceptedOnly, inventedLabel, nothingKnown).rejected).toBeUndefined();
  });

  it('counts the ends of rejected relations through what is rejected, too', () => {
    const [relation] = inventedArticle.relations;
    const [refused] = inventedArticle.mentions.filter(({ status }) => status === 'rejected');
    if (relation === undefined || refused === undefined) throw new Error('the fixture has both');
    const relations = [{ ...relation, status: 'rejected' as const, objectId: refused.id }];
    const article = readWholeArticle({ ...inventedArticle, relations }, whole, inventedLabel, nothingKnown);
    const [found] = article.rejected?.relations ?? [];
    const all = [...article.entities, ...(article.rejected?.entities ?? [])];
    expect([all[found?.subject ?? -1]?.id, all[found?.object ?? -1]?.id]).toEqual([relation.subjectId, refused.id]);
  });

  it('has what the source reads in each of its ranges, without the corrections that the text has', () => {
    const { sources, text } = readWholeArticle(inventedArticle, whole, inventedLabel, nothingKnown);
    expect(text).toContain('何晚晴');
    expect(sources[0]?.printed?.join('\n')).toContain('何晚情');
    const { start, text: source } = inventedArticle.source;
    expect(sources[0]?.printed).toEqual(sources[0]?.ranges.map(([from, to]) => source.slice(from - start, to - start)));
  });

  it('has comments with what they are on, in offsets of the source, and who wrote them', () => {
    const [comment] = inventedArticle.comments;
    const decisions = new Map([[comment?.id ?? '', [said]]]);
    const { comments } = readWholeArticle(inventedArticle, whole, inventedLabel, { ...nothingKnown, decisions });
    expect(comments).toMatchObject([
      { was: '何晚情', text: '是“晴”还是“情”？', state: 'to-ask', answer: '', source: 0, decisions: [said] },
    ]);
    expect([comments?.[0]?.start, comments?.[0]?.end]).toEqual([comment?.start, comment?.end]);
  });

  it('says who decided what and when, of a mention also what else was said of it', () => {
    const [mention, attribute] = [inventedArticle.mentions[3], inventedArticle.attributes[0]];
    const { issue, article: record } = inventedArticle;
    const decisions = new Map([
      [mention?.id ?? '', [accepted]],
      [attribute?.id ?? '', [said]],
      [issue.id, [said]],
      [record.id, [accepted]],
    ]);
    const article = readWholeArticle(inventedArticle, whole, inventedLabel, { ...nothingKnown, decisions });
    expect(article.entities.find(({ text }) => text === '林若溪')?.decisions).toEqual([said, accepted]);
    expect(article.entities.find(({ text }) => text === '局长')?.decisions).toBeUndefined();
    expect([article.issue.decisions, article.decisions]).toEqual([[said], [accepted]]);
  });

  it('counts all offsets in code points as well, those of the source by all of the source', () => {
    const before = '😀𠀀';
    const shifted = <T extends { readonly start: number; readonly end: number }>(of: T): T => ({
      ...of,
      ...{ start: sourceOffset(of.start + before.length), end: sourceOffset(of.end + before.length) },
    });
    const text = `${before}${inventedArticle.source.text}`;
    const moved = {
      ...inventedArticle,
      blocks: inventedArticle.blocks.map(shifted),
      corrections: inventedArticle.corrections.map((each) => ({
        ...shifted(each),
        now: each.now === '晴' ? '𣇵' : each.now,
      })),
      mentions: inventedArticle.mentions.map((each) => ({ ...each, ranges: each.ranges.map(shifted) })),
      source: { start: sourceOffset(before.length), text: inventedArticle.source.text },
    };
    const known = { ...nothingKnown, codePointsOf: () => codePointsBefore(text) };
    const article = readWholeArticle(moved, whole, inventedLabel, known);
    const inText = (stretch: { readonly start: number; readonly end: number; readonly codePoints?: unknown }): void => {
      expect(stretch.codePoints).toEqual(
        [stretch.start, stretch.end].map((at) => [...article.text.slice(0, at)].length),
      );
    };
    for (const entity of [...article.entities, ...(article.rejected?.entities ?? []), ...article.blocks])
      inText(entity);
    for (const { ranges = [] } of article.entities) for (const range of ranges) inText(range);
    const [correction] = article.corrections;
    expect([...text].slice(...(correction?.codePoints ?? [0, 0])).join('')).toBe('情');
    expect(article.sources[0]?.rangesInCodePoints?.map(([from, to]) => [...text].slice(from, to).join(''))).toEqual(
      article.sources[0]?.printed,
    );
    expect(article.text).toContain('𣇵');
  });
});
