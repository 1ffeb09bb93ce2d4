/** So much text is gathered before it is made bytes, in UTF-16 units: longer strings cost more to put together. */
const longestText = 1 << 14;

/** So many bytes are written together. */
const pieceSize = 1 << 18;

/** What a UTF-16 unit takes at most, in bytes. */
const widestUnit = 3;

/** Memory that was used before: to ask for new costs more than what is done in it. */
const spare: Buffer[] = [];
const mostSpare = 4;

/** Text that is gathered as UTF-8, in pieces. */
export class Utf8Pieces {
  #text = '';
  #whole: Buffer[] = [];
  /** What is being filled. */
  #piece: Buffer | null = null;
  #filled = 0;

  /** @returns whether there is enough to be written */
  add(text: string): boolean {
    this.#text += text;
    if (this.#text.length >= longestText) this.#encode();
    return this.#whole.length > 0;
  }

  /** Takes out what was gathered, which goes back to {@link reuse} when it was written. */
  take(): readonly Buffer[] {
    if (this.#piece === null) this.#whole.push(Buffer.from(this.#text));
    else this.#encode();
    this.#text = '';
    this.#endPiece();
    const pieces = this.#whole;
    this.#whole = [];
    return pieces;
  }

  #encode(): void {
    const most = this.#text.length * widestUnit;
    if (most > pieceSize - this.#filled) this.#endPiece();
    if (most > pieceSize) this.#whole.push(Buffer.from(this.#text));
    else {
      this.#piece ??= spare.pop() ?? Buffer.allocUnsafeSlow(pieceSize);
      this.#filled += this.#piece.write(this.#text, this.#filled);
    }
    this.#text = '';
  }

  #endPiece(): void {
    if (this.#piece !== null) this.#whole.push(this.#piece.subarray(0, this.#filled));
    this.#piece = null;
    this.#filled = 0;
  }
}

/** Lets pieces that nobody needs any more be filled again. */
export function reuse(pieces: readonly Buffer[]): void {
  for (const { buffer } of pieces) {
    if (buffer.byteLength === pieceSize && spare.length < mostSpare) spare.push(Buffer.from(buffer));
  }
}
