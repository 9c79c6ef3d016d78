import { dependentsOf, findMarker, isRelation } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { isOfGovernment } from './reference-words.ts';
import { COMMANDING } from './verbs-of-sides.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs of saying and doing by what they tell of their subject and whom they name: mostly another one is blamed, asked, praised or met; one's own is spoken for and commanded. */
const KINDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'blame',
    words(
      'accuse blame condemn denounce criticise criticize slam blast attack rebuke reject dismiss deny mock deplore protest charge threaten warn fault lambast decry deride ' +
        'ridicule complain suspect allege reproach fear caution bomb shell invade strike hit',
    ),
  ],
  ['ask', words('urge ask demand appeal press exhort invite beg request expect hope implore plead insist want require challenge')],
  [
    'praise',
    words('thank praise welcome congratulate hail applaud greet commend salute support back endorse assure remind trust reassure'),
  ],
  ['meet', words('meet see receive host visit talk speak confer telephone phone ring brief accompany dine discuss negotiate hand')],
  ['go', words('go come fly travel arrive tour land journey leave return depart cross enter jet sail drive reach')],
  [
    'say',
    words(
      'say tell add note stress declare announce state explain confirm promise vow pledge report write reply answer admit inform guarantee swear maintain',
    ),
  ],
  [
    'command',
    new Set([...COMMANDING, ...words('govern rule represent serve chair take suspend cancel halt freeze impose lift ban expel summon')]),
  ],
];
const KIND_OF: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(([kind, verbs]) => [...verbs].map((verb) => [verb, kind] as const)).reverse(),
);

/** Kinds of deeds whose direct object is another one: nobody's spokesman accuses, thanks or meets his own country. */
const TOWARDS_OTHERS: ReadonlySet<string> = new Set(['blame', 'ask', 'praise', 'meet']);
/** Verbs whose subject deals with another one: «Spain received X». */
const RECEIVING: ReadonlySet<string> = words('receive host welcome greet thank summon urge invite');
/** Relations of whom such a deed is for: objects, and what follows these. */
const TOWARDS: ReadonlySet<string> = new Set(['obj', 'iobj', 'with', 'to', 'on', 'upon', 'against', 'of']);
/** Verbs of going whose aim is not one's own country, and what leads to the aim; «returned to Lima» may be. */
const GOING: ReadonlySet<string> = words('go come fly travel journey head tour enter reach jet');
const AIM: ReadonlySet<string> = new Set(['obj', 'to', 'into']);
/** The mark of a party that a person deals with as with another one. */
export const AGAINST = 'against';

/** Steps up the tree from a party to the verb of which somebody is the subject. */
const MOST_STEPS = 6;

/** The kind of a verb; «other» for all else. */
export const kindOfDeed = (lemma: string): string => KIND_OF.get(lemma.toLowerCase()) ?? 'other';

