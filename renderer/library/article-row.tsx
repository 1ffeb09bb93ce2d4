import { Circle, CircleCheck, CircleDot, Lock, RefreshCw } from 'lucide-react';
import { memo } from 'react';
import type { ArticleId } from '../../model/ids.ts';
import type { ArticleLine } from '../../model/lines.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Carrying } from '../state/carrying-part.ts';
import { useKanwu } from '../state/use-kanwu.ts';
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
  const isCarried = useKanwu((state) => state.carrying?.article.id === article.id);
  const drop = useKanwu((state) => dropAt(state.carrying, article.id));
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
      draggable
      data-carried={isCarried || undefined}
      data-drop={drop}
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

/** On which side of an article the one that is picked up would go; undefined where it would not go there. */
function dropAt(carrying: Carrying | null, id: ArticleId): 'above' | 'below' | undefined {
  if (carrying === null || carrying.to === carrying.from) return undefined;
  const { others, to } = carrying;
  if (others[to - 1]?.id === id) return 'below';
  return to === 0 && others[0]?.id === id ? 'above' : undefined;
}
