import { EditorSelection, type Extension } from '@codemirror/state';
import { EditorView, type MouseSelectionStyle } from '@codemirror/view';
import type { BlockId, CommentId, CorrectionId } from '../../model/ids.ts';
import { commentAttribute } from './comment-widget.ts';
import { correctionAttribute } from './correction-widgets.ts';
import { correctionClass, mentionClass } from './decorations.ts';
import type { PickAt } from './picking.ts';
import { takeInAttribute } from './struck-widget.ts';
import { type Word, wordAt } from './words.ts';

/** The mark that a character belongs to, from its offset; null where it belongs to none. */
type MarkAt = (offset: number) => Word | null;

/** Clicks that pick marks, and double clicks that select what is marked, or else words. */
export function pointerHandling(
  markAt: MarkAt,
  pickAt: PickAt,
  pickCorrection: (id: CorrectionId) => void,
  takeIn: (id: BlockId) => void,
  pickComment: (id: CommentId) => void,
): Extension {
  return [
    EditorView.mouseSelectionStyle.of((view, event) =>
      isWordClick(event) ? wordSelection(view, event, markAt) : null,
    ),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const { target } = event;
        if (correctionOf(target) === null && struckOf(target) === null && commentOf(target) === null) return false;
        view.focus();
        return true;
      },
      click(event, view) {
        if (event.detail > 1) return false;
        const struck = struckOf(event.target);
        if (struck !== null) {
          takeIn(struck);
          return true;
        }
        const comment = commentOf(event.target);
        if (comment !== null) {
          pickComment(comment);
          return true;
        }
        const correction = correctionOf(event.target);
        if (correction !== null) pickCorrection(correction);
        else if (view.state.selection.main.empty) pickAt(isOnMark(event.target) ? characterAt(view, event) : null);
        return false;
      },
    }),
  ];
}

/** The offset of the character that an event happened on. */
function characterAt(view: EditorView, event: MouseEvent): number {
  const { pos, assoc } = view.posAndSideAtCoords({ x: event.clientX, y: event.clientY }, false);
  return assoc < 0 ? Math.max(0, pos - 1) : pos;
}

function correctionOf(target: EventTarget | null): CorrectionId | null {
  const widget = target instanceof Element ? target.closest(`[${correctionAttribute}]`) : null;
  // Only widgets carry the attribute, and what they put in it is the id of their correction.
  return (widget?.getAttribute(correctionAttribute) ?? null) as CorrectionId | null;
}

function commentOf(target: EventTarget | null): CommentId | null {
  const sign = target instanceof Element ? target.closest(`[${commentAttribute}]`) : null;
  // Only signs of comments carry the attribute, and what they put in it is the id of their comment.
  return (sign?.getAttribute(commentAttribute) ?? null) as CommentId | null;
}

function struckOf(target: EventTarget | null): BlockId | null {
  const button = target instanceof Element ? target.closest(`[${takeInAttribute}]`) : null;
  // Only the buttons of struck blocks carry the attribute, and what they put in it is the id of their block.
  return (button?.getAttribute(takeInAttribute) ?? null) as BlockId | null;
}

function isOnMark(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`.${mentionClass}, .${correctionClass}`) !== null;
}

function isWordClick(event: MouseEvent): boolean {
  return event.button === 0 && event.detail === 2 && !event.shiftKey;
}

/** Selects the mark or word that was clicked and, as the pointer is drawn on, whole ones from it. */
function wordSelection(view: EditorView, first: MouseEvent, markAt: MarkAt): MouseSelectionStyle {
  const wholeAt = (event: MouseEvent): Word => {
    const offset = characterAt(view, event);
    return markAt(offset) ?? wordAt(view.state.doc, offset);
  };
  let start = wholeAt(first);
  return {
    get(event) {
      const { from, to } = event === first ? start : wholeAt(event);
      return from < start.from
        ? EditorSelection.single(Math.max(to, start.to), from)
        : EditorSelection.single(start.from, Math.max(to, start.to));
    },
    update({ docChanged, changes }) {
      if (docChanged) start = { from: changes.mapPos(start.from), to: changes.mapPos(start.to) };
    },
  };
}
