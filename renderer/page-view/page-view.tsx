import { useEffect } from 'react';
import { issueName } from '../../model/lines.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Arranging } from '../state/arranging-part.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { ArticleOutline } from './article-outline.tsx';
import { ActButton, PageBar } from './page-bar.tsx';
import { PageLines } from './page-lines.tsx';
import './page-view.css';

/** An issue as a whole: every line of it, cut into articles, and the means to cut it otherwise. */
export function PageView({ arranging }: { readonly arranging: Arranging }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const line = useAnswer('issue.line', { id: arranging.issueId });
  const journalVersion = useKanwu((state) => state.journalVersion);
  const isSaved = useKanwu((state) => state.pendingEdits === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was done may have changed what is shown
  useEffect(() => {
    if (isSaved) void store.getState().renewArrangement();
  }, [journalVersion, isSaved, store]);
  return (
    <main className="page-view" aria-label={m.arrange.title} data-pane="page">
      <header className="page-view-header">
        <h1 className="truncate">{line === null ? '' : issueName(line)}</h1>
        <p className="page-view-facts">
          {m.arrange.facts(arranging.arrangement.articles.length, arranging.lines.length)}
        </p>
        <ActButton id="leave-arrangement" className="page-view-leave" />
      </header>
      <PageBar arranging={arranging} />
      <div className="page-view-body">
        <PageLines arranging={arranging} />
        <ArticleOutline arranging={arranging} />
      </div>
    </main>
  );
}
