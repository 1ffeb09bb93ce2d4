// The arithmetic of the word network's further training, in AssemblyScript: compiled to WebAssembly by
// scripts/network/build-kernel.ts. Numbers are 32-bit floats, addresses and steps of addresses are in bytes.

import { sigmoid } from '../../../../main/extract/tagger/network/assembly/exponential';

/** Units in one direction of a layer; a step's gates are 3 × units wide: update, reset, candidate. */
const units: i32 = 128;
const unitsWidth: usize = 4 * units;
const gateWidth: usize = 3 * unitsWidth;
const resetAt: usize = unitsWidth;
const candidateAt: usize = 2 * unitsWidth;

/** The first byte of the memory that the caller may use. */
export function firstByte(): i32 {
  return i32((__heap_base + 15) & ~15);
}

/**
 * Adds a product of matrices to `out`: `rows` × `inner` numbers of `a`, whose steps are given, by `inner` × `columns` of
 * `b`. Rows of `b` and `out` are whole; `columns` is divisible by 8.
 */
export function addProduct(
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  out: usize,
  outRow: usize,
  rows: i32,
  columns: i32,
  inner: i32,
): void {
  const width: usize = <usize>columns << 2;
  let row: i32 = 0;
  for (; row + 4 <= rows; row += 4) {
    const from = a + <usize>row * aRow;
    const to = out + <usize>row * outRow;
    for (let column: usize = 0; column < width; column += 32) {
      addBlock(from, aRow, aInner, b + column, bRow, to + column, outRow, inner);
    }
  }
  for (; row < rows; row++) {
    const from = a + <usize>row * aRow;
    const to = out + <usize>row * outRow;
    for (let column: usize = 0; column < width; column += 32) addRow(from, aInner, b + column, bRow, to + column, inner);
  }
}

/** Four rows of eight columns of a product. */
// @ts-ignore: decorator
@inline
function addBlock(
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  out: usize,
  outRow: usize,
  inner: i32,
): void {
  let a0 = v128.load(out);
  let a1 = v128.load(out, 16);
  let b0 = v128.load(out + outRow);
  let b1 = v128.load(out + outRow, 16);
  let c0 = v128.load(out + 2 * outRow);
  let c1 = v128.load(out + 2 * outRow, 16);
  let d0 = v128.load(out + 3 * outRow);
  let d1 = v128.load(out + 3 * outRow, 16);
  for (let each: i32 = 0; each < inner; each++) {
    const w0 = v128.load(b);
    const w1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    a0 = f32x4.add(a0, f32x4.mul(x, w0));
    a1 = f32x4.add(a1, f32x4.mul(x, w1));
    x = v128.load32_splat(a + aRow);
    b0 = f32x4.add(b0, f32x4.mul(x, w0));
    b1 = f32x4.add(b1, f32x4.mul(x, w1));
    x = v128.load32_splat(a + 2 * aRow);
    c0 = f32x4.add(c0, f32x4.mul(x, w0));
    c1 = f32x4.add(c1, f32x4.mul(x, w1));
    x = v128.load32_splat(a + 3 * aRow);
    d0 = f32x4.add(d0, f32x4.mul(x, w0));
    d1 = f32x4.add(d1, f32x4.mul(x, w1));
    a += aInner;
    b += bRow;
  }
  v128.store(out, a0);
  v128.store(out, a1, 16);
  v128.store(out + outRow, b0);
  v128.store(out + outRow, b1, 16);
  v128.store(out + 2 * outRow, c0);
  v128.store(out + 2 * outRow, c1, 16);
  v128.store(out + 3 * outRow, d0);
  v128.store(out + 3 * outRow, d1, 16);
}

// @ts-ignore: decorator
@inline
function addRow(a: usize, aInner: usize, b: usize, bRow: usize, out: usize, inner: i32): void {
  let low = v128.load(out);
  let high = v128.load(out, 16);
  for (let each: i32 = 0; each < inner; each++) {
    const x = v128.load32_splat(a);
    low = f32x4.add(low, f32x4.mul(x, v128.load(b)));
    high = f32x4.add(high, f32x4.mul(x, v128.load(b, 16)));
    a += aInner;
    b += bRow;
  }
  v128.store(out, low);
  v128.store(out, high, 16);
}

/** Writes the columns of a matrix of `rows` × `columns` numbers as rows. */
export function transpose(matrix: usize, rows: i32, columns: i32, out: usize): void {
  for (let row: i32 = 0; row < rows; row++) {
    for (let column: i32 = 0; column < columns; column++) {
      store<f32>(out + (<usize>(column * rows + row) << 2), load<f32>(matrix + (<usize>(row * columns + column) << 2)));
    }
  }
}

