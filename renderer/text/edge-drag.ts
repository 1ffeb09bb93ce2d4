import { type Extension, Prec, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { isBetweenCharacters } from '../../model/characters.ts';
import type { Edge } from '../../model/edits/mention-edge.ts';
import { stretchesOf } from '../../model/mention-places.ts';
import { type ReadingOffset, type ReadingRange, readingOffset } from '../../model/offset.ts';
import { recordOf } from '../../model/record-index.ts';
import type { PaneContent } from './pane-content.ts';

/** How near the pointer has to come to an edge, in CSS pixels. */
const near = 6;
/** Edges are gripped at their lower corners, from so far above the foot of the text to so far below: over the text, words are selected. */
const grip = { above: 4, below: 8 };

/** The edge of a mark that a pointer is at. */
interface Grip {
  readonly edge: Edge;
  /** The stretch that it is an edge of: of a mark in several pieces the first, or the last. */
  readonly range: ReadingRange;
}

const showDragged = StateEffect.define<ReadingRange | null>();

/** What the mark would take up where the edge is now. */
const dragged = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { effects, changes }) {
    const effect = effects.find((each) => each.is(showDragged));
    if (effect === undefined) return shown.map(changes);
    const range: ReadingRange | null = effect.value;
    return range === null ? Decoration.none : RangeSet.of(mark.range(range.start, range.end));
  },
  provide: (field) => EditorView.decorations.from(field),
});
const mark = Decoration.mark({ class: 'tp-dragged' });

/**
 * Lets the edges of the selected mark be drawn, by their lower corners, to other characters of its paragraph. What it would take up is shown meanwhile; Escape lets
 * it be. Nothing is dragged while somebody writes in the text, nor in the text as it is printed.
 *
 * @param shown what the pane shows now
 * @param drop an edge is let go of before the character at an offset
 */
export function edgeDragging(shown: () => PaneContent, drop: (edge: Edge, at: ReadingOffset) => void): Extension {
  const gripAt = (view: EditorView, { clientX, clientY }: MouseEvent): Grip | null => {
    const { document, reading, selectedMentionId, view: asShown, isWritten } = shown();
    if (isWritten || asShown === 'printed') return null;
    const mention = recordOf(document.mentions, selectedMentionId);
    const ranges = mention === undefined ? [] : stretchesOf(reading, mention);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) return null;
    const start = view.coordsAtPos(first.start, 1);
    const end = view.coordsAtPos(last.end, -1);
    const isAt = (x: number | undefined, at: typeof start): boolean =>
      x !== undefined &&
      at !== null &&
      Math.abs(clientX - x) <= near &&
      at.bottom - grip.above <= clientY &&
      clientY <= at.bottom + grip.below;
    if (isAt(end?.right, end)) return { edge: 'end', range: last };
    return isAt(start?.left, start) ? { edge: 'start', range: first } : null;
  };
  return [
    dragged,
    Prec.high(
      EditorView.domEventHandlers({
        mousemove(event, view) {
          const isThere = event.buttons === 0 && gripAt(view, event) !== null;
          view.contentDOM.classList.toggle('tp-at-edge', isThere);
          return false;
        },
        mousedown(event, view) {
          const grip = event.button === 0 && event.detail === 1 ? gripAt(view, event) : null;
          if (grip === null) return false;
          event.preventDefault();
          view.focus();
          drag(view, grip, drop);
          return true;
        },
      }),
    ),
  ];
}

/** Follows the pointer until it is let go of. */
function drag(view: EditorView, { edge, range }: Grip, drop: (edge: Edge, at: ReadingOffset) => void): void {
  const { ownerDocument: page } = view.dom;
  const ended = new AbortController();
  let at = range[edge];
  const end = (): void => {
    ended.abort();
    view.dispatch({ effects: showDragged.of(null) });
  };
  const options = { signal: ended.signal, capture: true };
  page.addEventListener(
    'mousemove',
    (event) => {
      if (event.buttons === 0) return end();
      const there = edgeAt(view, event, edge, range);
      if (there === null || there === at) return;
      at = there;
      view.dispatch({ effects: showDragged.of({ ...range, [edge]: at }) });
    },
    options,
  );
  page.addEventListener(
    'mouseup',
    (event) => {
      event.preventDefault();
      // The click that follows would pick what lies there.
      page.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => page.removeEventListener('click', swallow, { capture: true }));
      end();
      if (at !== range[edge]) drop(edge, at);
    },
    options,
  );
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      swallow(event);
      end();
    },
    options,
  );
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Between which characters of the mark's paragraph the pointer is, such that it keeps one; null where that can't be told. */
function edgeAt(view: EditorView, event: MouseEvent, edge: Edge, range: ReadingRange): ReadingOffset | null {
  const { doc } = view.state;
  const pos = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
  const line = doc.lineAt(range.start);
  const within = Math.max(line.from, Math.min(line.to, pos));
  const keeps = edge === 'start' ? within < range.end : within > range.start;
  return keeps && isBetweenCharacters(line.text, within - line.from) ? readingOffset(within) : null;
}
