import { history, redo, undo } from '@codemirror/commands';
import { ChangeSet, EditorState, type Transaction } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, isBetweenCharacters } from '../characters.ts';
import { readingOfDocument } from '../document-reading.ts';
import { mentionText } from '../edits/mention-text.ts';
import { stretchesOf } from '../mention-places.ts';
import { documentOf, type Scene, Writing } from './fixtures/written-text.ts';
import type { WrittenChange } from './written-change.ts';

const letters = ['甲', '乙', '丙', '𠮷', '葛\u{E0100}', 'e\u0301', ' ', '，', '某'];
const letter = fc.constantFrom(...letters);
const words = fc.array(letter, { maxLength: 4 }).map((parts) => parts.join(''));
const lines = fc.array(fc.constantFrom(...letters, '\n'), { maxLength: 5 }).map((parts) => parts.join(''));

/** Where in a text something is, as parts of 1000, and what is there. */
const place = fc.nat(999);
const sourceText = fc
  .array(fc.constantFrom(...letters, ...letters, '\n', '\r\n'), { minLength: 6, maxLength: 40 })
  .map((parts) => parts.join(''));

const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    source: sourceText,
    cuts: fc.array(place, { maxLength: 4 }),
    said: fc.array(fc.constantFrom(undefined, undefined, undefined, 'continues' as const, 'struck' as const), {
      minLength: 5,
      maxLength: 5,
    }),
    corrections: fc.array(fc.tuple(place, fc.nat(3), words, fc.boolean()), { maxLength: 5 }),
    marks: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 4 })), { maxLength: 4 }),
  })
  .map(({ source, cuts, said, corrections, marks }) => {
    const edges = characterEdges(source);
    const at = (part: number): number => Math.floor((part * edges.length) / 1000);
    const cutAt = [...new Set([0, ...cuts.map(at), edges.length - 1])].sort((a, b) => a - b);
    const blocks = cutAt.slice(1).map((to, index): [number, number, ('continues' | 'struck')?] => {
      const [from, end] = [edges[cutAt[index] ?? 0] ?? 0, edges[to] ?? 0];
      const what = said[index];
      return what === undefined ? [from, end] : [from, end, what];
    });
    // Something is read.
    if (blocks.every(([, , what]) => what === 'struck')) blocks[0] = [blocks[0]?.[0] ?? 0, blocks[0]?.[1] ?? 0];
    const made: [number, number, string, ('before' | 'after')?][] = [];
    let free = -1;
    for (const [part, length, now, isAfter] of [...corrections].sort((a, b) => a[0] - b[0])) {
      const first = Math.max(at(part), free + 1);
      const last = Math.min(first + length, edges.length - 1);
      if (first >= edges.length || source.slice(edges[first], edges[last]) === now) continue;
      made.push([edges[first] ?? 0, edges[last] ?? 0, now, isAfter ? 'after' : 'before']);
      free = last;
    }
    const marked = marks.flatMap(([part, length]): [number, number][] => {
      const first = Math.min(at(part), edges.length - 2);
      return [[edges[first] ?? 0, edges[Math.min(first + length, edges.length - 1)] ?? 0]];
    });
    return { source, blocks, corrections: made, marks: marked };
  });

/** One thing that a person does: from where to where, in parts of 1000, and what is there then. */
const anyStep = fc.tuple(place, fc.nat(5), words);
const anyStepWithLines = fc.tuple(place, fc.nat(5), lines);
type Step = readonly [number, number, string];

function characterEdges(text: string): number[] {
  const edges = [0];
  for (const character of charactersOf(text)) edges.push((edges.at(-1) ?? 0) + character.length);
  return edges;
}

function changeOf(text: string, [part, length, insert]: Step): ChangeSet {
  const edges = characterEdges(text);
  const first = Math.floor((part * edges.length) / 1000);
  const from = edges[first] ?? 0;
  const to = edges[Math.min(first + length, edges.length - 1)] ?? from;
  return ChangeSet.of({ from, to, insert }, text.length, '\n');
}

function applied(text: string, changes: ChangeSet): string {
  const state = EditorState.create({ doc: text, extensions: EditorState.lineSeparator.of('\n') });
  return state.update({ changes }).state.doc.toString();
}

/** What an editor hands over. @param entered where in the text as it is then line ends stand that were asked for by themselves */
function changesOf(changes: ChangeSet, entered: ReadonlySet<number> = new Set()): WrittenChange[] {
  const found: WrittenChange[] = [];
  changes.iterChanges((from, to, fromNow, _toNow, inserted) => {
    const insert = inserted.toString();
    const own = [...entered].filter((at) => at >= fromNow && at < fromNow + insert.length).map((at) => at - fromNow);
    found.push({ from, to, insert, entered: own });
  });
  return found;
}

function composed(text: string, steps: readonly Step[]): { readonly changes: ChangeSet; readonly text: string } {
  let changes = ChangeSet.empty(text.length);
  let now = text;
  for (const step of steps) {
    const next = changeOf(now, step);
    now = applied(now, next);
    changes = changes.compose(next);
  }
  return { changes, text: now };
}

