import {
  FileText,
  GitCompare,
  HardDrive,
  Images,
  LifeBuoy,
  ListChecks,
  type LucideIcon,
  Tags,
  Undo2,
  Users,
} from 'lucide-react';
import type { DraftPlace } from '../../model/draft.ts';
import { isFoundOut } from '../../model/encoding.ts';
import type { ErrorCode } from '../../model/error.ts';
import type { EntryId } from '../../model/ids.ts';
import type { ImageKeeping } from '../../model/import.ts';
import { Button } from '../controls/button.tsx';
import { showNextDraft } from '../drafts/show-draft.ts';
import { remedyButtons } from '../importing/remedy-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Notice } from '../state/notices-part.ts';
import { remedyOf } from '../state/remedy.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What can be done about what a notice tells of. */
export function NoticeActions({ notice }: { readonly notice: Notice }) {
  switch (notice.kind) {
    case 'drafts-found':
      return <ShowDrafts noticeId={notice.id} />;
    case 'draft-place-gone':
      return <DropDraft place={notice.place} noticeId={notice.id} />;
    case 'imported':
      return (
        <>
          <Unread notice={notice} />
          <ReadInAnother notice={notice} />
        </>
      );
    case 'batch-imported':
    case 'import-cut-off':
      return <BatchActions notice={notice} />;
    case 'types-came':
      return <NameTypes notice={notice} />;
    case 'annotators-to-choose':
      return <ChooseAnnotator notice={notice} />;
    case 'labels-to-decide':
      return <DecideLabels notice={notice} />;
    case 'images-to-keep':
      return <KeepImages notice={notice} />;
    case 'error':
      return (
        <>
          <ReadOtherwise notice={notice} />
          <Rescue notice={notice} />
        </>
      );
    case 'merged':
      return notice.conflicts > 0 ? <ShowConflicts noticeId={notice.id} /> : null;
    case 'issue-removed':
    case 'article-removed':
      return <UndoRemoval entryId={notice.entryId} noticeId={notice.id} />;
    default:
      return null;
  }
}

/** Leads to the first of the texts that were being typed. */
function ShowDrafts({ noticeId }: { readonly noticeId: number }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  return (
    <Button
      className="notice-action"
      onClick={() => {
        store.getState().dismissNotice(noticeId);
        void showNextDraft(store);
      }}
    >
      {m.notice.showDraft}
    </Button>
  );
}

/** What of the imported files did not come in; nothing where all did. */
function Unread({ notice }: { readonly notice: Extract<Notice, { kind: 'imported' }> }) {
  const { m } = useMessages();
  if (notice.unread.length === 0) return null;
  return (
    <>
      <p>{m.notice.notRead}</p>
      <ul className="notice-list">
        {notice.unread.map((each) => (
          <li key={each.what}>{m.notice.unread(each)}</li>
        ))}
      </ul>
    </>
  );
}

/** The way on from a notice, which is done with then. */
function Onward({
  from,
  icon,
  label,
  act,
}: {
  readonly from: Notice;
  readonly icon: LucideIcon;
  readonly label: string;
  act(): void;
}) {
  const store = useKanwuStore();
  const go = (): void => {
    store.getState().dismissNotice(from.id);
    act();
  };
  return (
    <Button icon={icon} className="notice-action" onClick={go}>
      {label}
    </Button>
  );
}

