import type { FormEvent } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { nameVersion } from '../../model/edits/version-edits.ts';
import type { VersionId } from '../../model/ids.ts';
import { type ListedVersion, VersionName } from '../../model/version.ts';
import { Button } from '../controls/button.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

const place: DraftPlace = { kind: 'new-version' };

/** Gives the workspace as it is now a name. */
export function NameVersion({
  known,
  onNamed,
}: {
  readonly known: readonly ListedVersion[];
  onNamed(id: VersionId): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { text, type, handlers } = useNewText(place);
  const name = VersionName.safeParse(text).data;
  const isThere = known.some((each) => each.name === name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name === undefined || isThere) return;
    const { leaveField, execute } = store.getState();
    const { edit, id } = nameVersion({ name, note: '' });
    void leaveField(place, async () => {
      const isNamed = await execute(edit);
      if (isNamed) onNamed(id);
      return isNamed;
    });
  };
  return (
    <form className="name-version" aria-label={m.versions.nameThis} onSubmit={submit}>
      <input
        {...handlers}
        className="input"
        aria-label={m.versions.newName}
        placeholder={m.versions.newName}
        aria-invalid={isThere || undefined}
        maxLength={200}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <Button submit disabled={name === undefined || isThere}>
        {m.versions.nameThis}
      </Button>
      <span className="field-problem" role="status">
        {isThere ? m.versions.there : null}
      </span>
    </form>
  );
}
