import { BookOpen } from 'lucide-react';
import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { reviseEntity } from '../../model/edits/entity-edits.ts';
import { linkEntity, maybeInLists, notInLists, unlinkEntity } from '../../model/edits/entity-records.ts';
import type { Edit } from '../../model/journal.ts';
import { ledgerOfEntity } from '../../model/register/ledger.ts';
import type { RegisterRow } from '../../model/register/register-list.ts';
import { Button } from '../controls/button.tsx';
import { DraftArea, DraftField } from '../controls/draft-field.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { RecordChoice } from '../controls/records/record-choice.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { Company } from './company.tsx';
import { linesOf, linksIn, linkText, problemInLinks } from './entity-lists.ts';
import { JoinedEntities } from './joined-entities.tsx';

type Field = Extract<DraftPlace, { kind: 'entity' }>['field'];

/** What is known of an entity, to be put right. */
export function EntityFacts({ row }: { readonly row: RegisterRow }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { entity, joined } = row;
  const revise = (changes: Changes<'entity'>): Promise<boolean> =>
    store.getState().executeTyped(reviseEntity(entity, changes));
  const execute = (edit: Edit | null): void => {
    if (edit !== null) void store.getState().execute(edit);
  };
  const place = (field: Field): DraftPlace => ({ kind: 'entity', entityId: entity.id, field });
  const openLedger = (): void => store.getState().openLedger(entity.name, ledgerOfEntity(row));
  return (
    <div className="facts entity-facts">
      <header className="entity-facts-head">
        <TypeMark type={entity.type} />
        <Button icon={BookOpen} onClick={openLedger}>
          {m.register.toLedger}
        </Button>
      </header>
      <DraftField
        label={m.register.name}
        place={place('name')}
        maxLength={200}
        value={entity.name}
        problemOf={(text) => (text.trim() === '' ? m.register.noName : null)}
        onCommit={async (text) => text.trim() !== '' && (await revise({ name: text.trim() }))}
      />
      <DraftArea
        label={m.register.aliases}
        place={place('aliases')}
        rows={4}
        value={entity.aliases.join('\n')}
        hint={m.register.aliasesHint}
        onCommit={(text) => revise({ aliases: linesOf(text) })}
      />
      <DraftArea
        label={m.register.links}
        place={place('links')}
        rows={2}
        value={entity.links.map(linkText).join('\n')}
        hint={m.register.linksHint}
        problemOf={(text) => {
          const wrong = problemInLinks(text);
          return wrong === null ? null : m.register.noLink(wrong.line, wrong.example);
        }}
        onCommit={async (text) => problemInLinks(text) === null && (await revise({ links: linksIn(text) }))}
      />
      <RecordChoice
        looked={{ kind: 'entity', entityId: entity.id, wanted: '' }}
        entity={entity}
        onLink={({ link }) => execute(linkEntity(entity, { link }))}
        onUnlink={(link) => execute(unlinkEntity(entity, link))}
        onNotInLists={(lists) => execute(notInLists(entity, lists))}
        onLookAgain={() => execute(maybeInLists(entity))}
      />
      <DraftArea
        label={m.register.note}
        place={place('note')}
        rows={2}
        value={entity.note}
        onCommit={(note) => revise({ note })}
      />
      <Company key={entity.id} row={row} />
      {joined.length === 0 ? null : <JoinedEntities into={entity} joined={joined} />}
    </div>
  );
}
