import { Trash2 } from 'lucide-react';
import { anchoredRange } from '../../model/anchor.ts';
import type { Changes } from '../../model/commands/command.ts';
import { type Comment, commentStates } from '../../model/comment.ts';
import { removeComment, reviseComment } from '../../model/edits/comment-edits.ts';
import { toReading } from '../../model/reading-places.ts';
import { IconButton } from '../controls/button.tsx';
import { DraftArea } from '../controls/draft-field.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import './comments.css';

/** The selected comment: what it says, what came back, and how far it has got. */
export function CommentEditor({ open, comment }: { readonly open: OpenArticle; readonly comment: Comment }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const said = useAnswer('comment.author', { id: comment.id });
  const { document, reading } = open;
  const { execute, executeTyped } = store.getState();
  const revise = async (changes: Changes<'comment'>): Promise<boolean> => {
    const edit = reviseComment(document, comment, changes);
    return edit !== null && (await executeTyped(edit));
  };
  const place = (field: 'text' | 'answer') =>
    ({ kind: 'comment', articleId: document.article.id, commentId: comment.id, field }) as const;
  const range = toReading(reading, anchoredRange(comment.start, comment.end));
  const quote = range === null ? '' : reading.text.slice(range.start, range.end);
  return (
    <section className="selection-editor" aria-label={m.comment.label}>
      <header className="selection-header">
        <h2>{m.comment.label}</h2>
        <IconButton
          icon={Trash2}
          label={m.comment.remove}
          onClick={() => void execute(removeComment(document, comment))}
        />
      </header>
      <p className="selection-quote" title={quote}>
        {quote === '' ? m.comment.textGone : quote}
      </p>
      <DraftArea
        label={m.comment.text}
        place={place('text')}
        maxLength={10_000}
        value={comment.text}
        problemOf={(text) => (text.trim() === '' ? m.comment.noText : null)}
        onCommit={async (text) => text.trim() !== '' && (await revise({ text: text.trim() }))}
      />
      <DraftArea
        label={m.comment.answer}
        place={place('answer')}
        maxLength={10_000}
        value={comment.answer}
        onCommit={(text) => revise({ answer: text.trim() })}
      />
      <SelectField
        label={m.comment.state}
        value={comment.state}
        choices={commentStates.map((value) => ({ value, label: m.comment.states[value] }))}
        onChoose={(state) => void revise({ state })}
      />
      <p className="editor-facts">{said === null ? ' ' : m.comment.saidBy(said.actor, format.when(said.at))}</p>
    </section>
  );
}
