import type { Referent } from '../../model/actor.ts';
import type { Mention, MentionIndex } from '../../model/mention.ts';
import type { World } from '../../model/world.ts';
import { codeOfParty, isLocal, type PartyId } from '../../ontology/parties.ts';
import type { Sector } from '../../ontology/plover.ts';
import type { ClauseTree } from './clause-tree.ts';
import { isBrokered } from './is-brokered.ts';
import { mastersOf } from './masters-of.ts';

/** A party found in a noun phrase, and the words that stand for it. */
export interface FoundParty {
  readonly party: PartyId;
  readonly sector?: Sector;
  readonly name?: string;
  readonly mention?: MentionIndex;
  /** Token at which it was found. */
  readonly at: number;
  /** `head` of the phrase itself, `poss`, `adj`, `of`, … inside it, `event` the doer of an event named there, `place` the state of a place. */
  readonly how: string;
}

/** Steps from the head of a phrase down to a modifier of a modifier («the families of the soldiers of Chad»). */
const DEEPEST_MODIFIER = 3;
/** Prepositions that tie a body or person to its party: «minister of», «officials from», «spokesman for». */
const BELONGING = ['of', 'by', 'from', 'for'];
/** Members of a list that are looked at on each side. */
const LONGEST_LIST = 8;
const LISTED_KINDS = new Set(['person', 'party', 'seat', 'role']);
/** Kinds that name a country as a whole. */
const BARE_KINDS = new Set(['party', 'seat']);
/** Kinds that may stand for a party. */
const PARTY_KINDS = new Set(['person', 'party', 'seat', 'role', 'pronoun']);

/** Verbs whose object is its subject's own act, word or thing, and verbs of will before them («the exercise that Mali *wished* to hold»). */
const MAKING: ReadonlySet<string> = new Set(
  (
    'propose draft make offer present write sponsor prepare submit table launch issue impose play take hold organise organize build publish run lead head announce raise ' +
    'lodge level bring plan conduct carry stage pass adopt begin start do commit wage fight commission author devise draw work negotiate broker unveil declare utter give send want wish seek hope intend demand try'
  ).split(' '),
);
const RELATIVE: ReadonlySet<string> = new Set(['which', 'that', 'who', 'whom', 'what']);

/** Parties found, by token: with the states of places, and without. */
interface Remembered {
  readonly plain: (readonly FoundParty[] | undefined)[];
  readonly withPlaces: (readonly FoundParty[] | undefined)[];
}

/** Which parties a noun phrase stands for: by its head's mention first, then by what stands with it. */
export class PartyFinder {
  /** For each token the mention that it heads or stands in, and that says most; −1 where none. */
  private readonly mentionAt: Int32Array;
  /** Answers that were given once, by token: every frame of a word asks for the parties of the same phrases. */
  private readonly phrases: Remembered = { plain: [], withPlaces: [] };
  private readonly heads: Remembered = { plain: [], withPlaces: [] };
  private readonly tree: ClauseTree;
  private readonly mentions: readonly Mention[];
  private readonly referents: readonly Referent[];
  private readonly world: World;
  private readonly people: ReadonlySet<string>;

  constructor(tree: ClauseTree, mentions: readonly Mention[], referents: readonly Referent[], world: World, people: ReadonlySet<string>) {
    this.tree = tree;
    this.mentions = mentions;
    this.referents = referents;
    this.world = world;
    this.people = people;
    this.mentionAt = new Int32Array(tree.tokens.length).fill(-1);
    const rank = new Float64Array(tree.tokens.length).fill(-1);
    for (const mention of mentions) {
      const hasParty = (referents[mention.index]?.parties.length ?? 0) > 0 ? 1 : 0;
      const length = mention.to - mention.from;
      for (let t = mention.from as number; t < mention.to; t++) {
        // the mention that the token heads goes first, the widest of them; else the narrowest around the token
        const value = mention.head === t ? 1000 + hasParty * 500 + Math.min(length, 400) : hasParty * 100 + Math.max(0, 90 - length);
        if (value > rank[t]!) {
          rank[t] = value;
          this.mentionAt[t] = mention.index;
        }
      }
    }
  }

  /** The mention at a token, where there is one. */
  findMention(token: number): Mention | undefined {
    const index = this.mentionAt[token] ?? -1;
    return index < 0 ? undefined : this.mentions[index];
  }

  /** Whether a country's own name begins at a character. */
  isCountryAt(start: number): boolean {
    return this.mentions.some((mention) => mention.start === start && mention.kind === 'party');
  }

