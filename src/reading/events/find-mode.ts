import { isState } from '../../ontology/parties.ts';
import { EVENT_TYPE_TABLE, type EventType } from '../../ontology/plover.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import { contentHeads } from './fill-parties.ts';
import { supportOf } from './find-slot.ts';
import { wordsAround } from './match-frames.ts';
import { ASKED, modeOfContent } from './mode-of-content.ts';

/** Types whose mode the words of the clause may tell where its frame does not. */
const CUED: ReadonlySet<EventType> = new Set(['MOBILIZE', 'PROTEST', 'RETREAT', 'COERCE', 'SANCTION']);
/** Of several weapons the one that says most. */
const WEAPONS_FIRST = [
  'suicide-attack',
  'crowd-control',
  'unconventional',
  'cleansing',
  'massacre',
  'torture',
  'sexual',
  'abduct',
  'execute',
  'drone',
  'aerial',
  'heavy-weapons',
  'explosives',
  'firearms',
  'beat',
  'primitive',
  'destroy',
] as const;
/** Verbs whose object is the weapon, not the target. */
const WIELDING = new Set('use fire launch drop hurl throw lob rain employ detonate explode unleash wield exchange send shoot'.split(' '));
/** Prepositions of means. */
const WITH = new Set(['with', 'by', 'using', 'from', 'of']);
const BOMBING = new Set(['bomb', 'bombing']);
const DOWNING = new Set(['shoot', 'bring']);
/** Sentences back in which the proposal stands that is turned down. */
const PROPOSAL_REACH = 2;

/**
 * Settles the mode of an act from the words of its clause, where its frame leaves it open: the weapon, what is moved, seized or let go, what is
 * threatened. `before`: drafts told before, for refusals of what they proposed. Word classes: rows `TYPE/mode` of the lexicon.
 */
export function findMode(draft: Draft, composition: Composition, before: readonly Draft[]): string | undefined {
  const { type, match } = draft;
  const { tree, lexicon } = composition;
  if (type === 'ACCUSE') return isReproach(draft, composition) ? 'disapprove' : draft.mode;
  if (type === 'ASSAULT' && isDowning(draft, composition)) return 'heavy-weapons';
  if (draft.mode !== undefined) return draft.mode;
  if (type === 'ASSAULT') return findWeapon(draft, composition);
  if (type === 'REQUEST') return modeOfWords(draft, composition);
  if (type === 'REJECT') return modeOfProposal(draft, before, tree.sentenceOf) ?? modeOfWords(draft, composition);
  if (type === 'THREATEN') {
    const heads = contentHeads(tree, match);
    return cued(type, EVENT_TYPE_TABLE.THREATEN.modes.toReversed(), heads.length > 0 ? heads.flatMap((h) => wordsAround(tree, h)) : []);
  }
  return CUED.has(type) ? cued(type, EVENT_TYPE_TABLE[type].modes, [...wordsAround(tree, draft.token), ...match.words]) : undefined;

  function cued(of: EventType, modes: readonly string[], words: readonly number[]): string | undefined {
    for (const mode of modes) {
      const cues = lexicon.classes.get(`${of}/${mode}`);
      if (cues && words.some((w) => cues.has(tree.lemmas[w]!))) return mode;
    }
    return undefined;
  }
}

/** «called on Tunis to let the sailors go», «ruled out negotiations»: from what hangs on the words, where the frame names no content. */
function modeOfWords(draft: Draft, { tree, finder, lexicon }: Composition): string | undefined {
  const heads: number[] = [];
  const look = (head: number, depth: number): void => {
    for (const child of tree.dependants(head)) {
      const { deprel, upos } = tree.tokens[child]!;
      const isClause = deprel === 'xcomp' || deprel === 'ccomp' || deprel === 'advcl' || deprel === 'acl';
      const isThing = (deprel === 'obj' || deprel.startsWith('obl')) && upos === 'NOUN' && finder.atHead(child).length === 0;
      if ((isClause && tree.isClause(child)) || isThing) heads.push(child);
      if (depth === 0 && (deprel === 'obj' || deprel.startsWith('obl'))) look(child, 1);
    }
  };
  look(draft.token, 0);
  const mode = modeOfContent('REQUEST', undefined, undefined, tree, heads, lexicon.classes);
  return mode === 'change' ? undefined : mode;
}

