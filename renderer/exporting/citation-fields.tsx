import { useRef, useState } from 'react';
import type { z } from 'zod';
import {
  BaseIri,
  type Citation,
  type CitationField,
  creatorsOfLines,
  linesOfCreators,
  offeredLicences,
} from '../../model/citation.ts';
import { DraftArea, DraftField } from '../controls/draft-field.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What the dataset is called, whose it is and what may be done with it; kept in the workspace whenever a field is left. */
export function CitationFields({ onSaving }: { onSaving(saving: Promise<unknown>): void }) {
  const { m } = useMessages();
  const known = useAnswer('export.citation', {});
  return (
    <fieldset className="choices citation">
      <legend>{m.export.cite.citing}</legend>
      <p className="choice-hint">{m.export.cite.citingHint}</p>
      {known === null ? null : <Fields known={known} onSaving={onSaving} />}
    </fieldset>
  );
}

type Field = z.infer<typeof CitationField>;

const other = 'other';

function Fields({ known, onSaving }: { readonly known: Citation; onSaving(saving: Promise<unknown>): void }) {
  const { m } = useMessages();
  const { cite } = m.export;
  const store = useKanwuStore();
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const [isOther, setIsOther] = useState(known.licence !== '' && !Object.hasOwn(offeredLicences, known.licence));
  const [saved, setSaved] = useState(known);
  // Several fields may be left at once, when the window is closed.
  const latest = useRef(known);
  const put = (citation: Citation): void => {
    latest.current = citation;
    setSaved(citation);
  };
  /** @returns whether what was typed is kept */
  const save = async (field: Field, text: string): Promise<boolean> => {
    const before = latest.current;
    const citation = withField(before, field, text);
    if (!canWrite || citation === null) return false;
    put(citation);
    const saving = callBridge(window.kanwu, 'export.save-citation', citation);
    onSaving(saving);
    try {
      await saving;
      return true;
    } catch (thrown) {
      put({ ...latest.current, [field]: before[field] });
      store.getState().notifyError(thrown);
      return false;
    }
  };
  const text = (field: Field, maxLength: number) => ({
    ...{ maxLength, readOnly: !canWrite, value: textOf(saved, field) },
    place: { kind: 'citation', field } as const,
    onCommit: (typed: string) => save(field, typed),
  });
  const licences = [
    { value: '', label: cite.licenceUnsaid },
    ...Object.keys(offeredLicences).map((value) => ({ value, label: value })),
    { value: other, label: cite.licenceOther },
  ];
  const chooseLicence = (value: string): void => {
    setIsOther(value === other);
    void save('licence', value === other ? '' : value);
  };
  return (
    <>
      <DraftField label={cite.citedTitle} hint={cite.citedTitleHint} {...text('title', 300)} />
      <DraftArea label={cite.creators} hint={cite.creatorsHint} rows={2} {...text('creators', 4000)} />
      <div className="citation-pair">
        <SelectField
          label={cite.licence}
          value={isOther ? other : saved.licence}
          choices={licences}
          onChoose={chooseLicence}
        />
        <DraftField label={cite.publisher} {...text('publisher', 200)} />
      </div>
      {isOther ? <DraftField label={cite.licenceWords} {...text('licence', 200)} /> : null}
      <DraftArea label={cite.rights} hint={cite.rightsHint} rows={2} {...text('rights', 2000)} />
      <DraftArea label={cite.description} rows={2} {...text('description', 4000)} />
      <DraftField label={cite.keywords} hint={cite.keywordsHint} {...text('keywords', 2000)} />
      <div className="citation-pair">
        <DraftField label={cite.identifier} {...text('identifier', 300)} />
        <DraftField
          label={cite.contact}
          problemOf={(typed) => (isContact(typed) ? null : cite.contactWrong)}
          {...text('contact', 200)}
        />
      </div>
      <DraftField
        label={cite.baseIri}
        hint={cite.baseIriHint}
        problemOf={(typed) => (BaseIri.safeParse(typed).success ? null : cite.baseIriWrong)}
        {...text('baseIri', 300)}
      />
    </>
  );
}

/** A field as a person reads and types it. */
function textOf(citation: Citation, field: Field): string {
  if (field === 'creators') return linesOfCreators(citation.creators);
  return field === 'keywords' ? citation.keywords.join('; ') : citation[field];
}

/** What a citation comes to with what was typed in a field of it; null where that cannot stand there. */
function withField(citation: Citation, field: Field, text: string): Citation | null {
  if (field === 'creators') return { ...citation, creators: creatorsOfLines(text).slice(0, 50) };
  if (field === 'keywords') return { ...citation, keywords: keywordsIn(text) };
  if (field === 'contact' && !isContact(text)) return null;
  return field === 'baseIri' && !BaseIri.safeParse(text).success ? null : { ...citation, [field]: text };
}

function isContact(text: string): boolean {
  return text === '' || /^\S+@\S+$/.test(text);
}

function keywordsIn(text: string): readonly string[] {
  return text
    .split(/[;；\n]/u)
    .map((word) => word.trim().slice(0, 100))
    .filter((word) => word !== '')
    .slice(0, 50);
}
