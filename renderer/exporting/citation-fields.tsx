import { useState } from 'react';
import {
  BaseIri,
  type Citation,
  creatorsOfLines,
  linesOfCreators,
  noCitation,
  offeredLicences,
} from '../../model/citation.ts';
import { SelectField, TextArea, TextField } from '../controls/fields.tsx';
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

/** Fields as they are typed, of which some are read into lists. */
interface Typed extends Omit<Citation, 'creators' | 'keywords'> {
  readonly creators: string;
  readonly keywords: string;
}

const other = 'other';

function Fields({ known, onSaving }: { readonly known: Citation; onSaving(saving: Promise<unknown>): void }) {
  const { m } = useMessages();
  const { cite } = m.export;
  const store = useKanwuStore();
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const [typed, setTyped] = useState<Typed>(() => ({
    ...known,
    ...{ creators: linesOfCreators(known.creators), keywords: known.keywords.join('; ') },
  }));
  const [isOther, setIsOther] = useState(known.licence !== '' && !Object.hasOwn(offeredLicences, known.licence));
  const [saved, setSaved] = useState(known);
  const problems = {
    baseIri: BaseIri.safeParse(typed.baseIri).success ? null : cite.baseIriWrong,
    contact: typed.contact === '' || /^\S+@\S+$/.test(typed.contact) ? null : cite.contactWrong,
  };
  const save = (fields: Typed): void => {
    const citation = citationOf(fields, saved);
    if (!canWrite || JSON.stringify(citation) === JSON.stringify(saved)) return;
    setSaved(citation);
    const saving = callBridge(window.kanwu, 'export.save-citation', citation);
    saving.catch(store.getState().notifyError);
    onSaving(saving);
  };
  const text = (field: keyof Typed, maxLength: number) => ({
    ...{ value: typed[field], maxLength, readOnly: !canWrite },
    onChange: ({ target: { value } }: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [field]: value }),
    onBlur: () => save(typed),
  });
  const licences = [
    { value: '', label: cite.licenceUnsaid },
    ...Object.keys(offeredLicences).map((value) => ({ value, label: value })),
    { value: other, label: cite.licenceOther },
  ];
  const chooseLicence = (value: string): void => {
    const fields = { ...typed, licence: value === other ? '' : value };
    setIsOther(value === other);
    setTyped(fields);
    save(fields);
  };
  return (
    <>
      <TextField label={cite.citedTitle} hint={cite.citedTitleHint} {...text('title', 300)} />
      <TextArea label={cite.creators} hint={cite.creatorsHint} rows={2} {...text('creators', 4000)} />
      <div className="citation-pair">
        <SelectField
          label={cite.licence}
          value={isOther ? other : typed.licence}
          choices={licences}
          onChoose={chooseLicence}
        />
        <TextField label={cite.publisher} {...text('publisher', 200)} />
      </div>
      {isOther ? <TextField label={cite.licenceWords} {...text('licence', 200)} /> : null}
      <TextArea label={cite.rights} hint={cite.rightsHint} rows={2} {...text('rights', 2000)} />
      <TextArea label={cite.description} rows={2} {...text('description', 4000)} />
      <TextField label={cite.keywords} hint={cite.keywordsHint} {...text('keywords', 2000)} />
      <div className="citation-pair">
        <TextField label={cite.identifier} {...text('identifier', 300)} />
        <TextField label={cite.contact} problem={problems.contact} {...text('contact', 200)} />
      </div>
      <TextField label={cite.baseIri} hint={cite.baseIriHint} problem={problems.baseIri} {...text('baseIri', 300)} />
    </>
  );
}

/** What the fields come to; what is wrong in one stays as it was. */
function citationOf({ creators, keywords, ...typed }: Typed, before: Citation): Citation {
  return {
    ...noCitation,
    ...typed,
    creators: creatorsOfLines(creators).slice(0, 50),
    keywords: keywords
      .split(/[;；\n]/u)
      .map((word) => word.trim().slice(0, 100))
      .filter((word) => word !== '')
      .slice(0, 50),
    baseIri: BaseIri.safeParse(typed.baseIri).success ? typed.baseIri : before.baseIri,
    contact: /^\S+@\S+$/.test(typed.contact) || typed.contact === '' ? typed.contact : before.contact,
  };
}
