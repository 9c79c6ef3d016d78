/** Forms by which several speak of themselves; lower case. */
export const FIRST_PERSON_PLURAL: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/** Forms by which one or several speak of themselves; lower case. */
export const FIRST_PERSON: ReadonlySet<string> = new Set([...FIRST_PERSON_PLURAL, 'i', 'me', 'my', 'mine', 'myself']);
