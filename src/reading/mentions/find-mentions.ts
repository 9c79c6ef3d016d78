import { toRange, toSpan, toTokenIndex } from '../../base/offsets.ts';
import { headOfRange } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention, MentionIndex, MentionKind } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { Why } from '../../model/why.ts';
import type { World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { HONORIFICS } from '../../ontology/role-nouns.ts';
import { findAliases } from './find-aliases.ts';
import { findPersons, type NameHit } from './find-persons.ts';
import { findPronouns } from './find-pronouns.ts';
import { findRoles, type RoleHit } from './find-roles.ts';
import { toHitMap, type TokenHit } from './hit-map.ts';
import { isGovernment } from './is-government.ts';
import { toUnits } from './units.ts';

type Draft = Omit<Mention, 'index' | 'apposedTo'> & { readonly apposedTo?: Draft };

/**
 * Finds all words of the story that may refer to a party, a person, a place or an outlet, in the order of the text, outer before inner.
 * A person's mention covers title and name; a role's covers its noun phrase up to the noun. For a place `parties` holds the state that it lies in.
 * Linear in the length of the document.
 */
export function findMentions(doc: ParsedDoc, page: Page, world: World): readonly Mention[] {
  const units = toUnits(doc);
  const hits = toHitMap(doc, units, findAliases(doc, units, world));
  const roles = findRoles(doc, units, hits, world);
  const persons = withoutTitles(doc, findPersons(doc, page, units, hits, roles, world));
  const drafts: Draft[] = [];

  const named = new Uint8Array(doc.tokens.length);
  for (const person of persons) named.fill(1, person.from, person.to);
  const titled = titleTokens(doc, persons);
  const titleOf = new Set<RoleHit>();
  for (const person of persons) if (person.isTitled && person.roles[0]!.to === person.from) titleOf.add(person.roles[0]!);

  const roleDrafts = new Map<RoleHit, Draft>();
  for (const role of roles) {
    if (titleOf.has(role) || named[role.head] === 1) continue;
    // «*Prime Minister* Sheikh Hasina»: two titles before one name
    if (titled[role.head] === 1 && HONORIFICS.has(doc.tokens[role.to]?.form.toLowerCase() ?? '') && titled[role.to] === 1) continue;
    const draft = toRole(doc, role);
    roleDrafts.set(role, draft);
    drafts.push(draft);
  }
  for (const person of persons) {
    const apposed = person.roles.map((role) => roleDrafts.get(role)).find((draft) => draft !== undefined);
    drafts.push(toPerson(doc, person, apposed));
  }
  const datelineEnd = page.dateline?.end ?? 0;
  for (const hit of hits.all) {
    if (named[hit.fromToken] === 1) continue;
    const draft = toAliasMention(doc, hit, hits, datelineEnd);
    if (draft) drafts.push(draft);
  }
  for (const at of findPronouns(doc)) drafts.push(toPronoun(doc, at));

  drafts.sort((a, b) => a.start - b.start || b.end - a.end || ORDER[a.kind] - ORDER[b.kind]);
  const indexOf = new Map(drafts.map((draft, i) => [draft, i as MentionIndex]));
  return drafts.map(({ apposedTo, ...draft }, i) => ({
    ...draft,
    index: i as MentionIndex,
    ...(apposedTo === undefined ? {} : { apposedTo: indexOf.get(apposedTo)! }),
  }));
}

const ORDER: Readonly<Record<MentionKind, number>> = { person: 0, role: 1, party: 2, seat: 3, place: 4, outlet: 5, pronoun: 6 };

/** 1 for each token of a title before a name. */
function titleTokens(doc: ParsedDoc, persons: readonly NameHit[]): Uint8Array {
  const titled = new Uint8Array(doc.tokens.length);
  for (const { from, titleFrom } of persons) titled.fill(1, titleFrom, from);
  return titled;
}

/** «*Sheikh* Mohammed», on a page of a man whose family name is Sheikh: a title before a name is no second person. */
function withoutTitles(doc: ParsedDoc, persons: readonly NameHit[]): readonly NameHit[] {
  const titled = titleTokens(doc, persons);
  return persons.filter(({ from, to }) => to - from > 1 || titled[from] === 0 || !HONORIFICS.has(doc.tokens[from]!.form.toLowerCase()));
}

function toRole(doc: ParsedDoc, role: RoleHit): Draft {
  const first = doc.tokens[role.from]!;
  const last = doc.tokens[role.to - 1]!;
  return {
    kind: 'role',
    ...toSpan(first.start, last.end),
    ...toRange(role.from, role.to),
    head: toTokenIndex(role.head),
    parties: role.parties,
    ...(role.sector === undefined ? {} : { sector: role.sector }),
    role: doc.text.slice(doc.tokens[role.wordsFrom]!.start, last.end),
    ...(role.office === undefined ? {} : { office: role.office }),
    why: role.parties.length === 0 ? [] : [partyWhy(doc, role)],
  };
}

const partyWhy = (doc: ParsedDoc, role: RoleHit): Why => ({
  rule: 'role-modifier',
  detail: `${role.parties.join(', ')} named beside «${doc.tokens[role.head]!.form}»`,
  evidence: role.partyTokens.map((at) => toSpan(doc.tokens[at]!.start, doc.tokens[at]!.end)),
});

function toPerson(doc: ParsedDoc, person: NameHit, apposedTo: Draft | undefined): Draft {
  const from = person.titleFrom;
  const parties: PartyId[] = [];
  if (person.party !== undefined) parties.push(person.party);
  else for (const role of person.roles) if (parties.length === 0) parties.push(...role.parties.slice(0, 1));
  const role = person.roles.find((r) => r.office !== undefined) ?? person.roles[0];
  const isByline = role === undefined && person.evidence.includes('byline');
  const why: Why[] = [
    {
      rule: 'person-clues',
      detail: `a person by ${person.evidence.join(', ')}`,
      evidence: [toSpan(person.start, person.end)],
      weight: person.score,
    },
  ];
  for (const r of person.roles) if (r.parties.length > 0) why.push(partyWhy(doc, r));
  return {
    kind: 'person',
    ...toSpan(doc.tokens[from]!.start < person.start ? doc.tokens[from]!.start : person.start, person.end),
    ...toRange(from, person.to),
    head: toTokenIndex(headOfRange(doc, from, person.to)),
    parties,
    ...(role?.sector === undefined ? {} : { sector: role.sector }),
    name: person.name,
    nameSpan: toSpan(person.start, person.end),
    ...(isByline ? { sector: 'MED' as const, role: 'author', office: 'journalist' } : {}),
    ...(role === undefined ? {} : { role: roleWords(doc, role) }),
    ...(role?.office === undefined ? {} : { office: role.office }),
    why,
    ...(apposedTo === undefined ? {} : { apposedTo }),
  };
}

const roleWords = (doc: ParsedDoc, role: RoleHit): string =>
  doc.text.slice(doc.tokens[role.wordsFrom]!.start, doc.tokens[role.to - 1]!.end);

function toAliasMention(doc: ParsedDoc, hit: TokenHit, hits: ReturnType<typeof toHitMap>, datelineEnd: number): Draft | undefined {
  const { alias } = hit;
  let kind: MentionKind;
  if (alias.kind === 'name' || alias.kind === 'adjective' || alias.kind === 'demonym') kind = 'party';
  else if (alias.kind === 'body') kind = 'role';
  else if (alias.kind === 'outlet') kind = 'outlet';
  else if (alias.kind === 'place') kind = 'place';
  else kind = isHouse(hit) || isGovernment(doc, hits, hit, datelineEnd) ? 'seat' : 'place';
  const head = headOfRange(doc, hit.fromToken, hit.toToken);
  const rule = alias.kind === 'seat' ? (kind === 'seat' ? 'seat-acts' : 'seat-as-place') : `alias-${alias.kind}`;
  return {
    kind,
    ...toSpan(hit.start, hit.end),
    ...toRange(hit.fromToken, hit.toToken),
    head: toTokenIndex(head),
    parties: hit.parties,
    ...(alias.sector === undefined ? {} : { sector: alias.sector }),
    ...(kind === 'party' ? {} : { name: alias.name }),
    why: [{ rule, detail: `«${alias.text}» is ${alias.name} in the table`, evidence: [toSpan(hit.start, hit.end)] }],
  };
}

/** A house of government («the Kremlin») rather than a city: its name is no place of the tables and no capital. */
const HOUSE =
  /\b(?:House|Palace|Street|Kremlin|Office|Elys|Élys|Quai|Casa|Palacio|Zhongnanhai|Bankova|Whitehall|Capitol|Planalto|Quirinal|Chigi|Porte|Mansion|Court|Hill)/;
const isHouse = (hit: TokenHit): boolean => HOUSE.test(hit.alias.name) && !hit.isPlace;

function toPronoun(doc: ParsedDoc, at: number): Draft {
  const token = doc.tokens[at]!;
  return {
    kind: 'pronoun',
    start: token.start,
    end: token.end,
    ...toRange(at, at + 1),
    head: toTokenIndex(at),
    parties: [],
    why: [],
  };
}
