import type { DraftPlace } from '../../model/draft.ts';
import { isFormedReferenceCode, ReferenceCode } from '../../model/reference-code.ts';
import { DraftField } from '../controls/draft-field.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** The code by which the archive calls an issue or article (档号). */
export function ReferenceCodeField({
  place,
  value,
  onCommit,
}: {
  readonly place: DraftPlace;
  readonly value: ReferenceCode | null;
  onCommit(code: ReferenceCode | null): Promise<boolean>;
}) {
  const { m } = useMessages();
  return (
    <DraftField
      label={m.details.referenceCode}
      place={place}
      data-field="reference-code"
      maxLength={200}
      hint={value === null || isFormedReferenceCode(value) ? undefined : m.details.otherReferenceCode}
      value={value ?? ''}
      onCommit={(text) => onCommit(ReferenceCode.nullable().catch(null).parse(text.trim()))}
    />
  );
}
