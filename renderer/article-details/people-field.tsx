import type { DraftPlace } from '../../model/draft.ts';
import { DraftField } from '../controls/draft-field.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { peopleIn } from './people.ts';

/** A list of people as one line of text. */
export function PeopleField({
  label,
  place,
  people,
  onChange,
}: {
  readonly label: string;
  readonly place: DraftPlace;
  readonly people: readonly string[];
  onChange(people: readonly string[]): Promise<boolean>;
}) {
  const { m } = useMessages();
  return (
    <DraftField
      label={label}
      place={place}
      placeholder={m.details.peopleHint}
      value={people.join('、')}
      onCommit={(text) => onChange(peopleIn(text))}
    />
  );
}
