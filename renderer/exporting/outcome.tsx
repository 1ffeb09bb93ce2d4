import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { FileHandle } from '../../model/chosen-file.ts';
import type { ExportChecks } from '../../model/export-checks.ts';
import type { ProcedureOutput } from '../../preload/contract.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

export function Failed({ thrown }: { readonly thrown: unknown }) {
  const { language } = useMessages();
  const { title, body } = errorWords(errorOf(thrown), language);
  return (
    <p className="export-failed">
      {title} {body}
    </p>
  );
}

/** What reading it again came to. */
function Checked({ checks }: { readonly checks: ExportChecks }) {
  const { m } = useMessages();
  const isRight = checks.problems.length === 0;
  return (
    <div className={isRight ? 'export-checked' : 'export-checked export-wrong'} data-testid="export-checks">
      <p>
        {isRight ? <CircleCheck size={16} aria-hidden="true" /> : <TriangleAlert size={16} aria-hidden="true" />}
        {m.export.checks.summary(checks)}
      </p>
      {isRight ? null : (
        <ul>
          {checks.problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{m.export.checks.problem(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was written, and what had to be left out. */
export function Written({
  result: { files, losses, stale, heldBack, checks },
}: {
  readonly result: ProcedureOutput<'export.run'>;
}) {
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
              <bdi>{file.path}</bdi>
            </span>
            <span className="export-count">{m.export.records[recordKind](records)}</span>
            <Button tone="quiet" onClick={() => show(file.handle)}>
              {m.export.show}
            </Button>
          </li>
        ))}
      </ul>
      {checks === null ? null : <Checked checks={checks} />}
      {heldBack.articles + heldBack.mentions > 0 ? <p>{m.export.heldBack(heldBack)}</p> : null}
      {stale > 0 ? <p>{m.export.stale(stale)}</p> : null}
      {losses.length > 0 ? (
        <>
          <h3>{m.export.left}</h3>
          <ul className="export-left">
            {losses.map((loss) => (
              <li key={loss.kind}>{m.export.loss(loss)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
