import { useState } from 'react';
import type { IssueId } from '../../model/ids.ts';
import { isNameOf, type PurgeableIssue, type PurgePreview, PurgeReason } from '../../model/purge.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { SelectField, TextField } from '../controls/fields.tsx';
import { useNewText, useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { WhatGoes } from './what-goes.tsx';
import './purging.css';

/** Asks which issue is to be taken out of the file for good, shows what goes with it, and has its name typed. */
export function PurgeDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const asked = useKanwu((state) => state.dialogIssueId);
  const removed = useAnswer('purge.removed', {});
  const [wanted, setWanted] = useState<IssueId | null>(asked);
  const id = wanted ?? removed?.[0]?.id ?? null;
  const preview = useAnswer('purge.preview', id === null ? null : { id });
  // The issue that the dialog was opened for stays among the choices when another one is looked at.
  const own = useAnswer('purge.preview', asked === null ? null : { id: asked });
  if (removed === null) return null;
  const choices = choicesOf(
    removed,
    own?.issues.find((issue) => issue.id === asked),
  );
  if (id === null || choices.length === 0) {
    const close = (): void => store.getState().closeDialog();
    return (
      <Dialog title={m.purge.title} onClose={close} footer={<Button onClick={close}>{m.common.close}</Button>}>
        <p>{m.purge.none}</p>
      </Dialog>
    );
  }
  return <Ask id={id} choices={choices} preview={preview} onChoose={setWanted} />;
}

function choicesOf(removed: readonly PurgeableIssue[], own: PurgeableIssue | undefined): readonly PurgeableIssue[] {
  return own === undefined || removed.some(({ id }) => id === own.id) ? removed : [own, ...removed];
}

function Ask({
  id,
  choices,
  preview,
  onChoose,
}: {
  readonly id: IssueId;
  readonly choices: readonly PurgeableIssue[];
  readonly preview: PurgePreview | null;
  onChoose(id: IssueId): void;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const reason = useNewText({ kind: 'purge-reason', issueId: id });
  const unfinished = useUnfinished(['purge-reason']);
  const [name, setName] = useState('');
  const [withBackups, setWithBackups] = useState(true);
  const [isWorking, setWorking] = useState(false);
  const backups = useAnswer('purge.backups', isWorking ? null : { id }) ?? [];
  const issue = preview?.issues.find((each) => each.id === id);
  const mayGo = issue !== undefined && isNameOf(name, issue.name) && PurgeReason.safeParse(reason.text).success;
  const close = (): void => {
    if (!isWorking) store.getState().closeDialog();
  };
  const purge = async (): Promise<void> => {
    if (issue === undefined || !mayGo || isWorking) return;
    setWorking(true);
    const { notify, notifyError, closeDialog } = store.getState();
    try {
      const wish = { id: issue.id, name, reason: reason.text, withBackups: withBackups && backups.length > 0 };
      const result = await callBridge(window.kanwu, 'purge.run', wish);
      reason.drop();
      notify({ kind: 'purged', name: issue.name, isWashedOut: result.isWashedOut, backups: result.backups });
    } catch (thrown) {
      notifyError(thrown);
    }
    closeDialog();
  };
  return (
    <Dialog
      title={m.purge.title}
      className="purge"
      onClose={close}
      unfinished={isWorking ? null : unfinished}
      footer={
        <>
          <Button
            onClick={() => {
              reason.drop();
              close();
            }}
            disabled={isWorking}
          >
            {m.common.cancel}
          </Button>
          <Button tone="primary" disabled={!mayGo || isWorking} onClick={() => void purge()}>
            {m.purge.go}
          </Button>
        </>
      }
    >
      <p>{m.purge.purpose}</p>
      <SelectField<string>
        label={m.purge.issue}
        value={id}
        choices={choices.map((each) => ({
          value: each.id,
          label: m.purge.choice(each.name, each.date === null ? null : format.date(each.date), each.isRemoved),
        }))}
        onChoose={(chosen) => {
          setName('');
          onChoose(chosen as IssueId);
        }}
      />
      {preview === null || issue === undefined ? null : (
        <>
          <WhatGoes preview={preview} issue={issue} />
          {backups.length === 0 ? null : (
            <label className="purge-backups">
              <input type="checkbox" checked={withBackups} onChange={(event) => setWithBackups(event.target.checked)} />
              {m.purge.backups(
                backups.length,
                backups.map((at) => format.when(at)),
              )}
            </label>
          )}
          <TextField
            label={m.purge.reason}
            hint={m.purge.reasonHint}
            {...reason.handlers}
            value={reason.text}
            maxLength={500}
            onChange={(event) => reason.type(event.target.value)}
          />
          <TextField label={m.purge.name(issue.name)} value={name} onChange={(event) => setName(event.target.value)} />
        </>
      )}
      {isWorking ? <p role="status">{m.purge.working}</p> : null}
    </Dialog>
  );
}