function findWeapon(draft: Draft, { tree, lexicon }: Composition): string | undefined {
  const words = meansOf(draft, tree);
  const lemma = tree.lemmas[draft.token]!;
  const isCue = (mode: string, w: number): boolean => lexicon.classes.get(`ASSAULT/${mode}`)?.has(tree.lemmas[w]!) === true;
  for (const mode of WEAPONS_FIRST) {
    if (!words.some((w) => isCue(mode, w))) continue;
    // a state bombs from the air
    const isFromAir =
      mode === 'explosives' && BOMBING.has(lemma) && draft.actors.every((p) => isState(p.party) || p.party.startsWith('org:'));
    return isFromAir ? 'aerial' : mode;
  }
  return undefined;
}

/** «shot down two jets»: what flies is the target. */
function isDowning({ token }: Draft, { tree, lexicon }: Composition): boolean {
  if (!DOWNING.has(tree.lemmas[token]!)) return false;
  const isDown = tree.dependants(token).some((c) => tree.tokens[c]!.form.toLowerCase() === 'down');
  const flying = ['aerial', 'drone'].map((mode) => lexicon.classes.get(`ASSAULT/${mode}`));
  return isDown && tree.undergoers(token).some((o) => flying.some((cues) => cues?.has(tree.lemmas[o]!)));
}

/** The act's own words, who or what does it, and what with; not whom it strikes. */
function meansOf(draft: Draft, tree: Composition['tree']): number[] {
  const found = new Set<number>([draft.token, ...draft.match.words]);
  const add = (root: number): void => {
    for (const w of wordsAround(tree, root)) found.add(w);
  };
  const look = (head: number): void => {
    const isWielded = WIELDING.has(tree.lemmas[head]!);
    for (const child of tree.dependants(head)) {
      const { deprel } = tree.tokens[child]!;
      const isMeans =
        deprel === 'compound' ||
        deprel === 'amod' ||
        (deprel === 'nsubj' && tree.isClause(head)) ||
        (deprel === 'obj' && isWielded) ||
        ((deprel.startsWith('obl') || deprel.startsWith('nmod')) &&
          WITH.has(tree.caseOf(child)) &&
          !(deprel === 'nmod' && tree.caseOf(child) === 'of'));
      if (isMeans) add(child);
      else if (deprel === 'advcl' && WIELDING.has(tree.lemmas[child]!)) tree.dependantsBy(child, 'obj').forEach(add);
    }
  };
  look(draft.token);
  const verb = supportOf(tree, draft.token);
  if (verb >= 0) look(verb);
  return [...found];
}

/** «accused Rome of dragging its feet»: of what is left undone, or of a way to be, not of a deed. */
function isReproach({ mode, match }: Draft, { tree, lexicon, matches }: Composition): boolean {
  if (mode !== 'allege' || match.frame.upos !== 'VERB') return false;
  const cues = lexicon.classes.get('ACCUSE/disapprove');
  return contentHeads(tree, match).some((h) => cues?.has(tree.lemmas[h]!) && matches.get(h)?.frame.type === undefined);
}

/** «Lima turned it down»: of the kind of what another one asked for or offered just before. */
function modeOfProposal(draft: Draft, before: readonly Draft[], sentenceOf: Int32Array): string | undefined {
  const doers = new Set<string>(draft.actors.map((p) => p.party));
  const proposal = before.findLast(
    (d) =>
      d.token < draft.token &&
      (d.type === 'REQUEST' || d.type === 'AGREE') &&
      sentenceOf[draft.token]! - sentenceOf[d.token]! <= PROPOSAL_REACH &&
      !d.actors.some((p) => doers.has(p.party)),
  );
  return proposal?.type === 'REQUEST' ? proposal.mode : proposal?.anticipates ? ASKED[proposal.anticipates.type] : undefined;
}
