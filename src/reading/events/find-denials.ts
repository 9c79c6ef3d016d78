import type { ClauseTree } from './clause-tree.ts';
import type { Composition } from './composition.ts';
import { findStanding } from './find-standing.ts';
import type { FrameMatch } from './match-frames.ts';
import { toBareFrame } from './to-bare-frame.ts';

/** Frames that deny; verbs that reject a charge, or that somebody has done «nothing of the kind». */
export function* findDenials({ tree, matches }: Pick<Composition, 'tree' | 'matches'>): Iterable<FrameMatch> {
  for (const match of matches.values())
    if ((match.frame.effect === 'denies' && !match.frame.type) || (match.frame.type === 'REJECT' && isChargeRejected(tree, match.token)))
      yield match;
  for (const token of tree.tokens)
    if (
      matches.has(token.index)
        ? !matches.get(token.index)!.frame.type && isNothingSuch(tree, token.index)
        : isNothingSuch(tree, token.index) || isChargeRejected(tree, token.index)
    )
      yield { frame: SUCH_FRAME, token: token.index, words: [], dropped: [] };
}

/** «rejected the charge», «a claim that Moscow dismisses». */
function isChargeRejected(tree: ClauseTree, token: number): boolean {
  if (tree.tokens[token]!.upos !== 'VERB' || !REJECTING.has(tree.lemmas[token]!) || findStanding(tree, token).isNegated) return false;
  const { deprel, head } = tree.tokens[token]!;
  if (deprel === 'acl:relcl' && head >= 0 && CHARGES.has(tree.lemmas[head]!)) return true;
  return tree.undergoers(token).some((h) => CHARGES.has(tree.lemmas[h]!));
}
const REJECTING: ReadonlySet<string> = new Set(['reject', 'dismiss', 'refute', 'rebut', 'repudiate']);
const CHARGES: ReadonlySet<string> = new Set(['charge', 'claim', 'accusation', 'allegation', 'report', 'suggestion']);

/** «has no such plan», «did nothing of the kind», «has never done anything of the sort». */
function isNothingSuch(tree: ClauseTree, verb: number): boolean {
  const { upos, head } = tree.tokens[verb]!;
  if (upos !== 'VERB' || !DOING.has(tree.lemmas[verb]!)) return false;
  for (let t = verb + 1; t < verb + SUCH_REACH && t < tree.tokens.length; t++) {
    const form = tree.tokens[t]!.form.toLowerCase();
    const next = tree.tokens[t + 1]?.form.toLowerCase() ?? '';
    if (/^[.,;:!?]$/.test(form)) return false;
    const isDeed = next === 'such' && DEEDS.has(tree.lemmas[t + 2]?.toLowerCase() ?? '');
    if (form === 'no' && isDeed) return true;
    const isKind = next === 'of' && /^(?:kind|sort)$/.test(tree.tokens[t + 3]?.form.toLowerCase() ?? '');
    if (form === 'nothing' && isKind) return true;
    if ((form === 'any' && isDeed) || (form === 'anything' && isKind))
      return findStanding(tree, verb).isNegated || (head >= 0 && DENYING.has(tree.lemmas[head]!));
  }
  return false;
}
const DOING: ReadonlySet<string> = new Set([
  'have',
  'do',
  'make',
  'plan',
  'know',
  'give',
  'concede',
  'intend',
  'order',
  'take',
  'undertake',
  'see',
  'contemplate',
]);
/** Nouns for what somebody does or means to do: «no such ships» denies nothing that was told. */
const DEEDS: ReadonlySet<string> = new Set(
  (
    'thing plan plot intention intent aim order instruction decision act action deed move step measure attack strike raid operation offensive incursion bombing shelling shooting killing incident agreement deal pact ' +
    'accord understanding arrangement promise pledge offer proposal request demand threat contact talk meeting negotiation visit call delivery shipment transfer sale supply support aid payment statement remark'
  ).split(' '),
);
const DENYING: ReadonlySet<string> = new Set(['deny', 'dispute', 'refute']);
/** Tokens behind a verb in which «no such», «nothing of the kind» stands; set by hand. */
const SUCH_REACH = 5;
const SUCH_FRAME = toBareFrame('nothing-such');
