import { isState, type PartyId } from '../../ontology/parties.ts';
import { countryAt } from './complete-sides.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { type Mark, markOf, marksAfter, numberMarks } from './marks.ts';
import { wordsAround } from './match-frames.ts';
import type { FoundParty } from './party-finder.ts';

/** At most so many, in the order in which they come into question. */
const MOST_PARTIES = 7;

const M = numberMarks(
  's', 's-before', 's-after', 's-clause', 's-taken', 's-pronoun', 's-many', 's-place', 's-only', 'speaker', 'p', 'p-subj', 'focal', 'at', 'in-lead',
  'mostly-from', 'mostly-to', 'absent', 'body', 'share3', 'share2', 'share1', 'share0',
); // biome-ignore format: words in rows
/** What a phrase of the sentence is, in its clause and by the kind of its words. */
const inSentence = marksAfter('s-');
/** Marks by order in the sentence (from 1), on the page, and by steps up: those farther away count as the last. */
const RANKS = ['', 's-rank1', 's-rank2', 's-rank3'].map(markOf);
const TOPS = ['top1', 'top2', 'top3'].map(markOf);
const UPS = ['s-up0', 's-up1', 's-up2'].map((name) => ({ mark: markOf(name), ofRole: marksAfter(`${name}-`) }));
/** Marks of the two sides of the last telling: of one with both, of any; in the sentence before the act's, and in its own. */
const LASTS = (['last-both', 'last-any'] as const).map((name) => ({
  from: [markOf(`${name}-from-p`), markOf(`${name}-from-s`)],
  to: [markOf(`${name}-to-p`), markOf(`${name}-to-s`)],
}));
/** Sentences back in which the last telling counts. */
const FARTHEST_TELLING = 2;

/** A party near a draft, and the marks of where it stands. */
export interface NearParty {
  readonly found: FoundParty;
  readonly marks: Mark[];
}

