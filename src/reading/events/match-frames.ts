import type { Condition, Frame, Lexicon, Slot } from '../../model/lexicon.ts';
import type { ClauseTree } from './clause-tree.ts';
import { type Candidates, frameIndexOf, type FrameIndex, SentenceWords } from './frame-index.ts';
import type { PartyFinder } from './party-finder.ts';
import { irregularLemma, regularLemmas } from './irregular-lemma.ts';
import { findSlot } from './find-slot.ts';

/** A frame that fits a token, with the further words of its pattern. */
export interface FrameMatch {
  readonly frame: Frame;
  readonly token: number;
  readonly words: readonly number[];
  /** The mode that a word of the pattern tells, where the frame itself has none. */
  readonly mode?: string;
  /** Frames of the same word that were considered before and dropped, with the reason. */
  readonly dropped: readonly string[];
  /** Slots in which the frame asks for a party, a person or certain words and the text names none: «arrested *two hundred*», «was turned down in Tehran». */
  readonly unmet?: readonly string[];
}

/** At most this many dropped frames are remembered for an explanation. */
const MOST_DROPPED = 8;

/**
 * The frame of each token that has one, by token. The most specific frame whose words and conditions all hold is taken; where none does, the most specific
 * one that fails only for a party that the words do not name («recalled *its ambassador*», «arrested *two hundred*»): who is meant may go without saying;
 * or because a pronoun or a number stands where it asks for certain words.
 * In a brief, where nothing else is told, only such a frame whose words tell of its act whatever stands around them is taken so.
 * A noun that belongs to a longer pattern («hold *talks*») has no frame of its own.
 */
export function matchFrames(tree: ClauseTree, finder: PartyFinder, lexicon: Lexicon, isBrief: boolean): Map<number, FrameMatch> {
  const matches = new Map<number, FrameMatch>();
  const taken = new Set<number>();
  /** Nouns that a verb of refusing takes as its word. */
  const turnedDown = new Set<number>();
  const index = frameIndexOf(lexicon);
  const sentences = new SentenceWords(index, tree);
  for (const token of tree.tokens) {
    const candidates = candidatesOf(tree, finder, lexicon, index, token.index);
    if (!candidates) continue;
    sentences.turnTo(tree.sentenceOf[token.index]!);
    const dropped: string[] = [];
    let loose: FrameMatch | undefined;
    const isAhead = isGoingTo(tree, token.index);
    for (let k = 0; k < candidates.frames.length; k++) {
      // most patterns fail for want of a word: whoever is not in the sentence need not be looked for in its tree
      if (!sentences.hasAll(candidates, k)) continue;
      const frame = candidates.frames[k]!;
      if (isAhead && frame.type !== undefined) continue;
      const words = findWords(tree, token.index, frame);
      if (!words) {
        continue;
      }
      // a condition that must hold ends the search; one that may be lacking does so only where no looser reading is wanted any more
      const canLack = !loose && frame.type !== undefined && (!isBrief || isTelling(frame));
      const unmet: string[] = [];
      let [isMet, isOut] = [true, false];
      for (const condition of frame.conditions) {
        if (holds(condition, token.index, words, tree, finder, lexicon)) continue;
        isMet = false;
        isOut =
          !canLack ||
          condition.isNegated ||
          lacksWord(condition, frame, token.index, words, tree) ||
          !(ASKS_WHO.has(condition.test) || (!isBrief && isUntold(condition, token.index, words, tree)));
        if (isOut) break;
        unmet.push(...condition.slots.map((slot) => slot.kind));
      }
      if (!isMet) {
        if (dropped.length < MOST_DROPPED) dropped.push(frame.id);
        if (!isOut) loose = { frame: isBrief ? { ...frame, isBroad: true } : frame, token: token.index, words, dropped: [], unmet };
        continue;
      }
      matches.set(token.index, { frame, token: token.index, words, dropped });
      for (const word of words) {
        if (!isContent(tree, token.index, frame, word)) taken.add(word);
        if (frame.type === 'REJECT' && frame.upos === 'VERB') turnedDown.add(word);
      }
      loose = undefined;
      break;
    }
    if (loose && !matches.has(token.index)) {
      matches.set(token.index, loose);
      for (const word of loose.words) taken.add(word);
    }
  }
  // «launched *air strikes*»: the noun says of which kind the act is, and is told of once
  for (const [token, match] of matches) {
    if (match.frame.mode !== undefined || match.frame.type === undefined) continue;
    const mode = match.words.map((word) => matches.get(word)?.frame).find((own) => own?.type === match.frame.type && own?.mode)?.mode;
    if (mode !== undefined) matches.set(token, { ...match, mode });
  }
  for (const word of taken) {
    const own = matches.get(word);
    // «rejected the Kenyan *request*»: it was made, and is told of as well
    if (own?.frame.type === 'REQUEST' && turnedDown.has(word)) continue;
    if (own && (own.words.length === 0 || own.frame.upos === 'NOUN')) matches.delete(word);
  }
  return matches;
}

