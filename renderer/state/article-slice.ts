import type { ArticleDocument } from '../../model/document.ts';
import { changedDocument } from '../../model/document-change.ts';
import { keptDocument } from '../../model/document-kept.ts';
import type { ArticleId, CorrectionId, MentionId } from '../../model/ids.ts';
import { fromJsonText } from '../../model/json-text.ts';
import { recordDiff } from '../../model/record-diff.ts';
import { placesOf, recordOf } from '../../model/record-index.ts';
import type { Bridge } from '../../preload/contract.ts';
import type { ArticlePart } from './article-part.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import { openArticle } from './open-article.ts';
import type { Slice } from './state.ts';
import { recallView, rememberView } from './view-memory.ts';
import type { CorrectionForm } from './view-part.ts';

export const articleSlice =
  (bridge: Bridge): Slice<ArticlePart> =>
  (set, get) => {
    /** Readings that are on their way: what they bring may be older than what is told meanwhile. */
    let readings = 0;
    const read = async (id: ArticleId): Promise<ArticleDocument> => {
      readings++;
      try {
        return fromJsonText(await callBridge(bridge, 'article.open', { id }));
      } finally {
        readings--;
      }
    };

    /** Articles that were asked for and are on their way. */
    let coming: Promise<void> = Promise.resolve();

    /** Shows what a long article begins with, unless all of it is there already. */
    const showBeginning = async (id: ArticleId): Promise<void> => {
      const text = await callBridge(bridge, 'article.beginning', { id });
      if (text === null || get().openArticleId !== id || get().open?.document.article.id === id) return;
      get().clearSelection();
      get().rememberPlace(0);
      // What was open is not to be seen any more: nothing may be done to it.
      set({ open: null, arriving: openArticle(fromJsonText(text), null) });
    };

    const showWhole = async (id: ArticleId): Promise<void> => {
      try {
        const [document, surroundings] = await Promise.all([
          read(id),
          callBridge(bridge, 'article.surroundings', { id, view: get().libraryView() }),
        ]);
        if (get().openArticleId !== id) return;
        set({ surroundings });
        if (get().arriving?.document.article.id !== id) {
          get().clearSelection();
          get().rememberPlace(0);
        }
        get().showDocument(document);
        rememberArticle(get().workspace?.path, id);
      } catch (thrown) {
        if (get().openArticleId === id) {
          set({ openArticleId: get().open?.document.article.id ?? null, arriving: null });
        }
        get().notifyError(thrown);
      }
    };

    return {
      open: null,
      arriving: null,
      arrived: () => coming,
      openArticleId: null,
      isBehind: false,
      surroundings: null,
      async openArticle(id) {
        if (get().openArticleId === id && get().open !== null) return;
        void get().leaveFields();
        set({ openArticleId: id, correctionForm: { kind: 'closed' }, arranging: null });
        // What goes wrong with its beginning goes wrong with all of it, and is said then.
        void showBeginning(id).catch(() => undefined);
        const whole = showWhole(id);
        coming = Promise.all([coming, whole]).then(() => undefined);
        await whole;
      },
      readArticle: async (id) => fromJsonText(await callBridge(bridge, 'article.open', { id })),
      async adoptChanges(changes) {
        if (get().isBehind || (readings > 0 && changes.length > 0)) return get().refreshArticle();
        const { open } = get();
        if (open === null) return;
        const { id } = open.document.article;
        const own = changes.filter(({ articleId }) => articleId === id);
        // An edit of another article may have touched this one, too.
        if (own.length < changes.length) return get().refreshArticle();
        get().showDocument(own.reduce(changedDocument, open.document));
      },
      noteChangedByOthers() {
        if (get().pendingEdits === 0) void get().refreshArticle();
        else set({ isBehind: true });
      },
      isThere: async (id) => (await callBridge(bridge, 'article.surroundings', { id, view: null })) !== null,
      readArticles: (id) => callBridge(bridge, 'issue.articles', { id }),
      async refreshArticle() {
        const id = get().openArticleId;
        if (id === null) return;
        set({ isBehind: false });
        try {
          const document = await read(id);
          // What is read is older than what is being read again.
          if (readings > 0) return;
          // An edit that was made meanwhile is not in it, and will be followed by a reading of its own.
          if (get().pendingEdits === 0) get().showDocument(keptDocument(get().open?.document ?? null, document));
        } catch (thrown) {
          // Somebody took it away, or its issue: whoever does so is told of that.
          const { code, detail } = errorOf(thrown);
          const isGone = code === 'record-not-found' && (detail.noun === 'article' || detail.noun === 'issue');
          if (!isGone) get().notifyError(thrown);
          else if (get().openArticleId === id) get().closeArticle();
        }
      },
      async renewSurroundings() {
        const id = get().openArticleId;
        if (id === null) return;
        const surroundings = await callBridge(bridge, 'article.surroundings', { id, view: get().libraryView() });
        if (get().openArticleId !== id) return;
        if (surroundings === null) get().closeArticle();
        else set({ surroundings });
      },
      async neighbour(direction) {
        const id = get().openArticleId;
        if (id === null) return callBridge(bridge, 'library.first', { last: null });
        const view = get().libraryView();
        return (await callBridge(bridge, 'article.surroundings', { id, view }))?.[direction] ?? null;
      },
      neighbourWithWork: (direction) =>
        callBridge(bridge, 'library.with-work', { from: get().openArticleId, direction, view: get().libraryView() }),
      showDocument(document) {
        if (get().openArticleId !== document.article.id) return;
        const before = get();
        const open = openArticle(document, before.open);
        const { come } = recordDiff(before.open?.document.mentions ?? [], document.mentions);
        const related = recordDiff(before.open?.document.relations ?? [], document.relations).come;
        if (come.length + related.length > 0) {
          const typesIn = (records: readonly { readonly type: string }[]) => records.map(({ type }) => type);
          before.rememberTypes(typesIn(come), typesIn(related));
        }
        const { selectedCorrectionId, correctionForm } = before;
        const holdsPlace = (form: CorrectionForm): boolean => {
          if (form.kind === 'edit') return holdsCorrection(form.id);
          return form.kind !== 'supply' || recordOf(document.blocks, form.beside) !== undefined;
        };
        const holdsCorrection = (id: CorrectionId | null): boolean => recordOf(document.corrections, id) !== undefined;
        set({
          open,
          arriving: null,
          selectedMentionId: stillSelected(before.open?.document, document, before.selectedMentionId),
          selectedCorrectionId: holdsCorrection(selectedCorrectionId) ? selectedCorrectionId : null,
          selectedRelationId: kept(document.relations, before.selectedRelationId),
          selectedClassificationId: kept(document.classifications, before.selectedClassificationId),
          selectedCommentId: kept(document.comments, before.selectedCommentId),
          correctionForm: holdsPlace(correctionForm) ? correctionForm : { kind: 'closed' },
        });
      },
      closeArticle() {
        set({
          open: null,
          arriving: null,
          openArticleId: null,
          surroundings: null,
          arranging: null,
          correctionForm: { kind: 'closed' },
        });
        get().clearSelection();
      },
    };
  };

/** The id of a record if it is still there. */
function kept<Id extends string>(records: readonly { readonly id: Id }[], id: Id | null): Id | null {
  return id !== null && records.some((record) => record.id === id) ? id : null;
}

/** The selected mention if it is still there, else the one that a later run of an extractor has put in its place. */
function stillSelected(
  before: ArticleDocument | undefined,
  after: ArticleDocument,
  id: MentionId | null,
): MentionId | null {
  if (id === null || placesOf(after.mentions).has(id)) return id;
  const was = recordOf(before?.mentions ?? [], id)?.ranges[0];
  const same = after.mentions.find(
    ({ status, ranges: [range] }) => status === 'suggested' && range?.start === was?.start && range?.end === was?.end,
  );
  return was === undefined ? null : (same?.id ?? null);
}

function rememberArticle(workspacePath: string | undefined, id: ArticleId): void {
  if (workspacePath === undefined) return;
  rememberView({ lastArticles: { ...recallView().lastArticles, [workspacePath]: id } });
}
