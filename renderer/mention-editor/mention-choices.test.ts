import { expect, test } from 'vitest';
import { documentAfter } from '../../model/edits/document-after.ts';
import { firstOfTwoArticles, fixtureOf } from '../../model/edits/fixtures/two-articles.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import type { EntityType } from '../../model/mention.ts';
import { mentionChoices } from './mention-choices.ts';
import { otherTypes, relationKinds } from './relation-kinds.ts';

/** The article with more of its words marked. */
function withMentions(...marked: readonly (readonly [string, EntityType])[]) {
  return marked.reduce((fixture, [text, type]) => {
    const { document, reading, at } = fixture;
    const edit = addMention(document, reading, at(text), type)?.edit;
    return fixtureOf(documentAfter(document, edit?.commands ?? []) ?? document);
  }, firstOfTwoArticles());
}

test('the nearest mention of a fitting type comes first', () => {
  const open = withMentions(['青川区', 'place'], ['局长', 'position'], ['先生', 'position']);
  const texts = mentionChoices(open, open.mention('林若溪'), ['position'], '').map(({ text }) => text);
  expect(texts).toEqual(['局长', '先生']);
  expect(mentionChoices(open, open.mention('林若溪'), ['position'], '先')[0]?.around).toContain('𠮷田先生到场');
});

test('a person holds positions; a position is held, and is one of an organisation', () => {
  expect(relationKinds('person')).toEqual([{ type: 'holds-position', as: 'subject' }]);
  expect(relationKinds('position')).toEqual([
    { type: 'of-organisation', as: 'subject' },
    { type: 'holds-position', as: 'object' },
  ]);
  expect(otherTypes({ type: 'holds-position', as: 'object' })).toEqual(['person']);
  expect(relationKinds('date')).toEqual([]);
});