/** «is *going to* send troops to Chad»: nobody travels. */
function isGoingTo(tree: ClauseTree, i: number): boolean {
  if (tree.tokens[i]!.form.toLowerCase() !== 'going' || tree.tokens[i + 1]?.form.toLowerCase() !== 'to') return false;
  const { upos, head } = tree.tokens[i + 1]!;
  return upos === 'PART' && head > i && tree.tokens[head]!.upos === 'VERB';
}

/** «decided against *sanctions*»: of a frame that only says what becomes of an act, the word for the act keeps its own frame. */
const isContent = (tree: ClauseTree, i: number, { type, content }: Frame, word: number): boolean =>
  type === undefined && content.some((slot) => slot.kind !== 'clause' && findSlot(tree, i, [], slot).includes(word));

/** Whether a slot that should hold certain words holds a pronoun or a number, which stand for any. */
function isUntold(condition: Condition, token: number, words: readonly number[], tree: ClauseTree): boolean {
  if (condition.test !== 'lemma') return false;
  const heads = condition.slots.flatMap((slot) => (slot.kind === 'any' ? [] : findSlot(tree, token, words, slot)));
  return heads.length > 0 && heads.every((h) => tree.tokens[h]!.upos === 'PRON' || tree.tokens[h]!.upos === 'NUM');
}

/** «*called* the draft a farce» beside «called on Paris»: a frame without further words whose preposition is what tells the sense cannot go without it. */
function lacksWord({ slots }: Condition, frame: Frame, token: number, words: readonly number[], tree: ClauseTree): boolean {
  if (frame.also.length > 0 || !slots.every((slot) => slot.kind === 'prep')) return false;
  return slots.every((slot) => findSlot(tree, token, words, slot).length === 0);
}

/** Tests that ask who somebody is, or for some word in a place: they fail as well where the words do not tell. */
const ASKS_WHO: ReadonlySet<string> = new Set(['party', 'state', 'person', 'some', 'plural']);

/** Whether the words of a frame tell of its act whatever stands around them: it has further words, or asks for some. */
const isTelling = ({ also, conditions }: Frame): boolean =>
  also.length > 0 || conditions.some((c) => !ASKS_WHO.has(c.test) && !c.isNegated);

/** «the Andean *Partnership*», amid words in lower case: a capital makes the name of a body of it, which is no act (class `named-body`). */
function isNamedBody(tree: ClauseTree, lexicon: Lexicon, i: number): boolean {
  const { form, lemma } = tree.tokens[i]!;
  if (!/^\p{Lu}\p{Ll}/u.test(form) || !lexicon.classes.get('named-body')?.has(lemma.toLowerCase())) return false;
  const { from, to } = tree.doc.sentences[tree.sentenceOf[i]!]!;
  if (i === from) return false;
  for (let t = from as number; t < to; t++) {
    const token = tree.tokens[t]!;
    if (t !== i && token.upos === 'VERB' && /^\p{Ll}/u.test(token.form)) return true;
  }
  return false;
}

/** «*trade* friction», «*war* games»: before a noun of its class `no-act:…` a word only says what kind of thing that is. */
function isMereAttribute(tree: ClauseTree, lexicon: Lexicon, i: number): boolean {
  const { deprel, head } = tree.tokens[i]!;
  return head > i && deprel.startsWith('compound') && lexicon.classes.get(`no-act:${tree.lemmas[i]!}`)?.has(tree.lemmas[head]!) === true;
}

