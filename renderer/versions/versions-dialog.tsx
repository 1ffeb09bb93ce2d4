import { Bookmark } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { VersionId } from '../../model/ids.ts';
import { Button } from '../controls/button.tsx';
import { ChoiceList } from '../controls/choice-list.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { NameVersion } from './name-version.tsx';
import { VersionFacts } from './version-facts.tsx';
import './versions.css';

/** The states of the workspace that people gave a name to; the one that is there now can be given one. */
export function VersionsDialog() {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const canWrite = useKanwu((state) => state.workspace?.readOnly === null);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const versions = useAnswer('history.versions', workspaceOpen ? {} : null);
  const [wanted, setWanted] = useState<VersionId | null>(null);
  const unfinished = useUnfinished(['new-version']);
  const { closeDialog } = store.getState();
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  const chosen = versions?.find(({ id }) => id === wanted) ?? versions?.[0];
  return (
    <Dialog
      className="list-and-facts versions"
      title={m.versions.title}
      onClose={closeDialog}
      unfinished={unfinished}
      footer={
        <>
          {canWrite ? <NameVersion known={versions ?? []} onNamed={setWanted} /> : null}
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      {versions === null ? null : chosen === undefined ? (
        <div className="versions-none">
          <EmptyState icon={Bookmark} title={m.versions.none}>
            {m.versions.noneNext}
          </EmptyState>
        </div>
      ) : (
        <>
          <ChoiceList<VersionId>
            label={m.versions.title}
            chosen={chosen.id}
            onChoose={setWanted}
            items={versions.map(({ id, name, at }) => ({
              id,
              name,
              content: (
                <div className="version-item">
                  <span className="truncate">{name}</span>
                  <span className="version-when">{format.when(at)}</span>
                </div>
              ),
            }))}
          />
          <VersionFacts key={chosen.id} version={chosen} canWrite={canWrite} />
        </>
      )}
    </Dialog>
  );
}
