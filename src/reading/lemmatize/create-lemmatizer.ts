import type { LemmatizedToken, TaggedToken } from '../../model/doc.ts';
import type { Upos } from '../../ontology/upos.ts';
import { lemmaOf } from './lemma-of.ts';
import type { LemmaTables, WordPlace } from './lemma-of.ts';
import { placesOf } from './places-of.ts';

/** Answers that are remembered; then all are forgotten and it begins anew. */
const REMEMBERED = 32_768;

export interface Lemmatizer {
  /** @param lengths tokens of each sentence */
  lemmatize(tokens: readonly TaggedToken[], lengths: readonly number[]): LemmatizedToken[];
}

/** Lemmas found before, by what they depend on: features, tag, place, form. Looked up step by step, as a key made of all four costs more than the lemma. */
type KnownLemmas = Map<string, Map<Upos, Record<WordPlace, Map<string, string>>>>;

/** Lemmas by learnt endings and exceptions. */
export function createLemmatizer(tables: LemmaTables): Lemmatizer {
  const known: KnownLemmas = new Map();
  let count = 0;
  const formsOf = (feats: string, upos: Upos, place: WordPlace): Map<string, string> => {
    let ofFeats = known.get(feats);
    if (!ofFeats) known.set(feats, (ofFeats = new Map<Upos, Record<WordPlace, Map<string, string>>>()));
    let ofTag = ofFeats.get(upos);
    if (!ofTag) ofFeats.set(upos, (ofTag = { first: new Map(), within: new Map(), 'before-name': new Map() }));
    return ofTag[place];
  };
  return {
    lemmatize(tokens, lengths) {
      const places = placesOf(tokens, lengths);
      return tokens.map((t, i) => {
        const place = places[i]!;
        const forms = formsOf(t.feats, t.upos, place);
        let lemma = forms.get(t.form);
        if (lemma === undefined) {
          lemma = lemmaOf(t.form, t.upos, t.feats, tables, place);
          if (++count > REMEMBERED) {
            known.clear();
            count = 0;
          }
          forms.set(t.form, lemma);
        }
        return { start: t.start, end: t.end, index: t.index, form: t.form, upos: t.upos, feats: t.feats, lemma };
      });
    },
  };
}