/** Prefixes that a hyphen parts from their verb. */
const VERB_PREFIXES = new Set('re counter co pre cross over under back un de dis mis out ex fire force water air hand spear'.split(' '));

/** «one-*sided*»: hyphened without a space to a word that is no prefix. */
function isCompounded(tree: ClauseTree, i: number): boolean {
  const [word, hyphen, verb] = [tree.tokens[i - 2], tree.tokens[i - 1]!, tree.tokens[i]!];
  return word?.end === hyphen.start && hyphen.end === verb.start && !VERB_PREFIXES.has(tree.lemmas[i - 2]!);
}

/** Names of months that are words as well. */
const MONTHS = new Set(['march', 'may']);

function candidatesOf(tree: ClauseTree, finder: PartyFinder, lexicon: Lexicon, index: FrameIndex, i: number): Candidates | undefined {
  const token = tree.tokens[i]!;
  const lemma = tree.lemmas[i]!;
  switch (token.upos) {
    case 'VERB':
      // «hard-hitting», «one-sided», not «re-opened»
      if (tree.tokens[i - 1]?.form === '-' && (token.deprel === 'amod' || isCompounded(tree, i))) return undefined;
      return index.join(isNounLike(tree, i) ? nounFrames(index, token.form, lemma) : undefined, verbFrames(index, token.form, lemma));
    case 'NOUN':
    case 'ADJ':
      if (token.upos === 'NOUN' && (isNamedBody(tree, lexicon, i) || isMereAttribute(tree, lexicon, i))) return undefined;
      return (
        index.find(lemma, token.upos) ??
        // a participle taken for an adjective, a gerund taken for a noun
        (token.upos === 'ADJ' && token.form.endsWith('ed') ? index.find(lemma, 'VERB') : undefined) ??
        // «had forbidden the flights»
        (token.upos === 'ADJ' && tree.findDependant(i, 'obj') >= 0 ? verbFrames(index, token.form, lemma) : undefined)
      );
    case 'PROPN':
      // headlines and titles tag common words as names
      return finder.findMention(i) || MONTHS.has(lemma) || isNamedBody(tree, lexicon, i)
        ? undefined
        : (index.find(lemma, 'NOUN') ?? index.find(token.form.toLowerCase(), 'NOUN'));
    default:
      return undefined;
  }
}

function verbFrames(index: FrameIndex, form: string, lemma: string): Candidates | undefined {
  const own = index.find(lemma, 'VERB');
  const irregular = irregularLemma(form);
  // «lent», taken for a form of «loan»: the table of irregular forms has a say as well
  const other = irregular === undefined || irregular === lemma ? undefined : index.find(irregular, 'VERB');
  if (own && other) return index.mix(own, other);
  if (own ?? other) return own ?? other;
  // a regular form of a verb that the lemmatizer does not know («hanged», «shored up»)
  for (const guess of regularLemmas(form)) {
    const frames = index.find(guess, 'VERB');
    if (frames) return frames;
  }
  return undefined;
}

const nounFrames = (index: FrameIndex, form: string, lemma: string): Candidates | undefined =>
  index.find(form.toLowerCase(), 'NOUN') ?? index.find(lemma, 'NOUN');

/** Relations in which a verb does not stand. */
const NOUN_RELATIONS = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'nmod:poss']);

/** A noun taken for a verb: «restrictive *measures* against …» as a subject, «*fighting* between …», «the *sharing* of …». */
function isNounLike(tree: ClauseTree, i: number): boolean {
  const { deprel, form } = tree.tokens[i]!;
  if (NOUN_RELATIONS.has(deprel)) return true;
  let isBare = true;
  for (const child of tree.dependants(i)) {
    const relation = tree.tokens[child]!.deprel;
    if (relation === 'det' || relation === 'nmod:poss') return true;
    if (relation === 'obj' || relation === 'nsubj' || relation.startsWith('aux') || relation === 'mark') isBare = false;
  }
  return isBare && form.endsWith('ing') && (tree.phrases(i, 'between').length > 0 || tree.phrases(i, 'of').length > 0);
}

