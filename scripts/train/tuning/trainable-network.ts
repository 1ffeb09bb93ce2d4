import { networkGates, networkUnits, stateSize } from '../../../main/extract/tagger/network/network-image.ts';
import type { NetworkWeights } from '../../network/network-weights.ts';
import type { Batch } from './batch.ts';
import { batchRoom, goingOn } from './batch.ts';
import { directionCount, TrainableDirection, unitsSize } from './direction.ts';
import { float, KernelMemory } from './kernel-memory.ts';
import { LearnedNumbers } from './learned-numbers.ts';

const stateBytes = float * stateSize;
/** The network's tags, filled up for the kernel. */
export const tagColumns = 64;
const tagBytes = float * tagColumns;

/**
 * The word network, and a linear layer over its states, as they are trained: reads a batch, and goes back through it from
 * the slopes of a loss. The scores of its tags are read from the states as before; their weights stay. Runs in
 * WebAssembly, in an order of arithmetic that is the same everywhere.
 */
export class TrainableNetwork {
  readonly columns: number;
  readonly #first: NetworkWeights;
  readonly #memory = new KernelMemory();
  /** All numbers that are learned: the network's, then those of the layer. */
  readonly learned: LearnedNumbers;
  /** How many of the learned numbers are the network's; the layer's stand behind them. */
  readonly #networkCount: number;
  readonly #directions: readonly TrainableDirection[];
  readonly #layerTurned: number;
  readonly #tags: number;
  readonly #tagsTurned: number;
  readonly #embedded: number;
  readonly #embeddedSlopes: number;
  readonly #lower: number;
  readonly #lowerSlopes: number;
  readonly #states: number;
  readonly #stateSlopes: number;
  /** The states as the layer sees them, and the slopes in these. */
  readonly #seen: number;
  readonly #seenSlopes: number;
  readonly #outputs: number;
  readonly #tagScores: number;
  #batch: Batch = { lengths: [], rows: new Int32Array() };
  #goingOn: readonly number[] = [];
  #kept: Float32Array | null = null;

