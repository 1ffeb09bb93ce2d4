import { describe, expect, test } from 'vitest';
import type { ArticleDocument } from '../document.ts';
import { type EntityId, newId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { Edit as EditSchema } from '../journal.ts';
import { readingOffset } from '../offset.ts';
import { documentAfter } from './document-after.ts';
import { firstOfTwoArticles, fixtureOf } from './fixtures/two-articles.ts';
import { addMention } from './mention-add.ts';
import { moveMentionEdge } from './mention-edge.ts';
import { removeMentions } from './mention-remove.ts';
import { retypeMentions, reviseMention } from './mention-revise.ts';
import { acceptMentions, mentionsAtLeast, rejectMentions } from './mention-status.ts';
import { mentionText } from './mention-text.ts';

/** The document after an edit, which must be one that the bridge lets through. */
function executed(document: ArticleDocument, edit: Edit | null): ArticleDocument {
  if (edit === null) throw new Error('there is no edit');
  const result = documentAfter(document, EditSchema.parse(edit).commands);
  if (result === null) throw new Error('the edit reaches beyond the article');
  return result;
}

describe('accepting and rejecting', () => {
  test('accepts the mentions that are asked for and no other', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const edit = acceptMentions(document, reading, [mention('林若溪').id]);
    const { mentions } = executed(document, edit);
    expect(mentions.map(({ status }) => status)).toEqual(['suggested', 'suggested', 'accepted']);
    expect(edit).toMatchObject({ action: 'mention-accept', articleId: document.article.id, summary: '林若溪' });
  });

  test('is nothing where nothing would change', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const rejected = executed(document, rejectMentions(document, reading, [mention('林若溪').id]));
    expect(rejectMentions(rejected, reading, [mention('林若溪').id])).toBeNull();
    expect(acceptMentions(document, reading, [])).toBeNull();
  });

  test('the first edit puts an untouched article in work, a later one leaves its state alone', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const begun = executed(document, acceptMentions(document, reading, [mention('林若溪').id]));
    expect(begun.article.state).toBe('in-work');
    const done = { ...begun, article: { ...begun.article, state: 'done' as const } };
    expect(executed(done, rejectMentions(done, reading, [mention('招商局').id])).article.state).toBe('done');
  });

  test('finds the suggestions that are confident enough', () => {
    const { document, reading } = firstOfTwoArticles();
    expect(mentionsAtLeast(document, 0.9).map((mention) => mentionText(reading, mention))).toEqual([
      '5月6日',
      '林若溪',
    ]);
  });
});

describe('revising', () => {
  test('a suggestion that is retyped is accepted', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const { mentions } = executed(document, retypeMentions(document, reading, [mention('招商局').id], 'place'));
    expect(mentions[1]).toMatchObject({ type: 'place', status: 'accepted' });
  });

  test('what is retyped loses a value that means nothing in the new type, and its entity', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const { id } = mention('招商局');
    const entityId = newId<EntityId>();
    const sum = { ...mention('招商局'), type: 'money', value: 'CNY 300000000', entityId } as const;
    const before = { ...document, mentions: document.mentions.map((each) => (each.id === id ? sum : each)) };
    const { mentions } = executed(before, retypeMentions(before, reading, [id], 'quantity'));
    expect(mentions.find((each) => each.id === id)).toMatchObject({ type: 'quantity', value: null, entityId: null });
  });

  test('what is retyped keeps a full name as another name, but not as a telephone number', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const { id } = mention('招商局');
    const named = { ...mention('招商局'), type: 'organization', value: '青川区招商局' } as const;
    const before = { ...document, mentions: document.mentions.map((each) => (each.id === id ? named : each)) };
    const valueAs = (type: string): string | null | undefined =>
      executed(before, retypeMentions(before, reading, [id], type)).mentions.find((each) => each.id === id)?.value;
    expect([valueAs('place'), valueAs('phone')]).toEqual(['青川区招商局', null]);
  });

  test('a value comes with the type that it is a value of', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const edit = reviseMention(document, reading, mention('5月6日').id, { value: '2020-05-06' });
    expect(edit?.commands.at(-1)).toMatchObject({
      payload: { revisions: [{ changes: { type: 'date', value: '2020-05-06' } }] },
    });
  });

  test('a status that is asked for is kept', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const { id } = mention('招商局');
    const { mentions } = executed(document, reviseMention(document, reading, id, { note: '？', status: 'suggested' }));
    expect(mentions[1]).toMatchObject({ note: '？', status: 'suggested' });
  });

  test('the same value again is nothing', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    expect(reviseMention(document, reading, mention('招商局').id, { value: null })).toBeNull();
  });
});

