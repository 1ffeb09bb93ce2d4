import { networkGates, networkUnits, stateSize } from '../../../main/extract/tagger/network/network-image.ts';
import { batchRoom } from './batch.ts';
import { float, type KernelMemory } from './kernel-memory.ts';

export const unitsSize = float * networkUnits;
const gatesSize = float * networkGates;
/** Where the gates' parts begin: update (at 0) and reset have states as their input, the candidate what reset lets through. */
const openingGates = 2 * networkUnits;
const candidateAt = float * openingGates;
/** The outputs of the two directions of a layer stand side by side. */
const outputSize = float * stateSize;

/** The numbers that a direction learns: input weights, recurrent weights, bias. */
export function directionCount(inputs: number): number {
  return networkGates * (inputs + networkUnits + 1);
}

/**
 * One direction of one layer of gated recurrent units (Cho et al. 2014, the reset gate before the recurrent weights), read
 * and gone back through (backpropagation through time) for all sentences of a batch at once.
 */
export class TrainableDirection {
  readonly #memory: KernelMemory;
  readonly #inputs: number;
  readonly #backward: boolean;
  readonly #numbers: number;
  readonly #slopes: number;
  readonly #inputTurned: number;
  readonly #recurrentTurned: number;
  /** The gates of each cell, and after `goBack` their slopes. */
  readonly #gates: number;
  /** The states of each cell, with one more step of nothing before the first. */
  readonly #states: number;
  /** What the reset gate lets through. */
  readonly #passed: number;
  readonly #stateSlopes: number;
  readonly #passedSlopes: number;

  /** `numbers` and `slopes` are where the direction's numbers stand and the slopes of the loss in them. */
  constructor(memory: KernelMemory, inputs: number, backward: boolean, numbers: number, slopes: number) {
    this.#memory = memory;
    this.#inputs = inputs;
    this.#backward = backward;
    this.#numbers = numbers;
    this.#slopes = slopes;
    this.#inputTurned = memory.take(networkGates * inputs);
    this.#recurrentTurned = memory.take(networkGates * networkUnits);
    this.#gates = memory.take(networkGates * batchRoom);
    this.#states = memory.take(2 * networkUnits * batchRoom);
    this.#passed = memory.take(networkUnits * batchRoom);
    this.#stateSlopes = memory.take(networkUnits * batchRoom);
    this.#passedSlopes = memory.take(networkUnits * batchRoom);
  }

