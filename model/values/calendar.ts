/** How a value ends that names the calendar which its text counts by, as RFC 9557 writes it: `1946-05-01[u-ca=roc]`. */
const suffix = /\[u-ca=([^[\]]*)\]$/;

/** A value's calendar, null for the Gregorian one, and the value without it. */
export function splitCalendar(value: string): { readonly calendar: string | null; readonly rest: string } {
  const found = suffix.exec(value);
  return { calendar: found?.[1] ?? null, rest: found === null ? value : value.slice(0, found.index) };
}

/** The reverse of {@link splitCalendar}. */
export function withCalendar(calendar: string | null, value: string): string {
  return calendar === null ? value : `${value}[u-ca=${calendar}]`;
}

/** Whether Unicode has a calendar of that key. The Gregorian one is not named in values. */
export function isCalendar(key: string): boolean {
  return key !== 'gregory' && key !== 'iso8601' && Intl.supportedValuesOf('calendar').includes(key);
}
