import type { Arrangement } from '../../model/arrangement/arrangement.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { removeArticle } from '../../model/edits/arrange/article-remove.ts';
import { type DecidedInText, saidOfWhole } from '../../model/edits/arrange/said-of-whole.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { Status } from '../../model/status.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { ArticleToRemove, RemovingPart } from './removing-part.ts';
import type { Slice } from './state.ts';

export const removingSlice =
  (bridge: Bridge): Slice<RemovingPart> =>
  (set, get) => {
    const arrangementOf = async (id: IssueId): Promise<Arrangement> => {
      // What is on its way is part of it.
      await get().leaveFields();
      await get().settled();
      return fromJsonText(await callBridge(bridge, 'issue.arrangement', { id }));
    };

    const remove = async (arrangement: Arrangement, id: ArticleId): Promise<void> => {
      const { arranging, openArticleId, neighbour, openArticle, execute, executeArranging, notify } = get();
      const headline = arrangement.articles.find((article) => article.id === id)?.title ?? '';
      const made = removeArticle(arrangement, id);
      if (made === null) return notify({ kind: 'cannot-remove-article', headline });
      const next = openArticleId === id ? ((await neighbour('next')) ?? (await neighbour('previous'))) : null;
      if (next !== null) await openArticle(next);
      const isShown = arranging?.issueId === arrangement.issueId;
      if (!(await (isShown ? executeArranging(made) : execute(made.edit)))) return;
      notify({ kind: 'article-removed', headline, entryId: get().undoState.undo?.id ?? null });
    };

    return {
      removing: null,
      async removeArticle(id, issueId) {
        try {
          const arrangement = await arrangementOf(issueId);
          const asked = toRemove(arrangement, await get().readArticle(id));
          if (asked === null || removeArticle(arrangement, id) === null) return await remove(arrangement, id);
          set({ removing: asked });
          get().openDialog('remove-article');
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      async removeAnyway() {
        const { removing, closeDialog, notifyError } = get();
        closeDialog();
        if (removing === null) return;
        set({ removing: null });
        try {
          await remove(await arrangementOf(removing.issueId), removing.id);
        } catch (thrown) {
          notifyError(thrown);
        }
      },
    };
  };

/** What is to be asked; null where nobody decided anything. */
function toRemove({ articles, issueId }: Arrangement, document: ArticleDocument): ArticleToRemove | null {
  const { id } = document.article;
  const article = articles.find((each) => each.id === id);
  if (article === undefined) return null;
  const [stays, lost] = [decidedIn(document), saidOfWhole(article)];
  const isDecided = Object.values(stays).some((count) => count > 0) || lost.categories + lost.fields.length > 0;
  return isDecided ? { id, issueId, headline: article.title, blocks: document.blocks.length, stays, lost } : null;
}

function decidedIn({ mentions, relations, corrections, comments }: ArticleDocument): DecidedInText {
  const decided = (records: readonly { readonly status: Status }[]): number =>
    records.filter(({ status }) => status !== 'suggested').length;
  return {
    ...{ mentions: decided(mentions), relations: decided(relations) },
    ...{ corrections: decided(corrections), comments: comments.length },
  };
}
