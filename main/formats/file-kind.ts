/** What the first bytes of well-known binary formats are (each format's own specification). */
const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['djvu', [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d]],
];

const zip: readonly number[] = [0x50, 0x4b, 0x03, 0x04];

/** The kind of binary file that these bytes begin, e.g. `pdf`; null when they begin none that is known. */
export function binaryKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, zip)) return zipKind(bytes);
  return signatures.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;
}

/** A zip's directory names its entries in ASCII; office formats are told by the folder that they keep. */
function zipKind(bytes: Uint8Array): string {
  const ends = [bytes.subarray(0, 4096), bytes.subarray(-4096)];
  const names = ends.map((end) => new TextDecoder('windows-1252').decode(end)).join('');
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  if (names.includes('opendocument.text')) return 'odt';
  if (names.includes('epub')) return 'epub';
  return 'zip';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
