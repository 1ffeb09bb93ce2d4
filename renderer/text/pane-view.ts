import { openSearchPanel } from '@codemirror/search';
import { Annotation, Compartment, EditorSelection, EditorState, type Extension, Text } from '@codemirror/state';
import { drawSelection, EditorView, type ViewUpdate } from '@codemirror/view';
import type { BlockId, CommentId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { inOtherReading } from '../../model/printed-text.ts';
import type { Reading } from '../../model/reading.ts';
import type { WrittenChange } from '../../model/writing/written-change.ts';
import { wholeSelections } from './character-keys.ts';
import { compositionGate } from './composition-gate.ts';
import { doubtfulText, markDoubtful } from './doubtful-text.ts';
import { type Drawing, draw } from './drawing.ts';
import type { Picked } from './hits.ts';
import { keyHandling } from './keys.ts';
import { drawLayers, type Layers, layerDrawing, mappedLayers } from './layers.ts';
import type { PaneContent } from './pane-content.ts';
import { picking } from './picking.ts';
import { pointerHandling } from './pointer.ts';
import { changesWithin } from './text-changes.ts';
import { textModes } from './text-modes.ts';
import { searchWording, textSearch } from './text-search.ts';
import { markTooltip } from './tooltip.ts';
import { Writer } from './writer.ts';

/** What a person does in the pane. */
export interface PaneEvents {
  /** The selected stretch of text; null once nothing is selected. */
  selectText(range: ReadingRange | null): void;
  /** The caret stands elsewhere than before. */
  placeCaret(at: number): void;
  /** A block that is struck shall be read again. */
  takeIn(id: BlockId): void;
  pickComment(id: CommentId): void;
  /** `null`: the person clicked where nothing is marked. */
  pick(picked: Picked | null): void;
  /** @returns whether the key was taken */
  key(event: KeyboardEvent): boolean;
  /** All that was written since the last edit, in a text that read so; null once it is taken back. */
  write(changes: readonly WrittenChange[] | null, reading: Reading): void;
  /** What was written is to become an edit: see {@link Pane.endWriting}. */
  rest(): void;
  /** Other text stands at the upper edge than before; where it begins. */
  scroll(top: number): void;
}

/** An article's reading text in a CodeMirror view, to be read and marked or, as its content says, to be written in. */
export interface Pane {
  show(content: PaneContent): void;
  focus(): void;
  /** Puts the caret at a stretch of text, or selects it, and scrolls to it unless it can be seen already. */
  reveal(range: ReadingRange, options?: { readonly select?: boolean }): void;
  openSearch(): void;
  /** Has a place of the text stand at the upper edge. */
  scrollTo(at: number): void;
  selection(): ReadingRange | null;
  /** An input method is at work in the text. */
  isComposing(): boolean;
  /** Whether something is written that is no edit yet. */
  isWriting(): boolean;
  /**
   * Makes an edit of what was written; null where it comes to nothing. What is shown next must be the article with that edit, or it is
   * taken back.
   */
  endWriting(): Edit | null;
  /** Takes back, or makes again, what was written last and is no edit yet. @returns whether there was any */
  undo(): boolean;
  redo(): boolean;
  destroy(): void;
}

/** Of so many mentions on, those that cannot be seen when the article is opened are drawn once the others are shown. */
const many = 5000;
/** What can be seen, and more, in UTF-16 units. */
const firstSeen = 20_000;

/** Of transactions that show what the article reads, rather than what somebody writes. */
const fromArticle = Annotation.define<true>();

export function createPane(parent: HTMLElement, first: PaneContent, events: PaneEvents): Pane {
  const wording = new Compartment();
  const modes = textModes();
  const gate = compositionGate();
  let drawn = draw(first, null, null, seenFirst(first));
  let wanted: PaneContent = first;
  const pickAt = picking(() => drawn.content, events.pick);

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
        pointerHandling(pickAt, (id) => events.pick({ kind: 'correction', id }), events.takeIn, events.pickComment),
        markTooltip(() => (writer.isOpen ? null : drawn.content)),
        doubtfulText,
        layerDrawing,
        wording.of(wordingOf(first)),
        EditorView.domEventHandlers({ scroll: (_, scrolled) => events.scroll(topOf(scrolled)) }),
        EditorView.updateListener.of((update) => {
          if (update.selectionSet || update.docChanged) tellSelection(update, events);
          writer.follow(update.transactions.filter((transaction) => transaction.annotation(fromArticle) !== true));
          if (update.view.viewport.to > drawn.upTo) queueMicrotask(drawRest);
        }),
      ],
    }),
  });
  const writer = new Writer(view, gate, {
    write: (changes) => events.write(changes, drawn.content.reading),
    rest: events.rest,
  });
  let doubted = first.doubtful;
  view.dispatch({ effects: [drawLayers.of(drawn.layers), markDoubtful.of(first.doubtful ?? [])] });

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
    const isSameDocument = before.content.document === content.document;
    drawn = draw(content, before, known, isOther ? seenFirst(content) : isSameDocument ? before.upTo : undefined);
    if (isOther) drawRestSoon();
    const isDoubtedAlike = doubted === content.doubtful;
    doubted = content.doubtful;
    const isInMode = before.content.isWritten === content.isWritten;
    const isSame = ahead === null && isDrawnAlike(before, drawn) && isInMode && isDoubtedAlike;
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
    drawn = draw(content, before);
    if (isDrawnAlike(before, drawn)) return;
    view.dispatch({
      annotations: fromArticle.of(true),
      effects: drawLayers.of(mappedLayers(drawn.layers, writer.changes(drawn.content.reading.text.length))),
    });
  };

  /** Draws the mentions that could not be seen at first. */
  const drawRest = (): void =>
    gate.run(() => {
      if (drawn.upTo < Number.POSITIVE_INFINITY) showBeside(drawn.content);
    });
  const drawRestSoon = (): void => {
    if (drawn.upTo < Number.POSITIVE_INFINITY) resting = requestIdleCallback(drawRest, { timeout: 500 });
  };
  let resting = 0;
  drawRestSoon();

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
      cancelIdleCallback(resting);
      writer.destroy();
      view.destroy();
    },
  };
}

