import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { type LibraryRow, waitingIn } from './library-rows.ts';

const icons = { untouched: Circle, 'in-work': CircleDot, done: CircleCheck } as const;

/** An article: its headline, its state, and how much of it waits. */
export function ArticleRow({
  row,
  active,
  open,
  place,
  onActivate,
}: {
  readonly row: Extract<LibraryRow, { kind: 'article' }>;
  readonly active: boolean;
  readonly open: boolean;
  readonly place: CSSProperties;
  onActivate(): void;
}) {
  const { m } = useMessages();
  const { article } = row;
  const Icon = icons[article.state];
  const waiting = waitingIn(article);
  const headline = article.headline === '' ? m.library.noHeadline : article.headline;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself has the keys
    <div
      id={`library-${article.id}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={2}
      aria-selected={open}
      className={`library-row article-row state-${article.state}`}
      data-active={active || undefined}
      style={place}
      onClick={onActivate}
      title={headline}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden className="state-icon" />
      <div className="library-row-text">
        <div className="truncate">
          <span className="article-ordinal">{article.ordinal}</span> {headline}
        </div>
        <div className="library-row-facts">
          <span>{m.articleState[article.state]}</span>
          <span className={waiting > 0 ? 'library-waiting' : undefined}>{m.library.waiting(waiting)}</span>
        </div>
      </div>
    </div>
  );
}
