import { ArrowRight } from 'lucide-react';
import { useId } from 'react';
import type { ArticleId } from '../../model/ids.ts';
import type { Conflict, ConflictChoice } from '../../model/journal/conflict.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { ConflictSideView } from './conflict-side.tsx';
import { useKnownArticle } from './known-articles.ts';
import type { Counting } from './sides.ts';
import { thingText } from './source-text.ts';

/** What is at issue between the sides of a conflict, in words. */
export function issueWords({ conflict: words }: WindowWords, { kind, noun, group }: Conflict): string {
  if (kind !== 'replaced') return words.issue[kind];
  if (group === 'there') return words.issue.there;
  const groups: Readonly<Record<string, string>> = words.group[noun];
  return words.issue.replaced(groups[group] ?? words.noun[noun]);
}

/** One conflict: what it is about, and both of its sides. */
export function ConflictItem({
  conflict,
  counting,
  busy,
  onSettle,
  onGoTo,
}: {
  readonly conflict: Conflict;
  readonly counting: Counting;
  readonly busy: boolean;
  onSettle(choice: ConflictChoice): void;
  onGoTo(id: ArticleId): void;
}) {
  const { m } = useMessages();
  const id = useId();
  const { noun, articleId } = conflict;
  const isInText = noun === 'mention' || noun === 'correction' || noun === 'block';
  const document = useKnownArticle(isInText ? articleId : null);
  const thing = thingText(conflict, document);
  const side = (choice: ConflictChoice) => (
    <ConflictSideView
      id={`${id}-${choice}`}
      titleId={`${id}-title`}
      {...{ conflict, choice, counting, document, busy, onSettle }}
    />
  );
  return (
    <div role="group" aria-labelledby={`${id}-title`} className="conflict">
      <div className="conflict-head">
        <p id={`${id}-title`} className="conflict-title">
          <span className="conflict-noun">{m.conflict.noun[noun]}</span>{' '}
          {thing === '' || (noun === 'article' && articleId !== null) ? null : (
            <>
              <strong className="conflict-thing truncate" title={thing}>
                {thing}
              </strong>{' '}
            </>
          )}
          <span className="conflict-issue">{issueWords(m, conflict)}</span>
        </p>
        {articleId === null ? null : <ArticleLink id={articleId} onGoTo={onGoTo} />}
      </div>
      <div className="conflict-sides" data-single={conflict.earlier === null || undefined}>
        {side('earlier')}
        {side('later')}
      </div>
      {counting === 'neither' && conflict.earlier !== null ? (
        <p className="conflict-newer">{m.conflict.newerCounts}</p>
      ) : null}
    </div>
  );
}

function ArticleLink({ id, onGoTo }: { readonly id: ArticleId; onGoTo(id: ArticleId): void }) {
  const { m } = useMessages();
  const found = useAnswer('article.surroundings', { id, view: null });
  if (found === null) return null;
  const headline = found.article.headline === '' ? m.library.noHeadline : found.article.headline;
  return (
    <button type="button" className="conflict-article" title={m.conflict.goTo(headline)} onClick={() => onGoTo(id)}>
      <span className="truncate">{headline}</span>
      <ArrowRight size={13} aria-hidden />
    </button>
  );
}
