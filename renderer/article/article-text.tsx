import { useEffect, useMemo, useRef } from 'react';
import { type ReadingRange, readingOffset } from '../../model/offset.ts';
import { inOtherReading } from '../../model/printed-text.ts';
import { handleKey } from '../commands/key-map.ts';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import { putEdge, selectedReadingRange } from '../review/review-actions.ts';
import { takeBlockIn } from '../review/structure-actions.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { TextPane, type TextPaneHandle, type TextPaneProps } from '../text/text-pane.tsx';
import { VerticalText } from '../text/vertical-text.tsx';
import { textPanePhrases } from './text-pane-phrases.ts';
import { useDoubtful } from './use-doubtful.ts';
import { useOffered } from './use-offered.ts';
import { usePrinted } from './use-printed.ts';
import { useWriting } from './use-writing.ts';

/** The open article's text: as it reads, as it is printed, or both beside each other. */
export function ArticleText({ open }: { readonly open: OpenArticle }) {
  const { m } = useMessages();
  const view = useKanwu((state) => state.textView);
  const printed = usePrinted(open, view === 'printed' || view === 'beside');
  const reading = useRef<TextPaneHandle>(null);
  const print = useRef<TextPaneHandle>(null);
  /** Which of the two somebody scrolls. */
  const scrolled = useRef<'reading' | 'print'>('reading');
  /** The text in lines is set anew when somebody comes back to it from columns. */
  const viewBefore = useRef(view);
  useEffect(() => {
    viewBefore.current = view;
  }, [view]);
  const follow = (from: 'reading' | 'print', top: number): void => {
    if (view !== 'beside' || printed === null || scrolled.current !== from) return;
    const [other, fromReading, toReading] =
      from === 'reading'
        ? [print.current, open.reading, printed.reading]
        : [reading.current, printed.reading, open.reading];
    const place = inOtherReading(fromReading, toReading, pointAt(top));
    if (place !== null) other?.scrollTo(place.start);
  };
  return (
    <div className="article-texts" data-view={view}>
      {view !== 'beside' || printed === null ? null : (
        <section
          className="article-print"
          aria-label={m.textView.printed}
          onPointerEnter={() => {
            scrolled.current = 'print';
          }}
          onFocus={() => {
            scrolled.current = 'print';
          }}
        >
          <p className="text-caption">{m.textView.printed}</p>
          <Print open={open} printed={printed} paneRef={print} onScroll={(top) => follow('print', top)} />
        </section>
      )}
      <section
        className="article-main-text"
        aria-label={view === 'beside' ? m.textView.reading : m.article.text}
        onPointerEnter={() => {
          scrolled.current = 'reading';
        }}
        onFocus={() => {
          scrolled.current = 'reading';
        }}
      >
        {view === 'beside' ? <p className="text-caption">{m.textView.reading}</p> : null}
        {view === 'vertical' ? (
          <VerticalMain key={open.document.article.id} open={open} />
        ) : (
          <MainText
            open={open}
            shown={view === 'printed' && printed !== null ? printed : open}
            paneRef={reading}
            keepsCaret={viewBefore.current === 'vertical'}
            onScroll={(top) => follow('reading', top)}
          />
        )}
      </section>
    </div>
  );
}

interface TextProps {
  readonly open: OpenArticle;
  readonly paneRef: React.RefObject<TextPaneHandle | null>;
  onScroll(top: number): void;
}

/** The text that the window's keys are about; `shown` is the open article, or that as it is printed. */
function MainText({
  open,
  shown,
  paneRef: pane,
  keepsCaret,
  onScroll,
}: TextProps & { readonly shown: OpenArticle; readonly keepsCaret: boolean }) {
  const store = useKanwuStore();
  /** Where the caret stood before the pane was there; null where it begins. */
  const arrival = useRef(keepsCaret ? store.getState().caret : null);
  const revealRequest = useKanwu((state) => state.revealRequest);
  const revealed = useRef(revealRequest);
  const focusRequest = useKanwu((state) => state.focusRequest);
  const view = useKanwu((state) => state.textView);
  const isPrinted = shown !== open;
  const { isWritten, ...writing } = useWriting(open.document.article.id, pane);
  const marks = useMarks(shown, isPrinted);
  /** In the open article's reading text. */
  const told = (range: ReadingRange | null): ReadingRange | null =>
    range === null ? null : inOtherReading(shown.reading, open.reading, range);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown otherwise keeps its place by itself
  useEffect(() => {
    const state = store.getState();
    const there = (range: ReadingRange): ReadingRange | null => inOtherReading(open.reading, shown.reading, range);
    const selected = selectedReadingRange(state);
    const range = there(selected ?? pointAt(arrival.current ?? state.caret));
    const isCalled = revealRequest !== revealed.current || arrival.current !== null;
    if (range !== null && selected !== null) pane.current?.reveal(range, { select: state.selectedRange !== null });
    else if (range !== null && isCalled) pane.current?.reveal(range);
    arrival.current = null;
    revealed.current = revealRequest;
  }, [revealRequest, store]);
  useEffect(() => {
    if (focusRequest.target === 'text') pane.current?.focus();
    else if (focusRequest.target === 'search') pane.current?.openSearch();
  }, [focusRequest, pane]);

  const state = store.getState();
  return (
    <div className="article-text" data-text-pane data-mode={isWritten && !isPrinted ? 'write' : 'review'}>
      <TextPane
        key={open.document.article.id}
        ref={pane}
        document={shown.document}
        reading={shown.reading}
        view={isPrinted ? 'printed' : view === 'both' ? 'both' : 'reading'}
        isWritten={isWritten && !isPrinted}
        {...writing}
        {...marks}
        onSelectText={(range) => state.selectRange(told(range))}
        onPlaceCaret={(at) => {
          const place = told(pointAt(at));
          if (place !== null) state.placeCaret(place.start);
        }}
        onScroll={onScroll}
      />
    </div>
  );
}

