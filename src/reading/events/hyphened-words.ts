import type { ParsedToken } from '../../model/doc.ts';

/** Nouns with a hyphen that tell of an act, as the lexicon writes them. The tokenizer parts them at the hyphen. */
const ACTS: ReadonlySet<string> = new Set(
  (
    'air-strike build-up call-up cease-fire climb-down counter-attack counter-measure counter-offensive die-in fly-over go-slow hand-over ' +
    'hunger-strike lie-in lock-out pull-back pull-out roll-back sit-down sit-in stand-off stop-over street-fight teach-in test-firing walk-out war-game'
  ).split(' '),
);

/** Arms by the name of their model: letters, a hyphen and a number («F-16», «Su-25», «Mi-8», «S-300», «T-72»). */
const MODELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:f|j|jf|jh|mig|su|tu|b|il|l)-\d{1,3}[a-z]?$/, 'warplane'],
  [/^(?:mi|ka|ah|uh|ch)-\d{1,3}[a-z]?$/, 'helicopter'],
  [/^(?:s-[2345]\d\d|ss-\d{1,2}|hwasong-\d{1,2}|kh-\d{2,3})$/, 'missile'],
  [/^(?:t-\d\d|m-?1a\d)$/, 'tank'],
];

/** The word that two tokens with a hyphen between them are for the lexicon. */
function toWord(first: string, { form, lemma }: ParsedToken): string | undefined {
  for (const second of [lemma.toLowerCase(), form.toLowerCase(), form.toLowerCase().replace(/s$/, '')]) {
    const word = `${first}-${second}`;
    if (ACTS.has(word)) return word;
    for (const [model, kind] of MODELS) if (model.test(word)) return kind;
  }
  return undefined;
}

/** Tokens in which «build-up» and «F-16s», parted at the hyphen, are one noun: the token that carries them bears the lemma of both. Others are as they were. */
export function joinHyphens(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  let joined: ParsedToken[] | undefined;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const [first, hyphen, second] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!];
    if (hyphen.form !== '-' || first.end !== hyphen.start || hyphen.end !== second.start) continue;
    const lemma = toWord(first.form.toLowerCase(), second);
    if (lemma === undefined) continue;
    const carrier = second.head === first.index ? first : second;
    joined ??= [...tokens];
    joined[carrier.index] = { ...joined[carrier.index]!, lemma, upos: 'NOUN' };
  }
  return joined ?? tokens;
}
