import { BookOpen, FileText } from 'lucide-react';
import { isFoundOut } from '../../model/encoding.ts';
import type { ListedImport, RunningBatch } from '../../model/import-batch.ts';
import { filesFolderName } from '../../model/page-image-check.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { remedyOf } from '../state/remedy.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { remedyButtons } from './remedy-words.ts';

/** All that there is to say of a file of a batch, and what can be done about it. */
export function ImportDetails({ item, batch }: { readonly item: ListedImport; readonly batch: RunningBatch }) {
  const { m } = useMessages();
  const { path, entry } = item;
  return (
    <section className="import-details" aria-live="polite">
      <p className="import-path">
        <bdi>{entry === null ? path : `${path} › ${entry}`}</bdi>
      </p>
      <Became item={item} />
      <div className="import-actions">
        <Remedies item={item} isPossible={batch.isHere && !batch.isUnderWay} />
        <OpenArticle item={item} label={m.imports.openArticle} />
        <ReadInAnother item={item} />
      </div>
    </section>
  );
}

function Became({ item: { state, failure, imported, readWith } }: { readonly item: ListedImport }) {
  const { m, language } = useMessages();
  const workspace = useKanwu((state) => state.workspace?.path ?? '');
  if (failure !== null && state !== 'waiting') {
    const { title, body } = errorWords(failure, language);
    return (
      <>
        <p className="import-failure">{title}</p>
        {body === '' ? null : <p>{body}</p>}
      </>
    );
  }
  if (imported !== null) {
    const { report, articles, mentions, corrections } = imported;
    return (
      <>
        <p className="import-found">{m.notice.imported(articles)}</p>
        <p>
          {m.notice.found(mentions, corrections)} {m.notice.readAs(report)}
        </p>
        {report.annotator === undefined ? null : <p>{m.annotators.taken(report.annotator)}</p>}
        {report.images === undefined ? null : <p>{m.images.imported(report.images, filesFolderName(workspace))}</p>}
        {report.unread.length === 0 ? null : (
          <>
            <p>{m.notice.notRead}</p>
            <ul className="notice-list">
              {report.unread.map((each) => (
                <li key={each.what}>{m.notice.unread(each)}</li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  }
  if (readWith !== null) return <p>{m.imports.readWith(readWith)}</p>;
  return <p>{state === 'left-out' ? m.imports.leftOut : m.imports.waits}</p>;
}

function Remedies({ item, isPossible }: { readonly item: ListedImport; readonly isPossible: boolean }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { batchId, place, failure, file, state } = item;
  const remedy = failure === null || state === 'waiting' ? null : remedyOf(failure);
  if (remedy === null || !isPossible) return null;
  // How a file reads in an encoding can be shown where it lies by itself.
  if ((remedy.kind === 'encoding' || remedy.kind === 'columns') && file === null) return null;
  return remedyButtons(m, remedy).map(({ label, choices }) => (
    <Button
      key={label}
      icon={FileText}
      onClick={() => {
        const { importAgain, openColumnsDialog, openEncodingDialog } = store.getState();
        const again = { batchId, place };
        if (choices !== null) void importAgain(batchId, [place], choices);
        else if (remedy.kind === 'annotator') store.getState().askAnnotator(batchId);
        else if (remedy.kind === 'labels') store.getState().askForLabels(batchId);
        else if (file === null) return;
        else if (remedy.kind === 'encoding') openEncodingDialog({ file, candidates: remedy.candidates, again });
        else openColumnsDialog({ file, candidates: [], again });
      }}
    >
      {label}
    </Button>
  ));
}

function OpenArticle({ item, label }: { readonly item: ListedImport; readonly label: string }) {
  const store = useKanwuStore();
  const id = item.imported?.firstArticleId ?? null;
  if (id === null) return null;
  return (
    <Button
      icon={BookOpen}
      onClick={() => {
        const { closeDialog, openArticle } = store.getState();
        closeDialog();
        void openArticle(id);
      }}
    >
      {label}
    </Button>
  );
}

/** The way to see how a file that came in reads in another encoding, and to have it read so. */
function ReadInAnother({ item: { imported } }: { readonly item: ListedImport }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  if (imported === null || !isFoundOut(imported.report.encoding)) return null;
  return (
    <Button
      icon={FileText}
      onClick={() => {
        const { closeDialog, openIssueDialog } = store.getState();
        closeDialog();
        openIssueDialog('reread-page', imported.issueId);
      }}
    >
      {m.command['reread-page']}
    </Button>
  );
}
