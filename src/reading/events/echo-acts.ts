import type { Realis } from '../../ontology/plover.ts';
import { speakersOf } from './claim-reader.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { PartyFiller } from './fill-parties.ts';
import type { Filled } from './filled.ts';
import type { ContentMap } from './find-content.ts';
import type { Saying } from './find-sources.ts';
import { findDenials } from './find-denials.ts';
import { findSlot } from './find-slot.ts';
import { findStanding } from './find-standing.ts';
import type { ClauseTree } from './clause-tree.ts';
import type { FrameMatch } from './match-frames.ts';
import type { FoundParty } from './party-finder.ts';
import { spanOf } from './span-of.ts';
import { toDraft } from './to-draft.ts';
import { DENIABLE, DENIAL_REACH, NAMED_DENIAL_REACH, REPEATABLE, REPEAT_REACH } from './type-rules.ts';

/** What the rules about words that stand for an act told before work on. */
export interface Echoes {
  readonly composition: Composition;
  readonly contents: ContentMap;
  readonly filler: PartyFiller;
  /** What is coded so far; denials are added to it. */
  readonly drafts: Draft[];
  readonly keep: (draft: Draft) => void;
}

/**
 * «Baku denied any part in it», «which Moscow denies», «denied using force», «called that a lie»: the last act that was laid to the denier, negated on
 * its word. What is denied may name the kind of act again, without its other side: then it is looked for farther back.
 */
export function addDenials(echoes: Echoes): void {
  const { composition, contents, drafts, keep } = echoes;
  const { tree, finder } = composition;
  for (const match of findDenials(composition)) {
    const isBare = match.frame.effect !== 'denies';
    const named = isBare ? [] : contents.eventsIn(match);
    if (drafts.some((d) => named.includes(d.match) && contents.governorOf.get(d.match) === match)) continue;
    // «dismissed the suggestion that it planned a raid»: told already, through a word between
    if (named.some((n) => drafts.some((d) => d.match === n && d.realis === 'negation'))) continue;
    const heads = isBare ? tree.doers(match.token) : speakersOf(tree, match);
    const deniers = heads.flatMap((h) => finder.inPhrase(h));
    if (deniers.length === 0 || (!isBare && findStanding(tree, match.token).isNegated)) continue;
    const ids = new Set<string>(deniers.map((p) => p.party));
    // «who began it remains disputed»: nobody denies
    if (tree.isPassive(match.token) && tree.phrases(match.token, 'by').length === 0) continue;
    const sentence = tree.sentenceOf[match.token]!;
    const distance = (d: Draft): number => sentence - tree.sentenceOf[d.token]!;
    if (named.length === 0 && !isBare && isOfSomethingElse(tree, match)) continue;
    const isBefore = (d: Draft): boolean => d.token < match.token && d.realis !== 'negation';
    const isDone = (d: Draft): boolean => isBefore(d) && d.actors.some((p) => ids.has(p.party));
    // «Ankara denies it» of a town taken from it, or of arms that it got: who is the other side may deny it too, where it was told right before
    const isSuffered = (d: Draft): boolean =>
      isBefore(d) && KNOWN_TO_BOTH.has(d.type) && distance(d) <= 1 && d.recipients.some((p) => ids.has(p.party));
    const isKind = (d: Draft): boolean => named.some((n) => n.frame.type === d.type);
    const isNear = (d: Draft): boolean => distance(d) <= DENIAL_REACH && (DENIABLE.has(d.type) || isKind(d));
    const charged = named.length === 0 ? chargedBefore(match, ids, echoes) : undefined;
    if (charged && !drafts.some((d) => isDone(d) && distance(d) <= 1 && d.type === charged.frame.type)) {
      const filled = echoes.filler.fill(charged);
      const draft = toDraft(
        composition,
        { ...charged, token: match.token, words: [] },
        charged.frame.type!,
        {
          actors: deniers,
          recipients: filled.recipients.filter((p) => !ids.has(p.party)),
          isReflexive: false,
          actorSlot: 'denier',
          ...(filled.recipientSlot !== undefined && { recipientSlot: filled.recipientSlot }),
        },
        undefined,
      );
      draft.realis = 'negation';
      draft.saidBy = heads.map((h) => composition.sources.toSaying(h)?.source).filter((x) => x !== undefined);
      draft.features.add('denied-back');
      draft.why.push({
        rule: 'denial-of-charge',
        detail: 'Somebody laid it to the denier just before.',
        evidence: [spanOf(tree, match.token), spanOf(tree, charged.token)],
      });
      keep(draft);
      continue;
    }
    const denied =
      drafts.findLast((d) => isDone(d) && isNear(d)) ??
      drafts.findLast((d) => isDone(d) && distance(d) <= NAMED_DENIAL_REACH && isKind(d)) ??
      drafts.findLast((d) => isSuffered(d) && isNear(d));
    // «conceded no such thing»: of an act in common no side is denied alone
    if (!denied || (isBare && denied.recipients.length === 0)) continue;
    const saidBy = heads.map((h) => composition.sources.toSaying(h)).filter((x): x is Saying => x !== undefined);
    const kind = named[0]?.frame;
    const isOther = kind?.type !== undefined && kind.type !== denied.type && DENIABLE.has(kind.type);
    // «accused Syria and Iran of arming them; Damascus denied it»: for itself alone
    const own = denied.recipients.length > 0 ? denied.actors.filter((p) => ids.has(p.party)) : [];
    drafts.push({
      ...denied,
      ...(own.length > 0 && { actors: own }),
      ...(isOther && { type: kind.type, ...(kind.mode !== undefined && { mode: kind.mode }) }),
      match,
      token: match.token,
      from: match.token,
      to: match.token + 1,
      realis: 'negation',
      saidBy: saidBy.map((x) => x.source),
      sizes: [],
      features: new Set([...denied.features, 'denied-back']),
      why: [
        {
          rule: 'denial-of-act-before',
          detail: 'The denier is said to have done it just before.',
          evidence: [spanOf(tree, match.token), spanOf(tree, denied.token)],
        },
      ],
    });
  }
}

