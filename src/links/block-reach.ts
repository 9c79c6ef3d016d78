import type { typeOfKey } from './keys-of.ts';

/**
 * Neighbours in a block, on either side, that a page or event is compared with. Like stands beside like, so that few are needed; what came of a promise is
 * looked for further around its day.
 */
export const BLOCK_REACH = { copy: 4, incident: 10, background: 0, promise: 10, outcome: 20 } as const satisfies Record<
  ReturnType<typeof typeOfKey>,
  number
>;
