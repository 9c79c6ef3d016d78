import type { ParsedToken } from '../../model/doc.ts';

/** Arms by the name of their model: letters, a hyphen and a number («F-16», «Su-25», «Mi-8», «S-300», «T-72»); MI-5 and MI-6 are services, a T-20 is a game. General knowledge. */
const MODELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:f|j|jf|jh|mig|su|tu|b|il|l)-\d{1,3}[a-z]?$/, 'warplane'],
  [/^(?:mi-(?![56]$)|ka-|ah-|uh-|ch-)\d{1,3}[a-z]?$/, 'helicopter'],
  [/^(?:s-[2345]\d\d|ss-\d{1,2}|hwasong-\d{1,2}|kh-\d{2,3})$/, 'missile'],
  [/^(?:t-(?:14|34|5[45]|6[24]|72|8[04]|90)|m-1a\d)$/, 'tank'],
];

/** Verbs of doing again that mean another thing without their hyphen. */
const APART: ReadonlySet<string> = new Set(['re-sign', 're-form', 're-lease', 're-cover', 're-treat', 're-present']);

/** The word of the lexicon, without a hyphen, that two tokens with a hyphen between them are. */
function toWord(first: string, { form, lemma }: ParsedToken, isWord: (word: string) => boolean): string | undefined {
  const low = form.toLowerCase();
  for (const second of [lemma.toLowerCase(), low, low.replace(/s$/, '')]) {
    for (const [model, kind] of MODELS) if (model.test(`${first}-${second}`)) return kind;
    if (/^\p{L}/u.test(second) && isWord(first + second)) return first + second;
  }
  return undefined;
}

/**
 * Tokens in which «cease-fire», «sit-ins» and «F-16s», parted at the hyphen, are one word: the token that carries them bears the lemma of both, and «co-operate», which is not parted,
 * that without its hyphen. Only what the lexicon knows is joined (`isWord`, of words without their hyphens); others are as they were.
 */
export function joinHyphens(tokens: readonly ParsedToken[], isWord: (word: string) => boolean): readonly ParsedToken[] {
  let joined: ParsedToken[] | undefined;
  for (const { index, lemma } of tokens) {
    // «co-operate»: prefixes stay in one token with their word
    const plain = lemma.toLowerCase().replaceAll('-', '');
    if (plain.length < lemma.length && !APART.has(lemma.toLowerCase()) && isWord(plain))
      (joined ??= [...tokens])[index] = { ...tokens[index]!, lemma: plain };
  }
  for (let i = 1; i + 1 < tokens.length; i++) {
    const [first, hyphen, second] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!];
    if (hyphen.form !== '-' || first.end !== hyphen.start || hyphen.end !== second.start) continue;
    const lemma = toWord(first.form.toLowerCase(), second, isWord);
    if (lemma === undefined) continue;
    const carrier = second.head === first.index ? first : second;
    const isVerb = carrier === second && (second.upos === 'VERB' || second.upos === 'ADJ');
    joined ??= [...tokens];
    joined[carrier.index] = { ...joined[carrier.index]!, lemma, ...(!isVerb && { upos: 'NOUN' as const }) };
  }
  return joined ?? tokens;
}
