import type { EventType } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';

/** Modes that REQUEST and REJECT share (PLOVER manual, tables of modes): what kind of act is asked for or refused. */
export const ASKED: Partial<Record<EventType, string>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  CONSULT: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
};
/** In THREATEN the mode is the content of the threat. */
const THREATENED: Partial<Record<EventType, string>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  SANCTION: 'relations',
  COERCE: 'restrict',
  PROTEST: 'restrict',
  REJECT: 'relations',
};
type Classes = ReadonlyMap<string, ReadonlySet<string>>;

/** Mode of a request, refusal or threat from what is asked, refused or threatened; undefined where its type has none. `classes`: rows `content/…`. */
export function modeOfContent(
  type: 'AGREE' | 'REQUEST' | 'REJECT' | 'THREATEN',
  content: EventType | undefined,
  contentMode: string | undefined,
  tree: ClauseTree,
  heads: readonly number[],
  classes: Classes,
): string | undefined {
  if (type === 'AGREE') return undefined;
  if (type === 'THREATEN') {
    if (content === undefined) return undefined;
    if (content === 'COERCE' && contentMode === 'arrest') return 'arrest';
    if (content === 'COERCE' && contentMode === 'ban') return 'ban';
    if (content === 'SANCTION' && contentMode === 'expel') return 'expel';
    return THREATENED[content];
  }
  return (
    first(heads, (head) => modeOfHead(tree, head, classes)) ??
    (content !== undefined ? ASKED[content] : undefined) ??
    first(heads, (head) =>
      isIn(tree, head, 'assist', classes) || objects(tree, head).some((o) => isIn(tree, o, 'assist', classes)) ? 'assist' : undefined,
    ) ??
    (content !== undefined || heads.length > 0 ? 'change' : undefined)
  );
}

/** What the word itself says: meeting («return to the table»), or yielding («give up», «an end of the embargo»). */
function modeOfHead(tree: ClauseTree, head: number, classes: Classes): string | undefined {
  if (isIn(tree, head, 'meet', classes)) return 'meet';
  if (isIn(tree, head, 'convene', classes) && objects(tree, head).some((o) => isIn(tree, o, 'meet', classes))) return 'meet';
  if (isIn(tree, head, 'yield', classes)) return 'yield';
  // «give up», «hold back», «take back the order»
  for (const child of tree.dependants(head)) {
    const { deprel, form } = tree.tokens[child]!;
    if ((deprel === 'compound:prt' || deprel === 'advmod') && YIELDING_PARTICLES.has(form.toLowerCase())) return 'yield';
  }
  return objects(tree, head).some((o) => isIn(tree, o, 'yield', classes)) && !isIn(tree, head, 'assist', classes) ? 'yield' : undefined;
}

const YIELDING_PARTICLES: ReadonlySet<string> = new Set(['up', 'back', 'down']);

/** Objects and phrases with a preposition of the word. */
function objects(tree: ClauseTree, head: number): number[] {
  const found: number[] = [];
  for (const child of tree.dependants(head)) {
    const { deprel } = tree.tokens[child]!;
    if (deprel === 'obj' || deprel === 'nsubj:pass' || deprel.startsWith('obl') || deprel === 'nmod')
      found.push(...tree.withConjuncts(child));
  }
  return found;
}

const isIn = (tree: ClauseTree, token: number, name: string, classes: Classes): boolean =>
  classes.get(`content/${name}`)?.has(tree.lemmas[token]!) === true;

function first<T>(list: readonly number[], of: (item: number) => T | undefined): T | undefined {
  for (const item of list) {
    const found = of(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
