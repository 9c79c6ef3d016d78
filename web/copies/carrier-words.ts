import type { CarrierRow } from '../../src/model/answers.ts';

/** How one repeats another, in words. */
export const CARRIER_WORDS = {
  cites: { verb: 'cites', gloss: 'names it as the source of what it tells' },
  credits: { verb: 'credits', gloss: 'names the agency that the text is from' },
  copies: { verb: 'copies', gloss: 'repeats the text of a page seen earlier here' },
} as const satisfies Record<CarrierRow['kind'], { readonly verb: string; readonly gloss: string }>;