/** Parties near a draft that may be one of its sides, with the marks of where they stand, most telling place first. */
export function findNearParties(draft: Draft, composition: Composition, pair: FocalPair): NearParty[] {
  const { tree, focus, sources } = composition;
  const { token } = draft;
  const near: NearParty[] = [];
  const known = new Map<PartyId, NearParty>();
  /** Adds marks of a party to those that it has; of more than come into question none. */
  const put = (found: FoundParty, marks: readonly Mark[]): void => {
    let candidate = known.get(found.party);
    if (!candidate) {
      if (near.length >= MOST_PARTIES) return;
      near.push((candidate = { found, marks: [] }));
      known.set(found.party, candidate);
    }
    for (const mark of marks) if (!candidate.marks.includes(mark)) candidate.marks.push(mark);
  };
  const clause = wordsAround(tree, token);
  const at = tree.sentenceOf[token]!;
  const isSlot = (head: number): boolean => draft.actors.some((p) => p.at === head) || draft.recipients.some((p) => p.at === head);
  // nearest first
  const ordered = [...focus.mentionsIn(at)].sort((a, b) => Math.abs(a.head - token) - Math.abs(b.head - token) || a.head - b.head);
  const distinct = new Set<PartyId>();
  for (const mention of ordered) {
    const { head, kind, index } = mention;
    const parties = focus.partiesOf(mention);
    let marks: Mark[] = [M['s-place']];
    if (kind !== 'place') {
      const role = roleOf(tree, head);
      marks = [M.s, head < token ? M['s-before'] : M['s-after'], inSentence(role)];
      if (clause.includes(head)) marks.push(M['s-clause']);
      if (isSlot(head)) marks.push(M['s-taken']);
      marks.push(inSentence(kind));
      if (parties.length > 1) marks.push(M['s-many']);
      putGovernor(marks, tree, head, token, role);
    }
    for (const party of parties) {
      distinct.add(party);
      const found: FoundParty = { party, mention: index, at: head, how: head < token ? 'before' : 'after' };
      put(found, kind !== 'place' && distinct.size < RANKS.length ? [...marks, RANKS[distinct.size]!] : marks);
    }
  }
  for (const saying of sources.sourcesAt(token))
    if (!saying.isOutlet) for (const party of saying.parties) put({ party: party as PartyId, at: token, how: 'speaker' }, [M.speaker]);
  if (at > 0)
    for (const mention of focus.mentionsIn(at - 1).toReversed()) {
      if (mention.kind === 'place') continue;
      const marks = roleOf(tree, mention.head) === 'subj' ? [M.p, M['p-subj']] : [M.p];
      for (const party of focus.partiesOf(mention)) put({ party, mention: mention.index, at: mention.head, how: 'before' }, marks);
    }
  for (const party of pair.members) put({ party, at: token, how: 'pair' }, [M.focal]);
  for (let k = 0; k < TOPS.length && k < focus.parties.length; k++) put({ party: focus.parties[k]!, at: token, how: 'page' }, [TOPS[k]!]);
  const country = countryAt(draft, composition);
  if (country) put({ party: country, at: token, how: 'country' }, [M.at]);
  for (const mention of focus.mentionsIn(0))
    for (const party of focus.partiesOf(mention)) if (known.has(party)) put({ party, at: token, how: 'page' }, [M['in-lead']]);
  const lasts = [pair.lastBefore(token, true), pair.lastBefore(token, false)];
  for (const { marks, found } of near) {
    for (const [k, last] of lasts.entries()) {
      if (!last) continue;
      const distance = at - tree.sentenceOf[last.match.token]!;
      if (distance > FARTHEST_TELLING) continue;
      const own = distance === 0 ? 1 : 0;
      if (last.from === found.party) marks.push(LASTS[k]!.from[own]!);
      else if (last.to === found.party) marks.push(LASTS[k]!.to[own]!);
    }
    const bias = pair.biasOf(found.party);
    if (bias !== 0) marks.push(bias > 0 ? M['mostly-from'] : M['mostly-to']);
    const isHere = marks.includes(M.s);
    if (!isHere && !marks.includes(M.p)) marks.push(M.absent);
    if (!isState(found.party)) marks.push(M.body);
    const share = focus.shareOf(found.party);
    marks.push(share > 0.3 ? M.share3 : share > 0.12 ? M.share2 : share > 0.05 ? M.share1 : M.share0);
    if (distinct.size === 1 && isHere) marks.push(M['s-only']);
  }
  return near;
}

/** Puts what a phrase is to the words above an act. */
function putGovernor(marks: Mark[], tree: Composition['tree'], head: number, token: number, role: string): void {
  const own = tree.tokens[head]!.head;
  if (own < 0) return;
  let at: number = token;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (at === own) {
      const { mark, ofRole } = UPS[Math.min(step, UPS.length - 1)]!;
      marks.push(ofRole(role), mark);
      return;
    }
    at = tree.tokens[at]!.head;
  }
}
/** Steps up from an act in which the governor of a phrase is looked for. */
const MOST_STEPS = 6;

/** What a phrase is in its clause, in a few words. */
function roleOf(tree: Composition['tree'], head: number): string {
  const { deprel } = tree.tokens[head]!;
  if (deprel.startsWith('nsubj')) return deprel === 'nsubj:pass' ? 'subj-pass' : 'subj';
  if (deprel === 'obj' || deprel === 'iobj') return 'obj';
  if (deprel === 'nmod:poss') return 'poss';
  if (deprel === 'amod' || deprel === 'compound' || deprel === 'flat') return 'adj';
  if (deprel.startsWith('obl') || deprel.startsWith('nmod')) {
    const oblique = deprel.startsWith('obl') ? 'obl' : 'nmo';
    return MARKED[oblique].get(tree.caseOf(head)) ?? oblique;
  }
  return deprel === 'conj' ? 'conj' : 'other';
}
const COMMON = ['to', 'with', 'against', 'on', 'of', 'by', 'for', 'from', 'in', 'between', 'over', 'at'];
const MARKED = {
  obl: new Map(COMMON.map((marker) => [marker, `obl-${marker}`])),
  nmo: new Map(COMMON.map((marker) => [marker, `nmo-${marker}`])),
};
