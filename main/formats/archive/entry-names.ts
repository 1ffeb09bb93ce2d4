import { KanwuError } from '../../../model/error.ts';
import { decode } from '../encoding/decode.ts';
import { textIn } from '../encoding/encodings.ts';

/** A name as it stands in an archive; a text where the archive says what its bytes are. */
export type RawName = string | Uint8Array;

/**
 * The names of an archive's entries. What says nothing of its encoding is UTF-8 where it can be; else all such names together are in the
 * encoding that they tell, or in GB18030, as Chinese Windows writes them.
 */
export function decodeNames(names: readonly RawName[]): string[] {
  const others = names.flatMap((name) => (typeof name !== 'string' && utf8(name) === null ? [name] : []));
  const encoding = others.length === 0 ? 'gb18030' : encodingOf(others);
  return names.map((name) => {
    const text = typeof name === 'string' ? name : (utf8(name) ?? textIn(encoding, name));
    return text.replaceAll('\\', '/');
  });
}

/**
 * Refuses a name that leads out of the folder that an archive is unpacked into.
 *
 * @throws {KanwuError} `entry-name-refused`
 */
export function checkEntryName(name: string): void {
  const climbs = name.split('/').includes('..');
  if (climbs || name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0'))
    throw new KanwuError('entry-name-refused', { fileName: name });
}

/** The same name as any system's file may be called. */
export function storableName(name: string): string {
  return (
    name
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Windows has in no name
      .map((part) => part.replace(/[<>:"|?*\u0000-\u001f]/g, '_').replace(/[. ]+$/, '_'))
      .join('/')
  );
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(names: readonly Uint8Array[]): ReturnType<typeof decode>['encoding'] {
  const line = Uint8Array.of(0x0a);
  try {
    return decode(Buffer.concat(names.flatMap((name) => [name, line]))).encoding;
  } catch {
    return 'gb18030';
  }
}
