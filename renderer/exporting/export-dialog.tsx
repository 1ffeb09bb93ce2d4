import { FolderOpen } from 'lucide-react';
import { type FormEvent, use, useRef, useState } from 'react';
import type { ChosenFile } from '../../model/chosen-file.ts';
import { type DatasetFormat, type ExportChoice, usualChoice } from '../../model/dataset-export.ts';
import type { ProcedureOutput } from '../../preload/contract.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/fields.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { CatalogueColumns } from './catalogue-columns.tsx';
import { CitationFields } from './citation-fields.tsx';
import { ContentChoice } from './content-choice.tsx';
import { ExportPreview } from './export-preview.tsx';
import { ExtentChoice } from './extent-choice.tsx';
import { FormatChoice } from './format-choice.tsx';
import { Failed, Written } from './outcome.tsx';
import { RecipeChoice } from './recipe-choice.tsx';
import './export.css';

type Progress =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: ProcedureOutput<'export.run'> }
  | { readonly kind: 'failed'; readonly thrown: unknown };

/** Writes a dataset: asks for format, extent and folder, shows what would be written, and says what was. */
export function ExportDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const job = useKanwu((state) => state.jobs.find((each) => each.kind === 'export') ?? null);
  const formats = use(datasetFormats(store.getState().notifyError));
  const [offer] = useState(() => store.getState().exportOffer);
  const [choice, setChoice] = useState<ExportChoice>(() => {
    const first = firstChoice(formats, store.getState().exportChoice);
    return offer === null ? first : { ...first, scope: offer.scope };
  });
  const unfinished = useUnfinished(['new-recipe']);
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  const savingCitation = useRef<Promise<unknown>>(Promise.resolve());
  const [progress, setProgress] = useState<Progress>({ kind: 'asking' });

  const change = (changes: Partial<ExportChoice>): void => {
    const changed = { ...choice, ...changes };
    setChoice(changed);
    store.getState().noteExport(changed);
  };
  const chooseFolder = async (): Promise<void> => {
    const chosen = await callBridge(window.kanwu, 'export.choose-folder', {});
    if (chosen !== null) setFolder(chosen);
  };
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (folder === null) return;
    setProgress({ kind: 'running' });
    // What was typed last goes with it.
    await savingCitation.current.catch(() => undefined);
    try {
      const result = await store
        .getState()
        .runJob('export', (id) =>
          callBridge(window.kanwu, 'export.run', { ...choice, job: id, folder: folder.handle }),
        );
      setProgress({ kind: 'done', result });
    } catch (thrown) {
      setProgress(errorOf(thrown).code === 'cancelled' ? { kind: 'asking' } : { kind: 'failed', thrown });
    }
  };
  const format = formats.find(({ code }) => code === choice.format);
  const running = progress.kind === 'running';
  return (
    <Dialog
      title={m.export.title}
      className="export-dialog"
      onClose={() => store.getState().closeDialog()}
      unfinished={unfinished}
      footer={
        <>
          <Field label={m.export.directory}>
            {(id) => (
              <div className="export-directory">
                <output id={id} className="input truncate" title={folder?.path}>
                  {folder === null ? m.export.noDirectory : folder.path}
                </output>
                <Button icon={FolderOpen} onClick={() => void chooseFolder().catch(store.getState().notifyError)}>
                  {m.export.chooseDirectory}
                </Button>
              </div>
            )}
          </Field>
          {running && job !== null ? (
            <Button onClick={() => void store.getState().cancelJob(job.id)}>{m.common.cancel}</Button>
          ) : (
            <Button onClick={() => store.getState().closeDialog()}>{m.common.close}</Button>
          )}
          <button
            type="submit"
            form="export-form"
            className="button button-primary"
            disabled={folder === null || running}
          >
            {m.export.run}
          </button>
        </>
      }
    >
      <div className="export-columns">
        <form id="export-form" className="export-form" onSubmit={run}>
          <RecipeChoice choice={choice} onChoose={change} />
          <FormatChoice formats={formats} chosen={choice.format} onChoose={(format) => change({ format })} />
          {choice.format === 'catalogue' ? (
            <CatalogueColumns catalogue={choice.catalogue} onChange={(catalogue) => change({ catalogue })} />
          ) : null}
          <ExtentChoice choice={choice} offer={offer} onChange={change} />
          <ContentChoice
            choice={choice}
            saysQuality={choice.packed || format?.saysQuality === true}
            onChange={change}
          />
          {choice.packed || format?.cites === true ? (
            <CitationFields
              onSaving={(saving) => {
                savingCitation.current = saving;
              }}
            />
          ) : null}
        </form>
        <div className="export-aside">
          <div className="export-outcome" aria-live="polite">
            {running ? (
              <progress className="export-progress" max={1} value={job?.fraction ?? 0} aria-label={m.job.export('')} />
            ) : null}
            {progress.kind === 'done' ? <Written result={progress.result} /> : null}
            {progress.kind === 'failed' ? <Failed thrown={progress.thrown} /> : null}
          </div>
          <ExportPreview choice={choice} isPaused={running} onInclude={() => change({ includeNotForRelease: true })} />
        </div>
      </div>
    </Dialog>
  );
}

/** What was chosen last in this window; the articles of an issue or a search that were meant then may not be meant now. */
function firstChoice(formats: readonly DatasetFormat[], last: ExportChoice | null): ExportChoice {
  const usual = usualChoice(formats[0]?.code ?? 'jsonl');
  return last === null ? usual : { ...last, scope: usual.scope, filter: usual.filter, includeNotForRelease: false };
}

let asked: Promise<readonly DatasetFormat[]> | undefined;

/** The formats that there are; asked for once, as they are part of the program. */
function datasetFormats(onError: (thrown: unknown) => void): Promise<readonly DatasetFormat[]> {
  asked ??= callBridge(window.kanwu, 'export.formats', {}).catch((thrown: unknown) => {
    onError(thrown);
    asked = undefined;
    return [];
  });
  return asked;
}
