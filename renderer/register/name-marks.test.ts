import { describe, expect, it } from 'vitest';
import type { PlaceId } from '../../model/register/ledger.ts';
import type { NamePlace, NameToDecide } from '../../model/register/name-list.ts';
import {
  decisionsOf,
  leftAlone,
  markOfPlace,
  markOfRow,
  noMarks,
  toggled,
  withEdgeMoved,
  withPlaceMark,
  withRowMark,
} from './name-marks.ts';

const id = (number: number): PlaceId => number.toString(16).padStart(24, '0') as PlaceId;
const place = (number: number, confidence = 0.8): NamePlace => ({
  ...{ id: id(number), before: '', name: '林若溪', after: '', confidence },
});

function row(changes: Partial<NameToDecide> = {}): NameToDecide {
  return {
    ...{
      form: '林若溪',
      name: '林若溪',
      type: 'person',
      open: 4,
      sureness: 0.95,
      ids: id(1) + id(2),
      contexts: [place(1)],
    },
    ...{ unfolded: [place(3), place(4)], more: 0, done: 0, unsure: 0, ...changes },
  };
}

describe('edges of a name', () => {
  it('are moved a character more by each key, and accepted as they are once they are back', () => {
    const one = withEdgeMoved({ kind: 'accept' }, 'start', 1);
    expect(one).toEqual({ kind: 'trim', moves: { start: 1, end: 0 } });
    const two = withEdgeMoved(one, 'end', -1);
    expect(two).toEqual({ kind: 'trim', moves: { start: 1, end: -1 } });
    expect(withEdgeMoved(withEdgeMoved(two, 'end', 1), 'start', -1)).toEqual({ kind: 'accept' });
    const { list } = decisionsOf([row()], withRowMark(row(), noMarks, two));
    expect(list).toEqual([{ decision: two, ids: [id(1), id(2), id(3), id(4)] }]);
  });
});

describe('what a page of names is marked as', () => {
  it('is ticked where its places are sure enough on average, and its doubtful places with it', () => {
    expect(markOfRow(row(), noMarks)).toEqual({ kind: 'accept' });
    expect(markOfRow(row({ sureness: 0.6 }), noMarks)).toEqual({ kind: 'leave' });
    expect(markOfPlace(row(), place(3), noMarks)).toEqual({ kind: 'accept' });
  });

  it('of a place is what somebody says of it alone, until they say something of the name', () => {
    const one = withPlaceMark(place(3), noMarks, { kind: 'reject' });
    expect(markOfPlace(row(), place(3), one)).toEqual({ kind: 'reject' });
    expect(markOfPlace(row(), place(4), one)).toEqual({ kind: 'accept' });
    const all = withRowMark(row(), one, toggled(markOfRow(row(), one)));
    expect(markOfPlace(row(), place(3), all)).toEqual({ kind: 'leave' });
  });
});

describe('what is decided of a page', () => {
  it('names each place once, by what is decided of it', () => {
    const marks = withPlaceMark(place(3), noMarks, { kind: 'reject' });
    expect(decisionsOf([row()], marks)).toEqual({
      list: [
        { decision: { kind: 'accept' }, ids: [id(1), id(2), id(4)] },
        { decision: { kind: 'reject' }, ids: [id(3)] },
      ],
      rows: 1,
    });
  });

  it('leaves alone what is not ticked, and says how many that are and why', () => {
    const marks = withRowMark(row(), noMarks, { kind: 'leave' });
    expect(decisionsOf([row()], marks)).toEqual({ list: [], rows: 0 });
    const rows = [row({ more: 5, done: 2, unsure: 1 })];
    expect(leftAlone(rows, marks)).toEqual({ unticked: 9, done: 2, unsure: 1 });
    expect(leftAlone(rows, noMarks)).toEqual({ unticked: 5, done: 2, unsure: 1 });
  });

  it('gives another type to all places of a name but those that are marked apart', () => {
    const retyped = withRowMark(row(), noMarks, { kind: 'retype', type: 'place' });
    const marks = withPlaceMark(place(4), retyped, { kind: 'leave' });
    expect(decisionsOf([row()], marks).list).toEqual([
      { decision: { kind: 'retype', type: 'place' }, ids: [id(1), id(2), id(3)] },
    ]);
  });
});
