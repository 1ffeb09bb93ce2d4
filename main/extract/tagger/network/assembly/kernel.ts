// The arithmetic of the word network, in AssemblyScript: compiled to WebAssembly by scripts/network/build-kernel.ts.
// What the network is and how its image is laid out stands in ../word-network.ts and ../network-image.ts.

import { exp, sigmoid } from './exponential';

/** Units in one direction of a layer, and outputs of its three gates: update, reset, candidate. */
const units: i32 = 128;
const gates: i32 = 3 * units;
/** Both directions side by side. */
const both: i32 = 2 * units;
/** The tags, filled up to whole vectors. */
const tags: i32 = 60;
/** The tagger's labels, filled up to whole vectors. */
const labels: i32 = 20;
/** The longest sentence, in characters. */
const longest: i32 = 400;
/** A unit of 1 as a whole number. No row of weights is so large that a sum of products could leave 32 bits. */
const whole: f32 = 32767;

// Where things stand in the image, in bytes from its start.
const directionHead: usize = 16;
const directionBias: usize = 4 * gates;
const recurrentSize: usize = 2 * gates * units;
const outputHead: usize = 16;

// Where things stand in the working memory, in bytes from its start; the caller writes the first.
const rowsAt: usize = 0;
const tagsAt: usize = rowsAt + 4 * longest;
const certaintiesAt: usize = tagsAt + longest;
const charactersAt: usize = certaintiesAt + longest;
const scalesAt: usize = charactersAt + 2 * units * longest;
const lowerAt: usize = scalesAt + 4 * longest;
const upperAt: usize = lowerAt + 2 * both * longest;
const projectedAt: usize = upperAt + 2 * both * longest;
const emissionsAt: usize = projectedAt + 4 * gates * longest;
const backAt: usize = emissionsAt + 4 * tags * longest;
const stateAt: usize = backAt + 4 * tags * longest;
const roundedAt: usize = stateAt + 4 * units;
const gatesAt: usize = roundedAt + 2 * units;
const pathsAt: usize = gatesAt + 4 * gates;
const nextPathsAt: usize = pathsAt + 4 * tags;
const scoresAt: usize = nextPathsAt + 4 * tags;
const zerosAt: usize = scoresAt + 4 * labels * longest;

/** How much working memory `read` needs, in bytes. */
export function workSize(): i32 {
  return i32(zerosAt + 4 * labels);
}

/** The first byte of the memory that the caller may use. */
export function firstByte(): i32 {
  return i32((__heap_base + 15) & ~15);
}

/** Where `read` writes the tags, a byte each. */
export function tagsIn(work: usize): usize {
  return work + tagsAt;
}

/** Where `read` writes how certain each tag is, a byte each. */
export function certaintiesIn(work: usize): usize {
  return work + certaintiesAt;
}

/** Where `read` writes the states, `both` 16-bit numbers for each character. */
export function statesIn(work: usize): usize {
  return work + upperAt;
}

/** Where `score` writes the scores, `labels` 32-bit floats for each character. */
export function scoresIn(work: usize): usize {
  return work + scoresAt;
}

/** Scores the labels of the sentence that was read last by its states: `labels` rows of weights, in the scale. */
export function score(weights: usize, scale: f32, work: usize, length: i32): void {
  multiplyAll(work + upperAt, both, work + scalesAt, length, weights, labels, scale, work + zerosAt, work + scoresAt);
}

/**
 * Reads a sentence of `length` characters, whose rows in the embeddings are at the start of `work` as 32-bit numbers.
 */
export function read(image: usize, work: usize, length: i32): void {
  embed(embeddingsOf(image), work, length);
  let at = image;
  at = readDirection(at, work, work + charactersAt, units, work + lowerAt, length, false);
  at = readDirection(at, work, work + charactersAt, units, work + lowerAt + 2 * units, length, true);
  fillScales(work + scalesAt, length);
  at = readDirection(at, work, work + lowerAt, both, work + upperAt, length, false);
  at = readDirection(at, work, work + lowerAt, both, work + upperAt + 2 * units, length, true);
  at = emit(at, work, length);
  decode(at, work, length);
}

function directionSize(inputs: i32): usize {
  return directionHead + directionBias + 2 * gates * inputs + recurrentSize;
}

function embeddingsOf(image: usize): usize {
  const output: usize = outputHead + 4 * tags + 2 * tags * both;
  const pairs: usize = 4 * tags * (2 + tags);
  return image + 2 * directionSize(units) + 2 * directionSize(both) + output + pairs;
}

/** An embedding is 16 bytes with its scale, a 32-bit float, and a signed byte for each unit. */
function embed(embeddings: usize, work: usize, length: i32): void {
  for (let t: i32 = 0; t < length; t++) {
    const row = load<i32>(work + rowsAt + (t << 2));
    const from = embeddings + <usize>row * (16 + units);
    const to = work + charactersAt + 2 * units * t;
    store<f32>(work + scalesAt + (t << 2), load<f32>(from));
    for (let unit: i32 = 0; unit < units; unit += 8) {
      v128.store(to + (unit << 1), i16x8.extend_low_i8x16_s(v128.load64_zero(from + 16 + unit)));
    }
  }
}

