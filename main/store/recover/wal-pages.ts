const headerLength = 32;
const frameHeaderLength = 24;
/** https://www.sqlite.org/fileformat2.html#wal_file_format; with the last bit set checksums are of big-endian words. */
const magic = 0x377f0682;

/** The pages that transactions which were completed wrote to a -wal file, the newest of each, by their numbers. */
export function committedPages(wal: Buffer, pageSize: number): ReadonlyMap<number, Buffer> {
  const committed = new Map<number, Buffer>();
  if (wal.length < headerLength || (wal.readUInt32BE(0) & ~1) >>> 0 !== magic || wal.readUInt32BE(8) !== pageSize)
    return committed;
  const isBigEndian = (wal.readUInt32BE(0) & 1) === 1;
  const salts = wal.subarray(16, 24);
  let sum = checksum([0, 0], wal.subarray(0, 24), isBigEndian);
  if (!says(sum, wal, 24)) return committed;
  let pending = new Map<number, Buffer>();
  const frameLength = frameHeaderLength + pageSize;
  for (let at = headerLength; at + frameLength <= wal.length; at += frameLength) {
    const page = wal.subarray(at + frameHeaderLength, at + frameLength);
    if (!wal.subarray(at + 8, at + 16).equals(salts)) break;
    sum = checksum(checksum(sum, wal.subarray(at, at + 8), isBigEndian), page, isBigEndian);
    if (!says(sum, wal, at + 16)) break;
    pending.set(wal.readUInt32BE(at), page);
    const isCommit = wal.readUInt32BE(at + 4) !== 0;
    if (!isCommit) continue;
    for (const [number, each] of pending) committed.set(number, each);
    pending = new Map();
  }
  return committed;
}

type Sum = readonly [number, number];

function checksum([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  let [one, two] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
    two = (two + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
  }
  return [one, two];
}

function says([one, two]: Sum, wal: Buffer, at: number): boolean {
  return wal.readUInt32BE(at) === one && wal.readUInt32BE(at + 4) === two;
}
