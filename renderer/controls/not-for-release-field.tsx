import type { ReactNode } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { NotForRelease } from '../../model/release.ts';
import { useMessages } from '../messages/use-messages.ts';
import { DraftField } from './draft-field.tsx';

/** Why something is not to be given out; empty where it may be. */
export function NotForReleaseField({
  place,
  value,
  hint,
  onCommit,
}: {
  readonly place: DraftPlace;
  readonly value: NotForRelease | null;
  readonly hint: ReactNode;
  onCommit(reason: NotForRelease | null): Promise<boolean>;
}) {
  const { m } = useMessages();
  return (
    <DraftField
      label={m.details.notForRelease}
      place={place}
      data-field="not-for-release"
      maxLength={2000}
      hint={hint}
      value={value ?? ''}
      onCommit={(text) => onCommit(NotForRelease.nullable().catch(null).parse(text.trim()))}
    />
  );
}
