import type { Frame, Lexicon } from '../../model/lexicon.ts';
import { isState } from '../../ontology/parties.ts';
import type { EventType } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { SourceFinder } from './find-sources.ts';
import { findSlot } from './find-slot.ts';
import { findStanding } from './find-standing.ts';
import type { FrameMatch } from './match-frames.ts';
import { type FoundParty, type PartyFinder, uniqueParties } from './party-finder.ts';
import { toBareFrame } from './to-bare-frame.ts';

/** An act of speech that no frame tells of: it is read from who speaks and how. */
export interface UnframedAct {
  readonly match: FrameMatch;
  readonly type: EventType;
  readonly actors: readonly FoundParty[];
  /** Empty: the other side goes without saying. */
  readonly recipients: readonly FoundParty[];
  /** Phrases that may point back at an act told before («called *the move* absurd»). */
  readonly pointers: readonly number[];
  readonly rule: 'verdict' | 'intention' | 'refusal' | 'condition' | 'presence';
}

/** Where the other side of a verb without a frame is looked for, nearest first. */
const SIDES: readonly string[] = ['to', 'with', 'for', 'from', 'against', 'at', 'in', 'on', 'over', 'of'];
/** Where somebody stands for whom something is meant to be done. */
const BENEFITING: readonly string[] = ['for', 'with'];
/** Verbs that give somebody or something a name. */
const NAMING = new Set(
  'call describe term dub label brand denounce dismiss deride slam blast condemn ridicule mock regard see view characterize characterise deem consider declare hail praise laud'.split(
    ' ',
  ),
);
/** Tokens after a verb of naming among which the name stands, and the longest name in quotation marks. */
const NAME_REACH = 14;
const LONGEST_NAME = 16;
const OPENING = new Set(['"', '“', '«', '„', "''", '``', '‘']);
const CLOSING = new Set(['"', '”', '»', '“', "''", '’', '.']);
/** Words that stand for an act told before. */
const POINTING = new Set(['it', 'this', 'that', 'these', 'those', 'what']);
/** Pronouns of the speaker inside his own words. */
const FIRST_PERSON = new Set(['we', 'i', 'us', 'our']);
/** Verbs of speaking in public, and prepositions of the town that it is done in. */
const SPEAKING = new Set('say tell speak announce declare state add stress address argue explain repeat'.split(' '));
/** Words that the tree may hang on the town, beside its preposition. */
const COMING = new Set(['due', 'expected', 'awaited']);
const PRESENT_IN = new Set(['in', 'at']);
const DELEGATES = new Set(['delegation', 'mediator', 'negotiator', 'emissary', 'commissioner']);
/** Seats of international organisations and conferences: who speaks there visits nobody. General knowledge. */
const MEETING_TOWNS = new Set(
  'geneva vienna brussels york hague strasbourg davos luxembourg munich lausanne montreux addis abuja jakarta montevideo astana doha'.split(
    ' ',
  ),
);
/** Word classes of what is asked of somebody in good will: said under a condition, it is offered. */
const CONTENT_CLASSES = ['content/yield', 'content/meet', 'content/assist', 'content/offer'];
/** Effects of frames that tell what others do. */
const TELLING = new Set<string>(['says', 'denies', 'doubts']);
/** Verbs that say nothing of what somebody means to do. */
const EMPTY = new Set(
  'be have become remain seem appear happen occur take need want know think believe feel see hear say tell speak like hope expect depend matter mean suffer lose win die fall rise grow wait start begin last'.split(
    ' ',
  ),
);

/**
 * Acts of speech without a frame: a *verdict* on a party or its act («it is shameful», said by somebody: ACCUSE or SUPPORT, by the word classes
 * `blame` and `praise`), an *intention* toward a party («we shall rebuild the bridge with you»: AGREE), a *refusal* («would not move one metre»: REJECT).
 * Each needs a speaker of a known party; of intentions and refusals the speaker must be the doer.
 */
