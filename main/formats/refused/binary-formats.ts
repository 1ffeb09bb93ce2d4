import type { FileFormat, RefusalAdvice } from '../../../model/import.ts';
import { type Importer, sureness } from '../importer.ts';
import { refusing } from './refusing.ts';

/** Kinds of binary files (as `binaryKind` names them) by the format that they are told as. */
const families: readonly (readonly [format: FileFormat, advice: RefusalAdvice, kinds: readonly string[]])[] = [
  ['docx', 'save-as-text', ['dotx', 'dotm']],
  ['odt', 'save-as-text', ['ott']],
  ['spreadsheet', 'export-otherwise', ['xltx', 'xltm', 'ods', 'ots']],
  ['presentation', 'save-as-text', ['pptx', 'pptm', 'potx', 'ppsx', 'odp', 'otp']],
  ['epub', 'save-as-text', ['mobi']],
  // Compound files: Word, Excel, WPS of the nineties and after.
  ['doc', 'save-as-text', ['cfb']],
  ['rtf', 'save-as-text', ['rtf']],
  ['pdf', 'recognise', ['ps', 'eps', 'ai']],
  ['djvu', 'recognise', ['djvu']],
  [
    'image',
    'recognise',
    ['png', 'jpg', 'gif', 'tif', 'bmp', 'webp', 'jp2', 'jpx', 'jxl', 'heic', 'avif', 'psd', 'ico'],
  ],
  [
    'archive',
    'unpack',
    ['zip', 'gz', 'bz2', 'xz', 'zst', 'lz', 'lz4', 'Z', 'tar', 'tar.gz', '7z', 'rar', 'cab', 'ar', 'jar'],
  ],
  ['sqlite', 'open-as-workspace', ['sqlite']],
  [
    'media',
    'none',
    ['mp3', 'mp4', 'm4a', 'mov', 'wav', 'flac', 'ogg', 'oga', 'ogv', 'opus', 'webm', 'mkv', 'avi', 'amr', 'aac'],
  ],
];
const known = new Set(families.flatMap(([, , kinds]) => kinds));

/** Office files, pages, pictures, archives, databases, sound and film, told by their signatures. */
export const refusedBinaryFormats: readonly Importer[] = [
  ...families.map(([format, advice, kinds]) =>
    refusing(format, advice, sureness.certain, ({ binaryKind }) => binaryKind !== null && kinds.includes(binaryKind)),
  ),
  refusing(
    'other-binary',
    'none',
    sureness.certain,
    ({ binaryKind }) => binaryKind !== null && !known.has(binaryKind) && binaryKind,
  ),
];