/** What the deeds of a person tell of a party: what he does to it, and what he says that it does. Bounded steps for each party of the sentence. */
export function markDeeds(
  doc: ParsedDoc,
  person: Mention,
  told: readonly { readonly mention: Mention; readonly party: PartyId }[],
  mark: (party: PartyId, name: string) => void,
): void {
  const { tokens } = doc;
  const { head: verb, deprel } = tokens[person.head]!;
  if (verb < 0) return;
  const isPassive = deprel === 'nsubj:pass' || deprel === 'obl:agent';
  const isSubject = isRelation(deprel, 'nsubj') && !isPassive;
  if (deprel === 'obj')
    for (const { party, mention } of told) {
      const { deprel: relation, head } = tokens[mention.head]!;
      if (head === verb && relation === 'nsubj' && mention.kind !== 'role' && RECEIVING.has(tokens[verb]!.lemma.toLowerCase()))
        mark(party, AGAINST);
    }
  // verbs in a row share their subject
  const verbs = new Map<number, string>();
  if (isRelation(deprel, 'nsubj')) {
    verbs.set(verb, kindOfDeed(tokens[verb]!.lemma));
    for (const child of dependentsOf(doc).of(verb)) {
      const isJoined = tokens[child]!.deprel === 'conj' || tokens[child]!.deprel === 'advcl' || tokens[child]!.deprel === 'xcomp';
      const hasOwn = dependentsOf(doc)
        .of(child)
        .some((below) => isRelation(tokens[below]!.deprel, 'nsubj'));
      if (isJoined && !hasOwn) verbs.set(child, kindOfDeed(tokens[child]!.lemma));
    }
  }
  for (const below of dependentsOf(doc).of(person.head)) {
    const isClause = /^(?:acl|appos)/.test(tokens[below]!.deprel) && tokens[below]!.upos === 'VERB';
    if (isClause) verbs.set(below, kindOfDeed(tokens[below]!.lemma));
  }
  for (const { party, mention } of told) {
    if (mention.from < person.to && mention.to > person.from) continue;
    const path: string[] = [];
    let at: number = mention.head;
    let inner: string | undefined;
    for (let steps = 0; steps < MOST_STEPS && at >= 0; steps++) {
      const found = verbs.get(at);
      if (found !== undefined) {
        const last = path.at(-1);
        if (last === undefined || (isRelation(last, 'nsubj') && at === verb)) break;
        const way = isSubject || at !== verb ? '' : '-pass';
        const depth = path.length === 1 ? 'self' : 'within';
        if (/^(?:ccomp|parataxis|xcomp|advcl|acl)/.test(last)) mark(party, `deed-${found}${way}-words-${inner ?? 'far'}`);
        else {
          const relation =
            last.startsWith('obl') || last.startsWith('nmod') ? (findMarker(doc, headBelow(doc, mention.head, at)) ?? 'obl') : last;
          // «telephoned the premier of Niger», but «thanked the Nigerien army»
          const isHead = mention.office !== undefined && isOfGovernment(mention.office);
          if (!isPassive && TOWARDS_OTHERS.has(found) && (mention.kind !== 'role' || isHead)) {
            if (path.length === 1 && TOWARDS.has(relation)) mark(party, AGAINST);
            if (path.length === 2 && found === 'blame' && path[0] === 'nmod:poss' && last === 'obj') mark(party, AGAINST);
          }
          const isAim = path.length === 1 && AIM.has(relation) && GOING.has(tokens[at]!.lemma.toLowerCase());
          if (isAim && !isPassive && mention.kind !== 'role' && !isHomeward(doc, at)) mark(party, AGAINST);
          mark(party, `deed-${found}${way}-${relation}-${depth}`);
          mark(party, `deed-${found}${way}-${depth}`);
          if (depth === 'within') mark(party, `deed-${found}${way}-${relation}-${path[0]!.replace(/:.*/, '')}`);
        }
        break;
      }
      const { deprel: up, head } = tokens[at]!;
      path.push(up);
      if (
        inner === undefined &&
        (tokens[head]?.upos === 'VERB' || tokens[head]?.upos === 'AUX' || /^(?:ccomp|parataxis)/.test(tokens[head]?.deprel ?? ''))
      )
        inner = isRelation(up, 'nsubj') ? `subject${path.length > 1 ? '-of' : ''}` : path.length > 1 ? 'within' : 'object';
      at = head;
    }
  }
}

/** «Came home to Lima», «flew back to Lima». */
const isHomeward = (doc: ParsedDoc, verb: number): boolean =>
  dependentsOf(doc)
    .of(verb)
    .some((child) => /^(?:home|back)$/i.test(doc.tokens[child]!.form));

/** Whether one person deals with another as with another country's: «X met Y», «X and Y met». */
export function isOtherSide(doc: ParsedDoc, person: Mention, other: Mention): boolean {
  const { tokens } = doc;
  const [mine, theirs] = [tokens[person.head]!, tokens[other.head]!];
  if (mine.head === other.head) return mine.deprel === 'conj';
  if (theirs.head === person.head) return theirs.deprel === 'conj';
  if (mine.head !== theirs.head || mine.head < 0 || !TOWARDS_OTHERS.has(kindOfDeed(tokens[mine.head]!.lemma))) return false;
  const isTo = (relation: string): boolean => relation === 'obj' || relation === 'iobj' || isRelation(relation, 'obl');
  return (mine.deprel === 'nsubj' && isTo(theirs.deprel)) || (theirs.deprel === 'nsubj' && isTo(mine.deprel));
}

/** The token directly below `above` on the way up from `from`. */
function headBelow(doc: ParsedDoc, from: number, above: number): number {
  let at = from;
  for (let steps = 0; steps < MOST_STEPS && doc.tokens[at]!.head !== above && doc.tokens[at]!.head >= 0; steps++) at = doc.tokens[at]!.head;
  return at;
}
