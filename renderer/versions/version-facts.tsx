import { GitCompareArrows, Trash2 } from 'lucide-react';
import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { removeVersion, reviseVersion } from '../../model/edits/version-edits.ts';
import { type ListedVersion, VersionName } from '../../model/version.ts';
import { Button } from '../controls/button.tsx';
import { DraftArea, DraftField } from '../controls/draft-field.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** What a version is called, what is said of it, who named it and when; what has changed since is a button away. */
export function VersionFacts({ version, canWrite }: { readonly version: ListedVersion; readonly canWrite: boolean }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const { id, name, note, actor, at } = version;
  const place = (field: 'name' | 'note'): DraftPlace => ({ kind: 'version', versionId: id, field });
  const revise = (changes: Changes<'version'>): Promise<boolean> =>
    store.getState().executeTyped(reviseVersion(version, changes));
  return (
    <div className="facts">
      <DraftField
        label={m.versions.name}
        place={place('name')}
        maxLength={200}
        readOnly={!canWrite}
        value={name}
        problemOf={(text) => (VersionName.safeParse(text).success ? null : m.versions.noName)}
        onCommit={async (text) => {
          const called = VersionName.safeParse(text).data;
          return called === undefined ? false : revise({ name: called });
        }}
      />
      <DraftArea
        label={m.versions.note}
        hint={m.versions.noteHint}
        place={place('note')}
        maxLength={10_000}
        readOnly={!canWrite}
        value={note}
        onCommit={(text) => revise({ note: text })}
      />
      <p className="field-hint">{m.versions.by(actor, format.when(at))}</p>
      <div className="version-actions">
        <Button icon={GitCompareArrows} onClick={() => store.getState().compareVersion(id)}>
          {m.versions.compare}
        </Button>
        <Button
          icon={Trash2}
          disabled={!canWrite}
          title={m.versions.removeHint}
          onClick={() => void store.getState().execute(removeVersion(version))}
        >
          {m.versions.remove}
        </Button>
      </div>
    </div>
  );
}
