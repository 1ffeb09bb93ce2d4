import { CircleHelp } from 'lucide-react';
import type { ArrangedArticle } from '../../model/arrangement/arrangement.ts';
import type { PrintedLine } from '../../model/arrangement/printed-lines.ts';
import { chosenRows } from '../arrange/chosen.ts';
import { doubtfulLines } from '../arrange/doubts.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Arranging } from '../state/arranging-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { dragArticle, useArticleDrops } from './line-drops.ts';

/** The articles of the issue in their order: where to go, and where lines can be dropped. */
export function ArticleOutline({ arranging }: { readonly arranging: Arranging }) {
  const { m } = useMessages();
  const { lines, arrangement } = arranging;
  const starts = new Map(
    lines.toReversed().flatMap((line) => (line.article === null ? [] : [[line.article.id, line] as const])),
  );
  const doubts = new Map<string, number>();
  for (const place of doubtfulLines(arranging)) {
    const id = lines[place]?.article?.id;
    if (id !== undefined) doubts.set(id, (doubts.get(id) ?? 0) + 1);
  }
  const current = chosenRows(arranging)[0]?.article?.id;
  return (
    <nav className="article-outline" aria-label={m.arrange.outline}>
      <ol>
        {arrangement.articles.map((article, place) => (
          <OutlineItem
            key={article.id}
            article={article}
            place={place + 1}
            start={starts.get(article.id)}
            doubts={doubts.get(article.id) ?? 0}
            isCurrent={article.id === current}
          />
        ))}
      </ol>
    </nav>
  );
}

function OutlineItem({
  article,
  place,
  start,
  doubts,
  isCurrent,
}: {
  readonly article: ArrangedArticle;
  readonly place: number;
  readonly start: PrintedLine | undefined;
  readonly doubts: number;
  readonly isCurrent: boolean;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const drops = useArticleDrops(article.id);
  const title = article.title === '' ? (start?.text ?? m.library.noHeadline) : article.title;
  const goTo = (): void => {
    if (start === undefined) return;
    store.getState().goToLine(start);
    store.getState().requestFocus('page');
  };
  return (
    <li draggable onDragStart={(event) => dragArticle(event, article.id)} {...drops}>
      <button type="button" className="outline-item" aria-current={isCurrent || undefined} title={title} onClick={goTo}>
        <span className="outline-place">{place}</span>
        <span className="truncate">{title}</span>
        {doubts === 0 ? null : (
          <span className="outline-doubts" title={m.arrange.waiting(doubts)}>
            <CircleHelp size={12} aria-hidden /> {doubts}
          </span>
        )}
      </button>
    </li>
  );
}
