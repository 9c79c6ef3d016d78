import { isLocal } from '../../ontology/parties.ts';
import type { EventType } from '../../ontology/plover.ts';
import { warDays } from './background-wars.ts';
import { type ActsOnActs, addEnding, addJoining } from './act-on-acts.ts';
import { applyContent } from './apply-content.ts';
import { applyModality, toRefusal } from './apply-modality.ts';
import { chooseSides } from './choose-sides.ts';
import { type Claim, ClaimReader, isEnding, isExcluding, isForgone, isHostilePromise, isSpeechAct, speakersOf } from './claim-reader.ts';
import { toCrowd } from './complete-sides.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import { addDenials, addRepeats, type Echoes } from './echo-acts.ts';
import { contentHeads, PartyFiller } from './fill-parties.ts';
import { ContentMap } from './find-content.ts';
import type { Saying } from './find-sources.ts';
import { findStanding } from './find-standing.ts';
import { findUnframed } from './find-unframed.ts';
import { findMode } from './find-mode.ts';
import { FocalPair } from './focal-pair.ts';
import { finishConsult } from './finish-consult.ts';
import type { FrameMatch } from './match-frames.ts';
import { isOwnOrder } from './is-own-order.ts';
import { isSaidInGoing } from './is-said-in-going.ts';
import { isToldByVerb } from './is-told-by-verb.ts';
import { modeOfContent } from './mode-of-content.ts';
import type { FoundParty } from './party-finder.ts';
import { settleDoers } from './settle-doers.ts';
import { spanOf } from './span-of.ts';
import { toBareFrame } from './to-bare-frame.ts';
import { toDraft } from './to-draft.ts';
import { toSaidBy } from './to-said-by.ts';
import { FORCE, REFUSABLE } from './type-rules.ts';

