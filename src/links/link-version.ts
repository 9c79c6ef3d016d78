/**
 * Number of the rules of linking: keys, scores, and how groups are parted. It rises whenever one of them changes, and files that an older number linked are linked anew,
 * from what they keep of their pages. A test holds to it the keys of invented pages, the scores of their pairs, and the groups that come of them.
 */
export const LINK_VERSION = 8;
