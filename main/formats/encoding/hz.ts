const tilde = 0x7e;
const newLine = 0x0a;

/** Whether bytes are HZ: 7-bit, with `~{ … ~}` around pairs that are GB 2312 less their high bits (RFC 1843). */
export function looksLikeHz(bytes: Uint8Array): boolean {
  return hasEscape(bytes, 0x7b) && !bytes.some((byte) => byte >= 0x80);
}

/** HZ (RFC 1843) as text; it is GB 2312 once the escapes are gone and the high bits set. */
export function decodeHz(bytes: Uint8Array): string {
  const gb = new Uint8Array(bytes.length);
  let length = 0;
  let inGb = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const next = bytes[index + 1];
    if (byte === tilde && isEscape(next, inGb)) {
      index += 1;
      if (next === 0x7b) inGb = true;
      else if (next === 0x7d) inGb = false;
      else if (next === tilde) gb[length++] = tilde;
    } else if (byte === newLine) {
      // A line ends GB mode, whether it says so or not.
      inGb = false;
      gb[length++] = byte;
    } else gb[length++] = inGb ? byte | 0x80 : byte;
  }
  return new TextDecoder('gb18030').decode(gb.subarray(0, length));
}

/** `~{` and `~~` outside, `~}` inside, and `~` at the end of a line, which joins it to the next. */
function isEscape(next: number | undefined, inGb: boolean): boolean {
  return inGb ? next === 0x7d : next === 0x7b || next === tilde || next === newLine;
}

function hasEscape(bytes: Uint8Array, second: number): boolean {
  for (let at = bytes.indexOf(tilde); at >= 0; at = bytes.indexOf(tilde, at + 1)) {
    const [first, other] = [bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
    if (bytes[at + 1] === second && isGbCell(first) && isGbCell(other)) return true;
  }
  return false;
}

function isGbCell(byte: number): boolean {
  return byte >= 0x21 && byte <= 0x7e;
}
