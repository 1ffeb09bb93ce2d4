import { kernel } from './kernel.generated.ts';

/** What assembly/kernel.ts exports: addresses, sizes and steps are in bytes, counts in numbers or rows. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  firstByte(): number;
  addProduct(
    a: number,
    aRow: number,
    aInner: number,
    b: number,
    bRow: number,
    out: number,
    outRow: number,
    rows: number,
    columns: number,
    inner: number,
  ): void;
  transpose(matrix: number, rows: number, columns: number, out: number): void;
  openGates(gates: number, before: number, passed: number, rows: number): void;
  moveStates(gates: number, before: number, after: number, out: number, outRow: number, rows: number): void;
  moveBack(gates: number, before: number, slope: number, rows: number): void;
  openBack(gates: number, before: number, ofPassed: number, slope: number, rows: number): void;
  addRows(from: number, fromRow: number, to: number, rows: number): void;
  addSums(from: number, rows: number, columns: number, out: number): void;
  adam(
    numbers: number,
    slopes: number,
    means: number,
    squares: number,
    count: number,
    rate: number,
    least: number,
  ): void;
}

/** Bytes of a number. */
export const float = 4;
const page = 0x10000;

/** Rows of numbers in the memory: where the first is, and how many bytes further each next one is. */
export interface Rows {
  readonly at: number;
  readonly row: number;
}

/** How large a product of matrices is, and over how many numbers each of its sums goes. */
export interface ProductSize {
  readonly rows: number;
  /** Divisible by 8. */
  readonly columns: number;
  readonly inner: number;
}

/** The kernel with its memory, of which pieces are taken one after another. */
export class KernelMemory {
  readonly kernel: Kernel;
  #end: number;

  constructor() {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel()), { env: { abort: stopped } });
    this.kernel = exports as unknown as Kernel;
    this.#end = this.kernel.firstByte();
  }

  /** Room for so many numbers, all 0; returns its address. Views that were made before end here. */
  take(count: number): number {
    const at = this.#end;
    this.#end = Math.ceil((at + float * count) / 16) * 16;
    const { memory } = this.kernel;
    memory.grow(Math.max(0, Math.ceil((this.#end - memory.buffer.byteLength) / page)));
    return at;
  }

  /** A view of so many numbers from an address. */
  view(at: number, count: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.kernel.memory.buffer as ArrayBuffer, at, count);
  }

  /** Adds a product to `out`: `rows` rows of `a` times `inner` rows of `b`. */
  addProduct(a: Rows, b: Rows, out: Rows, { rows, columns, inner }: ProductSize): void {
    this.kernel.addProduct(a.at, a.row, float, b.at, b.row, out.at, out.row, rows, columns, inner);
  }

  /** Adds a product to `out` of which the first matrix is turned: `rows` columns of `a` times `inner` rows of `b`. */
  addTurnedProduct(a: Rows, b: Rows, out: Rows, { rows, columns, inner }: ProductSize): void {
    this.kernel.addProduct(a.at, float, a.row, b.at, b.row, out.at, out.row, rows, columns, inner);
  }
}

function stopped(): never {
  throw new Error('the kernel of the training stopped');
}
