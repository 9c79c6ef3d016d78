import { addDays, type Day } from '../../base/days.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { World } from '../../model/world.ts';
import { PERIOD_WORDS, type PeriodWord } from '../../ontology/period-words.ts';
import { between, type Clue, FIRST_DAY, LAST_DAY, notBefore } from './clue.ts';

/** Log-odds that a party with a first day is named before it was founded (forerunners, plans). Set by hand. */
const PARTY_WEIGHT = 2.5;
/** A party is spoken of for some time before it is founded (days). */
const PLANNED_DAYS = 120;
/** Words and parties of their time beyond so many say nothing new. */
const MOST_CLUES = 8;

interface Entry {
  readonly forms: readonly string[];
  readonly word: PeriodWord;
}

/** By first form. */
const BY_FORM: ReadonlyMap<string, readonly Entry[]> = (() => {
  const made = new Map<string, Entry[]>();
  for (const word of PERIOD_WORDS) {
    const forms = word.word.split(/[ -]/);
    const list = made.get(forms[0]!);
    if (list) list.push({ forms, word });
    else made.set(forms[0]!, [{ forms, word }]);
  }
  return made;
})();

/**
 * Clues from names that are of their time: «Nur-Sultan», «euros», «COVID-19», and parties of the tables with a first day («the African Union»).
 * Each word and party counts once.
 */
export function findPeriodClues(doc: ParsedDoc, mentions: readonly Mention[], world: World): Clue[] {
  const clues: Clue[] = [];
  const seen = new Set<string>();
  for (const sentence of doc.sentences) {
    const pieces: { readonly form: string; readonly at: number }[] = [];
    for (let t = sentence.from as number; t < sentence.to; t++) {
      const whole = doc.tokens[t]!.form;
      if (!whole.includes('-')) pieces.push({ form: whole, at: t });
      else for (const form of whole.split('-')) if (form !== '') pieces.push({ form, at: t });
    }
    for (let i = 0; i < pieces.length; i++)
      for (const { forms, word } of BY_FORM.get(pieces[i]!.form) ?? []) {
        const key = `${word.word}${word.first ?? ''}`;
        if (seen.has(key) || clues.length >= MOST_CLUES || !forms.every((form, k) => pieces[i + k]?.form === form)) continue;
        seen.add(key);
        const [from, to] = [pieces[i]!.at, pieces[i + forms.length - 1]!.at];
        clues.push({
          rule: 'period-word',
          detail: `«${word.word}» is used${word.first === undefined ? '' : ` from ${word.first}`}${word.last === undefined ? '' : ` up to ${word.last}`}`,
          evidence: [{ start: doc.tokens[from]!.start, end: doc.tokens[to]!.end }],
          ranges: [between((word.first ?? FIRST_DAY) as Day, (word.last ?? LAST_DAY) as Day, word.weight)],
        });
      }
  }
  for (const mention of mentions) {
    const [party] = mention.parties;
    if (mention.kind !== 'party' || mention.parties.length !== 1 || seen.has(party!) || clues.length >= MOST_CLUES) continue;
    seen.add(party!);
    const founded = world.parties.get(party!);
    if (!founded?.first || founded.kind === 'historical-state' || founded.first <= EARLIEST) continue;
    clues.push({
      rule: 'period-word',
      detail: `${founded.name} exists from ${founded.first} on`,
      evidence: [{ start: mention.start, end: mention.end }],
      ranges: [notBefore(addDays(founded.first, -PLANNED_DAYS), PARTY_WEIGHT)],
    });
  }
  return clues;
}

/** Parties that are older tell nothing of reports on the web. */
const EARLIEST = '1992-12-31' as Day;
