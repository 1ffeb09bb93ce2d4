import { deserialize, serialize } from 'node:v8';

/** A value as bytes: they move from thread to thread without a copy, and without a look at what they hold. */
export interface Packed<Value> {
  readonly packed: ArrayBuffer;
  /** There at compile time only. */
  readonly holds?: Value;
}

/** Packs what structured clone can copy. */
export function pack<Value>(value: Value): Packed<Value> {
  const { buffer, byteOffset, byteLength } = serialize(value);
  // The bytes may stand in a larger buffer that others use, too.
  const packed = new ArrayBuffer(byteLength);
  new Uint8Array(packed).set(new Uint8Array(buffer, byteOffset, byteLength));
  return { packed };
}

export function unpacked<Value extends object>(value: Value | Packed<Value>): Value {
  return 'packed' in value ? (deserialize(new Uint8Array(value.packed)) as Value) : value;
}
