import { openSearchPanel } from '@codemirror/search';
import { Compartment, EditorSelection, EditorState, type Extension, Text } from '@codemirror/state';
import { drawSelection, EditorView, type ViewUpdate } from '@codemirror/view';
import type { BlockId } from '../../model/ids.ts';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { type Drawing, draw } from './drawing.ts';
import type { Picked } from './hits.ts';
import { keyHandling } from './keys.ts';
import { drawLayers, type Layers, layerDrawing } from './layers.ts';
import type { PaneContent } from './pane-content.ts';
import { picking } from './picking.ts';
import { pointerHandling } from './pointer.ts';
import { searchWording, textSearch } from './text-search.ts';
import { markTooltip } from './tooltip.ts';

/** What a person does in the pane. */
export interface PaneEvents {
  /** The selected stretch of text; null once nothing is selected. */
  selectText(range: ReadingRange | null): void;
  /** The caret stands elsewhere than before. */
  placeCaret(at: number): void;
  /** A block that is struck shall be read again. */
  takeIn(id: BlockId): void;
  /** `null`: the person clicked where nothing is marked. */
  pick(picked: Picked | null): void;
  /** @returns whether the key was taken */
  key(event: KeyboardEvent): boolean;
}

/** An article's reading text in a CodeMirror view: to be read and marked, never typed in. */
export interface Pane {
  show(content: PaneContent): void;
  focus(): void;
  /** Puts the caret at a stretch of text, or selects it, and scrolls to it unless it can be seen already. */
  reveal(range: ReadingRange, options?: { readonly select?: boolean }): void;
  openSearch(): void;
  selection(): ReadingRange | null;
  destroy(): void;
}

export function createPane(parent: HTMLElement, first: PaneContent, events: PaneEvents): Pane {
  const wording = new Compartment();
  let drawn = draw(first, null);
  const pickAt = picking(() => drawn.content, events.pick);

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: textOf(first),
      extensions: [
        readOnlyText,
        keyHandling(events.key, pickAt),
        textSearch,
        pointerHandling(pickAt, (id) => events.pick({ kind: 'correction', id }), events.takeIn),
        markTooltip(() => drawn.content),
        layerDrawing,
        wording.of(wordingOf(first)),
        EditorView.updateListener.of((update) => {
          if (update.selectionSet || update.docChanged) tellSelection(update, events);
        }),
      ],
    }),
  });
  view.dispatch({ effects: drawLayers.of(drawn.layers) });

  return {
    show(content) {
      const before: Drawing = drawn;
      drawn = draw(content, before);
      if (isDrawnAlike(before, drawn) && isWordedAlike(before.content, content)) return;
      const isOther = before.content.document.article.id !== content.document.article.id;
      view.dispatch({
        ...(isOther ? otherArticle(view.state, content) : sameArticle(view.state, before.content, drawn)),
        effects: [
          drawLayers.of(drawn.layers),
          ...(isOther ? [EditorView.scrollIntoView(0, { y: 'start', yMargin: 200 })] : []),
          ...(isWordedAlike(before.content, content) ? [] : [wording.reconfigure(wordingOf(content))]),
        ],
      });
    },
    focus: () => view.focus(),
    reveal({ start, end }, options) {
      const isOnScreen = view.visibleRanges.length > 0 && isInSight(view, start);
      view.dispatch({
        selection: options?.select ? EditorSelection.range(start, end) : EditorSelection.cursor(start),
        ...(isOnScreen
          ? {}
          : { effects: EditorView.scrollIntoView(EditorSelection.range(start, end), { y: 'center' }) }),
      });
    },
    openSearch: () => void openSearchPanel(view),
    selection: () => rangeOf(view.state),
    destroy: () => view.destroy(),
  };
}

/**
 * Not `contenteditable`: the text takes focus through `tabindex`, and an input method that is on has nothing to write
 * into, so single keys come through as they are. The caret and the selection are CodeMirror's own drawing.
 */
const readOnlyText: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  // Offsets must stay those of the reading text, also where a source has carriage returns.
  EditorState.lineSeparator.of('\n'),
  EditorView.lineWrapping,
  drawSelection(),
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
  return [
    searchWording(phrases.search),
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, 'aria-readonly': 'true', lang: 'zh' }),
  ];
}

function isDrawnAlike({ layers: before }: Drawing, { layers: after, changes }: Drawing): boolean {
  const same = (Object.keys(after) as (keyof Layers)[]).every((layer) => before[layer] === after[layer]);
  return changes.empty && same;
}

function isWordedAlike(before: PaneContent, after: PaneContent): boolean {
  return before.label === after.label && before.phrases === after.phrases;
}

function otherArticle(state: EditorState, content: PaneContent) {
  return { changes: { from: 0, to: state.doc.length, insert: textOf(content) }, selection: EditorSelection.cursor(0) };
}

/** Once a mention or correction is selected, keys act on that, so no text stays selected beside it. */
function sameArticle(state: EditorState, before: PaneContent, { content: after, changes }: Drawing) {
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

function isInSight(view: EditorView, offset: number): boolean {
  const at = view.coordsAtPos(offset);
  const frame = view.scrollDOM.getBoundingClientRect();
  return at !== null && at.top > frame.top && at.bottom < frame.bottom;
}
