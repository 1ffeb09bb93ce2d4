import { Circle, CircleCheck, CircleDot, Lock, RefreshCw } from 'lucide-react';
import { memo } from 'react';
import type { ArticleLine } from '../../model/lines.ts';
import { useMessages } from '../messages/use-messages.ts';
import { LibraryRowFrame, type RowProps } from './library-row.tsx';
import { RowMenuButton } from './row-menu-button.tsx';

const icons = { untouched: Circle, 'in-work': CircleDot, done: CircleCheck } as const;

/** An article: its headline, its state, and how much of it waits. */
export const ArticleRow = memo(function ArticleRow({
  article,
  level,
  open,
  ...frame
}: RowProps & { readonly article: ArticleLine; readonly level: 2 | 3; readonly open: boolean }) {
  const { m } = useMessages();
  const Icon = icons[article.state];
  const { suggestedMentions, suggestedCorrections, suggestedRelations, suggestedCategories } = article;
  const waiting = suggestedMentions + suggestedCorrections + suggestedRelations + suggestedCategories;
  const headline = article.headline === '' ? m.library.noHeadline : article.headline;
  return (
    <LibraryRowFrame
      {...frame}
      aria-level={level}
      aria-selected={open}
      className={`article-row state-${article.state}`}
      title={headline}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden className="state-icon" />
      <div className="library-row-text">
        <div className="truncate">
          <span className="article-ordinal">{article.place}</span> {headline}
        </div>
        <div className="library-row-facts">
          <span>{m.articleState[article.state]}</span>
          {article.page === null ? null : <span>{m.issue.paged(article.page)}</span>}
          <span className={waiting > 0 ? 'library-waiting' : undefined}>{m.library.waiting(waiting)}</span>
          {article.notForRelease === null ? null : (
            <span
              className="library-lock"
              role="img"
              aria-label={m.library.notForRelease(article.notForRelease)}
              title={m.library.notForRelease(article.notForRelease)}
            >
              <Lock size={12} strokeWidth={1.75} aria-hidden />
            </span>
          )}
          {article.referenceCode === null ? null : (
            <span className="library-code truncate" title={`${m.library.referenceCode}: ${article.referenceCode}`}>
              <bdi>{article.referenceCode}</bdi>
            </span>
          )}
          {article.stale ? (
            <span className="library-stale" role="img" aria-label={m.library.stale} title={m.library.stale}>
              <RefreshCw size={12} strokeWidth={1.75} aria-hidden />
            </span>
          ) : null}
        </div>
      </div>
      <RowMenuButton of={headline} number={frame.number} actions={frame.actions} />
    </LibraryRowFrame>
  );
});
