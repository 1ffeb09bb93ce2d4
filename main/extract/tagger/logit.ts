/** How far from certainty a probability is kept, so that its logit is finite. */
const least = 1e-9;

/** The natural logarithm of the odds of a probability. */
export function logitOf(probability: number): number {
  const clamped = Math.min(Math.max(probability, least), 1 - least);
  return Math.log(clamped / (1 - clamped));
}

/** The probability that has a logit. */
export function probabilityOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