function fillScales(scales: usize, length: i32): void {
  for (let t: i32 = 0; t < length; t++) store<f32>(scales + (t << 2), <f32>1 / whole);
}

/** One direction of one layer, over all steps; returns where the image goes on. */
function readDirection(
  image: usize,
  work: usize,
  input: usize,
  inputs: i32,
  output: usize,
  length: i32,
  backward: bool,
): usize {
  const bias = image + directionHead;
  const weights = bias + directionBias;
  const recurrent = weights + 2 * gates * inputs;
  const projected = work + projectedAt;
  multiplyAll(input, inputs, work + scalesAt, length, weights, gates, load<f32>(image), bias, projected);
  const state = work + stateAt;
  const rounded = work + roundedAt;
  const now = work + gatesAt;
  memory.fill(state, 0, 4 * units);
  memory.fill(rounded, 0, 2 * units);
  const scale = load<f32>(image + 4) / whole;
  for (let step: i32 = 0; step < length; step++) {
    const t = backward ? length - 1 - step : step;
    const before = projected + 4 * gates * t;
    multiply(rounded, recurrent, both, scale, before, now);
    for (let unit: i32 = 0; unit < units; unit += 8) {
      const low = reset(now, state, unit);
      const high = reset(now, state, unit + 4);
      v128.store(rounded + (unit << 1), i16x8.narrow_i32x4_s(low, high));
    }
    multiply(rounded, recurrent + 2 * both * units, units, scale, before + 4 * both, now + 4 * both);
    const to = output + 2 * both * t;
    for (let unit: i32 = 0; unit < units; unit += 8) {
      const low = update(now, state, unit);
      const high = update(now, state, unit + 4);
      const pair = i16x8.narrow_i32x4_s(low, high);
      v128.store(rounded + (unit << 1), pair);
      v128.store(to + (unit << 1), pair);
    }
  }
  return recurrent + recurrentSize;
}

/** Four units of the state, as far as the reset gate lets them through, as whole numbers. */
// @ts-expect-error: decorator
@inline
function reset(now: usize, state: usize, unit: i32): v128 {
  const gate = sigmoid(v128.load(now + (units << 2) + (unit << 2)));
  return rounding(f32x4.mul(gate, v128.load(state + (unit << 2))));
}

/** Moves four units of the state towards their candidates, as far as the update gate says; as whole numbers. */
// @ts-expect-error: decorator
@inline
function update(now: usize, state: usize, unit: i32): v128 {
  const gate = sigmoid(v128.load(now + (unit << 2)));
  const twice = v128.load(now + (both << 2) + (unit << 2));
  const one = f32x4.splat(1);
  const candidate = f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid(f32x4.add(twice, twice))), one);
  const old = v128.load(state + (unit << 2));
  const moved = f32x4.add(old, f32x4.mul(gate, f32x4.sub(candidate, old)));
  v128.store(state + (unit << 2), moved);
  return rounding(moved);
}

// @ts-expect-error: decorator
@inline
function rounding(numbers: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(numbers, f32x4.splat(whole))));
}

/** The four sums of the lanes of four vectors. */
// @ts-expect-error: decorator
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

/** Four whole numbers in a scale, added to an offset. */
// @ts-ignore: decorator
@inline
function scaled(numbers: v128, scale: f32, offset: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(numbers), f32x4.splat(scale)), offset);
}

/** One vector of `size` bytes of whole numbers times four rows of weights. */
// @ts-ignore: decorator
@inline
function fourRows(input: usize, from: usize, size: usize): v128 {
  let a = i32x4.splat(0);
  let b = i32x4.splat(0);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  for (let at: usize = 0; at < size; at += 16) {
    const x = v128.load(input + at);
    a = i32x4.add(a, i32x4.dot_i16x8_s(x, v128.load(from + at)));
    b = i32x4.add(b, i32x4.dot_i16x8_s(x, v128.load(from + at + size)));
    c = i32x4.add(c, i32x4.dot_i16x8_s(x, v128.load(from + at + 2 * size)));
    d = i32x4.add(d, i32x4.dot_i16x8_s(x, v128.load(from + at + 3 * size)));
  }
  return sums(a, b, c, d);
}

/** One vector of `units` whole numbers times `rows` rows of weights, in the scale, added to what was before. */
function multiply(input: usize, weights: usize, rows: i32, scale: f32, before: usize, out: usize): void {
  const size: usize = 2 * units;
  for (let row: i32 = 0; row < rows; row += 4) {
    const product = fourRows(input, weights + <usize>row * size, size);
    v128.store(out + (row << 2), scaled(product, scale, v128.load(before + (row << 2))));
  }
}