export function findUnframed(
  tree: ClauseTree,
  finder: PartyFinder,
  matches: ReadonlyMap<number, FrameMatch>,
  sources: SourceFinder,
  lexicon: Lexicon,
): UnframedAct[] {
  const blame = lexicon.classes.get('blame') ?? new Set<string>();
  const praise = lexicon.classes.get('praise') ?? new Set<string>();
  const deeds = lexicon.classes.get('deed') ?? new Set<string>();
  const deals = lexicon.classes.get('agreement') ?? new Set<string>();
  const found: UnframedAct[] = [];
  for (const token of tree.tokens) {
    const i = token.index as number;
    const visit = fromPresence(i);
    if (visit) found.push(visit);
    const known = matches.get(i);
    if ((known?.frame.type && !known.unmet) || (token.upos !== 'VERB' && token.upos !== 'ADJ' && token.upos !== 'NOUN')) continue;
    const act = tree.findDependant(i, 'cop') >= 0 ? fromVerdict(i) : token.upos === 'VERB' ? (fromNaming(i) ?? fromVerb(i)) : undefined;
    if (act) found.push(act);
  }
  return found;

  function speakersAt(i: number): FoundParty[] {
    const speaker = sources
      .sourcesAt(i)
      .filter((s) => !s.isOutlet)
      .at(-1);
    return (speaker?.parties ?? []).map((party) => ({ party: party as FoundParty['party'], at: i, how: 'speaker' }));
  }

  function fromVerdict(i: number): UnframedAct | undefined {
    if (tree.findDependant(i, 'cop') < 0) return undefined;
    const words = [i, ...tree.dependantsBy(i, 'amod')].map((t) => tree.lemmas[t]!);
    const judged = words.find((word) => blame.has(word)) ?? words.find((word) => praise.has(word));
    if (judged === undefined) return undefined;
    const isBlame = blame.has(judged);
    const standing = findStanding(tree, i);
    if (standing.modality !== 'actual') return undefined;
    if (isBlame && standing.isNegated) return undefined;
    const type: EventType = isBlame || standing.isNegated ? 'ACCUSE' : 'SUPPORT';
    const actors = speakersAt(i);
    if (actors.length === 0) return undefined;
    const own = new Set<string>(actors.map((p) => p.party));
    const subjects = tree.doers(i);
    if (subjects.length === 0) return undefined;
    const named = uniqueParties(subjects.flatMap((s) => finder.inPhrase(s)));
    const recipients = named.filter((p) => !own.has(p.party));
    if (named.length > 0 && recipients.length === 0) return undefined;
    const pointers = subjects.filter(isPointing);
    if (recipients.length === 0 && pointers.length === 0) return undefined;
    return { match: matchOf(i, type, 'verdict'), type, actors, recipients, pointers, rule: 'verdict' };
  }

  function fromVerb(i: number): UnframedAct | undefined {
    const known = matches.get(i)?.frame;
    const token = tree.tokens[i]!;
    if (TELLING.has(known?.effect ?? '') || token.deprel === 'amod' || EMPTY.has(token.lemma.toLowerCase()) || tree.isPassive(i))
      return undefined;
    const standing = findStanding(tree, i);
    const isUnable = standing.isNegated && standing.modality === 'actual' && hasCan(i);
    if (standing.modality !== 'future' && !isUnable) return undefined;
    if (isGoverned(i)) return undefined;
    const speakers = speakersAt(i);
    const doers = tree.doers(i);
    const isFirst = doers.some((d) => FIRST_PERSON.has(tree.lemmas[d]!));
    const named = uniqueParties(doers.flatMap((d) => finder.inPhrase(d)));
    const said = new Set<string>(speakers.map((p) => p.party));
    const actors = named.filter((p) => said.has(p.party));
    if (isFirst && actors.length === 0) actors.push(...speakers);
    // told by the page itself: «Denmark will teach Ukrainian pilots»
    if (speakers.length === 0) actors.push(...named);
    if (actors.length === 0) return undefined;
    const own = new Set<string>(actors.map((p) => p.party));
    const isToward = standing.isNegated || standing.isConditional;
    const undergoers = tree.undergoers(i);
    // «will build Lima a metro»: of two objects the first is for whom
    const heads = [...(isToward ? undergoers : undergoers.length > 1 ? undergoers.slice(0, 1) : []), ...tree.dependantsBy(i, 'iobj')];
    for (const marker of isToward ? SIDES : BENEFITING) heads.push(...findSlot(tree, i, [], { kind: 'prep', marker }));
    const recipients = uniqueParties(heads.flatMap((h) => finder.inPhrase(h)))
      .filter((p) => !own.has(p.party))
      .slice(0, 1);
    const act = (type: EventType, rule: UnframedAct['rule']): UnframedAct => ({
      match: matchOf(i, type, rule),
      type,
      actors,
      recipients,
      pointers: [],
      rule,
    });
    if (standing.isNegated) return act('REJECT', 'refusal');
    if (standing.isConditional) {
      if (speakers.length === 0) return undefined;
      // «would stay in the pact if …» is an offer, «would leave unless …» a threat
      const isOffer = CONTENT_CLASSES.some((name) => lexicon.classes.get(name)?.has(token.lemma.toLowerCase()));
      return isOffer ? act('AGREE', 'intention') : act('THREATEN', 'condition');
    }
    return recipients.length > 0 ? act('AGREE', 'intention') : undefined;
  }

  /** «the minister said in Baku», «was in Baku on Monday»: somebody of another country who speaks or is in a town visits it. */
  function fromPresence(i: number): UnframedAct | undefined {
    const token = tree.tokens[i]!;
    const isThere = token.upos === 'PROPN' && tree.findDependant(i, 'cop') >= 0 && PRESENT_IN.has(tree.caseOf(i));
    if (!isThere && (token.upos !== 'VERB' || !SPEAKING.has(token.lemma.toLowerCase()) || tree.isPassive(i))) return undefined;
    const standing = findStanding(tree, i);
    if (standing.isNegated || standing.modality !== 'actual') return undefined;
    const doers = tree
      .doers(i)
      .filter((d) => finder.findMention(d)?.kind === 'person' || finder.findMention(d)?.office !== undefined || (isThere && isDelegate(d)));
    const [visitor, ...more] = uniqueParties(doers.flatMap((d) => finder.atHead(d)));
    if (!visitor || more.length > 0 || !isState(visitor.party)) return undefined;
    const places = (isThere ? [i] : [...PRESENT_IN].flatMap((marker) => tree.phrases(i, marker))).filter(
      (h) => tree.tokens[h]!.upos === 'PROPN' && !MEETING_TOWNS.has(tree.lemmas[h]!),
    );
    const hosts = uniqueParties(places.flatMap((h) => finder.atHead(h, true))).filter((p) => isState(p.party));
    if (hosts.length !== 1 || hosts[0]!.party === visitor.party) return undefined;
    // «is due in Baku on Monday»: a visit to come
    if (isThere && tree.dependants(i).some((c) => COMING.has(tree.tokens[c]!.form.toLowerCase())))
      return {
        match: matchOf(i, 'AGREE', 'intention'),
        type: 'AGREE',
        actors: [visitor],
        recipients: [{ ...hosts[0]!, how: 'place' }],
        pointers: [],
        rule: 'intention',
      };
    return {
      match: matchOf(i, 'CONSULT', 'presence'),
      type: 'CONSULT',
      actors: [visitor],
      recipients: [{ ...hosts[0]!, how: 'place' }],
      pointers: [],
      rule: 'presence',
    };
  }

  /** «A delegation is in Kiev»: whoever is sent. */
  function isDelegate(head: number): boolean {
    return DELEGATES.has(tree.lemmas[head]!);
  }

  /** «called the move "a gift to smugglers"»: what it is called decides; what is quoted and is no praise is blame. */
  function fromNaming(i: number): UnframedAct | undefined {
    if (!NAMING.has(tree.lemmas[i]!) || tree.isPassive(i)) return undefined;
    const standing = findStanding(tree, i);
    if (standing.isNegated || standing.modality !== 'actual') return undefined;
    const words = nameAfter(i);
    if (!words) return undefined;
    const isBlame = words.some((word) => blame.has(word));
    const type: EventType = !isBlame && words.some((word) => praise.has(word)) ? 'SUPPORT' : 'ACCUSE';
    const actors = uniqueParties(tree.doers(i).flatMap((d) => finder.inPhrase(d)));
    if (actors.length === 0) return undefined;
    const own = new Set<string>(actors.map((p) => p.party));
    const objects = tree.undergoers(i);
    const recipients = uniqueParties(objects.flatMap((o) => finder.inPhrase(o))).filter((p) => !own.has(p.party));
    const pointers = objects.filter(isPointing);
    if (recipients.length === 0 && pointers.length === 0) return undefined;
    return { match: matchOf(i, type, 'verdict'), type, actors, recipients, pointers, rule: 'verdict' };
  }

  /** Lemmas of the first words in quotation marks after a verb; undefined where there are none near. */
  function nameAfter(i: number): string[] | undefined {
    const sentence = tree.doc.sentences[tree.sentenceOf[i]!]!;
    for (let t = i + 1; t < sentence.to && t <= i + NAME_REACH; t++) {
      if (!OPENING.has(tree.tokens[t]!.form)) {
        if (tree.tokens[t]!.upos === 'VERB' && tree.tokens[t]!.head === i && tree.tokens[t]!.deprel !== 'xcomp') return undefined;
        continue;
      }
      const words: string[] = [];
      for (let k = t + 1; k < sentence.to && k <= t + LONGEST_NAME; k++) {
        if (CLOSING.has(tree.tokens[k]!.form)) break;
        words.push(tree.lemmas[k]!);
      }
      return words;
    }
    return undefined;
  }

  function isPointing(head: number): boolean {
    const word = tree.lemmas[head]!;
    return POINTING.has(word) || deeds.has(word) || deals.has(word);
  }

  /** Whether an act above takes the clause as promised, asked or threatened. */
  function isGoverned(i: number): boolean {
    let at = i;
    for (let step = 0; step < 4; step++) {
      const { deprel, head } = tree.tokens[at]!;
      if (head < 0 || (deprel !== 'ccomp' && deprel !== 'xcomp' && deprel !== 'conj' && deprel !== 'advcl' && deprel !== 'acl'))
        return false;
      const frame = matches.get(head)?.frame;
      if (frame?.type && frame.content.length > 0) return true;
      at = head;
    }
    return false;
  }

  function hasCan(i: number): boolean {
    for (const child of tree.dependants(i)) if (tree.tokens[child]!.deprel === 'aux' && tree.lemmas[child]! === 'can') return true;
    return false;
  }

  function matchOf(i: number, type: EventType, rule: string): FrameMatch {
    return { frame: frameOf(type, rule), token: i, words: [], dropped: [] };
  }
}

const CAMEO: Partial<Record<EventType, string>> = { CONSULT: '042', ACCUSE: '111', SUPPORT: '051', AGREE: '030', REJECT: '120' };

const frameOf = (type: EventType, rule: string): Frame =>
  toBareFrame(rule, {
    type,
    ...(type === 'ACCUSE' && { mode: 'disapprove' }),
    ...(rule === 'presence' && { mode: 'visit' }),
    ...(CAMEO[type] !== undefined && { cameo: CAMEO[type] }),
    recipient: [{ kind: 'obj' }],
  });
