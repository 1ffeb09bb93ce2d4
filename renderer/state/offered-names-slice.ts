import { stretchesOf } from '../../model/mention-places.ts';
import { leastOffered, longestRead, type NameReading, readingsOfPlace } from '../../model/name-readings.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import { isOfferOf, markedIn, subjectOf } from './offered-names.ts';
import type { OfferedNamesPart } from './offered-names-part.ts';
import type { Slice } from './state.ts';
import { rememberView } from './view-memory.ts';

/** So much of the text on either side of a place is read with it at least, in UTF-16 units: whole lines. */
const around = 1000;

export const offeredNamesSlice =
  (bridge: Bridge, marksFaint: boolean): Slice<OfferedNamesPart> =>
  (set, get) => ({
    ...{ offered: null, faint: null, marksFaint },
    async askReadings() {
      const { open, offered } = get();
      const subject = subjectOf(get());
      if (open === null || subject === null || isOfferOf(offered, subject)) return;
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
        if (now === null || !isOfferOf({ of: subject, readings: [], at: -1 }, now)) return;
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
    async askFaint() {
      const { open, faint } = get();
      const text = open?.reading.text ?? '';
      if (open === null || text === '' || faint?.text === text) return;
      try {
        const asked = { text: text.slice(0, longestRead), least: leastOffered };
        const found = await callBridge(bridge, 'mention.readings', asked);
        if (get().open?.reading.text === text) set({ faint: { text, found } });
      } catch (thrown) {
        get().notifyError(thrown);
      }
    },
    toggleFaint() {
      const isMarked = !get().marksFaint;
      set({ marksFaint: isMarked });
      rememberView({ marksFaint: isMarked });
    },
  });
