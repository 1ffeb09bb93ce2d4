// Exponential and logistic function, in AssemblyScript, of four numbers at once: shared by the kernels of the word network.

// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** e to the power of each: 2 to the power of a whole number times a polynomial in the rest. */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  const power = f32x4.mul(f32x4.max(f32x4.min(x, f32x4.splat(60)), f32x4.splat(-60)), f32x4.splat(1.442695));
  const floor = f32x4.nearest(power);
  const rest = f32x4.sub(power, floor);
  let sum = f32x4.add(f32x4.splat(0.00961813), f32x4.mul(rest, f32x4.splat(0.00133336)));
  sum = f32x4.add(f32x4.splat(0.05550411), f32x4.mul(rest, sum));
  sum = f32x4.add(f32x4.splat(0.24022651), f32x4.mul(rest, sum));
  sum = f32x4.add(f32x4.splat(0.69314718), f32x4.mul(rest, sum));
  sum = f32x4.add(f32x4.splat(1), f32x4.mul(rest, sum));
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(floor), i32x4.splat(127)), 23);
  return f32x4.mul(sum, exponent);
}