/** Up to where mentions are drawn first. */
function seenFirst({ document, reading }: PaneContent): number {
  const isLong = document.mentions.length >= many && reading.text.length > firstSeen;
  return isLong ? firstSeen : Number.POSITIVE_INFINITY;
}

/** The caret and the selection are CodeMirror's own drawing. */
const commonText: Extension = [
  // Offsets must stay those of the reading text, also where a source has carriage returns.
  EditorState.lineSeparator.of('\n'),
  EditorView.lineWrapping,
  drawSelection(),
  wholeSelections,
  styleNonce(),
];

/** CodeMirror writes its base rules into a `<style>` element, which the page's policy lets in by this nonce. */
function styleNonce(): Extension {
  const meta = globalThis.document?.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ? EditorView.cspNonce.of(meta.nonce) : [];
}

function textOf({ reading }: PaneContent): Text {
  return Text.of(reading.text.split('\n'));
}

function wordingOf({ label, phrases }: PaneContent): Extension {
  return [searchWording(phrases.search), EditorView.contentAttributes.of({ 'aria-label': label, lang: 'zh' })];
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

/** The caret or selection, and what stands at the upper edge, where they are in another view of the same text. */
function movedTo(view: EditorView, before: PaneContent, after: PaneContent) {
  const { reading } = after;
  const placeOf = (at: number): number => {
    const point = readingOffset(at);
    const found = inOtherReading(before.reading, reading, { start: point, end: point });
    return Math.min(found?.start ?? at, reading.text.length);
  };
  const { anchor, head } = view.state.selection.main;
  const top = topOf(view);
  return {
    selection: EditorSelection.single(placeOf(anchor), placeOf(head)),
    scroll: top === 0 ? [] : [atTop(placeOf(top))],
  };
}

function atTop(at: number) {
  return EditorView.scrollIntoView(at, { y: 'start', yMargin: 0 });
}

/** Where the line begins that stands at the upper edge. */
function topOf(view: EditorView): number {
  const { top } = view.scrollDOM.getBoundingClientRect();
  return view.lineBlockAtHeight(top - view.documentTop).from;
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

function isInSight(view: EditorView, offset: number): boolean {
  const at = view.coordsAtPos(offset);
  const frame = view.scrollDOM.getBoundingClientRect();
  return at !== null && at.top > frame.top && at.bottom < frame.bottom;
}
