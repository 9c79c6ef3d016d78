import { EVENT_TYPE_TABLE } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { ContentMap } from './find-content.ts';
import { findSlot, supportOf } from './find-slot.ts';
import { findShading, isBroughtUp } from './find-shading.ts';
import { findStanding, hasNegativeDeterminer, type Standing } from './find-standing.ts';
import type { FrameMatch } from './match-frames.ts';
import { THINKING_VERBS } from './thinking-verbs.ts';
import { HOSTILE } from './type-rules.ts';
import { isTakenWay } from './ways.ts';

/** What is claimed of a matched frame, after all that governs it has spoken. */
export interface Claim {
  readonly isNegated: boolean;
  readonly modality: Standing['modality'];
  readonly isConditional: boolean;
  /** The frame that takes it as promised, asked, refused, threatened or ended: it is not coded by itself. */
  readonly consumedBy?: FrameMatch;
  /** Who denies or alleges it. */
  readonly tellers: readonly number[];
  readonly steps: readonly string[];
  /** The words at the predicate itself that decided. */
  readonly evidence?: readonly number[];
}

/** Says of each matched frame what the page claims of it: its own words first, then what governs it, outwards. */
export class ClaimReader {
  private readonly known = new Map<FrameMatch, Claim>();
  private readonly tree: ClauseTree;
  private readonly matches: ReadonlyMap<number, FrameMatch>;
  private readonly contents: ContentMap;
  private readonly isForecast: (governor: FrameMatch, match: FrameMatch) => boolean;
  private readonly isOwnOrder: (governor: FrameMatch) => boolean;

  /** `isForecast`: whether a warning speaks of what somebody else may do, and threatens nobody. `isOwnOrder`: whether an order goes to the doer's own forces. */
  constructor(
    tree: ClauseTree,
    matches: ReadonlyMap<number, FrameMatch>,
    contents: ContentMap,
    isForecast: (governor: FrameMatch, match: FrameMatch) => boolean,
    isOwnOrder: (governor: FrameMatch) => boolean,
  ) {
    this.tree = tree;
    this.matches = matches;
    this.contents = contents;
    this.isForecast = isForecast;
    this.isOwnOrder = isOwnOrder;
  }

  of(match: FrameMatch, depth = 0): Claim {
    const known = this.known.get(match);
    if (known) return known;
    const claim = depth > 6 ? { ...findStanding(this.tree, match.token), tellers: [], steps: [] } : this.compose(match, depth);
    this.known.set(match, claim);
    return claim;
  }

