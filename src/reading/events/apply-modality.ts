import type { Claim } from './claim-reader.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import { modeOfContent } from './mode-of-content.ts';
import { spanOf } from './span-of.ts';
import { COOPERATION, FORCE } from './type-rules.ts';

/** «will not lift the ban», «would never meet»: a refusal. */
export function toRefusal(draft: Draft, { tree, lexicon }: Composition): void {
  const mode = modeOfContent('REJECT', draft.type, draft.mode, tree, [draft.token], lexicon.classes);
  // both sides of a meeting that one of them shuns are named as subject and company
  if (draft.type === 'CONSULT' && draft.recipients.length === 0 && draft.actors.length === 2) {
    draft.recipients = draft.actors.slice(1);
    draft.actors = draft.actors.slice(0, 1);
  }
  draft.type = 'REJECT';
  if (mode === undefined) delete draft.mode;
  else draft.mode = mode;
  draft.features.add('refusal');
  draft.why.push({
    rule: 'will-not',
    detail: 'What somebody says that he will not do is refused.',
    evidence: [spanOf(tree, draft.token)],
  });
}

/**
 * What becomes of an act that lies ahead or is only possible, by PLOVER's rules: cooperation is AGREE, a withdrawal of one's own CONCEDE, force that its doer
 * announces or that hangs on a condition THREATEN.
 */
export function applyModality(draft: Draft, claim: Claim, isOwnWord: boolean, hasSpeaker: boolean, { tree, lexicon }: Composition): void {
  if (claim.modality === 'hypothetical') {
    draft.realis = 'hypothetical';
    return;
  }
  if (claim.modality !== 'future') return;
  const { type } = draft;
  if (COOPERATION.has(type)) toPromise(draft, tree);
  else if (type === 'RETREAT') {
    // what both sides of a deal will do, and prisoners that will be freed, are promised
    if ((isOwnWord && draft.mode !== undefined && PROMISED.has(draft.mode)) || (draft.recipients.length === 0 && draft.actors.length > 1)) {
      toPromise(draft, tree);
      return;
    }
    // «is expected to withdraw»: a forecast, not the doer's word
    if (isOwnWord && !claim.steps.some((id) => FORECAST.test(id))) {
      draft.type = 'CONCEDE';
      delete draft.mode;
    } else draft.realis = 'future';
  } else if (
    (WORDS_AHEAD.has(type) && !isGoingOn(draft.token, tree)) ||
    (type === 'REJECT' && SHUNNING.has(tree.lemmas[draft.token]!)) ||
    (type === 'CONCEDE' && APOLOGY.has(tree.lemmas[draft.token]!))
  )
    draft.realis = 'future';
  else if (FORCE.has(type) || type === 'SANCTION') {
    const isVowed = claim.steps.some((id) => VOWING.test(id));
    const isAnnounced = hasSpeaker && type !== 'MOBILIZE' && type !== 'PROTEST';
    if ((isOwnWord && (isAnnounced || isVowed) && FORCE.has(type)) || claim.isConditional) {
      const mode = modeOfContent('THREATEN', type, draft.mode, tree, [draft.token], lexicon.classes);
      draft.type = 'THREATEN';
      if (mode === undefined) delete draft.mode;
      else draft.mode = mode;
      draft.why.push({
        rule: 'threat-by-own-word',
        detail: `${type} that its doer announces, or hangs on a condition, is THREATEN.`,
        evidence: [spanOf(tree, draft.token)],
      });
    } else draft.realis = 'future';
  }
}

/** «will continue to urge»: it does so already. */
function isGoingOn(token: number, tree: Composition['tree']): boolean {
  const { deprel, head } = tree.tokens[token]!;
  return deprel === 'xcomp' && CONTINUING.has(tree.lemmas[head]!);
}
const CONTINUING: ReadonlySet<string> = new Set(['continue', 'keep', 'go']);

/** A cooperative act that lies ahead is agreed on (PLOVER manual, section AGREE). */
function toPromise(draft: Draft, tree: Composition['tree']): void {
  const { type } = draft;
  draft.anticipates = {
    type,
    ...(draft.mode !== undefined && { mode: draft.mode }),
    actors: draft.actors,
    recipients: draft.recipients,
    token: draft.token,
  };
  if (type === 'CONSULT' && draft.recipients.length > 0) {
    draft.actors = [...draft.actors, ...draft.recipients];
    draft.recipients = [];
  }
  draft.type = 'AGREE';
  delete draft.mode;
  draft.features.add('future-cooperation');
  draft.why.push({
    rule: 'future-cooperation',
    detail: `${type} that lies ahead is AGREE (PLOVER manual, section AGREE).`,
    evidence: [spanOf(tree, draft.token)],
  });
}

/** Acts of words that are announced or expected: not yet spoken. */
const WORDS_AHEAD: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST']);
/** Refusals by a deed that lies ahead; those by word are done in announcing them. */
const SHUNNING: ReadonlySet<string> = new Set(['vote', 'boycott', 'skip', 'abstain']);
/** Of concessions only an apology is nothing before it is spoken: what is announced is conceded. */
const APOLOGY: ReadonlySet<string> = new Set(['apologise', 'apologize', 'apology']);
/** Modes of RETREAT that lie ahead as a promise; a withdrawal that is announced is CONCEDE. */
const PROMISED: ReadonlySet<string> = new Set(['release', 'return', 'access']);
/** Ids of frames whose subject gives its word by them. */
const VOWING = /^(?:promise|vow|swear|pledge)\b/;
/** Ids of frames that foretell. */
const FORECAST = /expect|predict|forecast|foresee|likely/;
