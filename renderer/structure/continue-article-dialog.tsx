import { useMemo, useState } from 'react';
import { continueArticle, seamBetween } from '../../model/edits/article-continue.ts';
import { headlineOf } from '../../model/headline.ts';
import type { ArticleId } from '../../model/ids.ts';
import { fromJsonText } from '../../model/json-text.ts';
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

/** How much of both paragraphs shows where they meet, in UTF-16 units. */
const shownAround = 12;

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
  const continuation = useAnswer('article.open', chosen === undefined ? null : { id: chosen.id });
  const seam = useMemo(
    () => (continuation === null ? null : seamBetween(document, fromJsonText(continuation))),
    [document, continuation],
  );
  const [said, setSaid] = useState<boolean | null>(null);
  const isOneParagraph = said ?? seam?.isOneSentence ?? false;
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
              if (chosen !== undefined) void goOn(store, chosen.id, isOneParagraph);
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
        onChoose={(id) => {
          setWanted(others.find((each) => each.id === id)?.id ?? null);
          setSaid(null);
        }}
      />
      {seam !== null && (
        <label className="choice">
          <input type="checkbox" checked={isOneParagraph} onChange={({ target: { checked } }) => setSaid(checked)} />
          <span>
            <span className="choice-name">{m.continueArticle.oneParagraph}</span>
            <span className="choice-hint">
              {m.continueArticle.seam(seam.before.slice(-shownAround), seam.behind.slice(0, shownAround))}
            </span>
          </span>
        </label>
      )}
    </Dialog>
  );
}

/** Puts an article at the end of the open one. */
async function goOn(store: KanwuStore, id: ArticleId, isOneParagraph: boolean): Promise<void> {
  const { open, readArticle, execute, notifyError } = store.getState();
  if (open === null) return;
  try {
    await execute(continueArticle(open.document, await readArticle(id), isOneParagraph));
  } catch (thrown) {
    notifyError(thrown);
  }
}
