import type { ParsedDoc, ParsedToken } from '../../model/doc.ts';
import { findMarker, headOfRange, isRelation } from '../../model/dependents.ts';
import { ROLE_NOUNS } from '../../ontology/role-nouns.ts';
import type { HitMap, TokenHit } from './hit-map.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Prepositions that put a thing into a place. */
const LOCATIVE = words('in at near outside around across through throughout inside off within above over via');
/** Prepositions that name a side. */
const PARTISAN = words(
  'with against between by for upon among amongst behind versus about towards toward beside despite alongside without like than including',
);
/** Prepositions that need more to tell. */
const OTHER_MARKERS = words('on to from of under into');
/** Words that a tagger takes for prepositions where they join a clause: «as Banjul asked». */
const JOINING = words('as than after before until till since');
/** Verbs and nouns of motion: «to» and «from» lead to and from a place. */
const MOTION = words(`
go come fly travel drive head return arrive depart leave visit trip journey flight tour send bring move flee drive walk march land rush take transport evacuate
stop stopover pilgrimage way road train bus flight rail railway route pipeline way born relocate escape hurry
`);
/** Verbs whose object is the place itself. */
const REACHING = words(
  'visit leave reach enter tour storm bomb shell hit capture seize strike surround encircle besiege approach occupy liberate defend rock shake evacuate flood take retake',
);
/** Nouns after which «of» names the place. */
const PLACE_NOUNS = words(`
city town village capital suburb suburbs outskirts centre center street streets mayor port airport north south east west district region area resident residents
battle siege fall capture hospital hotel church museum university stadium sky skies part people heart bombing shelling university school theatre square bridge
`);

/**
 * Whether a city's name stands for the government that sits there, by its role in the sentence: the subject of an act, one side of a relation,
 * the one accused or called on; not the place where something happens, the aim of a journey, or a dateline. Houses of government always do.
 */
export function isGovernment(doc: ParsedDoc, hits: HitMap, hit: TokenHit, datelineEnd: number): boolean {
  const head = headOfRange(doc, hit.fromToken, hit.toToken);
  const token = doc.tokens[head]!;
  if (token.start < datelineEnd && isDateline(doc, hit)) return false;
  if (isBeforeItsState(doc, hits, hit)) return false;
  if (isDateline(doc, hit)) return false;
  return judge(doc, head, hit);
}

function judge(doc: ParsedDoc, head: number, hit: TokenHit): boolean {
  const token = doc.tokens[head]!;
  const governor = doc.tokens[token.head];
  const marker = markerBefore(doc, hit.fromToken) ?? findMarker(doc, head);
  if (marker !== undefined && JOINING.has(marker) && isFinite(doc.tokens[hit.toToken])) return true;
  if (marker !== undefined) {
    if (LOCATIVE.has(marker)) return false;
    if (PARTISAN.has(marker)) return true;
    const lemma = governor?.lemma.toLowerCase() ?? '';
    const above = governor === undefined ? '' : (doc.tokens[governor.head]?.lemma.toLowerCase() ?? '');
    if (marker === 'to' || marker === 'into' || marker === 'from')
      return marker !== 'into' && !MOTION.has(lemma) && !(governor?.upos === 'NOUN' && MOTION.has(above));
    if (marker === 'of') return !PLACE_NOUNS.has(lemma);
    return marker === 'on' || marker === 'under';
  }
  if (isRelation(token.deprel, 'nsubj')) return true;
  if (token.deprel === 'obj' || token.deprel === 'iobj') return !REACHING.has(governor?.lemma.toLowerCase() ?? '');
  if (token.deprel === 'nmod:poss') return !PLACE_NOUNS.has(governor?.lemma.toLowerCase() ?? '');
  if (token.deprel === 'conj' && governor && token.head !== head) {
    const other = doc.tokens[token.head]!;
    if (isRelation(other.deprel, 'nsubj') || other.deprel === 'obj' || other.deprel === 'nmod:poss') return true;
  }
  // «gave Quito ten days»
  if (token.deprel === 'compound' && governor?.upos === 'NUM') return true;
  if (token.deprel === 'compound' || token.deprel === 'amod') {
    const noun = governor?.lemma.toLowerCase() ?? '';
    return (
      ROLE_NOUNS.has(noun) || /^[-–]$/.test(doc.tokens[hit.toToken]?.form ?? '') || /^[-–]$/.test(doc.tokens[hit.fromToken - 1]?.form ?? '')
    );
  }
  const next = doc.tokens[hit.toToken];
  if (token.deprel === 'root') return next !== undefined && (next.upos === 'VERB' || next.upos === 'AUX');
  // A tree that makes nothing of it: a verb after it makes it a doer.
  return isFinite(next);
}

const isFinite = (token: ParsedToken | undefined): boolean =>
  token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX') && token.feats.includes('VerbForm=Fin');

/** The preposition directly before, whatever a tagger takes it for. */
function markerBefore(doc: ParsedDoc, from: number): string | undefined {
  const before = doc.tokens[from - 1];
  if (!before) return undefined;
  const key = before.form.toLowerCase();
  return before.upos === 'ADP' || LOCATIVE.has(key) || PARTISAN.has(key) || OTHER_MARKERS.has(key) ? key : undefined;
}

/** «Lima, Peru». */
function isBeforeItsState(doc: ParsedDoc, hits: HitMap, hit: TokenHit): boolean {
  if (doc.tokens[hit.toToken]?.form !== ',') return false;
  return hits.at(hit.toToken + 1).some((next) => next.alias.kind === 'name' && hit.parties.some((party) => next.parties.includes(party)));
}

/** First words of a line, in capitals or before a dash, a colon, a bracket or a comma with a date: «LIMA, May 2 (…) –». */
function isDateline(doc: ParsedDoc, hit: TokenHit): boolean {
  const before = doc.text.slice(Math.max(0, hit.start - 40), hit.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.trim() !== '' && !/^[\p{L} .]{2,25}[/,]\s?$/u.test(line)) return false;
  const after = doc.text.slice(hit.end, hit.end + 60).split('\n')[0]!;
  return /^(?:\/[\p{L} ]+)?(?:,[^–—-]{0,30})?\s?(?:\([^)]{1,20}\))?\s?(?:--|[–—]|- |:|\.-)/u.test(after) && !/^'s/.test(after);
}
