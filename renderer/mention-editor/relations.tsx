import { Check, Plus, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { mentionText } from '../../model/edits/mention-text.ts';
import { removeRelation, setRelationStatus } from '../../model/edits/relation-status.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import type { Relation } from '../../model/relation.ts';
import { personOrigin } from '../../model/status.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { StatusMark } from '../controls/marks.tsx';
import { reveal } from '../controls/reveal.ts';
import { Why } from '../controls/why.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { AddRelation } from './add-relation.tsx';
import { relationKinds } from './relation-kinds.ts';
import './relations.css';
import { recordOf } from '../../model/record-index.ts';

/** What a mention has to do with others: its position, its organisation, its place. */
export function Relations({ open, mention }: { readonly open: OpenArticle; readonly mention: Mention }) {
  const { m } = useMessages();
  const [adding, setAdding] = useState(false);
  const relations = open.document.relations.filter(
    ({ subjectId, objectId }) => subjectId === mention.id || objectId === mention.id,
  );
  const relationTypes = useKanwu((state) => state.tagSet.relations.types);
  const kinds = mention.status === 'rejected' ? [] : relationKinds(mention.type, relationTypes);
  // One maker finds most of them: what is the same for all is said once.
  const makers = new Set(relations.filter(({ status }) => status === 'suggested').map(({ origin }) => origin));
  if (relations.length === 0 && kinds.length === 0) return null;
  return (
    <section className="field" aria-label={m.relation.label}>
      <div className="relations-head">
        <span className="field-label">{m.relation.label}</span>
        {kinds.length === 0 || adding ? null : (
          <Button tone="quiet" icon={Plus} onClick={() => setAdding(true)}>
            {m.relation.add}
          </Button>
        )}
      </div>
      <ul className="relations">
        {relations.map((relation) => (
          <RelationLine key={relation.id} open={open} mention={mention} relation={relation} />
        ))}
      </ul>
      {[...makers].map((origin) => (
        <Why key={origin} origin={origin} />
      ))}
      {adding ? <AddRelation open={open} mention={mention} kinds={kinds} onEnd={() => setAdding(false)} /> : null}
    </section>
  );
}

/** A relation as it is seen from the mention: what it is, and the other mention. */
function RelationLine({
  open,
  mention,
  relation,
}: {
  readonly open: OpenArticle;
  readonly mention: Mention;
  readonly relation: Relation;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const as = relation.subjectId === mention.id ? 'subject' : 'object';
  const otherId = as === 'subject' ? relation.objectId : relation.subjectId;
  const other = recordOf(open.document.mentions, otherId);
  const text = other === undefined ? '…' : mentionText(open.reading, other);
  const execute = (edit: Edit | null): void => void store.getState().execute(edit);
  const { document, reading } = open;
  const isSelected = useKanwu((state) => state.selectedRelationId === relation.id);
  return (
    <li className="relation" aria-current={isSelected || undefined} ref={isSelected ? reveal : undefined}>
      <span className="relation-kind">{m.relationName(relation.type, as)}</span>
      <button
        type="button"
        className="link truncate"
        title={text}
        disabled={other === undefined}
        onClick={() => store.getState().selectMention(otherId, { reveal: true })}
      >
        {text}
      </button>
      <StatusMark status={relation.status} compact />
      {relation.status === 'suggested' && relation.origin !== personOrigin ? (
        <span className="relation-maker" title={m.origin.program(relation.origin, format.percent(relation.confidence))}>
          {format.percent(relation.confidence)}
        </span>
      ) : null}
      <span className="relation-actions">
        {relation.status === 'accepted' ? null : (
          <IconButton
            icon={Check}
            tone="accept"
            label={m.relation.accept}
            onClick={() => execute(setRelationStatus(document, reading, relation.id, 'accepted'))}
          />
        )}
        {relation.status === 'rejected' ? null : (
          <IconButton
            icon={X}
            tone="reject"
            label={m.relation.reject}
            onClick={() => execute(setRelationStatus(document, reading, relation.id, 'rejected'))}
          />
        )}
        {/* What the program found and is removed, it would find again: that is rejected. */}
        {relation.origin === personOrigin ? (
          <IconButton
            icon={Trash2}
            label={m.relation.remove}
            onClick={() => execute(removeRelation(document, reading, relation.id))}
          />
        ) : null}
      </span>
    </li>
  );
}
