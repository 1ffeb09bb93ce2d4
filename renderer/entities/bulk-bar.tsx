import { Check, Trash2, X } from 'lucide-react';
import { removeMentions } from '../../model/edits/mention-remove.ts';
import { retypeMentions } from '../../model/edits/mention-revise.ts';
import { acceptMentions, rejectMentions } from '../../model/edits/mention-status.ts';
import type { MentionId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What can be done to all selected rows at once. */
export function BulkBar({
  open,
  ids,
  shown,
  onDone,
}: {
  readonly open: OpenArticle;
  readonly ids: readonly MentionId[];
  readonly shown: number;
  onDone(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { document, reading } = open;
  const types = useKanwu((state) => state.tagSet.offered);
  const none = ids.length === 0;
  const execute = (edit: Edit | null): void => {
    void store.getState().execute(edit);
    onDone();
  };
  return (
    <div className="bulk-bar" role="toolbar" aria-label={m.entity.bulk}>
      <span className="bulk-count">{none ? m.entity.shown(shown) : m.entity.selected(ids.length)}</span>
      <Button
        tone="accept"
        icon={Check}
        disabled={none}
        onClick={() => execute(acceptMentions(document, reading, ids))}
      >
        {m.shortName.accept}
      </Button>
      <Button tone="reject" icon={X} disabled={none} onClick={() => execute(rejectMentions(document, reading, ids))}>
        {m.shortName.reject}
      </Button>
      <Select<string>
        aria-label={m.entity.retype}
        disabled={none}
        value=""
        choices={[
          { value: '', label: m.entity.retype },
          ...types.map((value) => ({ value, label: m.typeName(value) })),
        ]}
        onChoose={(type) => {
          if (type !== '') execute(retypeMentions(document, reading, ids, type));
        }}
      />
      <IconButton
        icon={Trash2}
        label={m.entity.remove}
        disabled={none}
        onClick={() => execute(removeMentions(document, reading, ids))}
      />
    </div>
  );
}
