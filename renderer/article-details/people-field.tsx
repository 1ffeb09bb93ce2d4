import { DraftField } from '../controls/draft-field.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { peopleIn } from './people.ts';

/** A list of people as one line of text. */
export function PeopleField({
  label,
  people,
  onChange,
}: {
  readonly label: string;
  readonly people: readonly string[];
  onChange(people: readonly string[]): void;
}) {
  const { m } = useMessages();
  return (
    <DraftField
      label={label}
      placeholder={m.details.peopleHint}
      value={people.join('、')}
      onCommit={(text) => onChange(peopleIn(text))}
    />
  );
}