/** How the file would read in another encoding, where it was found out which one it is in: it is shown before it is read so. */
function ReadInAnother({ notice }: { readonly notice: Extract<Notice, { kind: 'imported' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  if (!isFoundOut(notice.readAs.encoding)) return null;
  const act = (): void => store.getState().openIssueDialog('reread-page', notice.issueId);
  return <Onward from={notice} icon={FileText} label={m.command['reread-page']} act={act} />;
}

/** The list of what became of the files of an import and, where some wait, the way to go on with them. */
function BatchActions({ notice }: { readonly notice: Extract<Notice, { kind: 'batch-imported' | 'import-cut-off' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { batchId, counts, kind } = notice;
  const isCutOff = kind === 'import-cut-off' || counts.waiting > 0;
  const then = (act: () => void) => () => {
    store.getState().dismissNotice(notice.id);
    act();
  };
  return (
    <div className="notice-actions">
      {isCutOff ? (
        <Button className="notice-action" onClick={then(() => void store.getState().resumeImport(batchId))}>
          {m.imports.resumeListing}
        </Button>
      ) : null}
      <Button icon={ListChecks} className="notice-action" onClick={then(() => store.getState().openImports(batchId))}>
        {m.imports.showList}
      </Button>
    </div>
  );
}

/** Opens the types, so that those which came in get names: they may be names of types that are there. */
function NameTypes({ notice }: { readonly notice: Extract<Notice, { kind: 'types-came' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [first] = notice.types;
  const act = (): void => {
    if (first !== undefined) store.getState().openTypes(first);
  };
  return <Onward from={notice} icon={Tags} label={m.command.types} act={act} />;
}

/** Whose work is read of several annotators. */
function ChooseAnnotator({ notice }: { readonly notice: Extract<Notice, { kind: 'annotators-to-choose' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const act = (): void => store.getState().askAnnotator(notice.batchId);
  return <Onward from={notice} icon={Users} label={m.annotators.choose} act={act} />;
}

/** What becomes of labels that the tag set does not know. */
function DecideLabels({ notice }: { readonly notice: Extract<Notice, { kind: 'labels-to-decide' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const act = (): void => store.getState().askForLabels(notice.batchId);
  return <Onward from={notice} icon={Tags} label={m.labels.decide} act={act} />;
}

/** Whether page images stay where they are. */
function KeepImages({ notice }: { readonly notice: Extract<Notice, { kind: 'images-to-keep' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const answer = (images: ImageKeeping) => () => {
    store.getState().dismissNotice(notice.id);
    void store.getState().keepImages(notice.batchId, images);
  };
  return (
    <div className="notice-actions">
      <Button icon={Images} className="notice-action" onClick={answer('copy')}>
        {m.images.copyInto(notice.folder)}
      </Button>
      <Button className="notice-action" onClick={answer('leave')}>
        {m.images.leave}
      </Button>
    </div>
  );
}

/** Offers another way to read a file that did not come in: as plain text, in an encoding that the person says, beside the same text. */
function ReadOtherwise({ notice }: { readonly notice: Extract<Notice, { kind: 'error' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { file } = notice;
  const remedy = remedyOf(notice);
  if (file === undefined || remedy === null || remedy.kind === 'annotator' || remedy.kind === 'labels') return null;
  return (
    <div className="notice-actions">
      {remedyButtons(m, remedy).map(({ label, choices }) => (
        <Button
          key={label}
          icon={FileText}
          className="notice-action"
          onClick={() => {
            const { dismissNotice, openFiles, openColumnsDialog, openEncodingDialog } = store.getState();
            dismissNotice(notice.id);
            if (choices !== null) void openFiles([file], choices);
            else if (remedy.kind === 'encoding') openEncodingDialog({ file, candidates: remedy.candidates });
            else openColumnsDialog({ file, candidates: [] });
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** What is wrong with a file of which something can still be read. */
const rescuable: readonly ErrorCode[] = ['workspace-damaged', 'workspace-incomplete', 'workspace-altered'];

/** Offers a backup of a workspace that could not be opened, or what can be read of it. */
function Rescue({ notice }: { readonly notice: Extract<Notice, { kind: 'error' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { file } = notice;
  if (file?.use !== 'workspace' || !rescuable.includes(notice.code)) return null;
  return (
    <div className="notice-actions">
      <Button icon={HardDrive} className="notice-action" onClick={() => store.getState().openBackups(file)}>
        {m.damage.restore}
      </Button>
      <Button icon={LifeBuoy} className="notice-action" onClick={() => void store.getState().recoverWorkspace(file)}>
        {m.damage.recover}
      </Button>
    </div>
  );
}

/** Opens the conflicts that came of a merge; nothing once all are settled. */
function ShowConflicts({ noticeId }: { readonly noticeId: number }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const isAny = useKanwu((state) => (state.workspace?.conflicts ?? 0) > 0);
  if (!isAny) return null;
  return (
    <Button
      icon={GitCompare}
      className="notice-action"
      onClick={() => {
        store.getState().dismissNotice(noticeId);
        store.getState().openDialog('conflicts');
      }}
    >
      {m.command.conflicts}
    </Button>
  );
}

/** Undoes what the notice tells of; nothing once undoing would undo something else. */
function UndoRemoval({ entryId, noticeId }: { readonly entryId: EntryId | null; readonly noticeId: number }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const isLast = useKanwu((state) => entryId !== null && state.undoState.undo?.id === entryId);
  if (!isLast) return null;
  return (
    <Button
      icon={Undo2}
      className="notice-action"
      onClick={() => {
        store.getState().dismissNotice(noticeId);
        void store.getState().undo();
      }}
    >
      {m.command.undo}
    </Button>
  );
}

/** Gives up a text whose place is gone; until then it can be copied from the notice. */
function DropDraft({ place, noticeId }: { readonly place: DraftPlace; readonly noticeId: number }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  return (
    <Button
      className="notice-action"
      onClick={() => {
        store.getState().dropDraft(place);
        store.getState().dismissNotice(noticeId);
      }}
    >
      {m.draft.drop}
    </Button>
  );
}