const NO_WORDS: readonly number[] = Object.freeze([]);

/** The tokens that fill the further words of a pattern; undefined where one is missing. */
function findWords(tree: ClauseTree, head: number, frame: Frame): readonly number[] | undefined {
  if (frame.also.length === 0) return NO_WORDS;
  const words: number[] = [];
  for (const word of frame.also) {
    let found = word.slots.length === 0 ? findFree(tree, [head, ...words], word.lemmas) : undefined;
    for (const slot of word.slots) {
      found = findWordIn(tree, head, words, slot, word.lemmas);
      if (found !== undefined) break;
    }
    if (found === undefined) return undefined;
    words.push(found);
  }
  return words;
}

/** The word with one of the lemmas that fills a slot of the head, or stands beside or below what fills it. */
function findWordIn(tree: ClauseTree, head: number, words: readonly number[], slot: Slot, lemmas: ReadonlySet<string>): number | undefined {
  const isOne = (w: number): boolean => tree.isOneOf(w, lemmas);
  if (slot.kind === 'any') return wordsAround(tree, head).find((w) => w !== head && !tree.isStandIn(w) && isOne(w));
  const heads =
    slot.kind === 'prep'
      ? [head, ...words, ...(tree.tokens[head]!.upos === 'VERB' ? tree.undergoers(head) : [])].flatMap((t) =>
          tree.phrases(t, slot.marker as string),
        )
      : findSlot(tree, head, words, slot);
  const hit = heads.find(isOne);
  if (hit !== undefined) return hit;
  if (slot.kind === 'obj') {
    const misread = nounBehind(tree, head);
    if (misread !== undefined && isOne(misread)) return misread;
  }
  for (const h of heads) {
    // «talks and meetings», «a round of talks», «containers of shells», «its ambassador Li»
    const near = [...tree.withConjuncts(h), ...tree.phrases(h, 'of').flatMap((o) => tree.withConjuncts(o)), ...titlesOf(tree, h)].find(
      isOne,
    );
    if (near !== undefined) return near;
  }
  if (slot.kind === 'mod')
    for (const w of words) {
      const below = tree.dependants(w).find(isOne);
      if (below !== undefined) return below;
    }
  return undefined;
}

/** «provided *help* to …», «conveyed *condolences*»: an object right behind its verb that is read as a verb of its own. */
function nounBehind(tree: ClauseTree, verb: number): number | undefined {
  const next = tree.tokens[verb + 1];
  if (next?.head !== verb || next.upos !== 'VERB' || !MISREAD_RELATIONS.has(next.deprel) || tree.undergoers(verb).length > 0)
    return undefined;
  return tree.dependants(verb + 1).some((c) => CLAUSE_RELATIONS.has(tree.tokens[c]!.deprel)) ? undefined : verb + 1;
}

const MISREAD_RELATIONS: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'dep', 'conj', 'parataxis']);
/** What a noun does not have below it. */
const CLAUSE_RELATIONS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'cop', 'mark', 'obj']);

/** «recalled its *ambassador* Li Daoyu»: what somebody with a name is. */
const titlesOf = (tree: ClauseTree, i: number): readonly number[] =>
  tree.tokens[i]!.upos === 'PROPN'
    ? tree.dependants(i).filter((c) => tree.tokens[c]!.deprel === 'nmod:desc' && tree.tokens[c]!.upos === 'NOUN')
    : [];

/** A dependant with one of the lemmas, or the preposition of a phrase that depends on the head. */
function findFree(tree: ClauseTree, heads: readonly number[], lemmas: ReadonlySet<string>): number | undefined {
  for (const head of heads)
    for (const child of tree.dependants(head)) {
      if (tree.isOneOf(child, lemmas)) return child;
      for (const inner of tree.dependants(child)) {
        const token = tree.tokens[inner]!;
        if ((token.deprel === 'case' || token.deprel === 'mark') && lemmas.has(token.lemma.toLowerCase())) return inner;
      }
    }
  return undefined;
}