describe('adding and removing', () => {
  test('tags the selected text without the white space around it', () => {
    const { document, reading, at } = firstOfTwoArticles();
    const { start, end } = at(' 周亦舟');
    const added = addMention(document, reading, { start, end }, 'person');
    const { mentions } = executed(document, added?.edit ?? null);
    const mention = mentions.find(({ id }) => id === added?.mentionId);
    expect(mention).toMatchObject({ type: 'person', status: 'accepted', origin: 'person', confidence: 1 });
    expect(mention && mentionText(reading, mention)).toBe('周亦舟');
  });

  test('can’t tag white space', () => {
    const { document, reading } = firstOfTwoArticles();
    const start = readingOffset(reading.text.indexOf('\n'));
    expect(addMention(document, reading, { start, end: readingOffset(start + 1) }, 'person')).toBeNull();
  });

  test('tags inside another mention', () => {
    const { document, reading, at } = firstOfTwoArticles();
    const added = addMention(document, reading, at('招商'), 'work');
    expect(executed(document, added?.edit ?? null).mentions).toHaveLength(4);
  });

  test('takes up what is suggested for the same text, under another type too', () => {
    const { document, reading, at, mention } = firstOfTwoArticles();
    for (const type of ['person', 'work']) {
      const added = addMention(document, reading, at('林若溪'), type);
      expect(added?.mentionId).toBe(mention('林若溪').id);
      const { mentions } = executed(document, added?.edit ?? null);
      expect(mentions).toHaveLength(3);
      expect(mentions[2]).toMatchObject({ type, status: 'accepted' });
    }
  });

  test('accepts after all what was rejected, and leaves alone what is tagged so already', () => {
    const { document, reading, at, mention } = firstOfTwoArticles();
    const rejected = executed(document, rejectMentions(document, reading, [mention('林若溪').id]));
    const again = executed(rejected, addMention(rejected, reading, at('林若溪'), 'person')?.edit ?? null);
    expect(again.mentions.map(({ status }) => status)).toEqual(['suggested', 'suggested', 'accepted']);
    expect(addMention(again, reading, at('林若溪'), 'person')).toEqual({ edit: null, mentionId: mention('林若溪').id });
    expect(addMention(again, reading, at('林若溪'), 'work')?.mentionId).not.toBe(mention('林若溪').id);
  });

  test('removes what is asked for', () => {
    const { document, reading, mention } = firstOfTwoArticles();
    const { mentions } = executed(document, removeMentions(document, reading, [mention('招商局').id]));
    expect(mentions.map((each) => mentionText(reading, each))).toEqual(['5月6日', '林若溪']);
  });
});

describe('moving an edge', () => {
  const moved = (edge: 'start' | 'end', direction: 'left' | 'right', text: string): string => {
    const { document, reading, at } = firstOfTwoArticles();
    const added = addMention(document, reading, at(text), 'person');
    if (added === null) throw new Error('nothing was tagged');
    const tagged = added.edit === null ? document : executed(document, added.edit);
    const edit = moveMentionEdge(tagged, reading, added.mentionId, edge, direction);
    const mention = (edit === null ? tagged : executed(tagged, edit)).mentions.find(({ id }) => id === added.mentionId);
    return mention === undefined ? '' : mentionText(reading, mention);
  };

  test.each([
    ['start', 'left', '长林若溪'],
    ['start', 'right', '若溪'],
    ['end', 'left', '林若'],
    ['end', 'right', '林若溪出'],
  ] as const)('%s %s', (edge, direction, expected) => {
    expect(moved(edge, direction, '林若溪')).toBe(expected);
  });

  test('takes a surrogate pair as one character', () => {
    expect(moved('start', 'left', '田先生')).toBe('𠮷田先生');
    expect(moved('start', 'right', '𠮷田先生')).toBe('田先生');
    expect(moved('end', 'right', '。')).toBe('。𠮷');
  });

  test('never empties a mention and never leaves its block', () => {
    expect(moved('start', 'right', '溪')).toBe('溪');
    expect(moved('end', 'right', '周亦舟')).toBe('周亦舟');
    expect(moved('start', 'left', '记者')).toBe('记者');
  });
});

test('a mention of deleted text reads as nothing', () => {
  const { document, mention } = firstOfTwoArticles();
  const { id, pageId, ranges } = mention('林若溪');
  const [range] = ranges;
  if (range === undefined) throw new Error(`mention ${id} has no range`);
  const deletion = { ...document.corrections[0], pageId, start: range.start, end: range.end, now: '' };
  const without = fixtureOf({
    ...document,
    corrections: [{ ...deletion, status: 'accepted' } as (typeof document.corrections)[number]],
  });
  expect(mentionText(without.reading, mention('林若溪'))).toBe('');
});