/** The vectors of all steps, each in a scale of its own, times `rows` rows of weights, added to the bias. */
function multiplyAll(
  input: usize,
  inputs: i32,
  inputScales: usize,
  length: i32,
  weights: usize,
  rows: i32,
  scale: f32,
  bias: usize,
  out: usize,
): void {
  const size: usize = 2 * inputs;
  const outSize: usize = 4 * rows;
  for (let row: i32 = 0; row < rows; row += 4) {
    const from = weights + <usize>row * size;
    const offset = v128.load(bias + (row << 2));
    let t: i32 = 0;
    // Two steps at once, so that each weight is loaded half as often.
    for (; t + 1 < length; t += 2) {
      const x0 = input + <usize>t * size;
      let a = i32x4.splat(0);
      let b = i32x4.splat(0);
      let c = i32x4.splat(0);
      let d = i32x4.splat(0);
      let e = i32x4.splat(0);
      let f = i32x4.splat(0);
      let g = i32x4.splat(0);
      let h = i32x4.splat(0);
      for (let at: usize = 0; at < size; at += 16) {
        const x = v128.load(x0 + at);
        const y = v128.load(x0 + at + size);
        let w = v128.load(from + at);
        a = i32x4.add(a, i32x4.dot_i16x8_s(x, w));
        e = i32x4.add(e, i32x4.dot_i16x8_s(y, w));
        w = v128.load(from + at + size);
        b = i32x4.add(b, i32x4.dot_i16x8_s(x, w));
        f = i32x4.add(f, i32x4.dot_i16x8_s(y, w));
        w = v128.load(from + at + 2 * size);
        c = i32x4.add(c, i32x4.dot_i16x8_s(x, w));
        g = i32x4.add(g, i32x4.dot_i16x8_s(y, w));
        w = v128.load(from + at + 3 * size);
        d = i32x4.add(d, i32x4.dot_i16x8_s(x, w));
        h = i32x4.add(h, i32x4.dot_i16x8_s(y, w));
      }
      const to = out + <usize>t * outSize + (row << 2);
      const scales = inputScales + (t << 2);
      v128.store(to, scaled(sums(a, b, c, d), scale * load<f32>(scales), offset));
      v128.store(to + outSize, scaled(sums(e, f, g, h), scale * load<f32>(scales, 4), offset));
    }
    if (t < length) {
      const product = fourRows(input + <usize>t * size, from, size);
      const to = out + <usize>t * outSize + (row << 2);
      v128.store(to, scaled(product, scale * load<f32>(inputScales + (t << 2)), offset));
    }
  }
}

/** Scores every tag for every character by itself; returns where the image goes on. */
function emit(image: usize, work: usize, length: i32): usize {
  const bias = image + outputHead;
  const weights = bias + 4 * tags;
  const upper = work + upperAt;
  multiplyAll(upper, both, work + scalesAt, length, weights, tags, load<f32>(image), bias, work + emissionsAt);
  return weights + 2 * tags * both;
}

/** The best sequence of tags (Viterbi): scores of a first tag, of a last one, and of each pair are in the image. */
function decode(image: usize, work: usize, length: i32): void {
  const size: usize = 4 * tags;
  const last = image + size;
  const pairs = last + size;
  let paths = work + pathsAt;
  let next = work + nextPathsAt;
  for (let tag: usize = 0; tag < size; tag += 16) {
    v128.store(paths + tag, f32x4.add(v128.load(image + tag), v128.load(work + emissionsAt + tag)));
  }
  for (let t: i32 = 1; t < length; t++) {
    const emissions = work + emissionsAt + <usize>t * size;
    const back = work + backAt + <usize>t * size;
    for (let tag: usize = 0; tag < size; tag += 16) {
      let best = f32x4.splat(-3.0e38);
      let from = i32x4.splat(0);
      for (let before: i32 = 0; before < tags; before++) {
        const path = f32x4.add(v128.load32_splat(paths + (before << 2)), v128.load(pairs + <usize>before * size + tag));
        const better = f32x4.gt(path, best);
        best = v128.bitselect(path, best, better);
        from = v128.bitselect(i32x4.splat(before), from, better);
      }
      v128.store(next + tag, f32x4.add(best, v128.load(emissions + tag)));
      v128.store(back + tag, from);
    }
    const spare = paths;
    paths = next;
    next = spare;
  }
  let tag: i32 = 0;
  let best: f32 = -3.0e38;
  for (let each: i32 = 0; each < tags; each++) {
    const path = load<f32>(paths + (each << 2)) + load<f32>(last + (each << 2));
    if (path > best) {
      best = path;
      tag = each;
    }
  }
  for (let t: i32 = length - 1; t >= 0; t--) {
    store<u8>(work + tagsAt + t, tag);
    store<u8>(work + certaintiesAt + t, certainty(work + emissionsAt + <usize>t * size, tag));
    tag = load<i32>(work + backAt + <usize>t * size + (tag << 2));
  }
}

/** How probable the tag is by its own score (softmax), in quarters: 0 to 3. */
function certainty(emissions: usize, tag: i32): i32 {
  const own = f32x4.splat(load<f32>(emissions + (tag << 2)));
  let sum = f32x4.splat(0);
  for (let each: usize = 0; each < 4 * tags; each += 16) {
    sum = f32x4.add(sum, exp(f32x4.sub(v128.load(emissions + each), own)));
  }
  const all =
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
  return min<i32>(3, i32(<f32>4 / all));
}
