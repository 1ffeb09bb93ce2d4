import { CircleAlert, FileText, GitCompare, HardDrive, Info, LifeBuoy, ListChecks, Undo2, X } from 'lucide-react';
import { type CSSProperties, useEffect, useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import type { ErrorCode } from '../../model/error.ts';
import type { EntryId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import { visibleName } from '../../model/visible-name.ts';
import { errorWords } from '../../resources/words/errors.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { showNextDraft } from '../drafts/show-draft.ts';
import { remedyButtons } from '../importing/remedy-words.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Notice } from '../state/notices-part.ts';
import { remedyOf } from '../state/remedy.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './notices.css';

type ReadAs = Extract<Notice, { kind: 'imported' }>['readAs'];

/** How long a notice that asks for nothing stays, in milliseconds. */
const shownFor = 8000;

/** What went wrong or was done, over the foot of the library, where it hides nothing that is being read. */
export function Notices() {
  const { m } = useMessages();
  const notices = useKanwu((state) => state.notices);
  const libraryWidth = useKanwu((state) => (state.workspace === null ? null : state.libraryWidth));
  const style = libraryWidth === null ? {} : { '--library-width': `${libraryWidth}px` };
  return (
    <section
      className="notices"
      aria-label={m.notice.label}
      aria-live="polite"
      data-in-library={libraryWidth !== null || undefined}
      style={style as CSSProperties}
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const [held, setHeld] = useState(false);
  const { title, body } = wordsOf(notice, m, language);
  const failed = notice.kind === 'error';
  const hasReport = notice.kind === 'imported' && notice.unread.length > 0;
  const asks = notice.kind === 'drafts-found' || notice.kind === 'draft-place-gone';
  const hasConflicts = notice.kind === 'merged' && notice.conflicts > 0;
  const isBatch = notice.kind === 'batch-imported' || notice.kind === 'import-cut-off';
  const stays = failed || notice.kind === 'recovered' || hasReport || asks || hasConflicts || isBatch;
  const Icon = failed ? CircleAlert : Info;
  const { id } = notice;
  useEffect(() => {
    if (stays || held) return;
    const timer = setTimeout(() => store.getState().dismissNotice(id), shownFor);
    return () => clearTimeout(timer);
  }, [stays, held, id, store]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stays for as long as somebody is at it
    <div
      className="notice"
      data-failed={failed || undefined}
      role={failed ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} aria-hidden />
      <div className="notice-text">
        <p className="notice-title">{visibleName(title)}</p>
        {body === '' ? null : (
          <p className={notice.kind === 'draft-place-gone' ? 'notice-typed' : undefined}>{visibleName(body)}</p>
        )}
        {notice.kind === 'drafts-found' ? (
          <Button
            className="notice-action"
            onClick={() => {
              store.getState().dismissNotice(id);
              void showNextDraft(store);
            }}
          >
            {m.notice.showDraft}
          </Button>
        ) : null}
        {notice.kind === 'draft-place-gone' ? <DropDraft place={notice.place} noticeId={id} /> : null}
        {notice.kind === 'imported' ? <Unread notice={notice} /> : null}
        {isBatch ? <BatchActions notice={notice} /> : null}
        {notice.kind === 'error' ? <ReadOtherwise notice={notice} /> : null}
        {notice.kind === 'error' ? <Rescue notice={notice} /> : null}
        {hasConflicts ? <ShowConflicts noticeId={id} /> : null}
        {notice.kind === 'issue-removed' ? <UndoRemoval entryId={notice.entryId} noticeId={id} /> : null}
      </div>
      <IconButton icon={X} label={m.common.dismiss} onClick={() => store.getState().dismissNotice(id)} />
    </div>
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

/** Offers another way to read a file that did not come in: as plain text, in an encoding that the person says, beside the same text. */
function ReadOtherwise({ notice }: { readonly notice: Extract<Notice, { kind: 'error' }> }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { file } = notice;
  const remedy = remedyOf(notice);
  if (file === undefined || remedy === null) return null;
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
          {visibleName(label)}
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

function wordsOf(
  notice: Notice,
  m: WindowWords,
  language: Language,
): { readonly title: string; readonly body: string } {
  switch (notice.kind) {
    case 'error':
      return errorWords(notice, language);
    case 'imported':
      return {
        title: m.notice.imported(notice.articles),
        body: [
          m.notice.found(notice.mentions, notice.corrections),
          ...(isOrdinary(notice.readAs) ? [] : [m.notice.readAs(notice.readAs.format, notice.readAs.encoding)]),
        ].join(' '),
      };
    case 'batch-imported': {
      const { counts, articles, mentions, corrections } = notice;
      const said = [m.imports.doneNext(counts), ...(articles === 0 ? [] : [m.notice.found(mentions, corrections)])];
      return { title: m.imports.done(counts, articles), body: said.filter((each) => each !== '').join(' ') };
    }
    case 'import-cut-off':
      return { title: m.imports.cutOff, body: m.imports.cutOffNext(notice.counts) };
    case 'copied':
      return { title: notice.isAsItIs ? m.damage.savedAsIs : m.notice.copied, body: notice.path };
    case 'recovered':
      return { title: m.damage.recovered, body: m.damage.recoveredWords(notice.recovered) };
    case 'merged': {
      const { entries, conflicts } = notice;
      return { title: m.notice.merged(entries), body: m.notice.mergedNext(entries, conflicts) };
    }
    case 'issue-removed':
      return { title: m.notice.issueRemoved(notice.title), body: '' };
    case 'place': {
      const { syncClient } = notice.place;
      return syncClient === null
        ? { title: m.place.network, body: m.place.networkNext }
        : { title: m.place.synced(syncClient), body: m.place.syncedNext };
    }
    case 'purged':
      return {
        title: m.notice.purged(notice.name),
        body: [
          notice.isWashedOut ? m.notice.purgedElsewhere : m.notice.purgedLater,
          ...(notice.backups === null ? [] : [m.notice.purgedBackups(notice.backups.purged, notice.backups.failed)]),
        ].join(' '),
      };
    case 'reread':
      return { title: m.notice.reread, body: m.reread.came(notice.moved, notice.settled) };
    case 'nothing-doubtful':
      return { title: m.notice.nothingDoubtful, body: m.notice.nothingDoubtfulNext };
    case 'reference-copied':
      return { title: m.search.referenceCopied, body: notice.text };
    case 'images-found':
      return { title: m.notice.imagesFound(notice.found), body: m.notice.imagesMissing(notice.missing) };
    case 'vocabulary-imported':
      return {
        title: m.notice.vocabulary(notice.scheme, notice.terms, notice.isUpdate),
        body: m.notice.vocabularyNext,
      };
    case 'accepted-together':
      return { title: m.notice.acceptedTogether(notice.count), body: m.notice.acceptedHidden(notice.hidden) };
    case 'selection-crosses-blocks':
      return { title: m.notice.crossesBlocks, body: m.notice.crossesBlocksNext };
    case 'drafts-found':
      return { title: m.notice.draftsFound(notice.count), body: m.notice.draftsFoundNext };
    case 'draft-place-gone':
      return { title: m.notice.draftPlaceGone, body: notice.text };
    case 'cannot-split':
      return { title: m.notice.cannotSplit, body: m.notice.cannotSplitNext };
    case 'cannot-strike':
      return { title: m.notice.cannotStrike, body: m.notice.cannotStrikeNext };
    case 'cannot-arrange':
      return { title: m.notice.cannotArrange, body: m.notice.cannotArrangeNext };
    case 'article-has-decisions':
      return { title: m.notice.articleHasDecisions(notice.headline), body: m.notice.articleHasDecisionsNext };
  }
}

/** Whether a file was read as most are, so that nothing need be said of it. */
function isOrdinary({ format, encoding }: ReadAs): boolean {
  return format === 'plain-text' && encoding === 'utf-8';
}
