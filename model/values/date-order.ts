/** Whether one end of a stretch, in EDTF, is after the other, as far as both are known: to the day, not to the time. */
export function isAfter(start: string, end: string): boolean {
  const others = knownParts(end);
  for (const [place, part] of knownParts(start).entries()) {
    const other = others[place];
    if (other === undefined) return false;
    if (part !== other) return part > other;
  }
  return false;
}

/** Year, month and day, up to the first that is not known or is a part of a year. */
function knownParts(date: string): number[] {
  const [, year, month, day] = /^(-?\d{4})(?![\dX])(?:-(0\d|1[0-2])(?:-(\d{2}))?(?!\d))?/.exec(date) ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}
