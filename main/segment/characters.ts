/** Classes of UTF-16 units, in a table: the segmenter looks at every unit of the source once, and at most of them twice. */
const blank = 1;
const han = 2;
const latin = 4;
const digit = 8;
/** Ends a sentence. */
const final = 16;
/** Divides a sentence: , 、 ; and the like. */
const divider = 32;
/** Closing quotes and brackets. */
const closing = 64;
/** Opening quotes and brackets. */
const opening = 128;

const classes = new Uint8Array(0x10000);

function mark(characters: string, characterClass: number): void {
  for (let index = 0; index < characters.length; index += 1) {
    const unit = characters.charCodeAt(index);
    classes[unit] = (classes[unit] ?? 0) | characterClass;
  }
}

function markRange(first: number, last: number, characterClass: number): void {
  for (let unit = first; unit <= last; unit += 1) classes[unit] = (classes[unit] ?? 0) | characterClass;
}

// What ECMAScript counts as white space and line terminators, which is what `String.prototype.trim` removes.
mark('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', blank);
markRange(0x2000, 0x200a, blank);
markRange(0x3400, 0x4dbf, han);
markRange(0x4e00, 0x9fff, han);
markRange(0xd840, 0xd8bf, han); // Leading surrogates of the supplementary ideographic planes.
markRange(0xf900, 0xfaff, han);
mark('〇々□\ufffd', han); // A lost character stands where one was.
markRange(0x41, 0x5a, latin);
markRange(0x61, 0x7a, latin);
markRange(0xc0, 0x24f, latin);
markRange(0x30, 0x39, digit);
markRange(0xff10, 0xff19, digit);
mark('。！？!?…；;', final);
mark(',，、：:', divider);
mark('”’」』）)》〉】〕]', closing);
mark('“‘「『（(《〈【〔[', opening);

export function isBlank(unit: number): boolean {
  return ((classes[unit] ?? 0) & blank) !== 0;
}

export function isHan(unit: number): boolean {
  return ((classes[unit] ?? 0) & han) !== 0;
}

export function isLatin(unit: number): boolean {
  return ((classes[unit] ?? 0) & latin) !== 0;
}

export function isDigit(unit: number): boolean {
  return ((classes[unit] ?? 0) & digit) !== 0;
}

export function isFinal(unit: number): boolean {
  return ((classes[unit] ?? 0) & final) !== 0;
}

export function isDivider(unit: number): boolean {
  return ((classes[unit] ?? 0) & divider) !== 0;
}

export function isClosing(unit: number): boolean {
  return ((classes[unit] ?? 0) & closing) !== 0;
}

export function isOpening(unit: number): boolean {
  return ((classes[unit] ?? 0) & opening) !== 0;
}

/** Whether the unit ends a line. "\r\n" ends one line with two such units. */
export function isLineBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029;
}

/** The unit's width in ems as newspapers set it: 1 for ideographs and full-width signs, a half for the rest. */
export function emWidth(unit: number): number {
  return unit < 0x2000 ? 0.5 : 1;
}