  private compose(match: FrameMatch, depth: number): Claim {
    const { tree, contents } = this;
    const own = shaded(tree, match);
    const governor = contents.governorOf.get(match);
    if (!governor) return { ...own, ...(this.isAim(match) && { modality: 'purpose' as const }), tellers: [], steps: [] };
    const outer = this.of(governor, depth + 1);
    const steps = [...outer.steps, governor.frame.id];
    const base = { ...own, tellers: [...outer.tellers], steps };
    // «to end its war against …»: what is to end goes on
    if (isPresupposed(match, governor) || isToEnd(tree, match, governor) || isTalkedOf(tree, match, governor))
      return { ...own, tellers: [], steps };
    const carried = {
      ...base,
      isNegated: own.isNegated !== outer.isNegated,
      modality: weaker(own.modality, outer.modality),
      ...(outer.consumedBy && { consumedBy: outer.consumedBy }),
    };
    if (this.isForecast(governor, match))
      return { ...base, isNegated: false, modality: 'hypothetical', tellers: [...outer.tellers, ...speakersOf(tree, governor)] };
    switch (governor.frame.effect) {
      case 'promises':
        // «agreed to ban the imports»: decided, and as good as done; «vowed not to attack»: nothing but the promise
        if (isSettled(tree, match, governor)) return { ...base, modality: weaker(own.modality, outer.modality) };
        if (isHostilePromise(tree, match, governor) && own.isNegated && !outer.isNegated) return { ...base, consumedBy: governor };
        // «could not agree on sanctions»
        if (outer.isNegated && match.frame.upos === 'NOUN' && match.frame.type !== undefined && HOSTILE.has(match.frame.type))
          return { ...base, isNegated: !own.isNegated };
        // «is ready to expel», «agreed to impose sanctions»: the act against somebody lies ahead
        if (isHostilePromise(tree, match, governor))
          return {
            ...base,
            isNegated: own.isNegated !== outer.isNegated,
            modality: weaker(weaker(own.modality, governor.frame.upos === 'ADJ' ? 'hypothetical' : 'future'), outer.modality),
          };
        return { ...base, consumedBy: governor };
      case 'threatens':
        // «warned that it might arm Libya»: help for one is a threat to another
        if (isHelpThreatened(match, governor)) return { ...base, isNegated: false, modality: 'hypothetical' };
        return { ...base, consumedBy: governor };
      case 'asks':
        // «ordered its army to cross the river»: what one's own are ordered to do is done
        if (this.isOwnOrder(governor)) return carried;
        return { ...base, consumedBy: governor };
      case 'ends':
        return { ...base, consumedBy: governor };
      case 'joins':
      case 'shuns':
        // what one takes no part in takes place
        return { ...base, isNegated: hasNegativeDeterminer(tree, match.token), modality: 'actual' };
      case 'refuses':
        // «did not rule out strikes»
        if (outer.isNegated && isExcluding(tree, governor)) return { ...base, isNegated: false, modality: 'hypothetical' };
        if (isSpeechAct(match) || isForgone(tree, match, governor)) return { ...base, isNegated: !own.isNegated };
        // «rejected the Kenyan request»: it was made
        if (isSpokenOf(match)) return { ...own, tellers: [], steps };
        return { ...base, consumedBy: governor };
      case 'plans':
        // «I would like to thank …» does so; what else one would like to do is a wish, and not coded
        if (tree.lemmas[governor.token]! === 'like')
          return match.frame.type !== undefined && COURTESIES.has(match.frame.type) ? base : { ...base, modality: 'purpose' };
        if (outer.consumedBy) return { ...carried, consumedBy: outer.consumedBy };
        if (outer.isNegated) return { ...base, isNegated: true };
        if (isSettled(tree, match, governor))
          return { ...base, modality: weaker(own.modality === 'purpose' ? 'actual' : own.modality, outer.modality) };
        // «analysts expect that France will leave»: their forecast
        if (tree.tokens[match.token]!.deprel === 'ccomp') base.tellers = [...base.tellers, ...speakersOf(tree, governor)];
        return { ...base, modality: weaker(weaker(own.modality === 'purpose' ? 'actual' : own.modality, 'future'), outer.modality) };
      case 'doubts':
        if (isTakenWay(tree, governor.token)) return carried;
        // «is not considering strikes»
        if (outer.isNegated && THINKING_VERBS.has(tree.lemmas[governor.token]!)) return { ...base, isNegated: true };
        return { ...base, isNegated: false, modality: 'hypothetical', tellers: [...outer.tellers, ...speakersOf(tree, governor)] };
      case 'denies':
        return {
          ...base,
          // «dismissed the claims as false» denies once
          isNegated: outer.isNegated ? own.isNegated : !ownStanding(tree, match).isNegated,
          tellers: speakersOf(tree, governor),
        };
      case 'fails':
        // «will stop testing»: an act that ends
        if (isEnding(tree, match, governor)) return { ...base, consumedBy: governor };
        return { ...carried, isNegated: !carried.isNegated };
      case 'does':
        return carried;
      case 'accuses':
        // «is suspected of supplying»
        if (tree.lemmas[governor.token]! === 'suspect') return { ...base, modality: 'hypothetical', tellers: speakersOf(tree, governor) };
        return { ...base, tellers: speakersOf(tree, governor) };
      case 'says':
        if (match.frame.upos === 'NOUN') base.tellers = [...base.tellers, ...speakersOf(tree, governor)];
        // «no sign of an attack», «no evidence that …»
        if (outer.isNegated && governor.frame.upos === 'NOUN') return { ...base, isNegated: !own.isNegated };
        return outer.isNegated || outer.modality === 'hypothetical' ? { ...base, modality: 'hypothetical' } : base;
      default:
        // «vowed to crush»: the threat is coded; «did not intend to expel»: what is not meant
        if (governor.frame.type === 'THREATEN')
          return outer.isNegated ? { ...base, isNegated: !own.isNegated } : { ...base, consumedBy: governor };
        return base;
    }
  }

