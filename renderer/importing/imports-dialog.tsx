import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { canResume, type ImportExtent, importStates, type RunningBatch } from '../../model/import-batch.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { type Choice, Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { ImportList } from './import-list.tsx';
import './importing.css';

/** So many batches can be looked at; who needs older ones has the workspace's history. */
const mostBatches = 200;

/** What was given to import, which of its files came in, which did not and why, and what was not read of each. */
export function ImportsDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const version = useKanwu((state) => state.importsVersion);
  const shownId = useKanwu((state) => state.shownBatch);
  const batches = useAnswer('import.batches', { limit: mostBatches }, version);
  const shown = batches?.find(({ id }) => id === shownId) ?? batches?.[0] ?? null;
  const { closeDialog } = store.getState();
  return (
    <Dialog
      className="imports-dialog"
      title={m.imports.title}
      onClose={closeDialog}
      footer={
        <>
          {shown === null ? null : <GoOn batch={shown} />}
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      {batches === null ? null : shown === null ? (
        <EmptyState icon={FileInput} title={m.imports.none}>
          {m.imports.noneNext}
        </EmptyState>
      ) : (
        <Shown key={shown.id} batch={shown} batches={batches} />
      )}
    </Dialog>
  );
}

function Shown({ batch, batches }: { readonly batch: RunningBatch; readonly batches: readonly RunningBatch[] }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const [extent, setExtent] = useState<ImportExtent>(batch.counts.failed > 0 ? 'not-in' : 'all');
  const nameOf = ({ at, given, counts }: RunningBatch): string => {
    const names = given.map((path) => path.split(/[\\/]/).at(-1) ?? path);
    return m.imports.batchOf(format.when(at), names, counts);
  };
  return (
    <>
      <div className="imports-tools">
        <Select
          aria-label={m.imports.batch}
          value={batch.id}
          choices={batches.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onChoose={(id) => store.getState().showBatch(id)}
        />
        <Select aria-label={m.imports.extentLabel} value={extent} choices={useExtents(batch)} onChoose={setExtent} />
      </div>
      <ImportList key={extent} batch={batch} extent={extent} />
    </>
  );
}

/** Those in which there are files, and all. */
function useExtents({ counts }: RunningBatch): readonly Choice<ImportExtent>[] {
  const { m } = useMessages();
  const { extent: names, extentCount } = m.imports;
  const total = importStates.reduce((sum, state) => sum + counts[state], 0);
  const notIn = counts.failed + counts['there-already'];
  return [
    { value: 'all', label: extentCount(names.all, total) },
    ...(notIn === 0 ? [] : [{ value: 'not-in' as const, label: extentCount(names['not-in'], notIn) }]),
    ...importStates.flatMap((state) =>
      counts[state] === 0 ? [] : [{ value: state, label: extentCount(names[state], counts[state]) }],
    ),
    ...(counts.imported === 0 ? [] : [{ value: 'incomplete' as const, label: names.incomplete }]),
  ];
}

/** The ways on from a batch of which files wait. */
function GoOn({ batch }: { readonly batch: RunningBatch }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { id, isUnderWay, isHere, counts } = batch;
  const { resumeImport, leaveImportOut } = store.getState();
  if (isUnderWay) return <span className="imports-said">{m.imports.underWay}</span>;
  if (counts.waiting > 0 && !isHere) return <span className="imports-said">{m.imports.elsewhere}</span>;
  if (!canResume(batch)) return null;
  return (
    <>
      <Button onClick={() => void leaveImportOut(id)}>{m.imports.leaveOut}</Button>
      <Button onClick={() => void resumeImport(id)}>
        {counts.waiting === 0 ? m.imports.resumeListing : m.imports.resume(counts.waiting)}
      </Button>
    </>
  );
}
