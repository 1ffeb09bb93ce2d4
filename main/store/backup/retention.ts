import type { BackupReason } from '../../../model/backup.ts';

/** What decides whether a backup is kept. */
export interface DatedBackup {
  /** When it was made, in milliseconds since the epoch. */
  readonly at: number;
  readonly why: BackupReason;
  readonly bytes: number;
}

/** The backups that are to go. */
export interface Parting<B> {
  /** Those that later ones stand for. */
  readonly outdated: readonly B[];
  /** Those that there is no room for, the oldest. */
  readonly forRoom: readonly B[];
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Which backups of a workspace are to go: of those of one hour the last is kept for a day, of those of one day the last for a month
 * (30 days), of those of one month the last for a year (365 days). What was made for a reason of its own, by hand or before a merge or a
 * migration, is kept for a month beside them. The newest is always kept.
 *
 * Hours, days and months are those of the clock on the wall, so what is the last of its month was the last of its day and hour before, and
 * is still there when its month is over.
 *
 * @param now in milliseconds since the epoch; what was made later was made by a clock that went wrong, and counts as new
 * @param room how many bytes all together may take
 */
export function partingFrom<B extends DatedBackup>(backups: readonly B[], now: number, room: number): Parting<B> {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const kept: B[] = [];
  const outdated: B[] = [];
  const periods = new Set<string>();
  for (const backup of newestFirst) {
    const stands = periodsOf(backup, now);
    const isKept = kept.length === 0 || stands.some((period) => !periods.has(period));
    // One that stands for its hour stands for its day and month as well.
    if (isKept) for (const period of stands) periods.add(period);
    (isKept ? kept : outdated).push(backup);
  }
  const forRoom: B[] = [];
  let bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
  while (bytes > room && kept.length > 1) {
    const oldest = kept.pop();
    if (oldest === undefined) break;
    forRoom.push(oldest);
    bytes -= oldest.bytes;
  }
  return { outdated, forRoom };
}

/** The stretches of time that a backup may be kept for, each of which needs one. */
function periodsOf({ at, why }: DatedBackup, now: number): string[] {
  const age = now - at;
  const date = new Date(at);
  const month = `${date.getFullYear()}-${date.getMonth()}`;
  const ofDay = `${month}-${date.getDate()}`;
  return [
    ...(age < 365 * day ? [month] : []),
    ...(age < 30 * day ? [ofDay] : []),
    ...(age < day ? [`${ofDay} ${date.getHours()}`] : []),
    ...(age < 30 * day && why !== 'hourly' ? [`${why} ${at}`] : []),
  ];
}
