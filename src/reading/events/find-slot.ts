import type { Slot } from '../../model/lexicon.ts';
import type { ClauseTree } from './clause-tree.ts';
import { isBrokered } from './is-brokered.ts';
import { WordOrder } from './word-order.ts';

/** Verbs that lend a noun their subject and adverbials but no meaning of their own («launched an attack on», «imposed sanctions against»). */
export const SUPPORT_VERBS: ReadonlySet<string> = new Set(
  (
    'order make take have hold conduct launch stage carry mount undertake wage start begin resume continue issue impose introduce adopt announce offer give extend ' +
    'express voice deliver lodge file pay send place put open initiate perform do commit sign conclude reach strike seal step declare unleash unveil slap ' +
    'organize organise lead join enter order approve renew reimpose expand increase intensify tighten maintain keep pursue plan prepare lend provide receive show ' +
    'engage participate implement enforce execute repeat reiterate suffer endure'
  ).split(' '),
);

/**
 * Heads of the phrases that fill a slot of a predicate, in the order of the text.
 * `words`: further words of its pattern («talks» of «hold talks»), whose own phrases count as well.
 */
export function findSlot(tree: ClauseTree, token: number, words: readonly number[], slot: Slot): readonly number[] {
  const inTree = slotInTree(tree, token, words, slot);
  return inTree.length > 0 ? inTree : slotByOrder(tree, token, words, slot);
}

/** What stands in a slot's place by word order, where the tree has nothing there. */
function slotByOrder(tree: ClauseTree, token: number, words: readonly number[], slot: Slot): readonly number[] {
  const { upos, deprel } = tree.tokens[token]!;
  const order = new WordOrder(tree);
  const isVerb = upos === 'VERB';
  switch (slot.kind) {
    case 'subj':
      if (!isVerb || deprel === 'amod' || tree.isPassive(token) || tree.markOf(token) === 'to') return [];
      return order.subjectBefore(token);
    case 'obj':
      if (!isVerb || deprel === 'amod') return [];
      return tree.isPassive(token) ? order.subjectBefore(token) : order.objectAfter(token);
    case 'adj':
      return isVerb ? [] : order.wordsBefore(token);
    case 'prep': {
      for (const at of [token, ...words]) {
        const found = order.phraseAfter(at, slot.marker as string);
        if (found.length > 0) return found;
      }
      return [];
    }
    default:
      return [];
  }
}

function slotInTree(tree: ClauseTree, token: number, words: readonly number[], slot: Slot): readonly number[] {
  const isNominal = !tree.isClause(token) && tree.tokens[token]!.upos !== 'ADJ';
  switch (slot.kind) {
    case 'subj':
      if (isNominal) return supportSubject(tree, token);
      return tree.tokens[token]!.upos === 'ADJ' && !tree.isClause(token) ? adjectiveSubject(tree, token) : withCompanions(tree, token);
    case 'obj': {
      if (isNominal) return tree.phrases(token, 'of');
      const objects = undergoersOf(tree, token);
      return objects.length > 0 || !words.includes(token + 1) ? objects : behindParticle(tree, token);
    }
    case 'iobj':
      return tree.dependantsBy(token, 'iobj');
    case 'prep':
      return prepositional(tree, token, words, slot.marker as string);
    case 'poss':
      return [token, ...words].flatMap((t) => tree.dependantsBy(t, 'nmod:poss'));
    case 'adj':
      return [token, ...words].flatMap((t) => modifiers(tree, t));
    case 'clause':
      return clauses(tree, token, words);
    case 'content-subj':
      return contentSubjects(tree, token, words);
    case 'prt':
      // «throwing the inspectors *out*», hung on the object
      return [
        ...particleBehind(tree, token),
        ...tree.dependants(token),
        ...tree
          .dependantsBy(token, 'obj')
          .flatMap((o) => tree.dependantsBy(o, 'advmod').filter((a) => a > o && tree.tokens[a]!.upos === 'ADP')),
      ].filter((c, k) => {
        const { deprel } = tree.tokens[c]!;
        return (
          (k === 0 && tree.tokens[c]!.head !== token) ||
          deprel === 'compound:prt' ||
          deprel === 'advmod' ||
          deprel === 'case' ||
          deprel === 'mark' ||
          deprel === 'obl' ||
          deprel === 'xcomp'
        );
      });
    case 'mod':
      return [token, ...words].flatMap((t) => tree.dependants(t));
    default:
      return [];
  }
}

/** Who is to do what the content says: its subject, where that is somebody else («wants Iran *to stop*», not «wants *to stop*»). */
function contentSubjects(tree: ClauseTree, token: number, words: readonly number[]): readonly number[] {
  const own = tree.isClause(token) ? new Set(tree.doers(token)) : new Set<number>();
  return clauses(tree, token, words).flatMap((c) => (tree.isClause(c) ? tree.doers(c).filter((d) => !own.has(d)) : []));
}

/** Words before «with» that make who follows a doer as well. */
const JOINTLY = new Set(['together', 'along', 'jointly']);

