import { expect, test } from 'vitest';
import type { ArticleDocument } from '../document.ts';
import { type Edit, Edit as EditSchema } from '../journal.ts';
import type { Mention } from '../mention.ts';
import { readingOffset } from '../offset.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles } from './fixtures/two-articles.ts';
import { putMentionEdge } from './mention-edge.ts';
import { addMentionPart, removeMentionPart } from './mention-part.ts';
import { mentionText } from './mention-text.ts';

function changed(document: ArticleDocument, edit: Edit | null, id: Mention['id']): Mention {
  if (edit === null) throw new Error('there is no edit');
  const found = documentAfter(document, EditSchema.parse(edit).commands)?.mentions.find((each) => each.id === id);
  if (found === undefined) throw new Error('the mention is gone');
  return found;
}

test('text that is added elsewhere makes an interrupted mention, in the order of the text, and accepts it', () => {
  const { document, reading, at, mention } = firstOfTwoArticles();
  const { id } = mention('林若溪');
  const after = changed(document, addMentionPart(document, reading, id, at('招商局')), id);
  expect(mentionText(reading, after)).toBe('招商局…林若溪');
  expect(after.status).toBe('accepted');
});

test('text that touches a part makes that longer', () => {
  const { document, reading, at, mention } = firstOfTwoArticles();
  const { id } = mention('林若溪');
  const after = changed(document, addMentionPart(document, reading, id, at('局长')), id);
  expect(mentionText(reading, after)).toBe('局长林若溪');
  expect(after.ranges).toHaveLength(1);
});

test('what is the mention’s already, or reaches over a paragraph, is not added', () => {
  const { document, reading, at, mention } = firstOfTwoArticles();
  const { id } = mention('林若溪');
  expect(addMentionPart(document, reading, id, at('若溪'))).toBeNull();
  const over = { start: readingOffset(0), end: at('招商局').end };
  expect(addMentionPart(document, reading, id, over)).toBeNull();
});

test('a part is taken out again; the last one stays', () => {
  const { document, reading, at, mention } = firstOfTwoArticles();
  const { id } = mention('林若溪');
  const edit = addMentionPart(document, reading, id, at('招商局'));
  const after = edit === null ? null : documentAfter(document, edit.commands);
  if (after === null) throw new Error('there is no edit');
  const left = changed(after, removeMentionPart(after, reading, id, 1), id);
  expect(mentionText(reading, left)).toBe('招商局');
  expect(removeMentionPart(document, reading, id, 0)).toBeNull();
});

test('an edge is put where it was dragged to, within its paragraph and not over the other edge', () => {
  const { document, reading, at, mention } = firstOfTwoArticles();
  const { id } = mention('林若溪');
  const longer = changed(document, putMentionEdge(document, reading, id, 'start', at('招商局').start), id);
  expect(mentionText(reading, longer)).toBe('招商局局长林若溪');
  expect(putMentionEdge(document, reading, id, 'end', at('林若溪').start)).toBeNull();
  expect(putMentionEdge(document, reading, id, 'start', readingOffset(0))).toBeNull();
});
