import { useEffect, useRef, useState } from 'react';
import type { CommentState } from '../../model/comment.ts';
import { addComment } from '../../model/edits/comment-edits.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { toSource } from '../../model/reading-places.ts';
import { Button } from '../controls/button.tsx';
import { DraftArea } from '../controls/draft-field.tsx';
import { Keys } from '../controls/keys.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import './comments.css';

const beginnings = ['remark', 'to-ask'] as const satisfies readonly CommentState[];

/** The form in which a comment is written; it is one as soon as the field is left. */
export function NewComment({ open, range }: { readonly open: OpenArticle; readonly range: ReadingRange }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [state, setState] = useState<CommentState>('remark');
  const form = useRef<HTMLElement>(null);
  const { document, reading } = open;
  const { commentOn, executeTyped, requestFocus, selectComment } = store.getState();
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const save = async (text: string): Promise<boolean> => {
    const added = addComment(document, reading, range, { text, state });
    if (added === null) return false;
    const isSaved = await executeTyped(added.edit);
    if (isSaved) selectComment(added.commentId);
    return isSaved;
  };
  const close = (): void => {
    commentOn(null);
    requestFocus('text');
  };
  const quote = reading.text.slice(range.start, range.end);
  return (
    <section ref={form} className="selection-editor" aria-label={m.comment.create}>
      <header className="selection-header">
        <h2>{m.comment.create}</h2>
      </header>
      <p className="selection-quote" title={quote}>
        {quote}
      </p>
      <Segmented
        label={m.comment.state}
        value={state}
        choices={beginnings.map((each) => ({ value: each, label: m.comment.states[each] }))}
        onChoose={setState}
      />
      <DraftArea
        label={m.comment.text}
        place={{ kind: 'new-comment', articleId: document.article.id, ranges: toSource(reading, range) }}
        maxLength={10_000}
        rows={3}
        value=""
        hint={m.comment.saveHint}
        onCommit={save}
      />
      <div className="form-actions">
        <Button onClick={close}>
          {m.common.cancel} <Keys chord="Escape" />
        </Button>
      </div>
    </section>
  );
}
