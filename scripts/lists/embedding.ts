import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { Random } from '../train/random.ts';

/** A sparse table of how often each row was seen in each context. Cell c is row `rows[c]`, context `contexts[c]`. */
export interface Sightings {
  readonly rowCount: number;
  readonly contextCount: number;
  readonly rows: ArrayLike<number>;
  readonly contexts: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

interface Sparse {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Contexts are smoothed with this power, so that rare ones are not overrated (Levy, Goldberg and Dagan 2015). */
const smoothing = 0.75;

/**
 * Joins tables of the same rows side by side, each cell the positive pointwise mutual information of row and context,
 * times the table's factor.
 */
export function mutualInformation(tables: readonly { readonly table: Sightings; readonly factor: number }[]): Sparse {
  const rows: number[] = [];
  const columns: number[] = [];
  const values: number[] = [];
  let offset = 0;
  for (const { table, factor } of tables) {
    const rowTotals = new Float64Array(table.rowCount);
    const contextTotals = new Float64Array(table.contextCount);
    for (let cell = 0; cell < table.rows.length; cell++) {
      const weight = table.weights[cell] as number;
      rowTotals[table.rows[cell] as number] = (rowTotals[table.rows[cell] as number] as number) + weight;
      const context = table.contexts[cell] as number;
      contextTotals[context] = (contextTotals[context] as number) + weight;
    }
    const smoothed = contextTotals.map((total) => total ** smoothing);
    const all = smoothed.reduce((sum, total) => sum + total, 0);
    for (let cell = 0; cell < table.rows.length; cell++) {
      const weight = table.weights[cell] as number;
      if (weight <= 0) continue;
      const row = table.rows[cell] as number;
      const context = table.contexts[cell] as number;
      const information = Math.log((weight * all) / ((rowTotals[row] as number) * (smoothed[context] as number)));
      if (information <= 0) continue;
      rows.push(row);
      columns.push(offset + context);
      values.push(factor * information);
    }
    offset += table.contextCount;
  }
  return {
    rowCount: tables[0]?.table.rowCount ?? 0,
    columnCount: offset,
    rows: Int32Array.from(rows),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
}

const oversampling = 16;
const rounds = 4;

/**
 * A vector of unit length for each row, such that rows seen in like contexts lie close: the left singular vectors, each
 * weighted by the square root of its singular value. Computed by randomised subspace iteration (Halko, Martinsson and
 * Tropp 2011, algorithm 4.4). Row r is at `r * dimensions`; a row without any context is all 0.
 */
export function embed(table: Sparse, dimensions: number, seed: number): Float32Array {
  const width = dimensions + oversampling;
  const random = new Random(seed);
  let right: Float64Array = new Float64Array(table.columnCount * width).map(() => random.bits() / 0x80000000 - 1);
  let left: Float64Array = new Float64Array(0);
  for (let round = 0; round < rounds; round++) {
    left = orthonormal(times(table, right, width, false), width);
    right = times(table, left, width, true);
    if (round < rounds - 1) right = orthonormal(right, width);
  }
  // Here right is (the transposed table) × left: its Gram matrix has the squares of the singular values.
  const { realEigenvalues, eigenvectorMatrix } = ofGramMatrix(right, width);
  const order = [...realEigenvalues.keys()]
    .sort((a, b) => (realEigenvalues[b] as number) - (realEigenvalues[a] as number))
    .slice(0, dimensions);
  const vectors = new Float32Array(table.rowCount * dimensions);
  for (let row = 0; row < table.rowCount; row++) {
    for (const [to, from] of order.entries()) {
      let sum = 0;
      for (let at = 0; at < width; at++) sum += (left[row * width + at] as number) * eigenvectorMatrix.get(at, from);
      // Singular values are the roots of the eigenvalues, and these are weighted by their roots in turn.
      vectors[row * dimensions + to] = sum * Math.max(0, realEigenvalues[from] as number) ** 0.25;
    }
    normalise(vectors.subarray(row * dimensions, (row + 1) * dimensions));
  }
  return vectors;
}

/** The table, or its transpose, times a dense matrix of so many columns. */
function times(table: Sparse, dense: Float64Array, width: number, transposed: boolean): Float64Array {
  const result = new Float64Array((transposed ? table.columnCount : table.rowCount) * width);
  const [to, from] = transposed ? [table.columns, table.rows] : [table.rows, table.columns];
  for (let cell = 0; cell < table.values.length; cell++) {
    const value = table.values[cell] as number;
    const into = (to[cell] as number) * width;
    const out = (from[cell] as number) * width;
    for (let at = 0; at < width; at++) {
      result[into + at] = (result[into + at] as number) + value * (dense[out + at] as number);
    }
  }
  return result;
}

/** The eigenvalues and eigenvectors of the products of all columns with one another. */
function ofGramMatrix(dense: Float64Array, width: number): EigenvalueDecomposition {
  const gram = new Float64Array(width * width);
  for (let row = 0; row < dense.length; row += width) {
    for (let a = 0; a < width; a++) {
      const value = dense[row + a] as number;
      if (value === 0) continue;
      for (let b = 0; b < width; b++)
        gram[a * width + b] = (gram[a * width + b] as number) + value * (dense[row + b] as number);
    }
  }
  return new EigenvalueDecomposition(Matrix.from1DArray(width, width, Array.from(gram)), { assumeSymmetric: true });
}

/** Makes the columns orthonormal: multiplies by the inverse square root of their Gram matrix. */
function orthonormal(dense: Float64Array, width: number): Float64Array {
  const { realEigenvalues, eigenvectorMatrix } = ofGramMatrix(dense, width);
  const scales = realEigenvalues.map((value) => (value > 1e-12 ? 1 / Math.sqrt(value) : 0));
  const turn = eigenvectorMatrix.mulRowVector(scales).to1DArray();
  const result = new Float64Array(dense.length);
  for (let row = 0; row < dense.length; row += width) {
    for (let from = 0; from < width; from++) {
      const value = dense[row + from] as number;
      if (value === 0) continue;
      for (let to = 0; to < width; to++) {
        result[row + to] = (result[row + to] as number) + value * (turn[from * width + to] as number);
      }
    }
  }
  return result;
}

/** Scales a vector to length 1; leaves one that is nearly 0. */
export function normalise(vector: Float32Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares < 1e-12) {
    vector.fill(0);
    return;
  }
  const scale = 1 / Math.sqrt(squares);
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) * scale;
}