  /** The mention of an index. */
  mentionOf(index: MentionIndex): Mention | undefined {
    return this.mentions[index];
  }

  findReferent(token: number): Referent | undefined {
    const index = this.mentionAt[token] ?? -1;
    return index < 0 ? undefined : this.referents[index];
  }

  /** Usual English name of a party; its id where the tables have none, the word for one that nothing else names. */
  nameOfParty(party: string): string {
    return this.world.parties.get(party as PartyId)?.name ?? (isLocal(party as PartyId) ? codeOfParty(party as PartyId) : party);
  }

  /** Whether a find stands on a pronoun. */
  isPronoun(found: FoundParty): boolean {
    return found.mention !== undefined && this.mentions[found.mention]!.kind === 'pronoun';
  }

  /** Whether two finds of one party are different people or bodies, as far as the words tell: no pronoun, not the same person, not the bare country. */
  isOther(a: FoundParty, b: FoundParty): boolean {
    if (a.mention === undefined || b.mention === undefined || a.mention === b.mention) return false;
    const one = this.mentions[a.mention]!;
    const two = this.mentions[b.mention]!;
    if (one.kind === 'pronoun' || two.kind === 'pronoun') return false;
    if (one.start < two.end && two.start < one.end) return false;
    const first = this.referents[a.mention]!;
    const second = this.referents[b.mention]!;
    if (first.person !== undefined && first.person === second.person) return false;
    return !(BARE_KINDS.has(one.kind) && BARE_KINDS.has(two.kind));
  }

  /** Parties of a noun phrase with all its conjuncts. */
  inPhrase(head: number, allowPlace = false): readonly FoundParty[] {
    return ((allowPlace ? this.phrases.withPlaces : this.phrases.plain)[head] ??= this.readPhrase(head, allowPlace));
  }

  private readPhrase(head: number, allowPlace: boolean): readonly FoundParty[] {
    const found: FoundParty[] = [];
    for (const conjunct of this.tree.withConjuncts(head)) this.inOne(conjunct, allowPlace, 0, found);
    if (found.length > 0 && found[0]!.how === 'head') for (const other of this.neighbours(head)) this.inOne(other, allowPlace, 0, found);
    return uniqueParties(found);
  }

  /** Parties that the head of a phrase itself stands for, without what stands with it. */
  atHead(head: number, allowPlace = false): readonly FoundParty[] {
    return ((allowPlace ? this.heads.withPlaces : this.heads.plain)[head] ??= this.readHead(head, allowPlace));
  }

  private readHead(head: number, allowPlace: boolean): readonly FoundParty[] {
    const mention = this.findMention(head);
    if (!mention) return [];
    const referent = this.referents[mention.index];
    if (PARTY_KINDS.has(mention.kind) && referent && referent.parties.length > 0)
      return referent.parties.map((party) => ({
        party,
        ...((referent.sector ?? mention.sector) && { sector: referent.sector ?? mention.sector }),
        ...(referent.name !== undefined && referent.parties.length === 1 && { name: referent.name }),
        mention: mention.index,
        at: head,
        how: 'head',
      }));
    if (allowPlace && mention.kind === 'place') {
      const party = this.findPlaceParty(mention);
      if (party) return [{ party, mention: mention.index, at: head, how: 'place' }];
    }
    return [];
  }

  /**
   * Heads of parties that stand in one list with a party («Britain, France and Germany»), by word order:
   * trees of lists of names are often wrong. A list has an «and» and no verb in it.
   */
  private neighbours(head: number): number[] {
    const mention = this.findMention(head);
    if (!mention) return [];
    const { tokens } = this.tree;
    const found: number[] = [];
    for (const step of [1, -1] as const) {
      let edge: number = step === 1 ? mention.to : (mention.from as number) - 1;
      const run: number[] = [];
      let hasAnd = false;
      for (let k = 0; k < LONGEST_LIST; k++) {
        const link = tokens[edge];
        if (
          !link ||
          this.tree.sentenceOf[edge] !== this.tree.sentenceOf[head] ||
          (link.form !== ',' && link.lemma !== 'and' && link.form !== '&')
        )
          break;
        let next: number = edge + step;
        if (link.form === ',' && tokens[next]?.lemma === 'and') {
          hasAnd = true;
          next += step;
        }
        if (step === 1 && tokens[next]?.upos === 'DET') next += 1;
        const other: Mention | undefined = next >= 0 && next < tokens.length ? this.findMention(next) : undefined;
        if (!other || other === mention || !LISTED_KINDS.has(other.kind) || this.referents[other.index]!.parties.length === 0) break;
        // «Russia attacked X, and *Ukraine* answered»: the subject of a clause of its own is no member
        if (step === 1 && tokens[other.head]!.deprel.startsWith('nsubj') && !tokens[head]!.deprel.startsWith('nsubj')) break;
        if (link.lemma === 'and' || link.form === '&') hasAnd = true;
        run.push(other.head);
        edge = step === 1 ? other.to : (other.from as number) - 1;
        if (step === -1 && edge >= 0 && tokens[edge]!.upos === 'DET') edge -= 1;
      }
      if (hasAnd) found.push(...run);
    }
    return found;
  }

