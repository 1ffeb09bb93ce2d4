import type { AnyId } from '../../model/ids.ts';

/** An id as the 16 bytes that stand in the tables of the journal. */
export function bytesOf(id: AnyId): Buffer {
  return Buffer.from(id, 'hex');
}

export function idOf<Id extends AnyId>(bytes: Uint8Array): Id {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex') as Id;
}
