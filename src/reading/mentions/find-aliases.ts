import { soundLikeness, toSkeletons, toSounds } from '../../base/sound.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Alias, World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { ROLE_NOUNS } from '../../ontology/role-nouns.ts';
import { type AliasIndex, aliasIndexOf } from './alias-index.ts';
import { isBroken, isCapital, isOwning, type Unit } from './units.ts';
import type { TrieNode } from './word-trie.ts';

/** Words of the page that a table knows, units `from` (inclusive) to `to` (exclusive). */
export interface AliasHit {
  readonly from: number;
  readonly to: number;
  readonly alias: Alias;
  /** For an alias of several parties with one spelling («Korean»): all of them, the likeliest first. */
  readonly parties: readonly PartyId[];
  /** Whether the words also name a city or another place. */
  readonly isPlace: boolean;
}

/** Kinds in the order in which they win where one spelling has several. */
const RANK: Readonly<Record<Alias['kind'], number>> = { name: 0, body: 1, seat: 2, outlet: 3, adjective: 4, demonym: 5, place: 6 };

/** Adjectives and demonyms that are other words in lower case. */
const OTHER_WORD_IN_LOWER_CASE: ReadonlySet<string> = new Set([
  'polish',
  'turkey',
  'china',
  'guinea',
  'chad',
  'jordan',
  'western',
  'west',
  'gulf',
  'pole',
  'poles',
  'swede',
  'finn',
  'dane',
  'allied',
  'european',
  'arab',
]);

/** Forms of a people's name that stand before a hyphen alone: «Franco-German», but «Franco Frattini». */
const PREFIX_FORMS: ReadonlySet<string> = new Set(['franco', 'anglo', 'sino', 'russo', 'indo', 'italo', 'hispano', 'greco']);

/** Words of regions that stand for a bloc only before a noun for people or states. */
const REGION_ADJECTIVES: ReadonlySet<string> = new Set(['gulf', 'arab', 'western', 'west']);

/** Prefixes and suffixes that turn a party's adjective into another's quality: «pro-Russian», «Iran-backed». */
const OPPOSING_PREFIX: ReadonlySet<string> = new Set(['anti', 'pro', 'non']);
const PARTICIPLE_AFTER_HYPHEN: ReadonlySet<string> = new Set([
  ...[
    'backed',
    'led',
    'brokered',
    'held',
    'occupied',
    'controlled',
    'made',
    'built',
    'born',
    'based',
    'sponsored',
    'supported',
    'funded',
    'speaking',
  ],
  ...[
    'mediated',
    'run',
    'aligned',
    'friendly',
    'supplied',
    'trained',
    'installed',
    'imposed',
    'drafted',
    'owned',
    'allied',
    'linked',
    'majority',
    'style',
  ],
]);

/** All matches, longest first from the left, without overlap. Linear: each unit tries at most as many words as an alias that begins with it has. */
export function findAliases(doc: ParsedDoc, units: readonly Unit[], world: World): readonly AliasHit[] {
  const index = aliasIndexOf(world);
  const hits: AliasHit[] = [];
  for (let i = 0; i < units.length; ) {
    const begun = index.aliases.begin(units[i]!.key);
    let hit = begun ? findLongest(doc, units, i, begun) : findBySound(doc, units, i, world);
    if (hit && hit.to - i > 1 && units[i]!.key === 'the') hit = afterArticle(doc, units, hit, index);
    if (hit) hits.push(hit);
    i = hit ? hit.to : i + 1;
  }
  return settleHomonyms(settleBodies(doc, units, addHalves(doc, units, hits, world)));
}

const isJoined = (text: string, left: Unit, right: Unit): boolean => !isBroken(text, left, right) || isOwning(text, left, right);

