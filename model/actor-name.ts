/** Whether a person can go by a name in the journal: it is to be read as it is written. */
export function isActorName(name: string): boolean {
  const isPlain = name === name.trim() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name);
  return isPlain && name !== '' && name.length <= 80;
}
