import { ArrowRight, Check, X } from 'lucide-react';
import { mentionText } from '../../model/edits/mention-text.ts';
import { setRelationStatus } from '../../model/edits/relation-status.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { Relation } from '../../model/relation.ts';
import { IconButton } from '../controls/button.tsx';
import { StatusMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-slice.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** What a mention has to do with others: its position, its organisation, its place. */
export function Relations({ open, mention }: { readonly open: OpenArticle; readonly mention: Mention }) {
  const { m } = useMessages();
  const relations = open.document.relations.filter(
    ({ subjectId, objectId }) => subjectId === mention.id || objectId === mention.id,
  );
  if (relations.length === 0) return null;
  return (
    <div className="field">
      <span className="field-label">{m.relation.label}</span>
      <ul className="relations">
        {relations.map((relation) => (
          <RelationLine key={relation.id} open={open} relation={relation} />
        ))}
      </ul>
    </div>
  );
}

function RelationLine({ open, relation }: { readonly open: OpenArticle; readonly relation: Relation }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const decide = (status: 'accepted' | 'rejected') => () =>
    void store.getState().execute(setRelationStatus(open.document, open.reading, relation.id, status));
  return (
    <li className="relation">
      <MentionLink open={open} id={relation.subjectId} />
      <span className="relation-type">
        {m.relationType[relation.type]} <ArrowRight size={12} aria-hidden />
      </span>
      <MentionLink open={open} id={relation.objectId} />
      <StatusMark status={relation.status} compact />
      {relation.status === 'accepted' ? null : (
        <IconButton icon={Check} tone="accept" label={m.relation.accept} onClick={decide('accepted')} />
      )}
      {relation.status === 'rejected' ? null : (
        <IconButton icon={X} tone="reject" label={m.relation.reject} onClick={decide('rejected')} />
      )}
    </li>
  );
}

function MentionLink({ open, id }: { readonly open: OpenArticle; readonly id: MentionId }) {
  const store = useKanwuStore();
  const mention = open.document.mentions.find((each) => each.id === id);
  const text = mention === undefined ? '…' : mentionText(open.reading, mention);
  return (
    <button
      type="button"
      className="link truncate"
      title={text}
      onClick={() => store.getState().selectMention(id, { reveal: true })}
    >
      {text}
    </button>
  );
}
