import type { PlacedText } from '../recognised-page/text-layout.ts';
import type { XmlElement, XmlHandlers } from '../xml/parse-xml.ts';

/** A text object that is open: where its own coordinates begin on the page, how they are turned and scaled, and its letters' size. */
interface TextObject {
  readonly left: number;
  readonly top: number;
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  readonly size: number;
}

/** A piece of text of it, as far as it has come. */
interface TextCode {
  readonly x: number;
  readonly y: number;
  readonly deltaX: readonly number[];
  readonly deltaY: readonly number[];
  text: string;
}

/** Takes the texts of a page's content as it streams by (GB/T 33190, 11), in millimetres from the upper left corner. */
export class PageTexts implements XmlHandlers {
  readonly templates: string[] = [];
  images = 0;
  readonly #across: PlacedText[] = [];
  /** Texts that run downwards. */
  readonly #down: PlacedText[] = [];
  #object: TextObject | null = null;
  #code: TextCode | null = null;

  open({ name, attributes }: XmlElement): void {
    if (name === 'Template' && attributes.TemplateID !== undefined) this.templates.push(attributes.TemplateID);
    if (name === 'ImageObject') this.images += 1;
    if (name === 'TextObject') this.#object = objectOf(attributes);
    if (name !== 'TextCode') return;
    const { X, Y, DeltaX, DeltaY } = attributes;
    // Where a piece does not say where it begins, it goes on from the one before.
    const [x, y] = [numberOf(X, this.#code?.x ?? 0), numberOf(Y, this.#code?.y ?? 0)];
    this.#code = { x, y, deltaX: deltasOf(DeltaX), deltaY: deltasOf(DeltaY), text: '' };
  }

  text(data: string): void {
    if (this.#object !== null && this.#code !== null) this.#code.text += data;
  }

  close(name: string): void {
    if (name === 'TextCode' && this.#object !== null && this.#code !== null) this.#place(this.#object, this.#code);
    if (name !== 'TextObject') return;
    this.#object = null;
    this.#code = null;
  }

  /**
   * The texts for whoever reads from left to right and downwards. A page whose texts run downwards is turned a quarter, so that its
   * columns, which are read from the right, are lines.
   */
  inReadingDirection(): readonly PlacedText[] {
    const count = (texts: readonly PlacedText[]): number => texts.reduce((sum, { text }) => sum + text.length, 0);
    if (count(this.#down) <= count(this.#across)) return [...this.#across, ...this.#down];
    return [...this.#across, ...this.#down].map(({ text, left, top, width, height }) => {
      return { text, left: top, top: -(left + width), width: height, height: width };
    });
  }

  #place({ left, top, matrix: [a, b, c, d, e, f], size }: TextObject, { x, y, deltaX, deltaY, text }: TextCode): void {
    const characters = [...text];
    if (text.trim() === '') return;
    const baseline = { x: left + a * x + c * y + e, y: top + b * x + d * y + f };
    const [runX, runY] = [sum(deltaX, characters.length - 1), sum(deltaY, characters.length - 1)];
    const advance = { x: a * runX + c * runY, y: b * runX + d * runY };
    const height = size * (Math.hypot(b, d) || 1);
    const isDown = Math.abs(advance.y) > Math.abs(advance.x);
    const whole = text.trim();
    if (isDown) {
      const run = Math.abs(advance.y) + height;
      this.#down.push({ text: whole, left: baseline.x, top: baseline.y - height, width: height, height: run });
      return;
    }
    // Without steps letters follow one another as their font has them, which is not read: ideographs are as wide as high.
    const own = deltaX.length === 0 ? widthOf(characters) * height : Math.abs(advance.x) + height;
    this.#across.push({ text: whole, left: baseline.x, top: baseline.y - height, width: own, height });
  }
}

function objectOf({ Boundary = '', CTM = '', Size }: Readonly<Record<string, string>>): TextObject {
  const [left = 0, top = 0] = numbersOf(Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(CTM);
  return { left, top, matrix: [a, b, c, d, e, f], size: numberOf(Size, 1) };
}

function numbersOf(written: string): readonly number[] {
  return written.trim().split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite);
}

function numberOf(written: string | undefined, otherwise: number): number {
  const value = Number(written);
  return written === undefined || !Number.isFinite(value) ? otherwise : value;
}

/** So many steps are kept at most: no piece of text has more letters. */
const mostSteps = 100_000;

/** `3 g 4 3.5` is 3, then four times 3.5. */
function deltasOf(written = ''): readonly number[] {
  const parts = written.trim().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let at = 0; at < parts.length && found.length < mostSteps; at += 1) {
    if (parts[at] !== 'g') {
      found.push(numberOf(parts[at], 0));
      continue;
    }
    const [count, step] = [numberOf(parts[at + 1], 0), numberOf(parts[at + 2], 0)];
    for (let time = 0; time < count && found.length < mostSteps; time += 1) found.push(step);
    at += 2;
  }
  return found;
}

/** The last step stands for all that come after. */
function sum(steps: readonly number[], count: number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += steps[Math.min(at, steps.length - 1)] ?? 0;
  return total;
}

/** In heights of its letters. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce((width, each) => width + (/[\u1100-\uffee]|[\ud800-\udbff]/.test(each) ? 1 : 0.5), 0);
}
