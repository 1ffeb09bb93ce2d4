import { useState } from 'react';
import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { joinPublications, revisePublication } from '../../model/edits/publication-edits.ts';
import type { PublicationId } from '../../model/ids.ts';
import { isIssn, type PublicationLine } from '../../model/publication.ts';
import { Button } from '../controls/button.tsx';
import { DraftArea, DraftField } from '../controls/draft-field.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { languagesBeside } from './languages.ts';

type PublicationField = Extract<DraftPlace, { kind: 'publication' }>['field'];

/** What is known of a publication; what is put right here is right for all its issues. */
export function PublicationFacts({
  line: { publication },
  lines,
  onJoined,
}: {
  readonly line: PublicationLine;
  readonly lines: readonly PublicationLine[];
  onJoined(into: PublicationId): void;
}) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const revise = (changes: Changes<'publication'>): Promise<boolean> =>
    store.getState().executeTyped(revisePublication(publication, changes));
  const place = (field: PublicationField): DraftPlace => ({
    kind: 'publication',
    publicationId: publication.id,
    field,
  });
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return (
    <div className="publication-facts">
      <DraftField
        label={m.publications.titleField}
        place={place('title')}
        maxLength={200}
        value={publication.title}
        hint={m.publications.titleHint}
        problemOf={(text) => (text.trim() === '' ? m.publications.noTitle : null)}
        onCommit={async (text) => text.trim() !== '' && (await revise({ title: text.trim() }))}
      />
      <DraftField
        label={m.publications.otherTitles}
        place={place('otherTitles')}
        value={m.publications.several(publication.otherTitles)}
        hint={m.publications.otherTitlesHint}
        onCommit={(text) => revise({ otherTitles: titlesIn(text) })}
      />
      <div className="publication-row">
        <DraftField
          label={m.publications.issn}
          place={place('issn')}
          maxLength={20}
          placeholder="1000-1239"
          value={publication.issn ?? ''}
          problemOf={(text) => (text.trim() === '' || isIssn(text) ? null : m.publications.noIssn)}
          onCommit={(text) => revise({ issn: orNull(text.toUpperCase()) })}
        />
        <DraftField
          label={m.publications.cn}
          place={place('cn')}
          maxLength={40}
          placeholder="CN 11-0000"
          value={publication.cn ?? ''}
          onCommit={(text) => revise({ cn: orNull(text) })}
        />
        <SelectField<string>
          label={m.publications.language}
          value={publication.language ?? ''}
          choices={[
            { value: '', label: m.publications.noLanguage },
            ...languagesBeside(publication.language, language),
          ]}
          onChoose={(chosen) => void revise({ language: orNull(chosen) })}
        />
      </div>
      <DraftArea
        label={m.details.note}
        place={place('note')}
        value={publication.note}
        onCommit={(note) => revise({ note })}
      />
      <Join line={publication} lines={lines} onJoined={onJoined} />
    </div>
  );
}

/** For two that turned out to be one: a title that was read wrongly makes a publication of its own. */
function Join({
  line: from,
  lines,
  onJoined,
}: {
  readonly line: PublicationLine['publication'];
  readonly lines: readonly PublicationLine[];
  onJoined(into: PublicationId): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [wanted, setWanted] = useState('');
  const others = lines.filter(({ publication }) => publication.id !== from.id);
  if (others.length === 0) return null;
  const into = others.find(({ publication }) => publication.id === wanted)?.publication;
  const join = async (): Promise<void> => {
    if (into === undefined) return;
    if (await store.getState().execute(joinPublications(from, into))) onJoined(into.id);
  };
  return (
    <div className="publication-join">
      <SelectField<string>
        label={m.publications.join}
        value={wanted}
        choices={[
          { value: '', label: m.publications.none },
          ...others.map(({ publication: { id, title } }) => ({ value: id, label: title })),
        ]}
        onChoose={setWanted}
      />
      <Button disabled={into === undefined} onClick={() => void join()}>
        {m.publications.joinGo}
      </Button>
    </div>
  );
}

/** Titles may hold commas and enumeration marks: only semicolons part them. */
function titlesIn(text: string): string[] {
  const titles = text.split(/[;；]/).map((title) => title.trim());
  return [...new Set(titles.filter((title) => title !== ''))];
}