/** The doers of a verb, with those «together with» whom they do it. */
function withCompanions(tree: ClauseTree, verb: number): readonly number[] {
  const doers = tree.doers(verb);
  if (doers.length === 0 || tree.isPassive(verb)) return doers;
  const found: number[] = [];
  for (const holder of [verb, ...doers, ...tree.dependants(verb).filter((c) => JOINTLY.has(tree.lemmas[c]!))])
    for (const phrase of tree.phrases(holder, 'with')) {
      const marker = tree.dependants(phrase).find((c) => tree.tokens[c]!.deprel === 'case' && tree.lemmas[c] === 'with');
      if (marker !== undefined && JOINTLY.has(tree.lemmas[marker - 1] ?? '')) found.push(phrase);
    }
  return found.length > 0 ? [...doers, ...found] : doers;
}

/** The object; of a verb with an indirect one alone («asked Moscow to …») that one. */
function undergoersOf(tree: ClauseTree, token: number): readonly number[] {
  const objects = tree.undergoers(token);
  return objects.length > 0 ? objects : tree.dependantsBy(token, 'iobj');
}

/** Adverbs that go with a verb and are read as the preposition of its object: «handed *over* the sailors», «turned *off* the tap». */
const PARTICLES = new Set(['over', 'off', 'in', 'out', 'up', 'down', 'back', 'away']);

/** Such a word right behind the verb. */
function particleBehind(tree: ClauseTree, verb: number): number[] {
  const next = tree.tokens[verb + 1];
  if (!next || next.deprel !== 'case' || !PARTICLES.has(next.lemma.toLowerCase())) return [];
  return tree.tokens[next.head]?.head === verb ? [verb + 1] : [];
}

/** The noun that was taken for the particle's own. */
const behindParticle = (tree: ClauseTree, verb: number): number[] =>
  particleBehind(tree, verb).length > 0 ? [tree.tokens[verb + 1]!.head] : [];

function modifiers(tree: ClauseTree, token: number): number[] {
  const found: number[] = [];
  for (const child of tree.dependants(token)) {
    const { deprel } = tree.tokens[child]!;
    if (isBrokered(tree, child)) continue;
    if (deprel === 'amod' || deprel === 'compound' || deprel === 'nmod:desc' || deprel === 'nmod:unmarked' || deprel === 'flat') {
      found.push(child);
      // «China-Russia», cut into words at the hyphen
      for (const inner of tree.dependants(child)) {
        const relation = tree.tokens[inner]!.deprel;
        if (relation === 'compound' || relation === 'amod' || relation === 'flat' || relation === 'dep') found.push(inner);
      }
    }
  }
  return found;
}

/** «Russia launched *an attack*»: the doer of the verb that supports the noun. */
function supportSubject(tree: ClauseTree, noun: number): readonly number[] {
  const verb = supportOf(tree, noun);
  if (verb >= 0) return tree.doers(verb);
  // «the war that it started», «sanctions imposed by Brussels»
  for (const child of tree.dependants(noun)) {
    const { deprel, upos, lemma } = tree.tokens[child]!;
    if (deprel.startsWith('acl') && upos === 'VERB' && SUPPORT_VERBS.has(lemma)) {
      const doers = tree.doers(child).filter((d) => d !== noun);
      if (doers.length > 0) return doers;
    }
  }
  return [];
}

/** The verb that supports a noun as its object (or as subject of its passive); −1 where there is none. */
export function supportOf(tree: ClauseTree, noun: number): number {
  const token = tree.tokens[noun]!;
  let at = token;
  // «a series of attacks», «attacks and raids»
  for (let step = 0; step < 2 && at.head >= 0 && (at.deprel === 'conj' || (at.deprel === 'nmod' && tree.caseOf(at.index) === 'of')); step++)
    at = tree.tokens[at.head]!;
  const head = at.head as number;
  if (head < 0) return -1;
  const verb = tree.tokens[head]!;
  if (verb.upos !== 'VERB' && verb.upos !== 'AUX') return -1;
  const isSupported =
    at.deprel === 'obj' ||
    at.deprel === 'nsubj:pass' ||
    (at.deprel === 'obl' && SUPPORT_OBLIQUE.has(`${verb.lemma} ${tree.caseOf(at.index)}`));
  if (isSupported && SUPPORT_VERBS.has(verb.lemma.toLowerCase())) return head;
  if (at.deprel === 'obl' && SUPPORT_OBLIQUE.has(`${verb.lemma} ${tree.caseOf(at.index)}`)) return head;
  // «the sanctions imposed by Brussels»
  return -1;
}

const SUPPORT_OBLIQUE = new Set([
  'engage in',
  'participate in',
  'take in',
  'go on',
  'embark on',
  'enter into',
  'respond with',
  'reply with',
  'retaliate with',
  'come in',
  'be in',
]);

/** «countries *critical of* Israel», «*Critical of* Israel, Ireland …». */
function adjectiveSubject(tree: ClauseTree, adjective: number): readonly number[] {
  const token = tree.tokens[adjective]!;
  if (token.head < 0) return [];
  if (token.deprel === 'amod' || token.deprel === 'acl') return [token.head];
  if (token.deprel === 'xcomp' || token.deprel === 'advcl') return tree.doers(token.head);
  if (token.deprel === 'conj') return adjectiveSubject(tree, token.head);
  return tree.doers(adjective);
}

