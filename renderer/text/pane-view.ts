import { openSearchPanel } from '@codemirror/search';
import { Annotation, Compartment, EditorSelection, EditorState, type Extension, Text } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { visibleInLine } from '../../model/visible-name.ts';
import { commonText } from './common-text.ts';
import { compositionGate } from './composition-gate.ts';
import { doubtfulText, markDoubtful } from './doubtful-text.ts';
import { type Drawing, draw } from './drawing.ts';
import { edgeDragging } from './edge-drag.ts';
import { mentionStretchAt } from './hits.ts';
import { atTop, isInSight, movedTo, topOf } from './kept-place.ts';
import { keyHandling } from './keys.ts';
import { drawLayers, type Layers, layerDrawing, mappedLayers } from './layers.ts';
import { missingText } from './missing-text.ts';
import { drawOffered, offeredText } from './offered-text.ts';
import type { Pane, PaneEvents } from './pane.ts';
import type { PaneContent } from './pane-content.ts';
import { picking } from './picking.ts';
import { pointerHandling } from './pointer.ts';
import { shownControls } from './shown-controls.ts';
import { showsUndrawn, sightAtFirst, sightIn } from './sight.ts';
import { everywhere, type Stretch } from './stretches.ts';
import { changesWithin } from './text-changes.ts';
import { textModes } from './text-modes.ts';
import { searchWording, textSearch } from './text-search.ts';
import { markTooltip } from './tooltip.ts';
import { Writer } from './writer.ts';

/** Of transactions that show what the article reads, rather than what somebody writes. */
const fromArticle = Annotation.define<true>();

export function createPane(parent: HTMLElement, first: PaneContent, events: PaneEvents): Pane {
  const wording = new Compartment();
  const modes = textModes();
  const gate = compositionGate();
  let drawn = draw(first, null, null, sightAtFirst(first));
  let wanted: PaneContent = first;
  const pickAt = picking(() => drawn.content, events.pick);
  // While somebody writes, marks stand where they stood before.
  const markAt = (offset: number): { from: number; to: number } | null => {
    const mark = writer.isOpen ? null : mentionStretchAt(drawn.content, offset);
    return mark === null ? null : { from: mark.start, to: mark.end };
  };

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: textOf(first),
      extensions: [
        gate.extension,
        commonText,
        modes.of(first.isWritten),
        keyHandling(events.key, pickAt),
        textSearch,
        edgeDragging(() => drawn.content, events.dropEdge),
        pointerHandling(
          markAt,
          pickAt,
          (id) => events.pick({ kind: 'correction', id }),
          events.takeIn,
          events.pickComment,
        ),
        markTooltip(() => (writer.isOpen ? null : drawn.content)),
        doubtfulText,
        offeredText,
        missingText,
        shownControls,
        layerDrawing,
        wording.of(wordingOf(first)),
        EditorView.domEventHandlers({ scroll: (_, scrolled) => events.scroll(topOf(scrolled)) }),
        EditorView.updateListener.of((update) => {
          if (update.selectionSet || update.docChanged) tellSelection(update, events);
          writer.follow(update.transactions.filter((transaction) => transaction.annotation(fromArticle) !== true));
          // It is made below, and the first update comes before.
          if (showsUndrawn(update.view, drawn.within)) queueMicrotask(() => drawSight());
        }),
      ],
    }),
  });
  const writer = new Writer(view, gate, {
    write: (changes) => events.write(changes, drawn.content.reading),
    rest: events.rest,
  });
  let doubted = first.doubtful;
  let offered = first.offered;
  view.dispatch({
    effects: [drawLayers.of(drawn.layers), markDoubtful.of(first.doubtful ?? []), drawOffered.of(first.offered ?? [])],
  });

  /** Another article's text, or this one's as it is now. */
  const showNow = (): void => {
    const content = wanted;
    const before: Drawing = drawn;
    if (writer.isOpen) {
      // What others did to the text comes once what is written is an edit; what else became other can wait for it as well.
      if (content.reading !== before.content.reading || content.isWritten !== before.content.isWritten) events.rest();
      else if (content.document === before.content.document) showBeside(content);
      return;
    }
    const ahead = writer.takeAhead();
    const { length } = view.state.doc;
    const isOther = before.content.document.article.id !== content.document.article.id;
    const rest = isOther || ahead === null ? null : changesWithin(view.state.doc.toString(), content.reading.text, 0);
    const restChanges = rest === null ? null : view.state.changes(rest);
    const known = restChanges === null || ahead === null ? null : ahead.compose(restChanges);
    drawn = draw(content, before, known, isOther ? sightAtFirst(content) : sightNow(content));
    const isDoubtedAlike = doubted === content.doubtful;
    doubted = content.doubtful;
    const isOfferedAlike = offered === content.offered;
    offered = content.offered;
    const isInMode = before.content.isWritten === content.isWritten;
    const isSame = ahead === null && isDrawnAlike(before, drawn) && isInMode && isDoubtedAlike && isOfferedAlike;
    if (isSame && isWordedAlike(before.content, content)) return;
    const hadFocus = view.hasFocus;
    // In another view of the text, what one was at stands at another place.
    const moved = !isOther && before.content.view !== content.view ? movedTo(view, before.content, content) : null;
    const changes = restChanges ?? drawn.changes;
    view.dispatch({
      ...(isOther ? otherArticle(length, content) : sameArticle(view.state, before.content, content, changes)),
      ...(moved === null ? {} : { selection: moved.selection }),
      annotations: fromArticle.of(true),
      effects: [
        drawLayers.of(drawn.layers),
        ...(moved?.scroll ?? []),
        ...(isDoubtedAlike ? [] : [markDoubtful.of(content.doubtful ?? [])]),
        ...(isOfferedAlike ? [] : [drawOffered.of(content.offered ?? [])]),
        ...(isOther ? [EditorView.scrollIntoView(0, { y: 'start', yMargin: 200 })] : []),
        ...(isWordedAlike(before.content, content) ? [] : [wording.reconfigure(wordingOf(content))]),
        ...(isInMode ? [] : [modes.reconfigure(content.isWritten)]),
      ],
    });
    // What is no longer typed in, or now is, has lost the focus.
    if (hadFocus && !view.hasFocus) view.focus();
  };

  /** Draws on text in which somebody writes what became other of the selection and of what is shown. */
  const showBeside = (content: PaneContent): void => {
    const before = drawn;
    drawn = draw(content, before, null, sightNow(content));
    if (isDrawnAlike(before, drawn)) return;
    view.dispatch({
      annotations: fromArticle.of(true),
      effects: drawLayers.of(mappedLayers(drawn.layers, writer.changes(drawn.content.reading.text.length))),
    });
  };

  /** Where mentions are to be drawn now: where they are, as long as no others can be seen. */
  const sightNow = (content: PaneContent): Stretch =>
    drawn.within === everywhere || showsUndrawn(view, drawn.within) ? sightIn(view, content) : drawn.within;

  /** Draws the mentions that came in sight. */
  const drawSight = (): void =>
    gate.run(() => {
      if (showsUndrawn(view, drawn.within)) showBeside(drawn.content);
    });

  return {
    show(content) {
      wanted = content;
      gate.run(showNow);
    },
    focus: () => gate.run(() => view.focus()),
    reveal: ({ start, end }, options) =>
      gate.run(() => {
        const isOnScreen = view.visibleRanges.length > 0 && isInSight(view, start);
        view.dispatch({
          selection: options?.select ? EditorSelection.range(start, end) : EditorSelection.cursor(start),
          ...(isOnScreen
            ? {}
            : { effects: EditorView.scrollIntoView(EditorSelection.range(start, end), { y: 'center' }) }),
        });
      }),
    openSearch: () => gate.run(() => void openSearchPanel(view)),
    scrollTo: (at) =>
      gate.run(() => {
        // Above the first line there is room.
        if (at === 0) view.scrollDOM.scrollTop = 0;
        else view.dispatch({ effects: atTop(at) });
      }),
    selection: () => rangeOf(view.state),
    isComposing: () => gate.isComposing(),
    isWriting: () => writer.isOpen,
    endWriting() {
      const { content } = drawn;
      // Of the article as it is now, as long as it reads as what was written in.
      return writer.end(wanted.reading === content.reading ? wanted : content);
    },
    undo: () => writer.undo(),
    redo: () => writer.redo(),
    destroy() {
      writer.destroy();
      view.destroy();
    },
  };
}

