import { expect, test } from 'vitest';
import { relationTypeIdOf } from '../../model/derived-ids.ts';
import { documentAfter } from '../../model/edits/document-after.ts';
import { firstOfTwoArticles, fixtureOf } from '../../model/edits/fixtures/two-articles.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import type { EntityType } from '../../model/mention.ts';
import { relationTypesOf, shippedRelationType } from '../../model/relation-type.ts';
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

/** The kinds of relations that a mention of a type can have, among those that a workspace knows. */
function kindsOf(type: EntityType, known = relationTypesOf([], []).types) {
  return relationKinds(type, known).map((kind) => `${kind.type.type} ${kind.as}`);
}

test('a person holds positions; a position is held, and is one of an organisation', () => {
  expect(kindsOf('person')).toEqual(['holds-position subject']);
  expect(kindsOf('position')).toEqual(['of-organisation subject', 'holds-position object']);
  expect(otherTypes({ type: shippedRelationType('holds-position'), as: 'object' })).toEqual(['person']);
  expect(kindsOf('date')).toEqual([]);
});

test('a relation type of one’s own stands between whatever it is said to, and is offered while people say so', () => {
  const ofShips = { ...shippedRelationType('船籍'), id: relationTypeIdOf('船籍'), objectTypes: ['place'] };
  const unoffered = { ...shippedRelationType('located-in'), id: relationTypeIdOf('located-in'), isOffered: false };
  const { types } = relationTypesOf([ofShips, unoffered], []);
  expect(kindsOf('船只', types)).toEqual(['船籍 subject']);
  expect(kindsOf('place', types)).toEqual(['船籍 subject', '船籍 object']);
  expect(otherTypes({ type: ofShips, as: 'object' })).toBeNull();
  const open = withMentions(['青川区', 'place'], ['局长', 'position']);
  expect(mentionChoices(open, open.mention('林若溪'), null, '').map(({ text }) => text)).toContain('青川区');
});