/** Codes every matched frame of a document into drafts, before time, place and merging. */
export function composeDrafts(composition: Composition): Draft[] {
  const { tree, finder, matches } = composition;
  const contents = new ContentMap(tree, matches);
  const filler = new PartyFiller(
    tree,
    finder,
    matches,
    (match) => contents.eventsIn(match),
    contents.governorOf,
    composition.wars,
    composition.when.ofWriting?.lastDay,
    composition.lexicon.classes,
    (other) => composition.focus.findBeside(other),
  );
  releaseOthersWars();
  const claims = new ClaimReader(tree, matches, contents, isForecast, (match) => isOwnOrder(match, composition));
  const pair = new FocalPair(tree, matches.values(), (match) => filler.fill(match));
  const drafts: Draft[] = [];
  const { classes } = composition.lexicon;
  const suppressed = new Set<FrameMatch>();
  const onActs: ActsOnActs = { composition, contents, filler, claims, settle };
  const echoes: Echoes = { composition, contents, filler, drafts, keep };

  for (const match of matches.values()) {
    const { type } = match.frame;
    if (!type) {
      if (match.frame.effect === 'ends' || contents.eventsIn(match).some((inner) => isEnding(tree, inner, match))) addEnding(match, onActs);
      if (match.frame.effect === 'joins' || match.frame.effect === 'shuns') addJoining(match, onActs);
      continue;
    }
    // «wants talks next month»: the time is that of what is asked for
    const claim = type === 'REQUEST' || type === 'ACCUSE' ? claims.of(match) : futurate(claims.of(match), match.token);
    // «refused to condemn»: the act below is coded as negated, the refusal is not coded
    if (
      match.frame.effect === 'refuses' &&
      contents
        .eventsIn(match)
        .some((inner) => contents.governorOf.get(inner) === match && (isSpeechAct(inner) || isForgone(tree, inner, match)))
    ) {
      suppressed.add(match);
      continue;
    }
    // «did not rule out strikes»: the strikes are possible, nothing is refused
    if (match.frame.effect === 'refuses' && claim.isNegated && isExcluding(tree, match)) {
      suppressed.add(match);
      continue;
    }
    if (isToldByVerb(tree, match, matches, (verb) => claims.of(verb).isNegated)) continue;
    if (
      isOnlyForecast(match) ||
      isTalkOfWhatIsNot(match) ||
      isInsistedFact(match) ||
      (isOwnOrder(match, composition) && contents.eventsIn(match).some((e) => contents.governorOf.get(e) === match)) ||
      contents.eventsIn(match).some((e) => isHostilePromise(tree, e, match))
    ) {
      suppressed.add(match);
      continue;
    }
    if (claim.consumedBy && !suppressed.has(claim.consumedBy)) continue;
    const filled = settleDoers(filler.fill(match), match, type, claim, { composition, contents });
    const draft = toDraft(composition, match, type, filled, claim);
    applyContent(draft, match, composition, contents, filler);
    const governor = contents.governorOf.get(match);
    // «told his generals to cease fire»: yielding in words
    if (draft.type === 'RETREAT' && governor && isOwnOrder(governor, composition)) {
      draft.type = 'CONCEDE';
      delete draft.mode;
    }
    // «denies that it supports M23», «accused of backing the rebels»: with arms and money, not in words
    if (draft.type === 'SUPPORT' && governor && isBacking(draft, governor)) draft.type = 'AID';
    if (filled.war) {
      const days = warDays(filled.war, composition.when.ofWriting);
      if (days) draft.when = days;
      draft.features.add('known-war');
      draft.why.push({
        rule: `war:${filled.war.key}`,
        detail: `The war meant is «${filled.war.names[0]}».`,
        evidence: [spanOf(tree, match.token)],
      });
    }
    settle(draft, claim, match);
  }
  addDuties();
  addUnframed();
  addDenials(echoes);
  addRepeats(echoes);
  return drafts;

  /** Whether what somebody denies or is accused of is support for an armed group. */
  function isBacking({ match, recipients }: Draft, { frame }: FrameMatch): boolean {
    if (frame.effect !== 'denies' && frame.effect !== 'accuses') return false;
    if (match.frame.upos !== 'VERB' || !BACKING.has(tree.lemmas[match.token]!)) return false;
    return recipients.length > 0 && recipients.every((p) => p.party.startsWith('group:') || FIGHTERS.has(tree.lemmas[p.at]!));
  }

  /** «might arm Russia for its war in Ukraine, which China denies»: not the other's war is denied. */
  function releaseOthersWars(): void {
    for (const [content, governor] of [...contents.governorOf]) {
      if (governor.frame.effect !== 'denies' || content.token > governor.token || content.frame.upos !== 'NOUN') continue;
      if (tree.tokens[governor.token]!.deprel !== 'acl:relcl') continue;
      const ids = new Set<string>(speakersOf(tree, governor).flatMap((h) => finder.inPhrase(h).map((p) => p.party)));
      const doers = filler.fill(content).actors;
      if (ids.size > 0 && doers.length > 0 && doers.every((p) => !ids.has(p.party))) contents.release(content, governor);
    }
  }

  /** «warned that Chad could attack Niger»: what a third party may do is no threat of the one who warns of it. */
  function isForecast(governor: FrameMatch, match: FrameMatch): boolean {
    if (governor.frame.type !== 'THREATEN' || governor.frame.effect !== 'threatens' || governor.frame.upos !== 'VERB') return false;
    if (!FOREWARNING.has(tree.lemmas[governor.token]!) || tree.isPassive(match.token)) return false;
    const doers = new Set<string>(filler.fill(match).actors.map((p) => p.party));
    if (doers.size === 0) return false;
    const said = speakersOf(tree, governor).flatMap((h) => finder.inPhrase(h));
    const warned = tree.undergoers(governor.token).flatMap((h) => finder.inPhrase(h));
    return ![...said, ...warned].some((p) => doers.has(p.party));
  }

  function isOnlyForecast(match: FrameMatch): boolean {
    return contents.eventsIn(match).some((inner) => contents.governorOf.get(inner) === match && isForecast(match, inner));
  }

  /** «said that Chad had not attacked», «… would attack»: blames nobody for a deed. */
  function isTalkOfWhatIsNot(match: FrameMatch): boolean {
    if (match.frame.type !== 'ACCUSE' || match.frame.effect !== 'accuses' || !match.frame.lemmas.includes('say')) return false;
    const heads = contentHeads(tree, match);
    return heads.some((h) => {
      const standing = findStanding(tree, h);
      return standing.isNegated || standing.modality === 'future' || standing.modality === 'hypothetical';
    });
  }

  /** «insists that it has no such plan», «swore that it had none»: maintained, not asked for («insists that Israel withdraw») and not promised. */
  function isInsistedFact(match: FrameMatch): boolean {
    const { type } = match.frame;
    if (!(type === 'REQUEST' || type === 'AGREE') || !MAINTAINING[type].has(tree.lemmas[match.token]!)) return false;
    const heads = contentHeads(tree, match).filter((h) => tree.isClause(h) && tree.tokens[h]!.deprel !== 'advcl');
    return heads.some((h) =>
      [h, ...tree.dependants(h)].some((t) => {
        const { deprel, feats, form, lemma } = tree.tokens[t]!;
        const isFinite = /Tense=(?:Past|Pres)/.test(feats) && feats.includes('VerbForm=Fin');
        return (t === h || deprel.startsWith('aux') || deprel === 'cop') && isFinite && form.toLowerCase() !== lemma;
      }),
    );
  }

  /** «The council meets on Friday», written on Monday: what has a time that lies ahead is future, whatever its tense but the past. */
  function futurate(claim: Claim, token: number): Claim {
    if (claim.modality !== 'actual' || claim.isNegated || tree.tokens[token]!.feats.includes('Tense=Past')) return claim;
    // «on Wednesday *started* to withdraw»
    const { deprel, head } = tree.tokens[token]!;
    if (deprel === 'xcomp' && head >= 0 && tree.tokens[head]!.feats.includes('Tense=Past')) return claim;
    const ofWriting = composition.when.writingAt(token);
    // «has been held since June»: a time that lies behind, however it was read
    if (tree.phrases(token, 'since').length > 0) return claim;
    const told = composition.when.findTold(token);
    return told && ofWriting && told.interval.firstDay > ofWriting.lastDay
      ? { ...claim, modality: 'future', steps: [...claim.steps, 'time-ahead'] }
      : claim;
  }

  /** Applies the claim to a draft, checks that it has the parties that its type needs, and keeps it. */
  function settle(draft: Draft, read: Claim, match: FrameMatch): void {
    let claim = read;
    // «telephoned the premier to thank him», «was the first to congratulate»: words that are said in going, writing or calling
    if (claim.modality === 'purpose' && !claim.consumedBy && isSaidInGoing(tree, match)) claim = { ...claim, modality: 'actual' };
    if (claim.modality === 'purpose' || claim.modality === 'condition') return;
    const sayings = composition.sources.sourcesAt(match.token);
    const tellers = claim.tellers.map((t) => composition.sources.toSaying(t)).filter((s): s is Saying => s !== undefined);
    const speakers = sayings.filter((s) => !s.isOutlet);
    const actorIds = new Set<string>(draft.actors.map((p) => p.party));
    const voices = [...speakers, ...tellers];
    const isOwnWord = voices.length === 0 || voices.some((s) => s.parties.some((p) => actorIds.has(p)));
    // «two envoys must leave Fiji within a week»: the duty is laid upon them
    if (claim.modality === 'obligation' && isLaidUpon(match.frame)) claim = { ...claim, modality: 'future' };
    if (claim.modality === 'obligation') {
      // «if Fiji arms, Tonga will have to answer»: what the doer says that he must do lies ahead
      const isOwnDuty = actorIds.size > 0 && (speakers.length === 0 ? claim.isConditional : isOwnWord);
      if (!isOwnDuty || !(FORCE.has(draft.type) || draft.type === 'SANCTION')) return toRequest(draft, speakers.at(-1));
      claim = { ...claim, modality: 'future' };
    }
    if (claim.isNegated && claim.modality === 'future' && REFUSABLE.has(draft.type)) toRefusal(draft, composition);
    else if (claim.isNegated && claim.modality === 'future') draft.realis = 'negation';
    else applyModality(draft, claim, isOwnWord, speakers.length > 0, composition);
    if (draft.type === 'THREATEN' && draft.recipients.length === 0) draft.recipients = filler.meetsCondition(draft.token, actorIds);
    if (claim.isNegated && draft.realis === 'actual' && !draft.features.has('refusal')) draft.realis = 'negation';
    if (draft.realis !== 'actual') draft.features.add(`way:${wayOf(match, claim)}`);
    draft.saidBy = draft.features.has('known-war') ? [] : toSaidBy(draft, sayings, tellers, actorIds);
    if (draft.saidBy.length > 0) draft.features.add('attributed');
    keep(draft);
  }

  /** How the words say that an act did not happen, or not yet: by what governs them, by a time that lies ahead, by an auxiliary or adverb, or by what stands beside. */
  function wayOf(match: FrameMatch, claim: Claim): string {
    const governor = contents.governorOf.get(match);
    if (governor) return governor.frame.effect ?? 'governed';
    if (claim.steps.includes('time-ahead')) return 'time-ahead';
    const word = claim.evidence?.[0];
    return word === undefined ? 'beside' : tree.lemmas[word]!;
  }

  /** «Both sides must hold back», said by somebody: REQUEST. */
  function toRequest(draft: Draft, speaker: Saying | undefined): void {
    if (!speaker || speaker.parties.length === 0) return;
    let asked = draft.actors.filter((p) => !speaker.parties.includes(p.party));
    // «told Fiji that the men must be freed»: of whom it is asked, where the duty has no doer
    if (draft.actors.length === 0) asked = addresseesOf(draft.token).filter((p) => !speaker.parties.includes(p.party));
    if (asked.length === 0) return;
    const inner = draft.type;
    draft.anticipates = {
      type: inner,
      ...(draft.mode !== undefined && { mode: draft.mode }),
      actors: draft.actors,
      recipients: draft.recipients,
      token: draft.token,
    };
    draft.type = 'REQUEST';
    const mode = modeOfContent('REQUEST', inner, draft.mode, tree, [draft.token], classes);
    if (mode === undefined) delete draft.mode;
    else draft.mode = mode;
    draft.recipients = asked;
    draft.actors = speaker.parties.map((party) => ({ party: party as FoundParty['party'], at: draft.token, how: 'speaker' }));
    draft.features.add('duty');
    draft.why.push({ rule: 'duty', detail: 'What somebody says that another must do is a request.', evidence: [speaker.source.span] });
    keep(draft);
  }

  /** Parties that the words are told to: undergoers of the verb of saying above them. */
  function addresseesOf(token: number): FoundParty[] {
    let at = token;
    for (let step = 0; step < 3; step++) {
      const { deprel, head } = tree.tokens[at]!;
      if (head < 0 || (deprel !== 'ccomp' && deprel !== 'xcomp' && deprel !== 'conj')) return [];
      at = head;
      if (deprel === 'ccomp') break;
    }
    return at === token ? [] : [...tree.undergoers(at), ...tree.dependantsBy(at, 'iobj')].flatMap((h) => finder.inPhrase(h));
  }

  /** «China must …» where no frame fits the verb: still a request. */
  function addDuties(): void {
    for (const token of tree.tokens) {
      if (token.upos !== 'VERB' || matches.get(token.index)?.frame.type) continue;
      const standing = findStanding(tree, token.index);
      if (standing.modality !== 'obligation') continue;
      const speaker = composition.sources
        .sourcesAt(token.index)
        .filter((s) => !s.isOutlet)
        .at(-1);
      if (!speaker || speaker.parties.length === 0) continue;
      const asked = tree.doers(token.index).flatMap((d) => finder.inPhrase(d));
      if (asked.every((p) => speaker.parties.includes(p.party))) continue;
      const match: FrameMatch = { frame: DUTY_FRAME, token: token.index, words: [], dropped: [] };
      const draft = toDraft(composition, match, 'REQUEST', { actors: asked, recipients: [], isReflexive: false }, undefined);
      toRequest(draft, speaker);
    }
  }

  /** Verdicts, intentions and refusals that no frame tells of, see `find-unframed`. */
  function addUnframed(): void {
    for (const act of findUnframed(tree, finder, matches, composition.sources, composition.lexicon)) {
      const { match, type, actors } = act;
      const avoid = new Set<string>(actors.map((p) => p.party));
      let { recipients } = act;
      if (recipients.length === 0) recipients = act.pointers.flatMap((head) => filler.pointedAt(match, head, avoid));
      if (recipients.length === 0 && type === 'THREATEN') recipients = filler.meetsCondition(match.token, avoid);
      const draft = toDraft(composition, match, type, { actors, recipients, isReflexive: false }, undefined);
      if (type === 'AGREE') draft.features.add('content-event');
      if (type === 'REJECT') {
        const mode = modeOfContent('REJECT', undefined, undefined, tree, [match.token], classes);
        if (mode !== undefined) draft.mode = mode;
      }
      draft.saidBy = toSaidBy(draft, composition.sources.sourcesAt(match.token), [], avoid);
      draft.features.add(act.rule);
      keep(draft);
    }
  }

  function keep(draft: Draft): void {
    if (draft.type === 'CONSULT') finishConsult(draft, composition);
    toCrowd(draft, composition);
    chooseSides(draft, composition, pair);
    if (draft.actors.length === 0) return;
    // a weak witness must know both sides
    if (draft.match.frame.isBroad && draft.recipients.length === 0 && draft.actors.length === 1) return;
    // talks, promises and threats that might be made are nobody's act
    if (draft.realis === 'hypothetical' && (UNMADE.has(draft.type) || (draft.type === 'CONSULT' && draft.isNominal))) return;
    if (draft.realis === 'negation' && (draft.type === 'AGREE' || draft.type === 'THREATEN')) return;
    // of somebody whom only a word names the model of sides knows nothing
    if ((draft.probability ?? 0) < LEAST_PROBABLE && ![...draft.actors, ...draft.recipients].some((p) => isLocal(p.party))) return;
    if (draft.type !== 'CONSULT') {
      const mode = findMode(draft, composition, drafts);
      if (mode !== undefined && draft.mode === undefined) draft.features.add('mode-cued');
      if (mode !== undefined) draft.mode = mode;
    }
    drafts.push(draft);
  }
}

