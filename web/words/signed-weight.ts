/** A weight in log-odds with its sign, to one decimal: «+1.5», «−0.3». */
export const signedWeight = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