  /** Whether the words of a mention name a people («the Chileans») and no land. */
  namesPeople(mention: Mention): boolean {
    const words = this.tree.doc.text.slice(mention.start, mention.end).toLowerCase().replace(/^the /, '');
    const aliases = this.world.aliases.get(words) ?? [];
    return aliases.length > 0 && aliases.every(({ kind }) => kind === 'demonym' || kind === 'adjective');
  }

  /** The state that a place mention lies in. */
  findPlaceParty(mention: Mention): PartyId | undefined {
    if (mention.parties.length > 0) return mention.parties[0];
    const words = this.tree.doc.text.slice(mention.start, mention.end).toLowerCase().replace(/^the /, '');
    for (const alias of this.world.aliases.get(words) ?? []) if (alias.party) return alias.party;
    return undefined;
  }

  /** Who made or did a thing, told in a clause that belongs to it: «the role that *Algeria* plays», «a text proposed by *Paris*». */
  private makersOf(head: number): readonly number[] {
    const { tree } = this;
    if (this.people.has(tree.lemmas[head]!)) return [];
    for (const child of tree.dependants(head)) {
      const { deprel, upos } = tree.tokens[child]!;
      if (upos !== 'VERB' || !deprel.startsWith('acl') || child < head) continue;
      if (!MAKING.has(tree.lemmas[child]!)) continue;
      if (tree.isPassive(child)) {
        const by = tree.phrases(child, 'by');
        if (by.length > 0) return by;
        continue;
      }
      const subjects = tree.dependantsBy(child, 'nsubj').filter((s) => tree.tokens[s]!.upos !== 'PRON' || !RELATIVE.has(tree.lemmas[s]!));
      if (subjects.length > 0) return subjects;
    }
    return [];
  }

  private inOne(head: number, allowPlace: boolean, depth: number, found: FoundParty[]): void {
    const own = this.atHead(head, allowPlace);
    if (own.length > 0) {
      found.push(...own);
      return;
    }
    if (depth >= DEEPEST_MODIFIER) return;
    const before = found.length;
    const take = (heads: readonly number[], how: string): boolean => {
      for (const h of heads) {
        const inner: FoundParty[] = [];
        for (const conjunct of this.tree.withConjuncts(h)) this.inOne(conjunct, allowPlace, depth + 1, inner);
        for (const p of inner) found.push(p.how === 'head' ? { ...p, how } : p);
      }
      return found.length > before;
    };
    const { tree } = this;
    if (take(tree.dependantsBy(head, 'nmod:poss'), 'poss')) return;
    const adjectives: number[] = [];
    for (const child of tree.dependants(head)) {
      const { deprel } = tree.tokens[child]!;
      if ((deprel === 'amod' || deprel === 'compound' || deprel === 'nmod:desc' || deprel === 'flat') && !isBrokered(tree, child))
        adjectives.push(child);
    }
    if (take(adjectives, 'adj')) return;
    for (const marker of BELONGING) if (take(tree.phrases(head, marker), marker)) return;
    if (take(tree.dependantsBy(head, 'appos'), 'appos')) return;
    if (take(this.makersOf(head), 'event')) return;
    if (take(mastersOf(tree, head), 'of')) return;
    if (this.people.has(tree.lemmas[head]!)) {
      for (const place of tree.phrases(head, 'in')) {
        const party = this.atHead(place, true);
        for (const p of party) found.push({ ...p, how: 'place' });
        if (party.length > 0) return;
      }
    }
  }
}

/** Each party once, as first found. */
export function uniqueParties(found: readonly FoundParty[]): FoundParty[] {
  if (found.length < 2) return [...found];
  const seen = new Set<string>();
  return found.filter((f) => !seen.has(f.party) && seen.add(f.party));
}
