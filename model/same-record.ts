/** Whether two values of plain data (records, lists of them, numbers, text) say the same. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const fields = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || fields.length !== Object.keys(other).length) return false;
  return fields.every((field) => saysTheSame(one[field as keyof object], other[field as keyof object]));
}
