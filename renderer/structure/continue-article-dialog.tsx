import { useState } from 'react';
import { mergeIntoArticle } from '../../model/edits/article-split.ts';
import { headlineOf } from '../../model/headline.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ArticleLine } from '../../model/lines.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import type { KanwuStore } from '../state/store.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { likeliestContinuation } from './likeliest-continuation.ts';

/** Asks which article the open one goes on with, on another page mostly, and makes one of the two. */
export function ContinueArticleDialog() {
  const open = useKanwu((state) => state.open);
  const id = open?.document.issue.id ?? null;
  const articles = useAnswer('issue.articles', id === null ? null : { id });
  if (open === null || articles === null) return null;
  return <Ask open={open} others={articles.filter((each) => each.id !== open.document.article.id)} />;
}

function Ask({ open, others }: { readonly open: OpenArticle; readonly others: readonly ArticleLine[] }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { document, reading } = open;
  const likeliest = likeliestContinuation(document, reading.text, others);
  const [wanted, setWanted] = useState<ArticleId | null>(null);
  const chosen = others.find(({ id }) => id === wanted) ?? likeliest ?? others[0];
  const close = (): void => store.getState().closeDialog();
  const named = (headline: string): string => (headline === '' ? m.library.noHeadline : headline);
  return (
    <Dialog
      title={m.continueArticle.title}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{m.common.cancel}</Button>
          <Button
            tone="primary"
            disabled={chosen === undefined}
            onClick={() => {
              close();
              if (chosen !== undefined) void goOn(store, chosen.id);
            }}
          >
            {m.continueArticle.go}
          </Button>
        </>
      }
    >
      <p>{m.continueArticle.purpose(named(headlineOf(document.article, reading)))}</p>
      <SelectField<string>
        label={m.continueArticle.article}
        value={chosen?.id ?? ''}
        choices={others.map(({ id, place, page, headline }) => ({
          value: id,
          label: m.continueArticle.choice(place, page, named(headline)),
        }))}
        onChoose={(id) => setWanted(others.find((each) => each.id === id)?.id ?? null)}
      />
    </Dialog>
  );
}

/** Puts an article at the end of the open one. */
async function goOn(store: KanwuStore, id: ArticleId): Promise<void> {
  const { open, readArticle, execute, notifyError } = store.getState();
  if (open === null) return;
  try {
    await execute(mergeIntoArticle(await readArticle(id), open.document));
  } catch (thrown) {
    notifyError(thrown);
  }
}
