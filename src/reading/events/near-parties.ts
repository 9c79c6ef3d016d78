import { isState, type PartyId } from '../../ontology/parties.ts';
import { countryAt } from './complete-sides.ts';
import type { Composition } from './composition.ts';
import type { Draft } from './draft.ts';
import type { FocalPair } from './focal-pair.ts';
import { joinMark } from './join-mark.ts';
import { wordsAround } from './match-frames.ts';
import type { FoundParty } from './party-finder.ts';

/** At most so many, in the order in which they come into question. */
const MOST_PARTIES = 7;

/** Marks by order in the sentence (from 1), on the page, and by steps up: those farther away count as the last. */
const RANKS = ['', 's-rank1', 's-rank2', 's-rank3'];
const TOPS = ['top1', 'top2', 'top3'];
const UPS = ['s-up0', 's-up1', 's-up2'];

/** A party near a draft, and the marks of where it stands. */
export interface NearParty {
  readonly found: FoundParty;
  readonly marks: string[];
}

/** Parties near a draft that may be one of its sides, with the marks of where they stand, most telling place first. */
export function findNearParties(draft: Draft, composition: Composition, pair: FocalPair): NearParty[] {
  const { tree, focus, sources } = composition;
  const { token } = draft;
  const known = new Map<PartyId, NearParty>();
  const put = (found: FoundParty, ...marks: readonly string[]): void => {
    let candidate = known.get(found.party);
    if (!candidate) {
      if (known.size >= MOST_PARTIES) return;
      candidate = { found, marks: [] };
      known.set(found.party, candidate);
    }
    for (const mark of marks) if (!candidate.marks.includes(mark)) candidate.marks.push(mark);
  };
  const clause = new Set(wordsAround(tree, token));
  const at = tree.sentenceOf[token]!;
  const sentence = tree.doc.sentences[at]!;
  const slots = new Set([...draft.actors, ...draft.recipients].map((p) => p.at));
  const here = focus.within(sentence.from, sentence.to);
  // nearest first
  const ordered = [...here].sort((a, b) => Math.abs(a.head - token) - Math.abs(b.head - token) || a.head - b.head);
  const distinct = new Set<PartyId>();
  for (const mention of ordered) {
    const parties = focus.partiesOf(mention);
    const role = roleOf(tree, mention.head);
    const place = mention.kind === 'place';
    for (const party of parties) {
      distinct.add(party);
      const marks = place
        ? ['s-place']
        : [
            's',
            mention.head < token ? 's-before' : 's-after',
            joinMark('s-', role),
            ...(clause.has(mention.head) ? ['s-clause'] : []),
            ...(slots.has(mention.head) ? ['s-taken'] : []),
            ...(mention.kind === 'pronoun' ? ['s-pronoun'] : [joinMark('s-', mention.kind)]),
            ...(parties.length > 1 ? ['s-many'] : []),
            ...governorMarks(tree, mention.head, token),
          ];
      if (!place && distinct.size < RANKS.length) marks.push(RANKS[distinct.size]!);
      put({ party, mention: mention.index, at: mention.head, how: mention.head < token ? 'before' : 'after' }, ...marks);
    }
  }
  for (const saying of sources.sourcesAt(token))
    if (!saying.isOutlet) for (const party of saying.parties) put({ party: party as PartyId, at: token, how: 'speaker' }, 'speaker');
  if (at > 0) {
    const before = tree.doc.sentences[at - 1]!;
    for (const mention of [...focus.within(before.from, before.to)].reverse()) {
      if (mention.kind === 'place') continue;
      const role = roleOf(tree, mention.head);
      for (const party of focus.partiesOf(mention))
        put({ party, mention: mention.index, at: mention.head, how: 'before' }, 'p', ...(role === 'subj' ? ['p-subj'] : []));
    }
  }
  for (const party of pair.members) put({ party, at: token, how: 'pair' }, 'focal');
  for (const [k, party] of focus.parties.slice(0, 3).entries()) put({ party, at: token, how: 'page' }, TOPS[k]!);
  const country = countryAt(draft, composition);
  if (country) put({ party: country, at: token, how: 'country' }, 'at');
  const lead = tree.doc.sentences[0]!;
  for (const mention of focus.within(lead.from, lead.to))
    for (const party of focus.partiesOf(mention)) if (known.has(party)) put({ party, at: token, how: 'page' }, 'in-lead');
  const both = pair.lastBefore(token, true);
  const any = pair.lastBefore(token, false);
  for (const candidate of known.values()) {
    const { marks, found } = candidate;
    for (const [name, last] of [
      ['last-both', both],
      ['last-any', any],
    ] as const) {
      if (!last) continue;
      const distance = at - tree.sentenceOf[last.match.token]!;
      if (distance > 2) continue;
      const place = distance === 0 ? 's' : 'p';
      if (last.from === found.party) marks.push(joinMark(name, place === 's' ? '-from-s' : '-from-p'));
      else if (last.to === found.party) marks.push(joinMark(name, place === 's' ? '-to-s' : '-to-p'));
    }
    const bias = pair.biasOf(found.party);
    if (bias !== 0) marks.push(bias > 0 ? 'mostly-from' : 'mostly-to');
    if (!marks.includes('s') && !marks.includes('p')) marks.push('absent');
    if (!isState(found.party)) marks.push('body');
    const share = focus.shareOf(found.party);
    marks.push(share > 0.3 ? 'share3' : share > 0.12 ? 'share2' : share > 0.05 ? 'share1' : 'share0');
    if (distinct.size === 1 && marks.includes('s')) marks.push('s-only');
  }
  return [...known.values()];
}

/** What a phrase is to the words above an act. */
function governorMarks(tree: Composition['tree'], head: number, token: number): string[] {
  const own = tree.tokens[head]!.head;
  if (own < 0) return [];
  let at: number = token;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (at === own) {
      const up = UPS[Math.min(step, UPS.length - 1)]!;
      return [joinMark(joinMark(up, '-'), roleOf(tree, head)), up];
    }
    at = tree.tokens[at]!.head;
  }
  return [];
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
    const marker = tree.caseOf(head);
    const kind = deprel.startsWith('obl') ? 'obl' : 'nmo';
    return COMMON.has(marker) ? joinMark(kind === 'obl' ? 'obl-' : 'nmo-', marker) : kind;
  }
  return deprel === 'conj' ? 'conj' : 'other';
}
const COMMON = new Set(['to', 'with', 'against', 'on', 'of', 'by', 'for', 'from', 'in', 'between', 'over', 'at']);