  get #recurrent(): number {
    return this.#numbers + gatesSize * this.#inputs;
  }

  /** To be called whenever the numbers have changed. */
  turnWeights(): void {
    const { kernel } = this.#memory;
    kernel.transpose(this.#numbers, networkGates, this.#inputs, this.#inputTurned);
    kernel.transpose(this.#recurrent, networkGates, networkUnits, this.#recurrentTurned);
  }

  /** Reads the input of all cells and writes its states to `output`, whose rows are `outputSize` apart. */
  read(input: number, output: number, sentences: number, goingOn: readonly number[]): void {
    const { kernel } = this.#memory;
    const cells = sentences * goingOn.length;
    const inputSize = float * this.#inputs;
    this.#startGates(cells);
    this.#memory.addProduct(
      { at: input, row: inputSize },
      { at: this.#inputTurned, row: gatesSize },
      { at: this.#gates, row: gatesSize },
      { rows: cells, columns: networkGates, inner: this.#inputs },
    );
    this.#memory.view(this.#states, (cells + sentences) * networkUnits).fill(0);
    for (let index = 0; index < goingOn.length; index++) {
      const step = this.#backward ? goingOn.length - 1 - index : index;
      const rows = goingOn[step] as number;
      const { gates, before, after, passed } = this.#step(step, sentences);
      this.#memory.view(gates + rows * gatesSize, (sentences - rows) * networkGates).fill(0);
      this.#memory.addProduct(
        { at: before, row: unitsSize },
        { at: this.#recurrentTurned, row: gatesSize },
        { at: gates, row: gatesSize },
        { rows, columns: openingGates, inner: networkUnits },
      );
      kernel.openGates(gates, before, passed, rows);
      this.#memory.addProduct(
        { at: passed, row: unitsSize },
        { at: this.#recurrentTurned + candidateAt, row: gatesSize },
        { at: gates + candidateAt, row: gatesSize },
        { rows, columns: networkUnits, inner: networkUnits },
      );
      kernel.moveStates(gates, before, after, output + step * sentences * outputSize, outputSize, rows);
    }
  }

  /**
   * Goes back from the slopes of the loss in the output: adds to those in the numbers, and in the input of all cells.
   */
  goBack(
    input: number,
    outputSlopes: number,
    inputSlopes: number,
    sentences: number,
    goingOn: readonly number[],
  ): void {
    const { kernel } = this.#memory;
    const slopes = this.#stateSlopes;
    this.#memory.view(slopes, sentences * networkUnits).fill(0);
    for (let index = 0; index < goingOn.length; index++) {
      const step = this.#backward ? index : goingOn.length - 1 - index;
      const rows = goingOn[step] as number;
      const { gates, before } = this.#step(step, sentences);
      kernel.addRows(outputSlopes + step * sentences * outputSize, outputSize, slopes, rows);
      kernel.moveBack(gates, before, slopes, rows);
      this.#memory.view(this.#passedSlopes, rows * networkUnits).fill(0);
      this.#memory.addProduct(
        { at: gates + candidateAt, row: gatesSize },
        { at: this.#recurrent + unitsSize * openingGates, row: unitsSize },
        { at: this.#passedSlopes, row: unitsSize },
        { rows, columns: networkUnits, inner: networkUnits },
      );
      kernel.openBack(gates, before, this.#passedSlopes, slopes, rows);
      this.#memory.addProduct(
        { at: gates, row: gatesSize },
        { at: this.#recurrent, row: unitsSize },
        { at: slopes, row: unitsSize },
        { rows, columns: networkUnits, inner: openingGates },
      );
    }
    this.#addSlopes(input, inputSlopes, sentences, goingOn.length);
  }

  #addSlopes(input: number, inputSlopes: number, sentences: number, steps: number): void {
    const memory = this.#memory;
    const cells = sentences * steps;
    const inputSize = float * this.#inputs;
    const ofRecurrent = this.#slopes + gatesSize * this.#inputs;
    const { before } = this.#step(0, sentences);
    const gates = this.#gates;
    memory.addTurnedProduct(
      { at: gates, row: gatesSize },
      { at: input, row: inputSize },
      { at: this.#slopes, row: inputSize },
      { rows: networkGates, columns: this.#inputs, inner: cells },
    );
    memory.addTurnedProduct(
      { at: gates, row: gatesSize },
      { at: before, row: unitsSize },
      { at: ofRecurrent, row: unitsSize },
      { rows: openingGates, columns: networkUnits, inner: cells },
    );
    memory.addTurnedProduct(
      { at: gates + candidateAt, row: gatesSize },
      { at: this.#passed, row: unitsSize },
      { at: ofRecurrent + unitsSize * openingGates, row: unitsSize },
      { rows: networkUnits, columns: networkUnits, inner: cells },
    );
    memory.kernel.addSums(gates, cells, networkGates, ofRecurrent + gatesSize * networkUnits);
    memory.addProduct(
      { at: gates, row: gatesSize },
      { at: this.#numbers, row: inputSize },
      { at: inputSlopes, row: inputSize },
      { rows: cells, columns: this.#inputs, inner: networkGates },
    );
  }

  #startGates(cells: number): void {
    const bias = this.#memory.view(this.#recurrent + gatesSize * networkUnits, networkGates);
    const gates = this.#memory.view(this.#gates, cells * networkGates);
    for (let at = 0; at < gates.length; at += networkGates) gates.set(bias, at);
  }

  /** Where the cells of a step stand; before the first step, in the direction's order, the states are nothing. */
  #step(step: number, sentences: number): { gates: number; before: number; after: number; passed: number } {
    const size = sentences * unitsSize;
    const [low, high] = [this.#states + step * size, this.#states + (step + 1) * size];
    return {
      gates: this.#gates + step * sentences * gatesSize,
      passed: this.#passed + step * size,
      before: this.#backward ? high : low,
      after: this.#backward ? low : high,
    };
  }
}
