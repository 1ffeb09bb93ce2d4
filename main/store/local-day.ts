/** The day of a moment by this computer's clock and calendar, as `2026-11-30`. @param at in milliseconds since the epoch */
export function localDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

/** A number below 100 as it stands in times and dates. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
