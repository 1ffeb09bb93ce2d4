import { useEffect, useState } from 'react';
import type { PublicationId } from '../../model/ids.ts';
import type { PublicationLine } from '../../model/publication.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { PublicationFacts } from './publication-facts.tsx';
import { PublicationList } from './publication-list.tsx';
import './publications.css';

/** What the workspace's issues are of, and what is known of each. */
export function PublicationsDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const lines = useAnswer('publication.list', {});
  const ofOpenIssue = useKanwu((state) => state.open?.document.publication?.id ?? null);
  const [wanted, setWanted] = useState<PublicationId | null>(ofOpenIssue);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const { closeDialog } = store.getState();
  useEffect(() => {
    if (!workspaceOpen) closeDialog();
  }, [workspaceOpen, closeDialog]);
  return (
    <Dialog
      className="publications"
      title={m.publications.title}
      onClose={closeDialog}
      footer={
        <Button tone="primary" onClick={closeDialog}>
          {m.common.done}
        </Button>
      }
    >
      {lines === null ? null : <Shown lines={lines} wanted={wanted} onChoose={setWanted} />}
    </Dialog>
  );
}

function Shown({
  lines,
  wanted,
  onChoose,
}: {
  readonly lines: readonly PublicationLine[];
  readonly wanted: PublicationId | null;
  onChoose(id: PublicationId): void;
}) {
  const { m } = useMessages();
  const chosen = lines.find(({ publication }) => publication.id === wanted) ?? lines[0];
  if (chosen === undefined) return <p className="publications-none">{m.publications.none}</p>;
  return (
    <>
      <PublicationList lines={lines} chosen={chosen.publication.id} onChoose={onChoose} />
      <PublicationFacts key={chosen.publication.id} line={chosen} lines={lines} onJoined={onChoose} />
    </>
  );
}
