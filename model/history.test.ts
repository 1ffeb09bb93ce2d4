import { expect, it } from 'vitest';
import { actionsOfKind, historyKindOf, historyKinds } from './history.ts';
import { actions } from './journal.ts';

it('every action is of one kind', () => {
  expect(historyKinds.flatMap(actionsOfKind).toSorted()).toEqual([...actions].toSorted());
  expect(historyKinds.every((kind) => actionsOfKind(kind).length > 0)).toBe(true);
});

it.each([
  ['text-write', 'text'],
  ['mention-accept', 'marks'],
  ['entity-merge', 'register'],
  ['conflict-settle', 'other'],
] as const)('%s is of the kind %s', (action, kind) => expect(historyKindOf(action)).toBe(kind));
