/**
 * Moves one weight along its gradient by AdaGrad (Duchi, Hazan and Singer 2011): the step shrinks with the squares of the
 * gradients so far, which `squares` adds up.
 */
export function adaGradStep(
  weights: Float32Array,
  squares: Float32Array,
  cell: number,
  gradient: number,
  rate: number,
): void {
  const sum = (squares[cell] as number) + gradient * gradient;
  squares[cell] = sum;
  weights[cell] = (weights[cell] as number) + (rate * gradient) / Math.sqrt(sum + 0.01);
}
