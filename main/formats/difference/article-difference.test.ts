import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../../model/document.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { readWholeArticle } from '../dataset/whole-article.ts';
import { articleDifference } from './article-difference.ts';

const selection = { ...acceptedOnly, withRejected: true };

function read(document: ArticleDocument): DatasetArticle {
  return readWholeArticle(document, selection, inventedLabel, {
    decisions: new Map(),
    codePointsOf: () => (offset) => offset,
    onImagesOf: () => null,
  });
}

const before = read(inventedArticle);
const [person] = inventedArticle.mentions.filter(({ type }) => type === 'person');

describe('the difference of two states of an article', () => {
  it('is nothing where they say the same', () => {
    expect(articleDifference(before, read(inventedArticle))).toEqual([]);
  });

  it('names the fields of a mention that differ, each with what it was and is', () => {
    const mentions = inventedArticle.mentions.map((each) =>
      each.id === person?.id ? { ...each, type: 'organization', note: '待查' } : each,
    );
    const changes = articleDifference(before, read({ ...inventedArticle, mentions }));
    expect(changes.filter(({ noun }) => noun === 'mention')).toMatchObject([
      {
        kind: 'changed',
        fields: [
          { field: 'type', was: '"person"', is: '"organization"' },
          { field: 'note', was: JSON.stringify(person?.note), is: '"待查"' },
        ],
      },
    ]);
  });

  it('is told of a rejection as of a changed status, not as of something lost', () => {
    const mentions = inventedArticle.mentions.map((each) =>
      each.id === person?.id ? { ...each, status: 'rejected' as const } : each,
    );
    const changes = articleDifference(before, read({ ...inventedArticle, mentions }));
    expect(changes.filter(({ noun }) => noun === 'mention')).toMatchObject([
      { kind: 'changed', fields: [{ field: 'status', was: '"accepted"', is: '"rejected"' }] },
    ]);
  });

  it('is a correction and the text that follows from it, but not every mention behind it that moved', () => {
    const [correction] = inventedArticle.corrections.filter(({ status }) => status === 'accepted');
    if (correction === undefined) throw new Error('the fixture has one');
    const corrections = inventedArticle.corrections.filter((each) => each !== correction);
    const changes = articleDifference(before, read({ ...inventedArticle, corrections }));
    expect(changes.map(({ noun, kind }) => `${noun} ${kind}`)).toContain('correction removed');
    const [own] = changes;
    expect(own).toMatchObject({ noun: 'article', fields: [{ field: 'text' }] });
    // Only the name that the correction stands in reads otherwise.
    expect(changes.filter(({ noun }) => noun === 'mention')).toHaveLength(1);
  });

  it('finds what was added and removed without ids as well, each by which of its name it is', () => {
    const without = (article: DatasetArticle): DatasetArticle => ({
      ...article,
      entities: article.entities.map(({ id: _id, ...rest }) => rest),
    });
    const [first, ...others] = without(before).entities;
    if (first === undefined) throw new Error('the fixture has mentions');
    const fewer = { ...without(before), relations: [], entities: others };
    const changes = articleDifference({ ...without(before), relations: [] }, fewer);
    const name = `${first.type} ${first.text}`;
    expect(changes).toEqual([{ noun: 'mention', id: null, kind: 'removed', name, fields: [] }]);
  });

  it('is the same the other way round, with what was added removed', () => {
    const comments: ArticleDocument['comments'] = [];
    const after = read({ ...inventedArticle, comments, classifications: [] });
    const turned = (kind: string): string => (kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind);
    const said = (changes: ReturnType<typeof articleDifference>, turn = (kind: string) => kind): unknown =>
      changes.map(({ noun, kind, name }) => `${noun} ${turn(kind)} ${name}`).sort();
    expect(said(articleDifference(before, after))).not.toEqual([]);
    expect(said(articleDifference(before, after))).toEqual(said(articleDifference(after, before), turned));
  });
});