function textOf({ reading }: PaneContent): Text {
  return Text.of(reading.text.split('\n'));
}

function wordingOf({ label, phrases }: PaneContent): Extension {
  return [
    searchWording(phrases.search),
    EditorView.contentAttributes.of({ 'aria-label': visibleInLine(label), lang: 'zh' }),
  ];
}

function isDrawnAlike({ layers: before }: Drawing, { layers: after, changes }: Drawing): boolean {
  const same = (Object.keys(after) as (keyof Layers)[]).every((layer) => before[layer] === after[layer]);
  return changes.empty && same;
}

function isWordedAlike(before: PaneContent, after: PaneContent): boolean {
  return before.label === after.label && before.phrases === after.phrases;
}

function otherArticle(length: number, content: PaneContent) {
  return { changes: { from: 0, to: length, insert: textOf(content) }, selection: EditorSelection.cursor(0) };
}

/** Once a mention or correction is selected, keys act on that, so no text stays selected beside it. */
function sameArticle(state: EditorState, before: PaneContent, after: PaneContent, changes: Drawing['changes']) {
  const isNewlySelected =
    (after.selectedMentionId !== null && after.selectedMentionId !== before.selectedMentionId) ||
    (after.selectedCorrectionId !== null && after.selectedCorrectionId !== before.selectedCorrectionId);
  const selection = state.selection.map(changes);
  return isNewlySelected && !selection.main.empty
    ? { changes, selection: EditorSelection.cursor(selection.main.from) }
    : { changes };
}

function tellSelection({ startState, state }: ViewUpdate, { selectText, placeCaret }: PaneEvents): void {
  if (startState.selection.main.head !== state.selection.main.head) placeCaret(state.selection.main.head);
  const before = rangeOf(startState);
  const now = rangeOf(state);
  if (before?.start !== now?.start || before?.end !== now?.end) selectText(now);
}

function rangeOf({ selection }: EditorState): ReadingRange | null {
  const { from, to, empty } = selection.main;
  return empty ? null : { start: readingOffset(from), end: readingOffset(to) };
}
