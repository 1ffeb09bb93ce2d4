/** A line of brat's stand-off format: text-bound, relation, event, attribute, note, equivalence, normalisation. */
const line =
  /^(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t|R\d+\t\S+ \S+:\S+ \S+:\S+|E\d+\t\S+:\S+|[AM]\d+\t\S+ \S+|#\d+\t\S+ \S+|\*\t\S+ |N\d+\tReference )/;

/** Whether `head`, the beginning of a text, is of brat's stand-off format (an .ann file). */
export function isStandOff(head: string): boolean {
  const lines = head.split(/\r?\n/, 40).filter((each) => each.trim() !== '');
  // The last one may be cut off.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.length > 0 && whole.every((each) => line.test(each));
}
