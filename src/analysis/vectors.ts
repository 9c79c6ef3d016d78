/** Σ a·b over two columns of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Standard deviation of a column whose mean is zero (divisor n). */
export const deviationOf = (values: Float64Array): number => Math.sqrt(dot(values, values) / values.length);
