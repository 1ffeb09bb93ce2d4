import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { ArticleHeader } from './article-header.tsx';
import { ArticleText } from './article-text.tsx';
import { MarkFilter } from './mark-filter.tsx';
import { ReviewBar } from './review-bar.tsx';
import { SameAgainOffer } from './same-again-offer.tsx';
import { WritingOffer } from './writing-offer.tsx';
import './article.css';

/** The middle pane: the open article and the means to review it. @param strip what stands over the text */
export function ArticlePane({ strip }: { readonly strip: ReactNode }) {
  const { m } = useMessages();
  const isArriving = useKanwu((state) => state.open === null);
  const open = useKanwu((state) => state.open ?? state.arriving);
  return (
    <main className="article-pane" aria-label={m.layout.article} data-pane="text">
      {open === null ? (
        <EmptyState icon={FileText} title={m.article.none}>
          {m.article.noneNext}
        </EmptyState>
      ) : (
        <>
          <ArticleHeader open={open} />
          <MarkFilter open={open} isArriving={isArriving} />
          {strip}
          {isArriving ? null : <WritingOffer open={open} />}
          <ArticleText open={open} />
          <SameAgainOffer />
          <ReviewBar open={open} isArriving={isArriving} />
        </>
      )}
    </main>
  );
}
