import { type DraftPlace, draftKey } from '../../model/draft.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import type { DraftsPart, HeldField, TypedText } from './drafts-part.ts';
import type { Slice } from './state.ts';

/** How long after a key what is typed is written to the workspace at the latest, in milliseconds. */
const writingPause = 500;
/** How long until that is tried again when it failed. */
const retryPause = 3000;

export const draftsSlice =
  (bridge: Bridge): Slice<DraftsPart> =>
  (set, get) => {
    const held = new Map<string, HeldField>();
    /** The places whose text in the file is not what was typed last. */
    const unwritten = new Map<string, DraftPlace>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Edits of fields that were left, until they are on disk and their drafts gone. */
    const underWay = new Set<Promise<void>>();
    // All writings that are on their way. Main takes calls in their order, so the last one about a place counts.
    let writings: Promise<unknown> = Promise.resolve();

    const change = (key: string, typed: TypedText | undefined): void =>
      set(({ drafts }) => {
        const changed = new Map(drafts);
        if (typed === undefined) changed.delete(key);
        else changed.set(key, typed);
        return { drafts: changed };
      });

    const write = async (key: string, place: DraftPlace): Promise<void> => {
      const typed = get().drafts.get(key);
      // Where nothing can be written, that is said elsewhere, and what is typed stays where it stands.
      if ((get().workspace?.readOnly ?? null) !== null) unwritten.delete(key);
      if (!unwritten.has(key)) {
        set({ draftWriting: unwritten.size === 0 ? 'written' : 'writing' });
        return;
      }
      try {
        if (typed === undefined) await callBridge(bridge, 'draft.remove', { place });
        else await callBridge(bridge, 'draft.write', { place, text: typed.text });
        if (get().drafts.get(key)?.text === typed?.text) unwritten.delete(key);
        set({ draftWriting: unwritten.size === 0 ? 'written' : 'writing' });
      } catch (thrown) {
        // What went with its workspace needs no writing.
        if (errorOf(thrown).code === 'workspace-not-open') unwritten.delete(key);
        else {
          if (get().draftWriting !== 'failed') get().notifyError(thrown);
          timer ??= setTimeout(() => void writeAll(), retryPause);
        }
        set({ draftWriting: unwritten.size === 0 ? 'written' : 'failed' });
      }
    };

    const writeAll = async (): Promise<void> => {
      clearTimeout(timer);
      timer = undefined;
      // None waits for another: a page that is going has no time for that.
      writings = Promise.all([writings, ...[...unwritten].map(([key, place]) => write(key, place))]);
      await writings;
    };

    const noteUnwritten = (key: string, place: DraftPlace): void => {
      unwritten.set(key, place);
      if (get().draftWriting === 'written') set({ draftWriting: 'writing' });
      // Not put off by further keys: who types without a stop loses no more than who pauses.
      timer ??= setTimeout(() => void writeAll(), writingPause);
    };

    return {
      drafts: new Map(),
      draftWriting: 'written',
      async readDrafts() {
        try {
          const found = await callBridge(bridge, 'draft.list', {});
          const texts = found.map(
            (draft) => [draftKey(draft.place), { ...draft, typedHere: false, leaving: false }] as const,
          );
          set({ drafts: new Map(texts) });
          if (texts.length > 0) get().notify({ kind: 'drafts-found', count: texts.length });
        } catch (thrown) {
          get().notifyError(thrown);
        }
      },
      noteTyped(place, text) {
        const key = draftKey(place);
        change(key, { place, text, at: Date.now(), typedHere: true, leaving: false });
        noteUnwritten(key, place);
      },
      dropDraft(place) {
        const key = draftKey(place);
        if (!get().drafts.has(key)) return;
        change(key, undefined);
        noteUnwritten(key, place);
      },
      async leaveField(place, leave) {
        const key = draftKey(place);
        const typed = get().drafts.get(key);
        if (typed === undefined || typed.leaving) return;
        change(key, { ...typed, leaving: true });
        const left = leave(typed.text).then((counts) => {
          const now = get().drafts.get(key);
          // The person may have gone on typing there meanwhile.
          if (now === undefined || !now.leaving) return;
          if (counts) get().dropDraft(place);
          else change(key, { ...now, leaving: false });
        });
        underWay.add(left);
        await left.finally(() => underWay.delete(left));
      },
      holdField(place, field) {
        const key = draftKey(place);
        held.set(key, field);
        return () => {
          if (held.get(key) === field) held.delete(key);
        };
      },
      async leaveFields() {
        const typed = [...get().drafts].filter(([, { typedHere }]) => typedHere);
        for (const [key, { place }] of typed) {
          const field = held.get(key);
          if (field !== undefined && !field.isComposing()) void get().leaveField(place, field.leave);
        }
        await Promise.all(underWay);
      },
      async keepDrafts() {
        await writeAll();
        return unwritten.size === 0;
      },
    };
  };
