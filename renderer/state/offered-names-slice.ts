import { stretchesOf } from '../../model/mention-places.ts';
import { leastOffered, longestRead, type NameReading, readingsOfPlace } from '../../model/name-readings.ts';
import type { Bridge } from '../../preload/contract.ts';
import type { OpenArticle } from './article-part.ts';
import { callBridge } from './bridge-call.ts';
import { isOfferOf, isSameSubject, markedIn, subjectOf } from './offered-names.ts';
import type { OfferedNamesPart } from './offered-names-part.ts';
import type { Slice } from './state.ts';

type Subject = NonNullable<ReturnType<typeof subjectOf>>;

/** So much of the text on either side of a place is read with it at least, in UTF-16 units: whole lines. */
const around = 1000;

export const offeredNamesSlice =
  (bridge: Bridge): Slice<OfferedNamesPart> =>
  (set, get) => {
    // What is on its way is waited for, and not asked for again.
    let readingsComing: { readonly of: Subject; readonly coming: Promise<void> } | null = null;
    let faintComing: { readonly text: string; readonly coming: Promise<void> } | null = null;

    const readingsOf = async (open: OpenArticle, subject: Subject): Promise<void> => {
      const { text } = open.reading;
      const [place] = 'ranges' in subject ? stretchesOf(open.reading, subject) : [subject];
      if (place === undefined) return;
      const start = text.lastIndexOf('\n', Math.max(0, place.start - around)) + 1;
      const end = Math.min(text.length, place.end + around, start + longestRead);
      try {
        const near = await callBridge(bridge, 'mention.readings', {
          text: text.slice(start, end),
          least: leastOffered,
        });
        const now = subjectOf(get());
        // Somebody may have gone to one meanwhile.
        if (now === null || !isSameSubject(subject, now) || isOfferOf(get().offered, now)) return;
        const found = near.map(
          (each): NameReading => ({
            ...each,
            ...{ start: each.start + start, end: each.end + start },
          }),
        );
        const type = 'ranges' in subject ? subject.type : null;
        const readings = readingsOfPlace(found, { ...place, type }, markedIn(open, ['accepted', 'suggested']));
        set({ offered: { of: subject, readings, at: -1 } });
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };
    const faintOf = async (text: string): Promise<void> => {
      try {
        const asked = { text: text.slice(0, longestRead), least: leastOffered };
        const found = await callBridge(bridge, 'mention.readings', asked);
        if (get().open?.reading.text === text) set({ faint: { text, found } });
      } catch (thrown) {
        get().notifyError(thrown);
      }
    };
    return {
      ...{ offered: null, faint: null },
      askReadings() {
        const { open, offered } = get();
        const subject = subjectOf(get());
        if (open === null || subject === null || isOfferOf(offered, subject)) return Promise.resolve();
        if (readingsComing !== null && isSameSubject(readingsComing.of, subject)) return readingsComing.coming;
        const asked = {
          of: subject,
          coming: readingsOf(open, subject).finally(() => {
            if (readingsComing === asked) readingsComing = null;
          }),
        };
        readingsComing = asked;
        return asked.coming;
      },
      async offerNext() {
        await get().askReadings();
        const { offered } = get();
        const subject = subjectOf(get());
        if (offered === null || subject === null || !isOfferOf(offered, subject)) return;
        const { readings, at } = offered;
        set({ offered: { ...offered, at: at + 1 < readings.length ? at + 1 : -1 } });
      },
      offerReading: (at) => set(({ offered }) => (offered === null ? {} : { offered: { ...offered, at } })),
      offer: (of, reading) => set({ offered: { of, readings: [reading], at: 0 } }),
      askFaint() {
        const { open, faint } = get();
        const text = open?.reading.text ?? '';
        if (text === '' || faint?.text === text) return Promise.resolve();
        if (faintComing?.text === text) return faintComing.coming;
        const asked = {
          text,
          coming: faintOf(text).finally(() => {
            if (faintComing === asked) faintComing = null;
          }),
        };
        faintComing = asked;
        return asked.coming;
      },
    };
  };
