import { describe, expect, test } from 'vitest';
import { anchoredRange } from '../../model/anchor.ts';
import { Article } from '../../model/article.ts';
import { MentionAttribute } from '../../model/attribute.ts';
import { AttributeType } from '../../model/attribute-type.ts';
import { Block } from '../../model/block.ts';
import { Classification, OwnVocabulary } from '../../model/category.ts';
import { Comment } from '../../model/comment.ts';
import { Correction } from '../../model/correction.ts';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { Entity } from '../../model/entity.ts';
import { TypeDescription, tagSetOf } from '../../model/entity-type.ts';
import { type EntityId, newId, type PageId } from '../../model/ids.ts';
import { Issue } from '../../model/issue.ts';
import type { Conflict } from '../../model/journal/conflict.ts';
import { groupOf, isContested } from '../../model/journal/field-groups.ts';
import { Learning } from '../../model/learning.ts';
import { Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import { Page } from '../../model/page.ts';
import { Publication } from '../../model/publication.ts';
import { Relation } from '../../model/relation.ts';
import { RelationTypeDescription } from '../../model/relation-type.ts';
import { Restoration } from '../../model/restoration.ts';
import { Ruling } from '../../model/ruling.ts';
import { NamedVersion } from '../../model/version.ts';
import { windowWords } from '../../resources/words/window.ts';
import { formatsOf } from '../messages/formats.ts';
import type { Wording } from '../messages/use-messages.ts';
import { wordsWith } from '../messages/words.ts';
import { otherwise, type Said, saidOf } from './said.ts';
import { thingText } from './source-text.ts';

const zh: Wording = { m: wordsWith(windowWords.zh, tagSetOf([], []), 'zh'), language: 'zh', format: formatsOf('zh') };
const { document } = firstOfTwoArticles();

function said(noun: Conflict['noun'], values: Readonly<Record<string, unknown>>, record = 'r'): readonly Said[] {
  return saidOf(zh, { noun, record }, values, document);
}

const fields: Readonly<Record<Conflict['noun'], readonly string[]>> = {
  publication: Object.keys(Publication.shape),
  issue: Object.keys(Issue.shape),
  page: Object.keys(Page.shape),
  restoration: Object.keys(Restoration.shape),
  article: Object.keys(Article.shape),
  block: Object.keys(Block.shape),
  correction: Object.keys(Correction.shape),
  mention: Object.keys(Mention.shape),
  entity: Object.keys(Entity.shape),
  relation: Object.keys(Relation.shape),
  classification: Object.keys(Classification.shape),
  ruling: Object.keys(Ruling.shape),
  learning: Object.keys(Learning.shape),
  vocabulary: Object.keys(OwnVocabulary.shape),
  type: Object.keys(TypeDescription.shape),
  relationType: Object.keys(RelationTypeDescription.shape),
  attribute: Object.keys(MentionAttribute.shape),
  attributeType: Object.keys(AttributeType.shape),
  comment: Object.keys(Comment.shape),
  version: Object.keys(NamedVersion.shape),
};
const nouns = Object.keys(fields) as Conflict['noun'][];

test.each(nouns)('whatever people can be asked of has words: %s', (noun) => {
  const contested = fields[noun].map((field) => groupOf(noun, field)).filter((group) => isContested(noun, group));
  for (const m of Object.values(windowWords)) {
    expect(Object.keys(m.conflict.group[noun]).sort()).toEqual([...new Set([...contested, 'there'])].sort());
  }
});

describe('what a side says', () => {
  test('is said in the words of the window', () => {
    expect(said('article', { state: 'in-work' })).toEqual([{ kind: 'words', label: null, words: '处理中' }]);
    expect(said('mention', { status: 'rejected' })).toMatchObject([{ words: '已拒绝' }]);
    expect(said('issue', { date: '2021-06-04' })).toMatchObject([{ words: '2021年6月4日' }]);
    expect(said('article', { reporters: ['周亦舟', '顾言'] })).toMatchObject([{ words: '周亦舟、顾言' }]);
    expect(said('ruling', { verdict: 'never' })).toMatchObject([{ words: '从不' }]);
  });

  test('names its fields where it has several', () => {
    expect(said('mention', { type: 'place', value: null })).toEqual([
      { kind: 'words', label: '类型', words: '地点' },
      { kind: 'empty', label: '规范值', words: '（空）' },
    ]);
  });

  test('leaves out what the other side says, too, unless that is all', () => {
    expect(otherwise({ type: 'place', value: null }, { type: 'event', value: null })).toEqual({ type: 'place' });
    expect(otherwise({ type: 'place', value: null }, { type: 'event' })).toEqual({ type: 'place', value: null });
    expect(otherwise({ note: '甲' }, { note: '甲' })).toEqual({ note: '甲' });
  });

  test('says of nothing that it is nothing', () => {
    for (const note of ['', null])
      expect(said('article', { note })).toMatchObject([{ kind: 'empty', words: '（空）' }]);
    expect(said('mention', { entityId: null })).toMatchObject([{ kind: 'empty', words: '不指任何条目' }]);
    expect(said('block', { articleId: null, ordinal: 3 })).toMatchObject([{ kind: 'empty', words: '不属于任何文章' }]);
  });

  test('leaves what is to be looked up to whoever shows it', () => {
    const entityId = newId<EntityId>();
    expect(said('mention', { entityId })).toEqual([{ kind: 'entity', label: null, id: entityId }]);
    expect(said('block', { articleId: document.article.id, ordinal: 3 })).toMatchObject([{ kind: 'article' }]);
  });

  test('shows places in the source by what stands there', () => {
    const [mention] = document.mentions;
    const [block] = document.blocks;
    if (mention === undefined || block === undefined) throw new Error('the fixture has a mention and a block');
    const [range] = mention.ranges;
    const text = document.source.text.slice(
      Number(range?.start) - document.source.start,
      Number(range?.end) - document.source.start,
    );
    expect(said('mention', { ranges: mention.ranges })).toMatchObject([{ words: text }]);
    expect(said('block', { start: block.start })).toMatchObject([{ words: expect.stringMatching(/^从“.+”起$/) }]);
    expect(saidOf(zh, { noun: 'mention', record: 'r' }, { ranges: mention.ranges }, null)).toMatchObject([
      { words: expect.stringContaining('原文第') },
    ]);
    expect(thingText({ noun: 'mention', record: mention.id, summary: '甲、乙' }, document)).toBe(text);
    expect(thingText({ noun: 'mention', record: mention.id, summary: '甲、乙' }, null)).toBe('甲、乙');
  });

  test('counts on the page that a record stands on, wherever that is in the article', () => {
    const [first] = document.pages;
    const [mention] = document.mentions;
    if (first === undefined || mention === undefined) throw new Error('the fixture has a page and a mention');
    const shift = first.start + 5;
    const other = { ...first, id: newId<PageId>(), shift };
    const continued = {
      ...document,
      pages: [{ ...first, end: first.start }, other],
      mentions: document.mentions.map((each) => ({ ...each, pageId: other.id })),
    };
    const range = { ...anchoredRange(sourceOffset(0), sourceOffset(4)) };
    const text = document.source.text.slice(first.start + 5 - document.source.start).slice(0, 4);
    expect(saidOf(zh, { noun: 'mention', record: mention.id }, { ranges: [range] }, continued)).toMatchObject([
      { words: text.replace(/\s/g, '') },
    ]);
  });

  test('tells of a correction what the source has and what it is to read', () => {
    const { start, text } = document.source;
    const values = { start, end: start + 2, now: '甲', kind: 'misprint', certainty: 'high', note: '' };
    expect(said('correction', { ...values, origin: 'person', confidence: 1 })).toEqual([
      { kind: 'words', label: '改为', words: `${text.slice(0, 2)} → 甲` },
      { kind: 'words', label: '种类', words: '印刷错误' },
      { kind: 'words', label: '确定度', words: '确定' },
      { kind: 'empty', label: '备注', words: '（空）' },
    ]);
  });
});
