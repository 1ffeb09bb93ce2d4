import type { PlaceId } from '../../model/register/ledger.ts';
import type { RegisterPart } from './register-part.ts';
import type { Slice } from './state.ts';

const unread = { ids: null, active: 0, ticked: new Set<PlaceId>(), preticked: new Set<PlaceId>() };

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
  async jumpToPlace({ articleId, mentionId }) {
    get().closeDialog();
    await get().openArticle(articleId);
    get().selectMention(mentionId, { reveal: true });
    get().requestFocus('text');
    set({ jumpedTo: mentionId });
  },
  returnToLedger() {
    set({ jumpedTo: null });
    get().openDialog('register');
  },
});