function holds(
  condition: Condition,
  token: number,
  words: readonly number[],
  tree: ClauseTree,
  finder: PartyFinder,
  lexicon: Lexicon,
): boolean {
  switch (condition.test) {
    case 'passive':
      return tree.isPassive(token);
    case 'active':
      return !tree.isPassive(token);
    default:
  }
  const isHead = (test: (head: number) => boolean): boolean => someHead(condition, token, words, tree, test);
  switch (condition.test) {
    case 'none':
      return isHead(isAny) === condition.isNegated;
    case 'some':
      return isHead(isAny) !== condition.isNegated;
    case 'party':
      return isHead((h) => finder.inPhrase(h, true).length > 0) !== condition.isNegated;
    case 'state':
      return isHead((h) => finder.atHead(h, true).length > 0) !== condition.isNegated;
    case 'person':
      return isHead((h) => isSomebody(tree, h, finder, lexicon)) !== condition.isNegated;
    case 'to':
      return isHead((h) => tree.markOf(h) === 'to') !== condition.isNegated;
    case 'plural': {
      const parties = new Set<string>();
      return isHead((h) => {
        for (const { party } of finder.inPhrase(h)) parties.add(party);
        return parties.size > 1;
      });
    }
    default: {
      const hits = isHead((h) => isNamed(tree, h, condition, lexicon) || isPeopleOf(tree, h, condition, finder));
      return condition.isNegated ? !hits && isHead(isAny) : hits;
    }
  }
}

const isAny = (): boolean => true;

/** Whether a word in one of the slots of a condition, or one that stands in a list with it, passes a test. */
function someHead(
  { slots }: Condition,
  token: number,
  words: readonly number[],
  tree: ClauseTree,
  test: (head: number) => boolean,
): boolean {
  for (const slot of slots) {
    if (slot.kind === 'any') {
      if (wordsAround(tree, token).some((w) => !tree.isStandIn(w) && test(w))) return true;
      continue;
    }
    for (const head of findSlot(tree, token, words, slot)) if (tree.withConjuncts(head).some(test)) return true;
  }
  return false;
}

/** A person by name or office, or a delegation: who travels, meets and is received. */
function isSomebody(tree: ClauseTree, head: number, finder: PartyFinder, lexicon: Lexicon): boolean {
  const mention = finder.findMention(head);
  if (mention?.kind === 'person' || mention?.office !== undefined) return true;
  if (mention?.kind === 'pronoun') return PERSONAL.has(tree.lemmas[head]!) || finder.findReferent(head)?.person !== undefined;
  return lexicon.classes.get('official')?.has(tree.lemmas[head]!) === true;
}

const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'who', 'i']);

/** «*Greeks* filled the squares»: a people in the plural, and «some *20,000* rallied», are people (class `people`). */
function isPeopleOf(tree: ClauseTree, head: number, condition: Condition, finder: PartyFinder): boolean {
  if (!condition.classes.includes('people')) return false;
  const { form, upos } = tree.tokens[head]!;
  // «forty were held»; a year is nobody
  if (upos === 'NUM') return !/^(?:1[6-9]|20)\d\d$/.test(form);
  if (!/(?:s|men|women)$/.test(form)) return false;
  const mention = finder.findMention(head);
  return mention?.kind === 'party' && finder.namesPeople(mention);
}

function isNamed(tree: ClauseTree, head: number, condition: Condition, lexicon: Lexicon): boolean {
  const isOne = (word: number): boolean =>
    tree.isOneOf(word, condition.lemmas) || condition.classes.some((name) => tree.isOneOf(word, lexicon.classes.get(name)));
  if (isOne(head)) return true;
  // «a package of arms», «billions of dollars»: the thing measured counts as well
  if (tree.phrases(head, 'of').some(isOne)) return true;
  if (titlesOf(tree, head).some(isOne)) return true;
  // «nuclear weapons test», «arms shipment»
  for (const child of tree.dependants(head)) if (tree.tokens[child]!.deprel === 'compound' && isOne(child)) return true;
  return false;
}

/** Tokens of the clause around a token: its subtree without clauses inside it. */
export const wordsAround = (tree: ClauseTree, token: number): readonly number[] => tree.clauseWords(token);