/** Where a possessive stands within the words: only names that are written with one («People's Republic of China»). */
function spelledAs(doc: ParsedDoc, units: readonly Unit[], from: number, to: number, list: readonly Alias[]): readonly Alias[] | undefined {
  for (let i = from + 1; i < to; i++) {
    if (!isOwning(doc.text, units[i - 1]!, units[i]!)) continue;
    const owned = list.filter((alias) => /['’]/.test(alias.text));
    return owned.length > 0 ? owned : undefined;
  }
  return list;
}

/** The longest alias that begins with the unit, at which the table's node is `begun`. */
function findLongest(doc: ParsedDoc, units: readonly Unit[], at: number, begun: TrieNode<Alias[]>): AliasHit | undefined {
  const path = [begun];
  for (let node = begun.next?.get(units[at + 1]?.key ?? ''); node; node = node.next?.get(units[at + path.length]?.key ?? '')) {
    const right = at + path.length;
    if (!isJoined(doc.text, units[right - 1]!, units[right]!)) break;
    path.push(node);
  }
  for (let reach = path.length; reach > 0; reach--) {
    const known = path[reach - 1]!.value;
    const list = known && spelledAs(doc, units, at, at + reach, known);
    const hit = list && choose(doc, units, at, at + reach, list);
    if (hit) return hit;
  }
  return undefined;
}

/**
 * «the West African states», «the South Sudanese army»: an alias that begins with the article gives way to a longer one that begins after it,
 * and is no name at all where its last word is the first of a longer name that no table knows («the West Country»).
 */
function afterArticle(doc: ParsedDoc, units: readonly Unit[], hit: AliasHit, index: AliasIndex): AliasHit | undefined {
  const begun = index.aliases.begin(units[hit.from + 1]!.key);
  const inner = begun && findLongest(doc, units, hit.from + 1, begun);
  if (inner && inner.to > hit.to) return inner;
  const isWest = hit.to - hit.from === 2 && units[hit.to - 1]!.key === 'west';
  return isWest && !isRegionForBloc(doc, units, hit.to - 1) ? undefined : hit;
}

/** Likeness of sound from which a strange spelling is a country's or capital's name. */
const SOUNDS_LIKE = 0.89;

/** «Kiew», «Tahran»: a lone capitalised word that no table knows and that sounds like a capital or country. Only spellings that English does not use come here. */
function findBySound(doc: ParsedDoc, units: readonly Unit[], at: number, world: World): AliasHit | undefined {
  const unit = units[at]!;
  if (unit.text.length < 4 || !isCapital(unit.text) || unit.text === unit.text.toUpperCase()) return undefined;
  const before = units[at - 1];
  const after = units[at + 1];
  const isIn = before !== undefined && /^(?:in|from|to|of|on|near|against|with|between|and)$/.test(before.key);
  const isFirst =
    before === undefined || doc.text.slice(before.end, unit.start).trim() !== '' || doc.text.slice(before.end, unit.start).includes('\n');
  if (isFirst && doc.tokens[unit.token]!.upos !== 'PROPN') return undefined;
  if (!isIn && !isFirst && !(before !== undefined && !isCapital(before.text) && doc.tokens[before.token]!.upos === 'VERB'))
    return undefined;
  if (after && isCapital(after.text) && !isBroken(doc.text, unit, after)) return undefined;
  const index = aliasIndexOf(world);
  const sounds = toSounds(unit.text);
  let best: Alias | undefined;
  let bestLikeness = SOUNDS_LIKE;
  for (const skeleton of toSkeletons(sounds)) {
    for (const candidate of index.bySkeleton.get(skeleton) ?? []) {
      const likeness = candidate.alias.text[0]!.toLowerCase() === unit.text[0]!.toLowerCase() ? soundLikeness(sounds, candidate.sounds) : 0;
      if (likeness > bestLikeness || (likeness === bestLikeness && best === undefined)) {
        best = candidate.alias;
        bestLikeness = likeness;
      }
    }
  }
  if (!best?.party) return undefined;
  return { from: at, to: at + 1, alias: best, parties: [best.party], isPlace: false };
}

function choose(doc: ParsedDoc, units: readonly Unit[], from: number, to: number, list: readonly Alias[]): AliasHit | undefined {
  const fitting = list.filter((alias) => isFitting(doc, units, from, to, alias)).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const alias = fitting[0];
  if (!alias) return undefined;
  const parties: PartyId[] = [];
  for (const other of fitting) {
    const isAlike = other.kind === alias.kind || (RANK[other.kind] >= 4 && RANK[other.kind] <= 5 && RANK[alias.kind] >= 4);
    if (isAlike && other.kind !== 'place' && other.party !== undefined && !parties.includes(other.party)) parties.push(other.party);
  }
  if (alias.kind === 'place' && alias.party !== undefined) parties.push(alias.party);
  return { from, to, alias, parties, isPlace: list.some((a) => a.kind === 'place') };
}

function isFitting(doc: ParsedDoc, units: readonly Unit[], from: number, to: number, alias: Alias): boolean {
  const first = units[from]!;
  if (to - from === 1 && PREFIX_FORMS.has(first.key) && !/[-‐‑–]/.test(doc.text[first.end] ?? '')) return false;
  if (first.key === 'pole' && /^(?:north|south)$/.test(units[from - 1]?.key ?? '')) return false;
  if (alias.isCaseSensitive) {
    let surface = first.text;
    for (let k = from + 1; k < to; k++) surface += ` ${units[k]!.text}`;
    const plain = alias.text.replaceAll('.', '').replaceAll(/[-–]/g, ' ');
    return (
      surface.replaceAll('.', '') === plain ||
      (plain.length > 3 && plain === plain.toUpperCase() && surface === plain[0]! + plain.slice(1).toLowerCase())
    );
  }
  if (isCapital(first.text)) {
    if (to - from === 1 && REGION_ADJECTIVES.has(first.key)) return isRegionForBloc(doc, units, from);
    return true;
  }
  if (!isCapital(alias.text)) return true;
  if (alias.kind !== 'adjective' && alias.kind !== 'demonym') return false;
  if (first.key === 'western') return isBeforeRole(doc, units, from);
  return first.key.length > 4 && !OTHER_WORD_IN_LOWER_CASE.has(first.key);
}

/** «the West», «Western leaders», «Western pressure», but not «West Bank» or «the Arab Spring», whatever the tables know. */
function isRegionForBloc(doc: ParsedDoc, units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const isNextName = next !== undefined && !isBroken(doc.text, units[at]!, next) && isCapital(next.text);
  const { key } = units[at]!;
  if (key === 'gulf' || key === 'arab') return isBeforeRole(doc, units, at);
  return !isNextName || isBeforeRole(doc, units, at) || ROLE_NOUNS.has(next.key);
}

function isBeforeRole(doc: ParsedDoc, units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (!next || isBroken(doc.text, units[at]!, next)) return false;
  const lemma = doc.tokens[next.token]!.lemma.toLowerCase();
  return ROLE_NOUNS.has(lemma) || ROLE_NOUNS.has(next.key) || lemma === 'neighbour' || lemma === 'neighbor';
}

/** Points of the compass that states of a parted country go by. */
const HALVES: Readonly<Record<string, string>> = { north: 'North ', south: 'South ' };

/** «the North», «the South» on a page that names North Korea or South Sudan: the state of that name, or the other half of the one named. */
function addHalves(doc: ParsedDoc, units: readonly Unit[], hits: readonly AliasHit[], world: World): readonly AliasHit[] {
  const halves = new Map<string, Alias>();
  for (const { parties, alias } of hits) {
    const name = alias.kind === 'name' || alias.kind === 'adjective' ? world.parties.get(parties[0]!)?.name : undefined;
    const match = name === undefined ? undefined : /^(?:North|South) (.+)$/.exec(name);
    if (!match) continue;
    for (const [key, word] of Object.entries(HALVES)) {
      const half = world.aliases.get(`${word}${match[1]}`.toLowerCase())?.find((a) => a.kind === 'name');
      if (half && !halves.has(key)) halves.set(key, half);
    }
  }
  if (halves.size === 0) return hits;
  const covered = new Set(hits.flatMap((hit) => Array.from({ length: hit.to - hit.from }, (_, k) => hit.from + k)));
  const added: AliasHit[] = [];
  for (let i = 1; i < units.length; i++) {
    const unit = units[i]!;
    const half = halves.get(unit.key);
    if (!half?.party || covered.has(i) || !isCapital(unit.text) || units[i - 1]!.key !== 'the') continue;
    const next = units[i + 1];
    if (next && (isCapital(next.text) || next.key === 'of') && !isBroken(doc.text, unit, next)) continue;
    added.push({ from: i, to: i + 1, alias: half, parties: [half.party], isPlace: false });
  }
  return added.length === 0 ? hits : [...hits, ...added].sort((a, b) => a.from - b.from);
}

/** Bodies that many states have under the same name; without a state beside them they are the best known one. */
const COMMON_BODY =
  /(?:council|parliament|congress|senate|assembly|ministry|department|court|bank|army|guard|navy|agency|commission|union)$/;

/** «Russia's Security Council», «Supreme National Security Council of Iran»: a common body belongs to the state beside it; with more words before it in capitals to none that the table knows. */
function settleBodies(doc: ParsedDoc, units: readonly Unit[], hits: readonly AliasHit[]): readonly AliasHit[] {
  return hits.map((hit, i) => {
    if (!COMMON_BODY.test(units[hit.to - 1]!.key) || (hit.alias.kind !== 'body' && hit.alias.kind !== 'name')) return hit;
    const before = hits[i - 1];
    const after = hits[i + 1];
    const between = before === undefined ? [] : units.slice(before.to, hit.from);
    const isBefore =
      before !== undefined &&
      between.length < 4 &&
      between.every((unit) => isCapital(unit.text)) &&
      isStateHit(before) &&
      isJoinedBy(doc.text, units[before.to - 1]!.end, units[hit.from]!.start);
    const isAfter =
      after !== undefined &&
      isStateHit(after) &&
      after.from - hit.to <= 2 &&
      units[hit.to]!.key === 'of' &&
      !isBroken(doc.text, units[hit.to - 1]!, units[hit.to]!);
    const owner = isBefore ? before : isAfter ? after : undefined;
    if (!owner) return hit;
    const name = doc.text.slice(units[hit.from]!.start, units[hit.to - 1]!.end);
    return {
      ...hit,
      parties: owner.parties,
      alias: { ...hit.alias, kind: 'body' as const, sector: 'GOV' as const, name: `${owner.alias.name} ${name}` },
    };
  });
}

const isStateHit = (hit: AliasHit): boolean =>
  hit.parties.length === 1 && hit.parties[0]!.startsWith('iso:') && hit.alias.kind !== 'outlet' && hit.alias.kind !== 'body';
const isJoinedBy = (text: string, from: number, to: number): boolean =>
  to - from < 30 && /^(?:['’]s?)?(?: [\p{L} ]*)?$/u.test(text.slice(from, to));

/** A spelling that several parties share means the one that the page names otherwise too; else an organisation with its seat there, else the first in the table. */
function settleHomonyms(hits: readonly AliasHit[]): readonly AliasHit[] {
  if (!hits.some((hit) => hit.parties.length > 1)) return hits;
  const counts = new Map<PartyId, number>();
  for (const hit of hits) if (hit.parties.length === 1) counts.set(hit.parties[0]!, (counts.get(hit.parties[0]!) ?? 0) + 1);
  return hits.map((hit) => {
    if (hit.parties.length < 2) return hit;
    const weight = (party: PartyId): number => (counts.get(party) ?? 0) + (hit.alias.kind === 'seat' && party.startsWith('org:') ? 0.5 : 0);
    const best = hit.parties.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    return { ...hit, parties: [best] };
  });
}

/** Whether the hit qualifies something else's side: «pro-Russian», «Iran-backed militias». */
export function isInCompound(doc: ParsedDoc, units: readonly Unit[], hit: AliasHit): boolean {
  const before = units[hit.from - 1];
  const after = units[hit.to];
  const first = units[hit.from]!;
  const last = units[hit.to - 1]!;
  if (before && OPPOSING_PREFIX.has(before.key) && isHyphened(doc.text, before.end, first.start)) return true;
  return after !== undefined && PARTICIPLE_AFTER_HYPHEN.has(after.key) && isHyphened(doc.text, last.end, after.start);
}

const isHyphened = (text: string, from: number, to: number): boolean =>
  to > from && to - from <= 3 && /^ ?[-‐‑–] ?$/.test(text.slice(from, to));
