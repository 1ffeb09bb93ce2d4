import { useState } from 'react';
import { commentStates, type ListedComment, openCommentStates } from '../../model/comment.ts';
import { useWayTo } from '../commands/command-keys.tsx';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import './comments.css';

/** How many are asked for first, and again whenever more are wanted. */
const step = 100;

/** The comments of the workspace, the latest first: those in which somebody still has to do something, or all. */
export function CommentsDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const wayToComment = useWayTo('comment');
  const [limit, setLimit] = useState(step);
  const states = which === 'open' ? openCommentStates : commentStates;
  const found = useAnswer('comment.list', { states, limit });
  const { closeDialog, openArticle, requestFocus, selectComment } = store.getState();
  const goTo = async ({ comment, articleId }: ListedComment): Promise<void> => {
    if (articleId === null) return;
    closeDialog();
    await openArticle(articleId);
    selectComment(comment.id, { reveal: true });
    requestFocus('text');
  };
  return (
    <Dialog title={m.comment.title} className="comments" onClose={closeDialog}>
      <Segmented
        label={m.comment.which}
        value={which}
        choices={(['open', 'all'] as const).map((value) => ({ value, label: m.comment.kinds[value] }))}
        onChoose={setWhich}
      />
      {found?.length === 0 ? (
        <p className="comments-none">
          {m.comment.none[which]} {which === 'all' ? m.comment.noneNext(wayToComment) : null}
        </p>
      ) : null}
      <ul className="comment-list">
        {(found ?? []).map((listed) => (
          <li key={listed.comment.id}>
            <CommentRow listed={listed} onChoose={() => void goTo(listed)} />
          </li>
        ))}
      </ul>
      {found !== null && found.length === limit ? (
        <Button onClick={() => setLimit(limit + step)}>{m.comment.more}</Button>
      ) : null}
    </Dialog>
  );
}

function CommentRow({ listed, onChoose }: { readonly listed: ListedComment; onChoose(): void }) {
  const { m, format } = useMessages();
  const { comment, quote, place, actor, at, articleId } = listed;
  return (
    <button type="button" className="comment-row" disabled={articleId === null} onClick={onChoose}>
      <span className={`comment-state comment-state-${comment.state}`}>{m.comment.states[comment.state]}</span>
      <span className="comment-quote truncate">{quote}</span>
      <span className="comment-text">{comment.text}</span>
      {comment.answer === '' ? null : <span className="comment-answer">{m.comment.answered(comment.answer)}</span>}
      <span className="comment-facts truncate">
        {place} · {m.comment.saidBy(actor, format.when(at))}
      </span>
    </button>
  );
}
