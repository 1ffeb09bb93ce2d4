import type { Encoding } from '../../model/encoding.ts';
import type { TextPreview } from '../../model/import.ts';
import { detectEncoding } from '../formats/encoding/detect.ts';
import { textIn } from '../formats/encoding/encodings.ts';
import { readIssueFile } from '../formats/issue-file.ts';

/** So much of a file is looked at, in bytes, and so much of its text shown. */
const lookedAt = 1 << 16;
const shown = 600;

/** What a file's bytes speak for, the likeliest first; empty where they are no text. @throws {KanwuError} what `readIssueFile` throws */
export async function likelyEncodings(path: string): Promise<Encoding[]> {
  const { bytes } = await readIssueFile(path);
  return detectEncoding(bytes).candidates.map(({ encoding }) => encoding);
}

/** The beginning of a file's text in an encoding, from its first line with more than ASCII on. @throws {KanwuError} what `readIssueFile` throws */
export async function previewText(path: string, encoding: Encoding): Promise<TextPreview> {
  const { bytes } = await readIssueFile(path);
  return previewOf(bytes, encoding);
}

/** The same of bytes that are at hand. */
export function previewOf(bytes: Uint8Array, encoding: Encoding): TextPreview {
  const text = textIn(encoding, bytes.subarray(0, lookedAt));
  const first = text.search(/[^\0-\x7f]/);
  const from = first < 0 ? 0 : text.lastIndexOf('\n', first) + 1;
  return { text: text.slice(from, from + shown).trim(), damaged: text.split('\ufffd').length - 1 };
}
