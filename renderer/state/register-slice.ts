import { rangeInDocument } from '../../model/document-pages.ts';
import { toReading } from '../../model/reading-places.ts';
import type { PlaceId } from '../../model/register/ledger.ts';
import type { RegisterPart, UnmarkedFound } from './register-part.ts';
import type { Slice } from './state.ts';

/** Nothing was looked for yet. */
export const noneFound: UnmarkedFound = { places: [], asked: 0, next: null };

const unread = { ids: null, unmarked: noneFound, active: 0, ticked: new Set<PlaceId>(), preticked: new Set<PlaceId>() };

export const registerSlice: Slice<RegisterPart> = (set, get) => ({
  register: { listing: { wanted: '', type: null, extent: 'all', sort: null }, activeId: null },
  namesOfType: null,
  ledger: null,
  jumpedTo: null,
  listNames: (namesOfType) => set({ namesOfType }),
  noteRegister: (changes) => set(({ register }) => ({ register: { ...register, ...changes } })),
  openLedger(title, of) {
    const listing = { ...of, groups: [], type: null, order: 'day' } as const;
    set({ ledger: { title, listing, ...unread, isToTick: false }, jumpedTo: null });
    get().openDialog('register');
  },
  decideName(name, type) {
    const listing = { names: [name], entityId: null, groups: ['suggested'], type, order: 'day' } as const;
    set({ ledger: { title: name, listing, ...unread, isToTick: true }, jumpedTo: null });
    get().openDialog('register');
  },
  noteLedger: (changes) => set(({ ledger }) => (ledger === null ? {} : { ledger: { ...ledger, ...changes } })),
  closeLedger: () => set({ ledger: null, jumpedTo: null }),
  async jumpToPlace({ articleId, mentionId, pageId, range }) {
    get().closeDialog();
    await get().openArticle(articleId);
    get().requestFocus('text');
    if (mentionId !== null) {
      get().selectMention(mentionId, { reveal: true });
      set({ jumpedTo: mentionId });
      return;
    }
    const { open } = get();
    const page = open?.document.pages.find(({ id }) => id === pageId);
    const stretch = open && page ? toReading(open.reading, rangeInDocument(page, range)) : null;
    if (stretch === null) return;
    get().selectRange(stretch, { reveal: true });
    set({ jumpedTo: stretch });
  },
  returnToLedger() {
    set({ jumpedTo: null });
    get().openDialog('register');
  },
});