/** The text in columns, which is read and decided on, and not written in. */
function VerticalMain({ open }: { readonly open: OpenArticle }) {
  const store = useKanwuStore();
  const revealRequest = useKanwu((state) => state.revealRequest);
  const focusRequest = useKanwu((state) => state.focusRequest);
  /** What was asked for before the text was set so is no wish any more. */
  const known = useRef(focusRequest);
  const pane = useRef<Pick<TextPaneHandle, 'focus' | 'reveal'>>(null);
  const { onSelectMention, onSelectCorrection, label, ...marks } = useMarks(open, false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes where somebody goes
  useEffect(() => {
    const state = store.getState();
    pane.current?.reveal(selectedReadingRange(state) ?? pointAt(state.caret));
  }, [revealRequest, store]);
  useEffect(() => {
    if (focusRequest.target === 'text') pane.current?.focus();
    else if (focusRequest.target === 'search' && focusRequest !== known.current) {
      // Words are looked for in the text as it is set in lines.
      store.getState().setTextView('reading');
      store.getState().requestFocus('search');
    }
  }, [focusRequest, store]);
  const { selectedMentionId, selectedCorrectionId, shownStatuses, shownTypes, phrases } = marks;
  return (
    <div className="article-text" data-mode="review">
      <VerticalText
        ref={pane}
        document={open.document}
        reading={open.reading}
        label={label}
        {...{ selectedMentionId, selectedCorrectionId, shownStatuses, shownTypes, phrases }}
        onSelectText={store.getState().selectRange}
        onPick={(picked) => {
          if (picked?.kind === 'correction') onSelectCorrection(picked.id);
          else onSelectMention(picked?.id ?? null);
        }}
      />
    </div>
  );
}

/** The text as it is printed, beside the one that reads: it follows that, and what is selected in it is selected there. */
function Print({ open, printed, paneRef: pane, onScroll }: TextProps & { readonly printed: OpenArticle }) {
  const store = useKanwuStore();
  const caret = useKanwu((state) => state.caret);
  const revealRequest = useKanwu((state) => state.revealRequest);
  const marks = useMarks(printed, true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes where somebody goes in the other
  useEffect(() => {
    const selected = selectedReadingRange(store.getState());
    const place = inOtherReading(open.reading, printed.reading, selected ?? pointAt(caret));
    if (place !== null) pane.current?.reveal(place);
  }, [caret, revealRequest, store]);
  return (
    <div className="article-text" data-text-pane data-mode="review">
      <TextPane
        key={open.document.article.id}
        ref={pane}
        document={printed.document}
        reading={printed.reading}
        view="printed"
        isWritten={false}
        onWrite={() => undefined}
        onRest={() => undefined}
        {...marks}
        onSelectText={(range) => {
          const place = range === null ? null : inOtherReading(printed.reading, open.reading, range);
          if (place !== null) store.getState().selectRange(place, { reveal: true });
        }}
        onPlaceCaret={() => undefined}
        onScroll={onScroll}
      />
    </div>
  );
}

type Marks = Omit<
  TextPaneProps,
  'document' | 'reading' | 'view' | 'isWritten' | 'onWrite' | 'onRest' | 'onSelectText' | 'onPlaceCaret' | 'onScroll'
>;

/** What is marked and selected in a text, and what is done to it. */
function useMarks(shown: OpenArticle, isPrinted: boolean): Marks {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const selectedMentionId = useKanwu((state) => state.selectedMentionId);
  const selectedCorrectionId = useKanwu((state) => state.selectedCorrectionId);
  const selectedCommentId = useKanwu((state) => state.selectedCommentId);
  const shownStatuses = useKanwu((state) => state.shownStatuses);
  const shownTypes = useKanwu((state) => state.shownTypes);
  const doubtful = useDoubtful(shown);
  const offered = useOffered(shown, !isPrinted);
  const phrases = useMemo(() => textPanePhrases(m, format), [m, format]);
  const label = isPrinted ? `${m.article.text} (${m.textView.printed})` : m.article.text;
  const state = store.getState();
  return {
    ...{
      selectedMentionId,
      selectedCorrectionId,
      selectedCommentId,
      shownStatuses,
      shownTypes,
      doubtful,
      offered,
      phrases,
    },
    label,
    onSelectComment: state.selectComment,
    onTakeIn: (id) => void takeBlockIn(store, id),
    onDropEdge: (edge, at) => putEdge(store, edge, at),
    onSelectMention: state.selectMention,
    onSelectCorrection: state.selectCorrection,
    onKey: (event) => handleKey(event, store, mac),
  };
}

function pointAt(at: number): ReadingRange {
  return { start: readingOffset(at), end: readingOffset(at) };
}
