import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as bytes: they move from thread to thread without a copy, and without a look at what they hold. */
export interface Packed<Value> {
  readonly packed: ArrayBuffer;
  /** There at compile time only. */
  readonly holds?: Value;
}

/** Packs what structured clone can copy. */
export function pack<Value>(value: Value): Packed<Value> {
  return { packed: ownBytes(serialize(value)) };
}

export function unpacked<Value extends object>(value: Value | Packed<Value>): Value {
  return 'packed' in value ? (deserialize(new Uint8Array(value.packed)) as Value) : value;
}

/** A value as few bytes, for what waits before it is read: records of one kind say much the same. */
export interface PackedSmall<Value> {
  readonly packed: ArrayBuffer;
  /** There at compile time only. */
  readonly holdsSmall?: Value;
}

/** Packs what structured clone can copy into as few bytes as soon comes of it. */
export function packSmall<Value>(value: Value): PackedSmall<Value> {
  return { packed: ownBytes(deflateRawSync(serialize(value), { level: 1 })) };
}

export function unpackSmall<Value>({ packed }: PackedSmall<Value>): Value {
  return deserialize(inflateRawSync(new Uint8Array(packed))) as Value;
}

/** The bytes of a buffer alone: they may stand in a larger one that others use, too. */
function ownBytes({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) return buffer;
  const own = new ArrayBuffer(byteLength);
  new Uint8Array(own).set(new Uint8Array(buffer, byteOffset, byteLength));
  return own;
}