function prepositional(tree: ClauseTree, token: number, words: readonly number[], marker: string): readonly number[] {
  let found = tree.phrases(token, marker);
  /** Adds the phrases of a further holder, each once; most holders have none. */
  const add = (holder: number): void => {
    const more = tree.phrases(holder, marker);
    if (more.length > 0) found = found.length > 0 ? [...new Set([...found, ...more])] : more;
  };
  for (const word of words) add(word);
  const { upos } = tree.tokens[token]!;
  if (upos === 'VERB') {
    for (const object of tree.undergoers(token)) if (!words.includes(object)) add(object);
    for (const child of tree.dependants(token)) if (tree.tokens[child]!.deprel === 'xcomp') add(child);
  } else {
    const verb = supportOf(tree, token);
    if (verb >= 0) add(verb);
    // «sanctions imposed on Iran»
    for (const child of tree.dependants(token)) {
      const dependant = tree.tokens[child]!;
      if (dependant.deprel.startsWith('acl') && dependant.upos === 'VERB' && SUPPORT_VERBS.has(dependant.lemma)) add(child);
    }
  }
  // «suspended its participation in a treaty *with* Chile»: one phrase deeper
  if (found.length === 0 && upos === 'VERB')
    for (const object of tree.undergoers(token))
      for (const child of [...tree.dependants(object), ...tree.phrases(token, 'in')])
        if (/^(?:nmod|obl)/.test(tree.tokens[child]!.deprel)) add(child);
  return found;
}

/** «-ing» right behind the predicate or its particle. */
function isBareGerund(tree: ClauseTree, predicate: number, verb: number): boolean {
  const before = tree.tokens[verb - 1];
  return (
    tree.tokens[verb]!.form.endsWith('ing') &&
    before !== undefined &&
    ((before.index as number) === predicate || (before.deprel === 'compound:prt' && before.head === predicate))
  );
}

/** Nouns for what somebody says, which a clause with «that» tells. */
const REPORTS = new Set(
  'report claim charge accusation allegation assertion suggestion rumour rumor story information insinuation notion idea news speculation version contention statement'.split(
    ' ',
  ),
);

/** A clause with «that», the «that» read as its mark or as its object. */
const isThatClause = (tree: ClauseTree, clause: number): boolean => {
  const { deprel } = tree.tokens[clause]!;
  return (
    deprel.startsWith('acl') &&
    (tree.markOf(clause) === 'that' || tree.dependants(clause).some((c) => tree.lemmas[c] === 'that' && tree.tokens[c]!.deprel === 'obj'))
  );
};

/** «reports that the army left», «the charge that its men did it»: what a noun tells, taken for a relative clause. */
export const isToldIn = (tree: ClauseTree, noun: number, clause: number): boolean =>
  tree.tokens[clause]!.deprel === 'acl:relcl' &&
  (tree.markOf(clause) === 'that' || (REPORTS.has(tree.lemmas[noun]!) && isThatClause(tree, clause)));

function clauses(tree: ClauseTree, token: number, words: readonly number[]): number[] {
  const found: number[] = [];
  const look = (t: number): void => {
    for (const child of tree.dependants(t)) {
      const { deprel, upos } = tree.tokens[child]!;
      if (deprel === 'ccomp' || deprel === 'xcomp') found.push(child);
      else if ((deprel === 'advcl' || deprel === 'obl') && upos === 'VERB') {
        const mark = tree.markOf(child) || tree.caseOf(child);
        if (
          mark === 'of' ||
          mark === 'for' ||
          mark === 'to' ||
          mark === 'from' ||
          mark === 'on' ||
          mark === 'against' ||
          mark === 'with' ||
          mark === 'about' ||
          mark === 'over' ||
          // «did not rule out breaking off relations»
          (mark === '' && isBareGerund(tree, t, child))
        )
          found.push(child);
      } else if (deprel === 'acl' && (t !== token || !tree.isClause(t))) found.push(child);
      else if (isToldIn(tree, t, child)) found.push(child);
    }
  };
  look(token);
  for (const word of words) look(word);
  // «a report in a daily that …»: hung on the daily
  if (found.length === 0)
    for (const word of words)
      if (REPORTS.has(tree.lemmas[word]!))
        for (const child of tree.dependants(word))
          if (tree.tokens[child]!.deprel === 'nmod')
            for (const clause of tree.dependants(child)) if (isThatClause(tree, clause)) found.push(clause);
  if (found.length === 0 && tree.tokens[token]!.upos === 'VERB')
    for (const object of tree.undergoers(token))
      for (const child of tree.dependants(object)) if (tree.tokens[child]!.deprel === 'acl') found.push(child);
  for (const clause of [...found])
    for (const child of tree.dependants(clause))
      if (tree.tokens[child]!.deprel === 'conj' && tree.tokens[child]!.upos === 'VERB') found.push(child);
  return found;
}