/** Acts that the other side may deny: not measures of one side alone. */
const KNOWN_TO_BOTH: ReadonlySet<string> = new Set(['ASSAULT', 'AID', 'COOPERATE']);

/** «accused Chad of training the rebels. Chad denied it.»: the act that a charge right before lays to the denier, though nothing was coded of it. */
function chargedBefore(match: FrameMatch, deniers: ReadonlySet<string>, { composition, contents, drafts }: Echoes): FrameMatch | undefined {
  const { tree } = composition;
  const charge = drafts.findLast((d) => {
    if (d.token >= match.token || tree.sentenceOf[match.token]! - tree.sentenceOf[d.token]! > CHARGE_REACH) return false;
    return d.type === 'ACCUSE' && d.recipients.some((p) => deniers.has(p.party)) && d.actors.every((p) => !deniers.has(p.party));
  });
  return charge && contents.eventsIn(charge.match).find((e) => e.frame.type !== undefined && DENIABLE.has(e.frame.type));
}
/** Sentences back in which a charge stands that is denied. */
const CHARGE_REACH = 1;

/** «denied that the treaty had been broken»: what is denied is told by a verb of its own, which no frame knows. */
function isOfSomethingElse(tree: ClauseTree, match: FrameMatch): boolean {
  const clause = findSlot(tree, match.token, match.words, { kind: 'clause' })[0];
  if (clause === undefined) return false;
  const from = Math.min(clause, ...tree.dependants(clause));
  for (let t = from; t < from + CLAUSE_REACH && t < tree.tokens.length; t++) if (PART_IN.has(tree.lemmas[t]!)) return false;
  return true;
}
/** Tokens of the clause that is denied in which its words for a part in something are looked for. */
const CLAUSE_REACH = 14;
/** Words for having a part in an act told before, or for the act itself. */
const PART_IN: ReadonlySet<string> = new Set(
  'behind involve involved involvement responsible responsibility hand part role anything nothing such so happen occur case connection link do blame complicity retaliation attack act'.split(
    ' ',
  ),
);

/**
 * «It has not done so», «might still do so», «Togo has not», «Austria did not»: the act named just before with the standing of these words, by
 * the same doer or by the one that the words name. «Canada did the same», «Latvia followed suit»: the act itself, by another one.
 */
