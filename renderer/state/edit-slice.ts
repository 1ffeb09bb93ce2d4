import { append } from '../../model/append.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { DocumentChange } from '../../model/document-change.ts';
import { commandsOnPages } from '../../model/document-pages.ts';
import type { EditResult } from '../../model/edit-result.ts';
import { documentAfter } from '../../model/edits/document-after.ts';
import type { EntryId } from '../../model/ids.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { RereadReport } from '../../model/reread.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import { type EditPart, nothingToUndo } from './edit-part.ts';
import { OwnChanges } from './own-changes.ts';
import { OwnDoings } from './own-doings.ts';
import type { KanwuState, Slice } from './state.ts';

export const editSlice =
  (bridge: Bridge): Slice<EditPart> =>
  (set, get) => {
    // Edits go to main one after another, in the order in which they were made.
    let queue: Promise<unknown> = Promise.resolve();
    // What main has answered with while other edits were on their way; null once the article must be read again.
    let answers: DocumentChange[] | null = [];

    const doings = new OwnDoings();
    const changes = new OwnChanges();

    /** @param before the open article as it was before an edit was made in it */
    const note = ({ entry, change }: EditResult, before: ArticleDocument | null = null): void => {
      doings.noteAnswer(entry.id);
      if (change === null) {
        answers = null;
        return;
      }
      const left = fromJsonText(change);
      answers?.push(left);
      if (before !== null) changes.note(entry.id, before, left);
    };

    /** Takes note of what main answered to an edit, with what can be undone now. */
    const take = (result: EditResult, before?: ArticleDocument): void => {
      set(({ journalVersion }) => ({ undoState: result.undo, journalVersion: journalVersion + 1 }));
      note(result, before);
    };

    const enqueue = async (work: () => Promise<void>): Promise<boolean> => {
      set(({ pendingEdits }) => ({ saving: 'saving', pendingEdits: pendingEdits + 1 }));
      const done = queue.then(work).then(
        () => true,
        (thrown: unknown) => {
          const { code } = errorOf(thrown);
          if (code === 'nothing-to-undo' || code === 'nothing-to-redo') return true;
          get().notifyError(thrown);
          return false;
        },
      );
      queue = done;
      const succeeded = await done;
      set({ waitingFor: null });
      const pendingEdits = get().pendingEdits - 1;
      set(pendingEdits > 0 ? { pendingEdits } : { pendingEdits, saving: succeeded ? 'saved' : 'failed' });
      if (!succeeded) answers = null;
      // What is shown must be what is on disk; what an answer says may be overtaken by edits that still wait.
      if (pendingEdits === 0) {
        const answered = answers;
        answers = [];
        if (doings.takeOthers() || answered === null) await get().refreshArticle();
        else await get().adoptChanges(answered);
      }
      return succeeded;
    };

    /** Has main do something in many places, as one edit; null when it could not be done, which is said. */
    const together = async <Came extends { readonly result: EditResult | null }>(
      ask: () => Promise<Came>,
    ): Promise<Came | null> => {
      let came: Came | null = null;
      if (refusedAsReadOnly(get())) return null;
      await enqueue(async () => {
        came = await ask();
        const { result } = came;
        if (result === null) return;
        take(result);
      });
      return came;
    };

    /** Has main do something that the window can't show before it is done. */
    const doInMain = async (act: () => Promise<EditResult>): Promise<void> => {
      await get().leaveFields();
      get().dismissSameAgain();
      await enqueue(async () => {
        const result = await act();
        take(result);
      });
    };

    /** Takes back, or makes again, what is next, and shows at once what that comes to where it is known. */
    const goThrough = async (
      next: JournalEntry | null,
      name: 'edit.undo' | 'edit.redo',
      outcome: (entry: EntryId, document: ArticleDocument) => ArticleDocument | null,
    ): Promise<void> => {
      const { open, arranging } = get();
      const expected = next === null || open === null || arranging !== null ? null : outcome(next.id, open.document);
      if (expected !== null) get().showDocument(expected);
      try {
        const result = await callBridge(bridge, name, {});
        set(({ journalVersion }) => ({ journalVersion: journalVersion + 1 }));
        await goBackTo(result.entry);
        note(result);
        // Another window may have been first.
        const came = name === 'edit.undo' ? result.undo.redo : result.undo.undo;
        if (expected !== null && came?.id !== next?.id) answers = null;
      } catch (thrown) {
        if (expected !== null) answers = null;
        throw thrown;
      }
    };

    const goBackTo = async (entry: JournalEntry): Promise<void> => {
      const { articleId } = entry;
      // Whoever sees the whole issue sees what is undone.
      if (articleId === null || articleId === get().openArticleId || get().arranging !== null) return;
      if (await get().isThere(articleId)) await get().openArticle(articleId);
    };

    return {
      saving: 'saved',
      pendingEdits: 0,
      waitingFor: null,
      lost: null,
      noteLost: (lost) => set({ lost }),
      noteReadOnly: (why) =>
        set(({ workspace }) => (workspace === null ? {} : { workspace: { ...workspace, readOnly: why } })),
      noteWaiting: (holder) => set({ waitingFor: { holder } }),
      undoState: nothingToUndo,
      journalVersion: 0,
      async execute(edit) {
        if (edit === null) return false;
        if (refusedAsReadOnly(get())) return false;
        const { open } = get();
        const expected = open === null ? null : documentAfter(open.document, edit.commands);
        // What counts in the document of several pages here counts on each page there.
        const placed = open === null ? edit : { ...edit, commands: commandsOnPages(open.document, edit.commands) };
        if (expected !== null) get().showDocument(expected);
        const done = await enqueue(async () => {
          const result = await callBridge(bridge, 'edit.execute', placed);
          take(result, open?.document);
        });
        if (done) void get().noteCorrected(edit);
        return done;
      },
      executeTyped: async (edit) => edit === null || get().execute(edit),
      async readValue(type, text) {
        try {
          return await callBridge(bridge, 'value.read', { type, text });
        } catch (thrown) {
          get().notifyError(thrown);
          return null;
        }
      },
      noteDoings(entries, mayConcern) {
        doings.noteTold(entries, mayConcern);
        if (get().pendingEdits === 0 && doings.takeOthers()) get().noteChangedByOthers();
      },
      async noteSuggestions(changes) {
        const own = changes.filter(({ articleId }) => articleId === get().openArticleId);
        if (own.length === 0) return;
        if (get().pendingEdits === 0) await get().adoptChanges(own);
        else if (answers !== null) append(answers, own);
      },
      async settled() {
        await queue;
      },
      settleConflict: ({ record, group, entry, kind }, choice) =>
        enqueue(async () => {
          try {
            const conflict = { record, group, entry, kind };
            const result = await callBridge(bridge, 'conflict.settle', { conflict, choice });
            take(result);
          } catch (thrown) {
            const { code, detail } = errorOf(thrown);
            if (code !== 'record-not-found' || detail.noun !== 'conflict') throw thrown;
            set(({ journalVersion }) => ({ journalVersion: journalVersion + 1 }));
            answers = null;
          }
        }),
      decidePlaces: (decisions) => together(() => callBridge(bridge, 'ledger.decide', { decisions: [...decisions] })),
      async moveType(move) {
        const moved = await together(() => callBridge(bridge, 'type.move', move));
        if (moved !== null && move.forms === null && moved.counts.suggested === 0) get().forgetType(move.from);
        return moved;
      },
      async importTagSet() {
        const came = await together(() => callBridge(bridge, 'type.import-set', {}));
        return came?.taken ?? null;
      },
      async changeVocabulary(edit) {
        const changed = await together(() => callBridge(bridge, 'vocabulary.change', edit));
        // What was typed in a field goes when this is done: what it comes to is to be there by then.
        if (changed?.result != null) await get().readVocabularies();
        return changed;
      },
      replacePlaces: (replacement, places) =>
        together(() => callBridge(bridge, 'replace.run', { replacement, places: [...places] })),
      async rereadPage(pageId, encoding) {
        await get().leaveFields();
        const articleId = get().openArticleId;
        const wish = { pageId, encoding, articleId };
        let report: RereadReport | null = null;
        const came = await together(() =>
          get().runJob('import', async (job) => {
            const answer = await callBridge(bridge, 'page.reread', { ...wish, job });
            report = answer.report;
            // What is shown goes out of sight.
            if (answer.articleId !== null && get().openArticleId === articleId)
              await get().openArticle(answer.articleId);
            return answer;
          }),
        );
        if (came !== null && came.report.lost === 0) get().notify({ kind: 'reread', ...came.report });
        return report;
      },
      async undo(confirmed) {
        if (get().undoWriting()) return;
        // What was typed last is what is undone first, however long it takes to be read.
        await get().leaveFields();
        get().dismissSameAgain();
        await enqueue(async () => {
          // Only now is it known what is next: edits that were on their way may have come before it.
          const next = get().undoState.undo;
          if (next?.action === 'issue-import' && next.id !== confirmed) {
            get().openDialog('undo-import');
            return;
          }
          await goThrough(next, 'edit.undo', (entry, document) => changes.undone(entry, document));
        });
      },
      takeBack: (id) => doInMain(() => callBridge(bridge, 'edit.take-back', { id })),
      restoreArticle: (then) => doInMain(() => callBridge(bridge, 'edit.restore-article', then)),
      async redo() {
        if (get().redoWriting()) return;
        await get().leaveFields();
        await enqueue(() =>
          goThrough(get().undoState.redo, 'edit.redo', (entry, document) => changes.redone(entry, document)),
        );
      },
    };
  };

/** Whether nothing may be changed, which is said then. */
function refusedAsReadOnly({ workspace, notify }: Pick<KanwuState, 'workspace' | 'notify'>): boolean {
  const readOnly = workspace?.readOnly ?? null;
  if (readOnly !== null) notify({ kind: 'error', code: readOnly.code, detail: readOnly.detail });
  return readOnly !== null;
}
