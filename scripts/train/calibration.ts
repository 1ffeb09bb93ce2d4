/** One judged probability: the logit that the model gave, and whether the span was right. */
export interface Judged {
  readonly logit: number;
  readonly right: boolean;
}

/**
 * Platt scaling: the slope and intercept of the logistic regression of `right` on `logit`, by Newton's method with
 * halved steps where a whole one overshoots, and a weak pull towards the identity, so that few examples change little.
 */
export function fitCalibration(judged: readonly Judged[]): readonly [number, number] {
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < 40; round++) {
    const [slopeStep, interceptStep] = newtonStep(judged, slope, intercept);
    const before = loss(judged, slope, intercept);
    let length = 1;
    while (length > 1e-4 && loss(judged, slope + length * slopeStep, intercept + length * interceptStep) > before) {
      length /= 2;
    }
    slope += length * slopeStep;
    intercept += length * interceptStep;
  }
  return [Number(slope.toFixed(4)), Number(intercept.toFixed(4))];
}

/** How strongly the fit is pulled towards the identity, in examples. */
const pull = 1;

function loss(judged: readonly Judged[], slope: number, intercept: number): number {
  let sum = (pull * ((slope - 1) ** 2 + intercept ** 2)) / 2;
  for (const { logit, right } of judged) {
    const margin = (slope * logit + intercept) * (right ? 1 : -1);
    sum += margin > 30 ? 0 : margin < -30 ? -margin : Math.log1p(Math.exp(-margin));
  }
  return sum;
}

function newtonStep(judged: readonly Judged[], slope: number, intercept: number): readonly [number, number] {
  let gradientSlope = pull * (1 - slope);
  let gradientIntercept = -pull * intercept;
  let slopeSlope = pull;
  let slopeIntercept = 0;
  let interceptIntercept = pull;
  for (const { logit, right } of judged) {
    const probability = 1 / (1 + Math.exp(-(slope * logit + intercept)));
    const error = (right ? 1 : 0) - probability;
    const weight = probability * (1 - probability);
    gradientSlope += error * logit;
    gradientIntercept += error;
    slopeSlope += weight * logit * logit;
    slopeIntercept += weight * logit;
    interceptIntercept += weight;
  }
  const determinant = slopeSlope * interceptIntercept - slopeIntercept * slopeIntercept;
  return [
    (interceptIntercept * gradientSlope - slopeIntercept * gradientIntercept) / determinant,
    (slopeSlope * gradientIntercept - slopeIntercept * gradientSlope) / determinant,
  ];
}
