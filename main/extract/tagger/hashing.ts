/** Folds one more 32-bit value into a running 32-bit hash (the mixing step of MurmurHash3 without its rotations). */
export function fold(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Spreads the bits of a finished hash (the finaliser of MurmurHash3). */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0x27d4eb2f) ^ (mixed >>> 15);
}