  /** «a proposal to end the war»: what hangs on a noun with «to» is an aim, unless the noun is known to make more of it. */
  private isAim(match: FrameMatch): boolean {
    const { deprel, head } = this.tree.tokens[match.token]!;
    const mark = this.tree.markOf(match.token);
    // «votes on whether to supply arms»: open, and no aim
    if (this.tree.dependants(match.token).some((c) => this.tree.lemmas[c] === 'whether')) return false;
    // «a consensus on promoting ties»: a subject of talk
    if ((deprel === 'acl' || deprel === 'advcl') && (mark === 'on' || mark === 'toward' || mark === 'towards')) return true;
    if (deprel !== 'acl' || head < 0 || mark !== 'to' || this.matches.has(head)) return false;
    return findStanding(this.tree, match.token).modality !== 'future';
  }
}

/** Standing of the words themselves, with what adjectives and predicates beside them make of it. */
function shaded(tree: ClauseTree, match: FrameMatch): Standing {
  const own = withoutCan(tree, match, ownStanding(tree, match));
  const { modality, isDenied } = findShading(tree, match.token);
  // «broke the truce», «called off the strike»: the words themselves say that it is not kept, or not held
  const isUndone = match.frame.effect === 'undone';
  return {
    ...own,
    ...((isDenied ?? false) !== isUndone && { isNegated: !own.isNegated }),
    ...(modality && { modality: weaker(own.modality, modality) }),
    // «is weighing measures against»: the words themselves say that it is only thought of
    ...(match.frame.effect === 'weighed' && { modality: weaker(own.modality, 'hypothetical') }),
  };
}

/** «I can only praise …», «can meet on Friday»: words that are done in saying so, and what both sides are able to do together, are no mere possibility. */
function withoutCan(tree: ClauseTree, { frame }: FrameMatch, own: Standing): Standing {
  if (own.modality !== 'hypothetical') return own;
  const isAbility = (words: ReadonlySet<string>): boolean => own.evidence.some((t) => words.has(tree.tokens[t]!.form.toLowerCase()));
  // «cannot expel», «could not free»: does not
  if (own.isNegated) return isAbility(ABLE) ? { ...own, modality: 'actual' } : own;
  return isAbility(CAN) && !(frame.type !== undefined && HARMFUL.has(frame.type)) ? { ...own, modality: 'actual' } : own;
}
const CAN: ReadonlySet<string> = new Set(['can', 'ca']);
const ABLE: ReadonlySet<string> = new Set(['can', 'ca', 'could']);
const HARMFUL: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION', 'REJECT', 'CONCEDE', 'RETREAT']);

/** Standing of the words themselves: for a noun, that of the verb that supports it. */
function ownStanding(tree: ClauseTree, match: FrameMatch): Standing {
  const { token } = match;
  if (match.frame.upos !== 'NOUN' || tree.isClause(token)) {
    const standing = withoutOwnWords(findStanding(tree, token), match, tree);
    const isDenied = match.words.some((w) => hasNegativeDeterminer(tree, w));
    // «sees no reason to»: the «no» belongs to the pattern
    if (isDenied && hasNegationInPattern(match)) return { ...standing, isNegated: false };
    return isDenied && !standing.isNegated ? { ...standing, isNegated: true } : standing;
  }
  const isNegated = hasNegativeDeterminer(tree, token);
  const verb = supportOf(tree, token);
  if (verb < 0) {
    const bringer = isNegated ? -1 : isBroughtUp(tree, token);
    const brought = bringer < 0 ? undefined : findStanding(tree, bringer);
    const modality = brought?.modality === 'hypothetical' || brought?.modality === 'future' ? brought.modality : 'actual';
    return { isNegated, modality, isConditional: false, evidence: [] };
  }
  const standing = findStanding(tree, verb);
  return { ...standing, isNegated: isNegated || standing.isNegated };
}

