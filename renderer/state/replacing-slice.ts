import { rangeInDocument } from '../../model/document-pages.ts';
import type { CorrectionId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { appliedRange, toReading } from '../../model/reading-places.ts';
import { recordsOf } from '../../model/record-index.ts';
import { misreadingOf, neighboursOf } from '../../model/replacing/misreading.ts';
import type { Bridge } from '../../preload/contract.ts';
import type { OpenArticle } from './article-part.ts';
import { callBridge } from './bridge-call.ts';
import type { KnownMisreading, OfferedMisreading, OpenReplacing, ReplacingPart } from './replacing-part.ts';
import type { Slice } from './state.ts';

/** Of so many corrections of an edit it is asked where else the same stands; of more, nobody would look at it. */
const mostOffered = 5;

const unlooked = {
  ...{ activeId: null, marks: new Map<string, boolean>(), awayIn: null },
  taken: { ids: new Set<string>(), upTo: 0 },
};

export const nothingReplaced = { replacing: null, sameAgain: [] } as const;

export const replacingSlice =
  (bridge: Bridge): Slice<ReplacingPart> =>
  (set, get) => {
    const begin = (known: KnownMisreading | null, scope: OpenReplacing['scope']): void => {
      const { open } = get();
      const from = open === null ? null : { articleId: open.document.article.id, issueId: open.document.issue.id };
      set({ replacing: { known, scope, from, ...unlooked } });
      get().openDialog('replace');
    };
    return {
      replaceForm: { find: '', by: '', isPattern: false, folded: false, side: 'reading' },
      ...nothingReplaced,
      async noteCorrected(edit) {
        const { open } = get();
        if (open === null || edit.articleId !== open.document.article.id) return;
        const ids = correctedBy(edit);
        if (ids.length === 0) return;
        const known = knownIn(open, ids.slice(-mostOffered));
        set({ sameAgain: [] });
        if (known.length === 0) return;
        const { id: articleId } = open.document.article;
        try {
          const misreadings = known.map(({ misreading }) => misreading);
          const counts = await callBridge(bridge, 'replace.count', { misreadings, articleId });
          const offered = known.flatMap((each, place): OfferedMisreading[] => {
            const own = counts[place];
            return own === undefined || own.workspace === 0 ? [] : [{ ...each, counts: own, articleId }];
          });
          set({ sameAgain: offered.sort((a, b) => b.counts.workspace - a.counts.workspace) });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      dismissSameAgain: () => set({ sameAgain: [] }),
      misreadingAtHand() {
        const { open, selectedCorrectionId, sameAgain } = get();
        const selected = open === null || selectedCorrectionId === null ? [] : knownIn(open, [selectedCorrectionId]);
        return selected[0] ?? sameAgain[0] ?? null;
      },
      openSameAgain: (known) => begin(known, 'workspace'),
      openReplace(scope) {
        const { open, selectedRange } = get();
        const selected =
          open === null || selectedRange === null
            ? ''
            : open.reading.text.slice(selectedRange.start, selectedRange.end);
        if (selected !== '' && selected.length <= 100 && !selected.includes('\n')) {
          get().noteReplaceForm({ find: selected, isPattern: false });
        }
        begin(null, open === null ? 'workspace' : scope);
      },
      noteReplaceForm(changes) {
        set(({ replaceForm, replacing }) => ({
          replaceForm: { ...replaceForm, ...changes },
          replacing: replacing === null ? null : { ...replacing, ...unlooked },
        }));
      },
      noteReplacing: (changes) =>
        set(({ replacing }) => ({ replacing: replacing === null ? null : { ...replacing, ...changes } })),
      async takeOccurrences(replacement, occurrences) {
        const places = occurrences.map(({ articleId, pageId, range, was, now }) => ({
          ...{ articleId, pageId, range, was, now },
        }));
        const came = await get().replacePlaces(replacement, places);
        if (came === null) return null;
        const { replacing, journalVersion } = get();
        if (replacing !== null) {
          const ids = new Set([...replacing.taken.ids, ...occurrences.map(({ id }) => id)]);
          set({ replacing: { ...replacing, taken: { ids, upTo: journalVersion } }, sameAgain: [] });
        }
        return came;
      },
      async jumpToOccurrence({ articleId, pageId, range }) {
        get().closeDialog();
        get().noteReplacing({ awayIn: articleId });
        await get().openArticle(articleId);
        const { open } = get();
        const page = open?.document.pages.find(({ id }) => id === pageId);
        const at = open === null || page === undefined ? null : toReading(open.reading, rangeInDocument(page, range));
        if (at !== null && at.start < at.end) get().selectRange(at, { reveal: true });
        else if (at !== null) get().placeCaret(at.start, { reveal: true });
        get().requestFocus('text');
      },
      returnToOccurrences() {
        get().noteReplacing({ awayIn: null });
        get().openDialog('replace');
      },
    };
  };

/** The corrections that an edit has accepted, or changed. */
function correctedBy({ commands }: Edit): CorrectionId[] {
  return commands.flatMap((command): CorrectionId[] => {
    if (command.name === 'correction.add') {
      return command.payload.records.filter(({ status }) => status === 'accepted').map(({ id }) => id);
    }
    if (command.name !== 'correction.revise') return [];
    return command.payload.revisions
      .filter(({ changes }) => changes.status === 'accepted' || changes.now !== undefined)
      .map(({ id }) => id);
  });
}

/** What some corrections put right, each misreading once. */
function knownIn({ document, reading }: OpenArticle, ids: readonly CorrectionId[]): KnownMisreading[] {
  const known = new Map<string, KnownMisreading>();
  for (const correction of recordsOf(document.corrections, ids)) {
    const range = correction.status === 'accepted' ? appliedRange(reading, correction) : null;
    const misreading = range === null ? null : misreadingOf(document.source, reading, correction);
    if (range === null || misreading === null) continue;
    known.set(JSON.stringify(misreading), { misreading, ...neighboursOf(reading, range) });
  }
  return [...known.values()];
}