/** Verbs of support, and words for those who are armed with it. */
const BACKING: ReadonlySet<string> = new Set(['support', 'back', 'sponsor', 'assist']);
const FIGHTERS: ReadonlySet<string> = new Set([
  'rebel',
  'militia',
  'insurgent',
  'guerrilla',
  'separatist',
  'militant',
  'fighter',
  'gunman',
]);
/** Verbs that may maintain what is so. */
const MAINTAINING = { REQUEST: new Set(['insist']), AGREE: new Set(['assure', 'swear', 'guarantee', 'vow']) } as const;
/** A draft less probable than this is not kept: of what is kept, `score-confidence` judges. */
const LEAST_PROBABLE = 0.1;
/** «must *leave*» of one who is told to: the subject is the other side of the act. */
const isLaidUpon = ({ actor, recipient }: FrameMatch['frame']): boolean =>
  recipient.some(({ kind }) => kind === 'subj') && !actor.some(({ kind }) => kind === 'subj');
/** Types that are made by words or in common: only possible, they are nothing yet. */
const UNMADE: ReadonlySet<EventType> = new Set(['AGREE', 'THREATEN']);
/** Verbs of warning: they may threaten, or foretell what others do. */
const FOREWARNING = new Set(['warn', 'caution', 'alert']);

const DUTY_FRAME = toBareFrame('duty', { type: 'REQUEST', cameo: '100' });