/** Opens the update and reset gates of one step for `rows` sentences; `passed` becomes what the reset gate lets through. */
export function openGates(gates: usize, before: usize, passed: usize, rows: i32): void {
  for (let row: i32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < unitsWidth; at += 16) {
      v128.store(gates + at, sigmoid(v128.load(gates + at)));
      const reset = sigmoid(v128.load(gates + at + resetAt));
      v128.store(gates + at + resetAt, reset);
      v128.store(passed + at, f32x4.mul(reset, v128.load(before + at)));
    }
    gates += gateWidth;
    before += unitsWidth;
    passed += unitsWidth;
  }
}

/** Moves the state of one step towards its candidate; writes it to `after` and to `out`. */
export function moveStates(gates: usize, before: usize, after: usize, out: usize, outRow: usize, rows: i32): void {
  const one = f32x4.splat(1);
  for (let row: i32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < unitsWidth; at += 16) {
      const twice = v128.load(gates + at + candidateAt);
      const candidate = f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid(f32x4.add(twice, twice))), one);
      v128.store(gates + at + candidateAt, candidate);
      const old = v128.load(before + at);
      const moved = f32x4.add(old, f32x4.mul(v128.load(gates + at), f32x4.sub(candidate, old)));
      v128.store(after + at, moved);
      v128.store(out + at, moved);
    }
    gates += gateWidth;
    before += unitsWidth;
    after += unitsWidth;
    out += outRow;
  }
}

/**
 * Goes back through `moveStates`: `slope` is that of the state after, and becomes what of it goes straight on to the state
 * before; the slopes of update gate and candidate, before their functions, take their places in `gates`.
 */
export function moveBack(gates: usize, before: usize, slope: usize, rows: i32): void {
  const one = f32x4.splat(1);
  for (let row: i32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < unitsWidth; at += 16) {
      const gate = v128.load(gates + at);
      const candidate = v128.load(gates + at + candidateAt);
      const given = v128.load(slope + at);
      const ofGate = f32x4.mul(given, f32x4.sub(candidate, v128.load(before + at)));
      v128.store(gates + at, f32x4.mul(ofGate, f32x4.mul(gate, f32x4.sub(one, gate))));
      const curve = f32x4.sub(one, f32x4.mul(candidate, candidate));
      v128.store(gates + at + candidateAt, f32x4.mul(f32x4.mul(given, gate), curve));
      v128.store(slope + at, f32x4.mul(given, f32x4.sub(one, gate)));
    }
    gates += gateWidth;
    before += unitsWidth;
    slope += unitsWidth;
  }
}

/** Goes back through `openGates`: `ofPassed` is the slope of what the reset gate let through; adds to that of the state. */
export function openBack(gates: usize, before: usize, ofPassed: usize, slope: usize, rows: i32): void {
  const one = f32x4.splat(1);
  for (let row: i32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < unitsWidth; at += 16) {
      const reset = v128.load(gates + at + resetAt);
      const given = v128.load(ofPassed + at);
      v128.store(slope + at, f32x4.add(v128.load(slope + at), f32x4.mul(given, reset)));
      const ofReset = f32x4.mul(given, v128.load(before + at));
      v128.store(gates + at + resetAt, f32x4.mul(ofReset, f32x4.mul(reset, f32x4.sub(one, reset))));
    }
    gates += gateWidth;
    before += unitsWidth;
    ofPassed += unitsWidth;
    slope += unitsWidth;
  }
}

/** Adds `rows` rows of `units` numbers at `from` to those at `to`. */
export function addRows(from: usize, fromRow: usize, to: usize, rows: i32): void {
  for (let row: i32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < unitsWidth; at += 16) {
      v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
    }
    from += fromRow;
    to += unitsWidth;
  }
}

/** Adds the sums of `rows` rows of `columns` numbers, divisible by 4, to `out`. */
export function addSums(from: usize, rows: i32, columns: i32, out: usize): void {
  const width: usize = <usize>columns << 2;
  for (let row: i32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < width; at += 16) {
      v128.store(out + at, f32x4.add(v128.load(out + at), v128.load(from + at)));
    }
    from += width;
  }
}

/**
 * One step of Adam (Kingma and Ba 2015) for `count` numbers, divisible by 4: their slopes, then the running means of
 * slopes and of squares; `rate` and `least` are corrected for the means' beginning at nothing. Clears the slopes.
 */
export function adam(
  numbers: usize,
  slopes: usize,
  means: usize,
  squares: usize,
  count: i32,
  rate: f32,
  least: f32,
): void {
  const end: usize = <usize>count << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const slope = v128.load(slopes + at);
    const mean = v128.load(means + at);
    const moved = f32x4.add(mean, f32x4.mul(f32x4.splat(0.1), f32x4.sub(slope, mean)));
    const square = v128.load(squares + at);
    const spread = f32x4.add(square, f32x4.mul(f32x4.splat(0.001), f32x4.sub(f32x4.mul(slope, slope), square)));
    v128.store(means + at, moved);
    v128.store(squares + at, spread);
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), moved), f32x4.add(f32x4.sqrt(spread), f32x4.splat(least)));
    v128.store(numbers + at, f32x4.sub(v128.load(numbers + at), step));
    v128.store(slopes + at, f32x4.splat(0));
  }
}