/** «will pay a price», «would not accept the terms»: an auxiliary or a «not» that the pattern itself asks for claims nothing more. */
function withoutOwnWords(standing: Standing, match: FrameMatch, tree: ClauseTree): Standing {
  // of «no longer» either word may be the pattern's; with «any longer» goes the «not» of the clause
  const isAnyLonger = match.words.some((w) => tree.tokens[w]!.form.toLowerCase() === 'longer' && tree.lemmas[w - 1] === 'any');
  const isInPattern = (t: number): boolean =>
    match.words.includes(t) ||
    (match.words.includes(t - 1) && tree.lemmas[t - 1] === 'no') ||
    (isAnyLonger && !tree.tokens[t]!.deprel.startsWith('aux'));
  const own = standing.evidence.filter((t) => isInPattern(t) && !(match.frame.effect === 'asks' && t < match.token));
  if (own.length === 0) return standing;
  const isNegator = (t: number): boolean => !tree.tokens[t]!.deprel.startsWith('aux');
  return {
    ...standing,
    ...(own.some(isNegator) && { isNegated: false }),
    ...(own.some((t) => !isNegator(t)) && { modality: 'actual' as const }),
  };
}

/** «sees *no* reason to», «gave *no* ground»: the «no» is a word of the pattern, or asked for by its conditions. */
const hasNegationInPattern = ({ frame }: FrameMatch): boolean =>
  frame.also.some(({ lemmas }) => lemmas.has('no')) ||
  frame.conditions.some((condition) => condition.slots.some((slot) => slot.kind === 'mod') && condition.lemmas.has('no'));

const WEAKNESS = { actual: 0, future: 1, obligation: 2, hypothetical: 3, condition: 4, purpose: 5 } as const;
const weaker = (a: Standing['modality'], b: Standing['modality']): Standing['modality'] => (WEAKNESS[a] >= WEAKNESS[b] ? a : b);

/** A hostile act named by a noun as what somebody should stop, or stops, is one that takes place. */
const isPresupposed = (match: FrameMatch, governor: FrameMatch): boolean =>
  match.frame.upos === 'NOUN' &&
  (governor.frame.effect === 'ends' || (governor.frame.effect === 'fails' && governor.frame.lemmas.some((l) => STOPPING.has(l)))) &&
  match.frame.type !== undefined &&
  EVENT_TYPE_TABLE[match.frame.type].quad === 'material-conflict';

/** «tried to bury the war», «plans to settle the conflict»: what is meant to end goes on. */
const isToEnd = (tree: ClauseTree, match: FrameMatch, governor: FrameMatch): boolean => {
  const { deprel, head } = tree.tokens[match.token]!;
  return (
    match.frame.upos === 'NOUN' &&
    deprel === 'obj' &&
    head >= 0 &&
    head !== governor.token &&
    ENDING_VERBS.has(tree.lemmas[head]!) &&
    match.frame.type !== undefined &&
    EVENT_TYPE_TABLE[match.frame.type].quad === 'material-conflict'
  );
};
const ENDING_VERBS = new Set([
  'end',
  'stop',
  'halt',
  'bury',
  'settle',
  'resolve',
  'finish',
  'conclude',
  'lift',
  'ease',
  'survive',
  'discuss',
]);

/** «discussed the embargo», «a debate on its blockade»: what is spoken of as known is there. */
const isTalkedOf = (tree: ClauseTree, match: FrameMatch, governor: FrameMatch): boolean =>
  match.frame.upos === 'NOUN' &&
  governor.frame.effect === 'doubts' &&
  TALKING.has(tree.lemmas[governor.token]!) &&
  tree.dependants(match.token).some((c) => /^(?:the|this|these|its|their)$/i.test(tree.tokens[c]!.form) && c < match.token) &&
  !tree.dependants(match.token).some((c) => c > match.token && !tree.tokens[c]!.deprel.startsWith('punct'));
const TALKING = new Set(['discuss', 'debate', 'talk', 'speak']);

/** Of verbs of not doing those that say that something was done before. */
const STOPPING = new Set(['stop', 'cease', 'quit']);