/** Lines in which something stands: what is said of lines in which nothing does. */
const standing = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .join('\n');

describe('for any text, corrections and marks, what is written in it', () => {
  it('is what is read then', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStep, { minLength: 1, maxLength: 6 }), (scene, steps) => {
        const writing = new Writing(documentOf(scene));
        const { changes, text } = composed(writing.text, steps);
        expect(writing.do(changesOf(changes)).text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what is read then, but for lines in which nothing stands', () => {
    fc.assert(
      fc.property(
        anyScene,
        fc.array(anyStepWithLines, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (scene, steps, isEntered) => {
          const writing = new Writing(documentOf(scene));
          const { changes, text } = composed(writing.text, steps);
          const entered = new Set(isEntered ? Array.from({ length: text.length }, (_, at) => at) : []);
          expect(standing(writing.do(changesOf(changes, entered)).text)).toBe(standing(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('says the same in one go as step by step', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStep, { minLength: 1, maxLength: 6 }), (scene, steps) => {
        const document = documentOf(scene);
        const [atOnce, stepwise] = [new Writing(document), new Writing(document)];
        atOnce.do(changesOf(composed(atOnce.text, steps).changes));
        for (const step of steps) stepwise.do(changesOf(changeOf(stepwise.text, step)));
        expect(stepwise.text).toBe(atOnce.text);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the source, and the marks and blocks that it does not touch, as they are', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStepWithLines, { minLength: 1, maxLength: 3 }), (scene, steps) => {
        const before = documentOf(scene);
        const reading = readingOfDocument(before);
        const writing = new Writing(before);
        const { changes } = composed(reading.text, steps);
        const touched = changesOf(changes);
        const isApart = (start: number, end: number): boolean =>
          touched.every(({ from, to }) => to < start || from > end);
        writing.do(changesOf(changes));
        expect(writing.document.source.text.startsWith(before.source.text)).toBe(true);
        const after = readingOfDocument(writing.document);
        for (const mention of before.mentions) {
          const places = stretchesOf(reading, mention);
          // A line end of the source beside a cut is in no block any more.
          if (/[\r\n]/.test(mentionText(reading, mention))) continue;
          if (places.length !== 1 || !places.every(({ start, end }) => isApart(start, end))) continue;
          const now = writing.document.mentions.find(({ id }) => id === mention.id);
          expect(now && mentionText(after, now)).toBe(mentionText(reading, mention));
        }
        for (const { block, reading: extent } of reading.blocks) {
          if (!isApart(extent.start, extent.end)) continue;
          const now = writing.document.blocks.find(({ id }) => id === block.id);
          expect(now).toMatchObject({ start: block.start, end: block.end });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is no act once it is taken back', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStepWithLines, { minLength: 1, maxLength: 6 }), (scene, steps) => {
        const writing = new Writing(documentOf(scene));
        const { changes } = composed(writing.text, steps);
        const doc = EditorState.create({ doc: writing.text, extensions: EditorState.lineSeparator.of('\n') }).doc;
        expect(writing.do(changesOf(changes.compose(changes.invert(doc)))).written.edit).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same however the editor undoes and redoes it, but for lines in which nothing stands', () => {
    const anyMove = fc.oneof({ weight: 3, arbitrary: anyStep }, fc.constantFrom('undo' as const, 'redo' as const));
    fc.assert(
      fc.property(anyScene, fc.array(anyMove, { minLength: 1, maxLength: 10 }), (scene, moves) => {
        const writing = new Writing(documentOf(scene));
        let state = EditorState.create({
          doc: writing.text,
          extensions: [history({ newGroupDelay: 0 }), EditorState.lineSeparator.of('\n')],
        });
        let changes = ChangeSet.empty(state.doc.length);
        const dispatch = (transaction: Transaction): void => {
          changes = changes.compose(transaction.changes);
          state = transaction.state;
        };
        for (const move of moves) {
          if (move === 'undo') undo({ state, dispatch });
          else if (move === 'redo') redo({ state, dispatch });
          else dispatch(state.update({ changes: changeOf(state.doc.toString(), move) }));
        }
        expect(standing(writing.do(changesOf(changes)).text)).toBe(standing(state.doc.toString()));
        while (undo({ state, dispatch }));
        const back = new Writing(documentOf(scene));
        expect(back.do(changesOf(changes)).written.edit).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('begins and ends every new correction between whole characters of the source', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStepWithLines, { minLength: 1, maxLength: 4 }), (scene, steps) => {
        const before = documentOf(scene);
        const writing = new Writing(before);
        writing.do(changesOf(composed(writing.text, steps).changes));
        const { text } = writing.document.source;
        const known = new Set(before.corrections.map(({ id }) => id));
        for (const { id, start, end } of writing.document.corrections) {
          if (known.has(id)) continue;
          expect([start, end].every((offset) => isBetweenCharacters(text, offset))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