export function addRepeats({ composition, filler, keep }: Echoes): void {
  const { tree, finder, sources } = composition;
  for (const token of tree.tokens) {
    const isSame = isLikewise(token.index);
    const realis = isSame
      ? sameStandingAt(token.index)
      : isDoSo(token.index)
        ? standingAt(token.index)
        : isBareAuxiliary(token.index)
          ? 'negation'
          : undefined;
    if (!realis) continue;
    const heads = tree.doers(token.index);
    const doers = heads.flatMap((d) => finder.inPhrase(d));
    const inner = actBefore(token.index);
    if (!inner) continue;
    const first = filler.fill(inner);
    const filled = withDoers(first, doers, heads);
    if (!filled || (isSame && filled === first)) continue;
    const match: FrameMatch = { ...inner, token: token.index, words: [] };
    const draft = toDraft(composition, match, inner.frame.type!, filled, undefined);
    draft.realis = realis;
    draft.saidBy = sources.sourcesAt(token.index).map((s) => s.source);
    draft.features.add('repeat');
    draft.why.push({ rule: 'repeat', detail: 'The words stand for the act named just before.', evidence: [spanOf(tree, inner.token)] });
    keep(draft);
  }

  function isDoSo(i: number): boolean {
    const { lemma, upos } = tree.tokens[i]!;
    if (lemma.toLowerCase() !== 'do' || upos !== 'VERB') return false;
    const next = tree.tokens[i + 1]?.form.toLowerCase();
    return next === 'so' || next === 'it' || next === 'this' || next === 'that';
  }

  /** «did the same», «acted likewise», «followed suit», «Latvia followed.» */
  function isLikewise(i: number): boolean {
    const { lemma, upos } = tree.tokens[i]!;
    if (upos !== 'VERB') return false;
    const words = tree.dependants(i).filter((c) => c > i);
    switch (lemma.toLowerCase()) {
      case 'do':
      case 'act':
        return words.some((c) => LIKEWISE.has(tree.lemmas[c]!));
      case 'follow':
        return (
          !tree.isPassive(i) &&
          words.every((c) => tree.tokens[c]!.upos === 'PUNCT' || tree.lemmas[c]! === 'suit' || AFTERWARDS.has(tree.lemmas[c]!))
        );
      default:
        return false;
    }
  }

  function sameStandingAt(i: number): Realis | undefined {
    const { isNegated, modality } = findStanding(tree, i);
    if (isNegated) return 'negation';
    return modality === 'actual' || modality === 'future' || modality === 'hypothetical' ? modality : undefined;
  }

  function standingAt(i: number): Realis | undefined {
    const standing = findStanding(tree, i);
    return standing.isNegated ? 'negation' : standing.modality === 'hypothetical' ? 'hypothetical' : undefined;
  }

  /** «Togo has not.», «Hungary never did»: an auxiliary as head of its clause, negated, with a subject and nothing behind it. */
  function isBareAuxiliary(i: number): boolean {
    const { lemma, form, deprel } = tree.tokens[i]!;
    if (!BARE.has(lemma.toLowerCase()) || deprel.startsWith('aux') || deprel === 'cop' || tree.findDependant(i, 'nsubj') < 0) return false;
    if (lemma.toLowerCase() === 'have' && !/^ha(?:s|ve|d)$/i.test(form)) return false;
    let isNegated = false;
    for (const child of tree.dependants(i)) {
      const other = tree.tokens[child]!;
      if (other.deprel === 'advmod' && NOT.has(other.lemma.toLowerCase())) isNegated = true;
      else if (other.deprel === 'obj' || other.deprel === 'xcomp' || other.deprel === 'expl') return false;
    }
    if (!isNegated) return false;
    const after = tree.tokens[i + 1]?.form.toLowerCase() ?? '';
    const at = NOT.has(after) ? i + 2 : i + 1;
    return /^(?:[.,;:!—–-]|yet|so|and|but|)$/i.test(tree.tokens[at]?.form ?? '');
  }

  /** The last act told before, in this sentence or the one before, if no other clause stands between. */
  function actBefore(i: number): FrameMatch | undefined {
    const sentence = tree.sentenceOf[i]!;
    for (let t = i - 1; t >= 0 && sentence - tree.sentenceOf[t]! <= REPEAT_REACH; t--) {
      const match = composition.matches.get(t);
      if (match?.frame.type !== undefined && match.frame.effect !== 'undone' && !match.frame.isJoint && REPEATABLE.has(match.frame.type))
        return match;
      if (tree.tokens[t]!.upos === 'VERB' && tree.findDependant(t, 'nsubj') >= 0 && match?.frame.effect !== 'says') return undefined;
    }
    return undefined;
  }

  /** The same doer, or another one that is named: then what it was done to stays. */
  function withDoers(filled: Filled, doers: readonly FoundParty[], heads: readonly number[]): Filled | undefined {
    const ids = new Set<string>(doers.map((p) => p.party));
    if (filled.actors.some((p) => ids.has(p.party))) return filled;
    const isNamed = heads.some((h) => tree.tokens[h]!.upos === 'PROPN' || tree.tokens[h]!.upos === 'NOUN');
    if (!isNamed || doers.length === 0 || filled.recipients.length === 0) return undefined;
    const recipients = filled.recipients.filter((p) => !ids.has(p.party));
    return recipients.length === 0 ? undefined : { ...filled, actors: doers, recipients, actorSlot: 'repeat', isReflexive: false };
  }
}

/** Words for what another one did. */
const LIKEWISE: ReadonlySet<string> = new Set(['same', 'likewise', 'similarly']);
/** Words that may stand behind «followed» in «Latvia followed later». */
const AFTERWARDS: ReadonlySet<string> = new Set(['later', 'soon', 'afterwards', 'yesterday', 'today', 'quickly', 'immediately']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never']);
/** Auxiliaries that may stand for a whole clause. */
const BARE: ReadonlySet<string> = new Set(['do', 'have']);
