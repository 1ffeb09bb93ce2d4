import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedBackup, partingFrom } from './retention.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date(2026, 10, 29, 10, 5).getTime();
const endless = Number.MAX_SAFE_INTEGER;

const anyBackups = fc.array(
  fc.record({
    at: fc.integer({ min: now - 800 * day, max: now }),
    why: fc.constantFrom<DatedBackup['why']>('hourly', 'hourly', 'hourly', 'by-hand', 'before-merge'),
    bytes: fc.integer({ min: 1, max: 1000 }),
  }),
  { maxLength: 60 },
);

function keptOf(backups: readonly DatedBackup[], at = now, room = endless): DatedBackup[] {
  const { outdated, forRoom } = partingFrom(backups, at, room);
  const gone = new Set([...outdated, ...forRoom]);
  return backups.filter((each) => !gone.has(each));
}

const hourOf = (at: number): string => new Date(at).toDateString() + new Date(at).getHours();
const dayOf = (at: number): string => new Date(at).toDateString();
const monthOf = (at: number): string => `${new Date(at).getFullYear()} ${new Date(at).getMonth()}`;

describe('of the backups of a workspace', () => {
  it.each([
    ['hour of the last day', day, hourOf],
    ['day of the last month', 30 * day, dayOf],
    ['month of the last year', 365 * day, monthOf],
  ] as const)('the newest of each %s is kept', (_what, since, periodOf) => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = keptOf(backups);
        for (const each of backups.filter(({ at }) => now - at < since)) {
          const newest = Math.max(...backups.map(({ at }) => at).filter((at) => periodOf(at) === periodOf(each.at)));
          expect(kept.some(({ at }) => at === newest)).toBe(true);
        }
      }),
    );
  });

  it('few are kept, however many there are', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const scheduled = backups.filter(({ why }) => why === 'hourly');
        expect(keptOf(scheduled).length).toBeLessThanOrEqual(25 + 31 + 13);
      }),
    );
  });

  it('the same are kept whether those that go went one by one over time or all at once', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const scheduled = backups.filter(({ why }) => why === 'hourly').sort((a, b) => a.at - b.at);
        let there: DatedBackup[] = [];
        for (const each of scheduled) there = keptOf([...there, each], each.at);
        expect(keptOf(there)).toEqual(keptOf(scheduled).sort((a, b) => a.at - b.at));
      }),
    );
  });

  it('those that were made by hand or before a merge are all kept for a month', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = keptOf(backups);
        const own = backups.filter(({ at, why }) => why !== 'hourly' && now - at < 30 * day);
        for (const each of own) expect(kept.some(({ at, why }) => at === each.at && why === each.why)).toBe(true);
      }),
    );
  });

  it('the oldest go where there is no room, and the newest never', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 20_000 }), (backups, room) => {
        const kept = keptOf(backups, now, room);
        const { forRoom } = partingFrom(backups, now, room);
        const bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
        expect(bytes <= room || kept.length === 1 || backups.length === 0).toBe(true);
        const oldestKept = Math.min(...kept.map(({ at }) => at));
        for (const each of forRoom) expect(each.at).toBeLessThanOrEqual(oldestKept);
        if (backups.length > 0) expect(kept.map(({ at }) => at)).toContain(Math.max(...backups.map(({ at }) => at)));
      }),
    );
  });
});
