import type { DraftPlace } from '../../model/draft.ts';
import { type Label, labelWith } from '../../model/label.ts';
import { type Language, languages } from '../../model/language.ts';
import { DraftField } from './draft-field.tsx';

/** What something is called, a field for each language. */
export function LabelFields({
  names,
  places,
  label,
  placeholder,
  maxLength = 40,
  onChange,
}: {
  readonly names: Readonly<Record<Language, string>>;
  readonly places: Readonly<Record<Language, DraftPlace>>;
  readonly label: Label;
  /** What it is called while nobody says. */
  readonly placeholder: string;
  readonly maxLength?: number;
  onChange(label: Label): Promise<boolean>;
}) {
  return languages.map((language) => (
    <DraftField
      key={language}
      label={names[language]}
      place={places[language]}
      maxLength={maxLength}
      placeholder={placeholder}
      value={label[language]}
      onCommit={(text) => onChange(labelWith(label, language, text))}
    />
  ));
}
