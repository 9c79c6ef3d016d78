import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import { ROLE_NOUNS } from '../../ontology/role-nouns.ts';
import { kindOfDeed } from './deed-marks.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a statesman has: «X's government», «X's visit». */
const OF_STATESMEN = words(
  'government cabinet army force troop regime administration minister ministry office palace visit country party spokesman spokeswoman adviser aide trip speech decree decision threat offer plan ' +
    'proposal order ultimatum successor predecessor counterpart policy rule envoy ally opponent remark statement demand term presidency ambassador convoy guest host interlocutor letter call',
);
/** What anybody has. */
const OF_ANYBODY = words(
  'wife husband son daughter mother father family house home car shop brother sister child friend body death book article lawyer face eye hand voice film song career',
);

/** Mentions from which somebody is told of often. */
const OFTEN = [2, 3, 5] as const;

/** Signs of whether somebody without a title acts for a state at all: how often and how he is named, what he does, what is his. One set of marks for a person. `headlineEnd`: the token behind the headline. */
export function markFame(doc: ParsedDoc, own: readonly Mention[], headlineEnd: number): ReadonlySet<string> {
  const marks = new Set<string>();
  const { tokens } = doc;
  for (const least of OFTEN) if (own.length >= least) marks.add(`fame-count-${least}`);
  const first = own[0]!;
  if ((first.name ?? '').split(' ').length === 1) marks.add('fame-lone');
  if (!own.some(({ name }) => (name ?? '').includes(' '))) marks.add('fame-never-full');
  if (first.head < headlineEnd) marks.add('fame-headline');
  for (const mention of own) {
    const { deprel, head } = tokens[mention.head]!;
    const next = tokens[mention.to];
    if (next?.form === ',' && /^\d{1,2}$/.test(tokens[mention.to + 1]?.form ?? '')) marks.add('fame-age');
    if (next?.form === ',' && /^(?:an?)$/i.test(tokens[mention.to + 1]?.form ?? '')) marks.add('fame-a');
    if (head < 0) continue;
    const lemma = tokens[head]!.lemma.toLowerCase();
    if (deprel === 'nmod:poss' || deprel === 'nmod') {
      const noun = ROLE_NOUNS.get(lemma);
      marks.add(
        OF_STATESMEN.has(lemma) || noun?.class === 'body' || noun?.sector === 'GOV' || noun?.sector === 'MIL'
          ? 'fame-owns-state'
          : OF_ANYBODY.has(lemma)
            ? 'fame-owns-private'
            : 'fame-owns',
      );
    }
    if (
      deprel === 'conj' ||
      dependentsOf(doc)
        .of(mention.head)
        .some((below) => tokens[below]!.deprel === 'conj')
    )
      marks.add('fame-joined');
    if (isRelation(deprel, 'nsubj')) marks.add(`fame-subject-${kindOfDeed(lemma)}`);
    else if (deprel === 'obj' || isRelation(deprel, 'obl')) marks.add(`fame-object-${kindOfDeed(lemma)}`);
  }
  return marks;
}
