import { PencilLine } from 'lucide-react';
import { useId, useState } from 'react';
import { type DraftPlace, draftKey } from '../../model/draft.ts';
import {
  linkLocalEntity,
  linkMentionToRecord,
  maybeInLists,
  notInLists,
  unlinkEntity,
} from '../../model/edits/entity-records.ts';
import {
  linkMention,
  linkNewEntity,
  nameForNewEntity,
  renameEntity,
  unlinkMention,
} from '../../model/edits/mention-entity.ts';
import type { Entity } from '../../model/entity.ts';
import type { Edit } from '../../model/journal.ts';
import type { Mention } from '../../model/mention.ts';
import { IconButton } from '../controls/button.tsx';
import { RecordChoice } from '../controls/records/record-choice.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { EntityCombobox } from './entity-combobox.tsx';
import { EntityNameField } from './entity-name-field.tsx';
import type { EntityOption } from './entity-options.ts';
import './entity-link.css';

/** Which entity of the workspace a mention names: to see, to choose, and to call otherwise. */
export function EntityLink({ open, mention }: { readonly open: OpenArticle; readonly mention: Mention }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const fieldId = useId();
  const [chosen, setChosen] = useState<Entity | null>(null);
  const [renaming, setRenaming] = useState(false);
  // An entity that the article named nowhere before is in it only once main has answered.
  const known = chosen === null ? open.document.entities : [...open.document.entities, chosen];
  const entity = known.find((each) => each.id === mention.entityId) ?? null;

  const namePlace = ({ id: entityId }: Entity): DraftPlace => ({
    ...{ kind: 'entity-name', articleId: open.document.article.id, mentionId: mention.id, entityId },
  });
  const nameIsTyped = useKanwu(({ drafts }) => entity !== null && drafts.has(draftKey(namePlace(entity))));
  const showsName = renaming || nameIsTyped;

  const execute = (editOf: (current: OpenArticle) => Edit | null): void => {
    const { open: current, execute: run } = store.getState();
    if (current !== null) void run(editOf(current));
  };
  const choose = (option: EntityOption): void => {
    if (option.kind === 'candidate') setChosen(option.entity);
    execute(({ document, reading }) => {
      switch (option.kind) {
        case 'candidate':
          return linkMention(document, reading, mention.id, option.entity);
        case 'new':
          return linkNewEntity(document, reading, mention.id, option.name);
        case 'none':
          return unlinkMention(document, reading, mention.id);
      }
    });
  };
  return (
    <div className="field">
      <label htmlFor={fieldId}>{showsName ? m.entityLink.preferredName : m.entityLink.label}</label>
      {showsName && entity !== null ? (
        <EntityNameField
          id={fieldId}
          place={namePlace(entity)}
          name={entity.name}
          autoFocus={renaming}
          onCommit={(name) => store.getState().executeTyped(renameEntity(open.document, entity, name))}
          onEnd={() => setRenaming(false)}
        />
      ) : (
        <div className="entity-link">
          <EntityCombobox
            id={fieldId}
            articleId={open.document.article.id}
            mention={mention}
            entity={entity}
            newName={nameForNewEntity(mention, open.reading)}
            onChoose={choose}
          />
          {entity === null ? null : (
            <IconButton icon={PencilLine} label={m.entityLink.rename} onClick={() => setRenaming(true)} />
          )}
        </div>
      )}
      {entity === null || entity.aliases.length === 0 ? null : (
        <p className="field-hint truncate" title={m.entityLink.aliases(entity.aliases)}>
          {m.entityLink.aliases(entity.aliases)}
        </p>
      )}
      <RecordChoice
        key={mention.id}
        looked={{ kind: 'mention', articleId: open.document.article.id, mentionId: mention.id, wanted: '' }}
        entity={entity}
        onLink={({ linked, ...chosen }) =>
          execute(({ document, reading }) => linkMentionToRecord(document, reading, mention.id, chosen, linked))
        }
        onUnlink={(link) => execute(() => entity && unlinkEntity(entity, link))}
        onNotInLists={(lists) =>
          execute(({ document, reading }) =>
            entity === null
              ? linkLocalEntity(document, reading, mention.id, nameForNewEntity(mention, reading), lists)
              : notInLists(entity, lists),
          )
        }
        onLookAgain={() => execute(() => entity && maybeInLists(entity))}
      />
    </div>
  );
}
