import { z } from 'zod';

/**
 * The encodings that text files are read in, by their WHATWG names (https://encoding.spec.whatwg.org): `gb18030` reads GBK and GB 2312,
 * `big5` Big5-HKSCS, `euc-kr` the Korean code page 949, `shift_jis` the Japanese 932, too. UTF-32 and HZ have none there and bear IANA's.
 */
export const encodings = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'hz-gb-2312',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'koi8-r',
] as const;
export const Encoding = z.enum(encodings);
export type Encoding = z.infer<typeof Encoding>;

const otherNames: Readonly<Record<string, Encoding>> = {
  gbk: 'gb18030',
  hz: 'hz-gb-2312',
  'utf-32': 'utf-32le',
  'big5-hkscs': 'big5',
  // Its letters stand where Windows has them.
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
};

/** The encoding that a name stands for, in any spelling that the WHATWG standard knows (`GBK`, `latin1`, `cp936`); null for none. */
export function encodingNamed(name: string): Encoding | null {
  const wanted = name.trim().toLowerCase();
  const known = Encoding.safeParse(otherNames[wanted] ?? wanted);
  if (known.success) return known.data;
  try {
    const standard = new TextDecoder(wanted).encoding;
    return Encoding.safeParse(otherNames[standard] ?? standard).data ?? null;
  } catch {
    return null;
  }
}

/** Whether text in it is told by what it looks like, which may be wrong: nothing but UTF-8 is hardly ever anything else. */
export function isFoundOut(encoding: Encoding): boolean {
  return encoding !== 'utf-8';
}
