import { FolderOpen } from 'lucide-react';
import { type FormEvent, use, useState } from 'react';
import type { ChosenFile, FileHandle, WrittenFile } from '../../model/chosen-file.ts';
import type { DatasetFormat } from '../../model/dataset-export.ts';
import { visibleName } from '../../model/visible-name.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './export.css';

type Progress =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly files: readonly WrittenFile[] }
  | { readonly kind: 'failed'; readonly thrown: unknown };

/** Writes the dataset: asks for format, extent and folder, and says what was written. */
export function ExportDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const open = useKanwu((state) => state.open?.document ?? null);
  const issue = open?.issue ?? null;
  const job = useKanwu((state) => state.jobs.find((each) => each.kind === 'export') ?? null);
  const formats = use(datasetFormats(store.getState().notifyError));
  const [format, setFormat] = useState(formats[0]?.code);
  const [scope, setScope] = useState<'workspace' | 'issue'>('workspace');
  const [includeSuggested, setIncludeSuggested] = useState(false);
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  const [progress, setProgress] = useState<Progress>({ kind: 'asking' });

  const chooseFolder = async (): Promise<void> => {
    const chosen = await callBridge(window.kanwu, 'export.choose-folder', {});
    if (chosen !== null) setFolder(chosen);
  };
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (folder === null || format === undefined) return;
    setProgress({ kind: 'running' });
    const issueIds = scope === 'issue' && issue !== null ? [issue.id] : null;
    try {
      const files = await store.getState().runJob('export', (id) =>
        callBridge(window.kanwu, 'export.run', {
          job: id,
          format,
          folder: folder.handle,
          issueIds,
          includeSuggested,
        }),
      );
      setProgress({ kind: 'done', files });
    } catch (thrown) {
      setProgress(errorOf(thrown).code === 'cancelled' ? { kind: 'asking' } : { kind: 'failed', thrown });
    }
  };
  const running = progress.kind === 'running';
  return (
    <Dialog
      title={m.export.title}
      onClose={() => store.getState().closeDialog()}
      footer={
        <>
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
      <form id="export-form" className="export-form" onSubmit={run}>
        <fieldset className="choices">
          <legend>{m.export.format}</legend>
          {formats.map(({ code, name, recordKind }) => (
            <label key={code} className="choice">
              <input type="radio" name="format" checked={format === code} onChange={() => setFormat(code)} />
              <span>
                <span className="choice-name">{name}</span>
                <span className="choice-hint">{m.export.formatHint[recordKind]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className="choices">
          <legend>{m.export.scope}</legend>
          <label className="choice">
            <input type="radio" name="scope" checked={scope === 'workspace'} onChange={() => setScope('workspace')} />
            {m.export.wholeWorkspace}
          </label>
          <label className="choice">
            <input
              type="radio"
              name="scope"
              checked={scope === 'issue'}
              disabled={issue === null}
              onChange={() => setScope('issue')}
            />
            {m.export.thisIssue(
              issue === null ? '' : visibleName(open?.publication?.title ?? open?.pages[0]?.page.fileName ?? ''),
            )}
          </label>
        </fieldset>
        <label className="choice">
          <input
            type="checkbox"
            checked={includeSuggested}
            onChange={(event) => setIncludeSuggested(event.target.checked)}
          />
          <span>
            <span className="choice-name">{m.export.includeSuggested}</span>
            <span className="choice-hint">{m.export.includeSuggestedHint}</span>
          </span>
        </label>
        <Field label={m.export.directory}>
          {(id) => (
            <div className="export-directory">
              <output id={id} className="input truncate" title={folder?.path}>
                {folder === null ? m.export.noDirectory : visibleName(folder.path)}
              </output>
              <Button icon={FolderOpen} onClick={() => void chooseFolder().catch(store.getState().notifyError)}>
                {m.export.chooseDirectory}
              </Button>
            </div>
          )}
        </Field>
      </form>
      <div aria-live="polite">
        {running ? (
          <progress className="export-progress" max={1} value={job?.fraction ?? 0} aria-label={m.job.export('')} />
        ) : null}
        {progress.kind === 'done' ? <Written files={progress.files} /> : null}
        {progress.kind === 'failed' ? <Failed thrown={progress.thrown} /> : null}
      </div>
    </Dialog>
  );
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

function Failed({ thrown }: { readonly thrown: unknown }) {
  const { language } = useMessages();
  const { title, body } = errorWords(errorOf(thrown), language);
  return (
    <p className="export-failed">
      {title} {body}
    </p>
  );
}

function Written({ files }: { readonly files: readonly WrittenFile[] }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const show = (file: FileHandle): void => {
    callBridge(window.kanwu, 'app.show-file', { file }).catch(store.getState().notifyError);
  };
  return (
    <section className="export-written" aria-label={m.export.written} data-testid="export-result">
      <h3>{m.export.written}</h3>
      <ul>
        {files.map(({ file, records, recordKind }) => (
          <li key={file.handle}>
            <span className="truncate" title={file.path}>
              <bdi>{visibleName(file.path)}</bdi>
            </span>
            <span className="export-count">{m.export.records[recordKind](records)}</span>
            <Button tone="quiet" onClick={() => show(file.handle)}>
              {m.export.show}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
