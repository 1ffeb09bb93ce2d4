import { placeArticleBehind } from '../../model/edits/arrange/article-reorder.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { CarryingPart } from './carrying-part.ts';
import type { Slice } from './state.ts';

export const carryingSlice = (bridge: Bridge): Slice<CarryingPart> => {
  /** Counts what was picked up: what is read for one that was left again is of no use. */
  let picked = 0;
  return (set, get) => ({
    carrying: null,
    carried: null,
    libraryAt: null,
    noteLibraryAt: (libraryAt) => set({ libraryAt }),
    async carryArticle(id, issueId, isDragged) {
      picked += 1;
      const own = picked;
      try {
        const articles = await get().readArticles(issueId);
        const from = articles.findIndex((each) => each.id === id);
        const article = articles[from];
        if (own !== picked || article === undefined) return;
        const others = articles
          .filter((each) => each !== article)
          .map(({ id: other, headline }) => ({ id: other, headline }));
        const { headline } = article;
        set({ carried: null, carrying: { issueId, article: { id, headline }, others, to: from, from, isDragged } });
      } catch (thrown) {
        get().notifyError(thrown);
      }
    },
    carryTo(to) {
      const { carrying } = get();
      if (carrying === null) return;
      const kept = Math.min(Math.max(to, 0), carrying.others.length);
      if (kept !== carrying.to) set({ carrying: { ...carrying, to: kept } });
    },
    async dropCarried() {
      const { carrying } = get();
      picked += 1;
      if (carrying === null) return;
      const { issueId, article, others, to, from } = carrying;
      const stays: Pick<CarryingPart, 'carried'> = { carried: { headline: article.headline, place: null } };
      set({ carrying: null });
      if (to === from) return set(stays);
      try {
        const arrangement = fromJsonText(await callBridge(bridge, 'issue.arrangement', { id: issueId }));
        const made = placeArticleBehind(arrangement, article.id, others[to - 1]?.id ?? null);
        const { arranging, execute, executeArranging } = get();
        const isShown = arranging?.issueId === issueId;
        const isDone = await (isShown ? executeArranging(made) : execute(made?.edit ?? null));
        set(isDone ? { carried: { headline: article.headline, place: to + 1 } } : stays);
      } catch (thrown) {
        get().notifyError(thrown);
      }
    },
    leaveCarried() {
      picked += 1;
      const { carrying } = get();
      if (carrying !== null) set({ carrying: null, carried: { headline: carrying.article.headline, place: null } });
    },
  });
};
