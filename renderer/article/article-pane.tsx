import { FileText } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { readingOffset } from '../../model/offset.ts';
import { handleKey } from '../commands/key-map.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import { selectedReadingRange } from '../review/review-actions.ts';
import { takeBlockIn } from '../review/structure-actions.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { TextPane, type TextPaneHandle } from '../text/text-pane.tsx';
import { ArticleHeader } from './article-header.tsx';
import { MarkFilter } from './mark-filter.tsx';
import { ReviewBar } from './review-bar.tsx';
import { textPanePhrases } from './text-pane-phrases.ts';
import './article.css';

/** The middle pane: the open article and the means to review it. */
export function ArticlePane() {
  const { m } = useMessages();
  const open = useKanwu((state) => state.open);
  return (
    <main className="article-pane" aria-label={m.layout.article} data-pane="text">
      {open === null ? (
        <EmptyState icon={FileText} title={m.article.none}>
          {m.article.noneNext}
        </EmptyState>
      ) : (
        <>
          <ArticleHeader open={open} />
          <MarkFilter open={open} />
          <ArticleText open={open} />
          <ReviewBar open={open} />
        </>
      )}
    </main>
  );
}

function ArticleText({ open }: { readonly open: OpenArticle }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const pane = useRef<TextPaneHandle>(null);
  const selectedMentionId = useKanwu((state) => state.selectedMentionId);
  const selectedCorrectionId = useKanwu((state) => state.selectedCorrectionId);
  const shownStatuses = useKanwu((state) => state.shownStatuses);
  const shownTypes = useKanwu((state) => state.shownTypes);
  const revealRequest = useKanwu((state) => state.revealRequest);
  const revealed = useRef(revealRequest);
  const focusRequest = useKanwu((state) => state.focusRequest);

  useEffect(() => {
    const state = store.getState();
    const selected = selectedReadingRange(state);
    const caret = readingOffset(state.caret);
    if (selected !== null) pane.current?.reveal(selected, { select: state.selectedRange !== null });
    else if (revealRequest !== revealed.current) pane.current?.reveal({ start: caret, end: caret });
    revealed.current = revealRequest;
  }, [revealRequest, store]);
  useEffect(() => {
    if (focusRequest.target === 'text') pane.current?.focus();
    else if (focusRequest.target === 'search') pane.current?.openSearch();
  }, [focusRequest]);

  const phrases = useMemo(() => textPanePhrases(m, format), [m, format]);
  const state = store.getState();
  return (
    <div className="article-text" data-text-pane>
      <TextPane
        key={open.document.article.id}
        ref={pane}
        document={open.document}
        reading={open.reading}
        selectedMentionId={selectedMentionId}
        selectedCorrectionId={selectedCorrectionId}
        shownStatuses={shownStatuses}
        shownTypes={shownTypes}
        label={m.article.text}
        phrases={phrases}
        onSelectText={state.selectRange}
        onPlaceCaret={state.placeCaret}
        onTakeIn={(id) => void takeBlockIn(store, id)}
        onSelectMention={state.selectMention}
        onSelectCorrection={state.selectCorrection}
        onKey={(event) => handleKey(event, store, mac)}
      />
    </div>
  );
}