/** «stopped shelling», «will cease testing»: its own hostile act that a doer puts an end to, told by a verb right below. */
export const isEnding = (tree: ClauseTree, match: FrameMatch, governor: FrameMatch): boolean =>
  governor.frame.type === undefined &&
  governor.frame.effect === 'fails' &&
  STOPPING.has(tree.lemmas[governor.token]!) &&
  tree.undergoers(governor.token).length === 0 &&
  match.frame.upos === 'VERB' &&
  tree.tokens[match.token]!.head === governor.token &&
  tree.tokens[match.token]!.deprel === 'xcomp' &&
  match.frame.type !== undefined &&
  EVENT_TYPE_TABLE[match.frame.type].quad === 'material-conflict';

/** Condemning is itself speech: not doing it is a negated act, not a refusal of something else. */
export const isSpeechAct = (match: FrameMatch): boolean => match.frame.type === 'ACCUSE' && match.frame.upos === 'VERB';

/** «the request», «the warning»: an act of speech by itself, whatever becomes of it. */
const isSpokenOf = ({ frame }: FrameMatch): boolean =>
  frame.upos === 'NOUN' && frame.type !== undefined && SPOKEN.has(frame.type) && !frame.isJoint;
const SPOKEN: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'THREATEN']);

/** «agreed to expel», «is ready to bomb»: not an agreement, but an act against somebody that lies ahead. */
export const isHostilePromise = (tree: ClauseTree, match: FrameMatch, governor: FrameMatch): boolean =>
  governor.frame.type === 'AGREE' &&
  governor.frame.effect === 'promises' &&
  match.frame.type !== undefined &&
  HOSTILE.has(match.frame.type) &&
  match.frame.upos === 'VERB' &&
  tree.tokens[match.token]!.head === governor.token;

/**
 * «decided to close its border», «agreed to ban the imports»: a measure that those who can take it have resolved on stands, whenever it comes into
 * force; force that is only resolved on lies ahead.
 */
const isSettled = (tree: ClauseTree, match: FrameMatch, governor: FrameMatch): boolean =>
  match.frame.type === 'SANCTION' &&
  match.frame.upos === 'VERB' &&
  tree.tokens[match.token]!.head === governor.token &&
  (tree.lemmas[governor.token] === 'decision' ||
    (RESOLVING.has(tree.lemmas[governor.token]!) &&
      tree.tokens[governor.token]!.upos === 'VERB' &&
      /Tense=Past/.test(tree.tokens[governor.token]!.feats)));
const RESOLVING = new Set(['decide', 'resolve', 'agree']);

/**
 * «ruled out air strikes», «has no plans to leave the pact»: hostile acts and withdrawals that somebody says that he will not do are denied; where
 * cooperation is meant it is refused.
 */
export const isForgone = (tree: ClauseTree, match: FrameMatch, governor: FrameMatch): boolean => {
  if (match.frame.type === undefined || match.frame.effect === 'undone') return false;
  const isHarm = EVENT_TYPE_TABLE[match.frame.type].quad === 'material-conflict';
  if (isExcluding(tree, governor)) return isHarm;
  return (isHarm || match.frame.type === 'RETREAT') && MEANING.test(governor.frame.id);
};
/** Ids of frames for not having a thing in mind. */
const MEANING = /^(?:have\|see\||intend\|plan\|)/;

/** «warned that it might arm Libya». */
export const isHelpThreatened = (match: FrameMatch, governor: FrameMatch): boolean =>
  governor.frame.type === 'THREATEN' &&
  governor.frame.upos === 'VERB' &&
  governor.frame.lemmas.includes('warn') &&
  match.frame.upos === 'VERB' &&
  (match.frame.type === 'AID' || match.frame.type === 'COOPERATE' || match.frame.type === 'SUPPORT');

/** Acts that are done in saying that one would like to do them. */
const COURTESIES = new Set(['SUPPORT', 'REQUEST', 'ACCUSE', 'CONCEDE']);
/** Verbs for taking an act out of what may come. */
const EXCLUDING = new Set(['rule', 'exclude', 'preclude', 'foreclose', 'discount']);
export const isExcluding = (tree: ClauseTree, match: FrameMatch): boolean => EXCLUDING.has(tree.lemmas[match.token]!);

export function speakersOf(tree: ClauseTree, match: FrameMatch): readonly number[] {
  return findSlot(tree, match.token, match.words, match.frame.upos === 'NOUN' ? { kind: 'poss' } : { kind: 'subj' });
}
