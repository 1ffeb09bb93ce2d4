import { expect, it } from 'vitest';
import { type EntryId, newId } from '../../model/ids.ts';
import { OwnDoings } from './own-doings.ts';

const [own, others] = [newId<EntryId>(), newId<EntryId>()];

it('what the window did is not taken for others’ doing, told of before its answer or after it', () => {
  const [before, after] = [new OwnDoings(), new OwnDoings()];
  before.noteTold([own], true);
  before.noteAnswer(own);
  after.noteAnswer(own);
  after.noteTold([own], true);
  expect([before.takeOthers(), after.takeOthers()]).toEqual([false, false]);
});

it('what others did is theirs, though it is told with what the window did', () => {
  const doings = new OwnDoings();
  doings.noteTold([own, others], true);
  doings.noteAnswer(own);
  expect(doings.takeOthers()).toBe(true);
  expect(doings.takeOthers()).toBe(false);
});

it('what others did elsewhere concerns nobody', () => {
  const doings = new OwnDoings();
  doings.noteTold([others], false);
  expect(doings.takeOthers()).toBe(false);
});
