import { useEffect } from 'react';
import type { Correction } from '../../model/correction.ts';
import { CommandKeys } from '../commands/command-keys.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What the character may read that the selected correction is of, the likeliest first; nothing where nothing else is known. */
export function OtherReadings({ correction }: { readonly correction: Correction }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { id } = correction;
  const readings = useKanwu(({ otherReadings }) => (otherReadings?.of === id ? otherReadings.readings : null));
  useEffect(() => void store.getState().askOtherReadings(id), [id, store]);
  if (readings === null || readings.length < 2) return null;
  return (
    <div className="other-readings">
      <span className="field-label" id="other-readings">
        {m.correction.otherReadings} <CommandKeys of="next-reading" />
      </span>
      <div className="other-readings-list" role="group" aria-labelledby="other-readings">
        {readings.map((reading) => (
          <button
            key={reading}
            type="button"
            className="other-reading"
            aria-label={m.correction.takeReading(reading)}
            aria-pressed={reading === correction.now}
            onClick={() => void store.getState().takeReading(reading)}
          >
            {reading}
          </button>
        ))}
      </div>
    </div>
  );
}
