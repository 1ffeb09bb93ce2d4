import { type ChangeEvent, useState } from 'react';
import type { FurnitureBlock } from '../../model/document.ts';
import type { ArticleId, BlockId } from '../../model/ids.ts';
import type { Action } from '../../model/journal.ts';
import { type ArticleLine, type IssueLine, issueName } from '../../model/lines.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Select } from '../controls/fields.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { articleChoices } from './article-choices.ts';
import { putIntoArticle, putIntoNewArticle } from './furniture-actions.ts';
import { FurnitureList } from './furniture-list.tsx';
import './furniture.css';

const ownActions: ReadonlySet<Action> = new Set(['block-take-in', 'block-set-aside', 'article-add']);

/** The text of an issue that belongs to no article, with the ways to put it into one. */
export function FurnitureDialog() {
  const store = useKanwuStore();
  const id = useKanwu((state) => state.dialogIssueId);
  const input = id === null ? null : { id };
  const line = useAnswer('issue.line', input);
  const articles = useAnswer('issue.articles', input);
  const furniture = useAnswer('issue.furniture', input);
  if (line === null || articles === null || furniture === null) return null;
  return (
    <OpenFurniture
      line={line}
      articles={articles}
      furniture={furniture}
      onClose={() => store.getState().closeDialog()}
    />
  );
}

function OpenFurniture({
  line,
  articles,
  furniture,
  onClose,
}: {
  readonly line: IssueLine;
  readonly articles: readonly ArticleLine[];
  readonly furniture: readonly FurnitureBlock[];
  onClose(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const openArticleId = useKanwu((state) => state.openArticleId);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<BlockId>>(new Set());
  const [wanted, setWanted] = useState<ArticleId | null>(null);
  const [done, setDone] = useState<{ readonly articleId: ArticleId; readonly count: number } | null>(null);
  const chosen = furniture.filter(({ block }) => chosenIds.has(block.id));
  const choices = articleChoices(articles, chosen, openArticleId);
  const target = choices.find(({ id }) => id === wanted) ?? choices[0];
  const headlineOf = (id: ArticleId): string => {
    const headline = articles.find((article) => article.id === id)?.headline ?? '';
    return headline === '' ? m.library.noHeadline : headline;
  };
  const choose = (id: BlockId, event: ChangeEvent<HTMLInputElement>): void => {
    const next = new Set(chosenIds);
    if (event.target.checked) next.add(id);
    else next.delete(id);
    setChosenIds(next);
  };
  const finish = (articleId: ArticleId | null): void => {
    if (articleId === null) return;
    setDone({ articleId, count: chosen.length });
    setChosenIds(new Set());
    setWanted(null);
  };
  const goTo = (id: ArticleId): void => {
    onClose();
    void store
      .getState()
      .openArticle(id)
      .then(() => store.getState().requestFocus('text'));
  };
  const isThere = done !== null && articles.some(({ id }) => id === done.articleId);
  return (
    <Dialog
      title={m.furniture.title(issueName(line))}
      className="furniture"
      onClose={onClose}
      footer={
        <>
          <ScopedUndo actions={ownActions} />
          <span className="furniture-chosen">{m.furniture.chosen(chosen.length)}</span>
          <Select<string>
            aria-label={m.furniture.article}
            disabled={chosen.length === 0 || target === undefined}
            value={target?.id ?? ''}
            choices={choices.map(({ id, place, number }) => ({
              value: id,
              label: m.furniture.choice(place, number, headlineOf(id)),
            }))}
            onChoose={(id) => setWanted(choices.find((choice) => choice.id === id)?.id ?? null)}
          />
          <Button
            tone="primary"
            disabled={chosen.length === 0 || target === undefined}
            onClick={() => target !== undefined && void putIntoArticle(store, target.id, chosen).then(finish)}
          >
            {m.furniture.add}
          </Button>
          <Button
            disabled={chosen.length === 0}
            onClick={() => void putIntoNewArticle(store, articles, chosen).then(finish)}
          >
            {m.furniture.newArticle}
          </Button>
        </>
      }
    >
      <p className="furniture-purpose">{m.furniture.purpose}</p>
      <FurnitureList furniture={furniture} chosen={chosenIds} headlineOf={headlineOf} onChoose={choose} />
      <p className="furniture-done" role="status">
        {done !== null && isThere ? (
          <>
            {m.furniture.done(done.count, headlineOf(done.articleId))}{' '}
            <button type="button" className="link" onClick={() => goTo(done.articleId)}>
              {m.furniture.goTo}
            </button>
          </>
        ) : null}
      </p>
    </Dialog>
  );
}