  /** @param columns how many outputs the layer has for each character, divisible by 8; its weights begin at 0 */
  constructor(first: NetworkWeights, columns: number) {
    this.#first = first;
    this.columns = columns;
    const memory = this.#memory;
    this.#networkCount = partsOf(first).reduce((sum, part) => sum + part.length, 0);
    this.learned = new LearnedNumbers(memory, this.#networkCount + stateSize * columns);
    let from = float * first.embeddings.length;
    this.#directions = first.directions.map(({ input }, index) => {
      const { at, slopesAt } = this.learned;
      const inputs = input.length / networkGates;
      const direction = new TrainableDirection(memory, inputs, index % 2 === 1, at + from, slopesAt + from);
      from += float * directionCount(inputs);
      return direction;
    });
    this.#layerTurned = memory.take(columns * stateSize);
    this.#tags = memory.take(tagColumns * stateSize);
    this.#tagsTurned = memory.take(tagColumns * stateSize);
    const forCells = (count: number): number => memory.take(count * batchRoom);
    this.#embedded = forCells(networkUnits);
    this.#embeddedSlopes = forCells(networkUnits);
    this.#lower = forCells(stateSize);
    this.#lowerSlopes = forCells(stateSize);
    this.#states = forCells(stateSize);
    this.#stateSlopes = forCells(stateSize);
    this.#seen = forCells(stateSize);
    this.#seenSlopes = forCells(stateSize);
    this.#outputs = forCells(columns);
    this.#tagScores = forCells(tagColumns);
    this.#start();
  }

  #start(): void {
    const { output } = this.#first;
    const { numbers } = this.learned;
    let at = 0;
    for (const part of partsOf(this.#first)) {
      numbers.set(part, at);
      at += part.length;
    }
    this.#memory.view(this.#tags, output.length).set(output);
    this.#memory.kernel.transpose(this.#tags, tagColumns, stateSize, this.#tagsTurned);
    this.turnWeights();
  }

  /** `stateSize` rows of `columns` weights. */
  get layer(): Float32Array {
    return this.learned.numbers.subarray(this.#networkCount);
  }

  /** After `read`: `columns` outputs for each cell; the caller makes their slopes of them before `goBack`. */
  get outputs(): Float32Array {
    return this.#view(this.#outputs, this.columns);
  }

  /** After `read`: `tagColumns` scores for each cell; the caller makes their slopes of them before `goBack`. */
  get tagScores(): Float32Array {
    return this.#view(this.#tagScores, tagColumns);
  }

  /** The network as it has become. */
  get weights(): NetworkWeights {
    const { embeddings, directions } = this.#first;
    let at = 0;
    const next = ({ length }: Float32Array): Float32Array => {
      at += length;
      return this.learned.numbers.slice(at - length, at);
    };
    return {
      ...this.#first,
      embeddings: next(embeddings),
      directions: directions.map(({ input, recurrent, bias }) => ({
        input: next(input),
        recurrent: next(recurrent),
        bias: next(bias),
      })),
    };
  }

  /** To be called when `numbers` were written. */
  turnWeights(): void {
    for (const direction of this.#directions) direction.turnWeights();
    this.#memory.kernel.transpose(this.#layerAt, stateSize, this.columns, this.#layerTurned);
  }

  /**
   * Reads a batch: fills `outputs` and `tagScores`.
   *
   * @param kept for each of the `stateSize` numbers of each cell what it is multiplied by before the layer sees it; 0 leaves
   *   it out
   */
  read(batch: Batch, kept: Float32Array | null): void {
    this.#batch = batch;
    this.#goingOn = goingOn(batch);
    this.#kept = kept;
    this.#embed();
    this.#readLayer(0, this.#embedded, this.#lower);
    this.#readLayer(2, this.#lower, this.#states);
    const states = this.#view(this.#states, stateSize);
    const seen = this.#view(this.#seen, stateSize);
    if (kept === null) seen.set(states);
    else for (let at = 0; at < seen.length; at++) seen[at] = (states[at] as number) * (kept[at] as number);
    this.#score();
  }

  #embed(): void {
    const { numbers } = this.learned;
    const embedded = this.#view(this.#embedded, networkUnits);
    for (const [cell, row] of this.#batch.rows.entries()) {
      embedded.set(numbers.subarray(row * networkUnits, (row + 1) * networkUnits), cell * networkUnits);
    }
  }

  #readLayer(first: number, input: number, output: number): void {
    this.#view(output, stateSize).fill(0);
    for (const [index, direction] of this.#directions.slice(first, first + 2).entries()) {
      direction.read(input, output + index * unitsSize, this.#batch.lengths.length, this.#goingOn);
    }
  }

  #score(): void {
    const width = float * this.columns;
    this.outputs.fill(0);
    const tagScores = this.tagScores.fill(0);
    for (let at = 0; at < tagScores.length; at += tagColumns) tagScores.set(this.#first.outputBias, at);
    this.#memory.addProduct(
      { at: this.#seen, row: stateBytes },
      { at: this.#layerAt, row: width },
      { at: this.#outputs, row: width },
      { rows: this.#cells, columns: this.columns, inner: stateSize },
    );
    this.#memory.addProduct(
      { at: this.#states, row: stateBytes },
      { at: this.#tagsTurned, row: tagBytes },
      { at: this.#tagScores, row: tagBytes },
      { rows: this.#cells, columns: tagColumns, inner: stateSize },
    );
  }

  /**
   * Goes back through the batch that was read, from the slopes that stand in `outputs` and `tagScores`. What stands there
   * for cells in which a sentence has ended counts for nothing.
   */
  goBack(): void {
    this.#slopesOfStates();
    this.#layerBack(2, this.#lower, this.#stateSlopes, this.#lowerSlopes);
    this.#layerBack(0, this.#embedded, this.#lowerSlopes, this.#embeddedSlopes);
    const { slopes } = this.learned;
    const embeddedSlopes = this.#view(this.#embeddedSlopes, networkUnits);
    for (const [cell, row] of this.#batch.rows.entries()) {
      const [from, to] = [cell * networkUnits, row * networkUnits];
      for (let unit = 0; unit < networkUnits; unit++) {
        slopes[to + unit] = (slopes[to + unit] as number) + (embeddedSlopes[from + unit] as number);
      }
    }
  }

  #slopesOfStates(): void {
    const width = float * this.columns;
    const ofLayer = this.learned.slopesAt + float * this.#networkCount;
    const stateSlopes = this.#view(this.#stateSlopes, stateSize).fill(0);
    const seenSlopes = this.#view(this.#seenSlopes, stateSize).fill(0);
    this.#memory.addTurnedProduct(
      { at: this.#seen, row: stateBytes },
      { at: this.#outputs, row: width },
      { at: ofLayer, row: width },
      { rows: stateSize, columns: this.columns, inner: this.#cells },
    );
    this.#memory.addProduct(
      { at: this.#outputs, row: width },
      { at: this.#layerTurned, row: stateBytes },
      { at: this.#seenSlopes, row: stateBytes },
      { rows: this.#cells, columns: stateSize, inner: this.columns },
    );
    this.#memory.addProduct(
      { at: this.#tagScores, row: tagBytes },
      { at: this.#tags, row: stateBytes },
      { at: this.#stateSlopes, row: stateBytes },
      { rows: this.#cells, columns: stateSize, inner: tagColumns },
    );
    for (let at = 0; at < stateSlopes.length; at++) {
      const kept = this.#kept === null ? 1 : (this.#kept[at] as number);
      stateSlopes[at] = (stateSlopes[at] as number) + kept * (seenSlopes[at] as number);
    }
  }

  #layerBack(first: number, input: number, outputSlopes: number, inputSlopes: number): void {
    this.#view(inputSlopes, first === 0 ? networkUnits : stateSize).fill(0);
    for (const [index, direction] of this.#directions.slice(first, first + 2).entries()) {
      const sentences = this.#batch.lengths.length;
      direction.goBack(input, outputSlopes + index * unitsSize, inputSlopes, sentences, this.#goingOn);
    }
  }

  /** Learns from the slopes so far: the network at one rate, the layer at another. */
  step(networkRate: number, layerRate: number): void {
    this.learned.step(this.#networkCount, networkRate, layerRate);
    this.turnWeights();
  }

  get #layerAt(): number {
    return this.learned.at + float * this.#networkCount;
  }

  get #cells(): number {
    return this.#batch.rows.length;
  }

  #view(at: number, count: number): Float32Array {
    return this.#memory.view(at, count * this.#cells);
  }
}

/** The network's learned numbers in the order in which they stand. */
function partsOf({ embeddings, directions }: NetworkWeights): Float32Array[] {
  return [embeddings, ...directions.flatMap(({ input, recurrent, bias }) => [input, recurrent, bias])];
}
