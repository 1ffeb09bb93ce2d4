import { describe, expect, test } from 'vitest';
import type { Comment } from '../comment.ts';
import type { ArticleDocument } from '../document.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import { readingOffset } from '../offset.ts';
import { addComment, removeComment, reviseComment } from './comment-edits.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles, fixtureOf } from './fixtures/two-articles.ts';

function executed(document: ArticleDocument, edit: Edit | null | undefined): ArticleDocument {
  const result = edit == null ? null : documentAfter(document, EditSchema.parse(edit).commands);
  if (result === null) throw new Error('no such edit');
  return result;
}

describe('commenting', () => {
  const { document, reading } = fixtureOf(firstOfTwoArticles().document);
  const at = reading.text.indexOf('林若溪');
  const name = { start: readingOffset(at), end: readingOffset(at + 3) };
  const asked = executed(
    document,
    addComment(document, reading, name, { text: ' 是否为局长？ ', state: 'to-ask' })?.edit,
  );
  const [comment] = asked.comments as readonly [Comment];

  test('is on what the source has there, and no part of the text', () => {
    const { start, text } = document.source;
    expect(text.slice(comment.start - start, comment.end - start)).toBe('林若溪');
    expect(comment).toMatchObject({ text: '是否为局长？', state: 'to-ask', answer: '' });
    expect(asked.source).toBe(document.source);
    expect(asked.mentions).toBe(document.mentions);
  });

  test('says something, of something', () => {
    expect(addComment(document, reading, name, { text: '  ', state: 'remark' })).toBeNull();
    const nowhere = { start: name.start, end: name.start };
    expect(addComment(document, reading, nowhere, { text: '问', state: 'remark' })).toBeNull();
    expect(reviseComment(asked, comment, { text: ' ' })).toBeNull();
  });

  test('what was to be asked is answered once there is an answer, unless somebody says otherwise', () => {
    expect(executed(asked, reviseComment(asked, comment, { answer: '是' })).comments).toMatchObject([
      { state: 'answered', answer: '是' },
    ]);
    const still = reviseComment(asked, comment, { answer: '不知', state: 'to-ask' });
    expect(executed(asked, still).comments).toMatchObject([{ state: 'to-ask', answer: '不知' }]);
    expect(reviseComment(asked, comment, { state: 'to-ask' })).toBeNull();
  });

  test('goes when it is deleted', () => {
    expect(executed(asked, removeComment(asked, comment)).comments).toEqual([]);
  });

  test('over two blocks is on all that lies between', () => {
    const over = { start: readingOffset(0), end: readingOffset(reading.text.length) };
    const [all] = executed(
      document,
      addComment(document, reading, over, { text: '问', state: 'remark' })?.edit,
    ).comments;
    expect(all?.start).toBe(Math.min(...document.blocks.map(({ start }) => start)));
    expect(all?.end).toBe(Math.max(...document.blocks.map(({ end }) => end)));
  });
});
