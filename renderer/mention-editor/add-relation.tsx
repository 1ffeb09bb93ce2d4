import { X } from 'lucide-react';
import { useState } from 'react';
import { addRelation } from '../../model/edits/relation-add.ts';
import type { Mention } from '../../model/mention.ts';
import { IconButton } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { mentionChoices } from './mention-choices.ts';
import { MentionCombobox } from './mention-combobox.tsx';
import { otherTypes, type RelationKind } from './relation-kinds.ts';

/** Asks what relation a mention has, and to which other one; choosing that adds it. */
export function AddRelation({
  open,
  mention,
  kinds,
  onEnd,
}: {
  readonly open: OpenArticle;
  readonly mention: Mention;
  /** Not empty. */
  readonly kinds: readonly RelationKind[];
  onEnd(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [chosen, setChosen] = useState(0);
  const kind = kinds[chosen] ?? kinds[0];
  if (kind === undefined) return null;
  const add = (other: Mention): void => {
    const { type } = kind.type;
    const [subjectId, objectId] = kind.as === 'subject' ? [mention.id, other.id] : [other.id, mention.id];
    void store.getState().execute(addRelation(open.document, open.reading, { type, subjectId, objectId }));
    onEnd();
  };
  return (
    <div className="add-relation">
      {kind.type.note === '' ? null : <p className="field-hint relation-guideline">{kind.type.note}</p>}
      <Select<string>
        aria-label={m.relation.type}
        value={String(kinds.indexOf(kind))}
        choices={kinds.map(({ type, as }, index) => ({ value: String(index), label: m.relationName(type.type, as) }))}
        onChoose={(index) => setChosen(Number(index))}
      />
      <MentionCombobox
        key={`${kind.type.type} ${kind.as}`}
        label={m.relation.other}
        choicesFor={(wanted) => mentionChoices(open, mention, otherTypes(kind), wanted)}
        onChoose={add}
        onLeave={onEnd}
      />
      <IconButton icon={X} label={m.common.cancel} onClick={onEnd} />
    </div>
  );
}
