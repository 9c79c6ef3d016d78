import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { PartyId } from '../../ontology/parties.ts';
import type { RoleHit } from './find-roles.ts';
import type { Run } from './find-runs.ts';
import type { NameContext } from './name-context.ts';
import { isCapital } from './units.ts';

/** Tokens of a second name, and of a role in the plural behind two names. Set by hand. */
const LONGEST_NAME = 4;
const PLURAL_REACH = 9;

/** A role that belongs to a name; with several names to one role, the party of this one. */
interface TitleHit {
  readonly role: RoleHit;
  readonly party?: PartyId;
}

/** Finds what the words around a name make of the person: titles before it, appositions on both sides, owners and origins. By token patterns first, as trees fail on titles. */
export class TitleFinder {
  constructor(private readonly context: NameContext) {}

  /** A role whose words end where the name begins: «Deputy Prime Minister X», «the historian X», «secretary of the council of Y, X» is none. */
  findTitle(run: Run, from: number): { role: RoleHit; from: number; party?: PartyId } | undefined {
    const { doc } = this.context;
    const direct = this.context.roleByEnd.get(from);
    if (direct && this.isTitleClass(direct) && !doc.text.slice(doc.tokens[from - 1]!.end, doc.tokens[from]!.start).includes('\n')) {
      return { role: direct, from: direct.from };
    }
    // «the Secretary of the National Council of Y Name»: back over «of» phrases to a role noun
    if (/^(?:of|the)$/i.test(doc.tokens[from - 1]?.form ?? '')) return undefined;
    for (let i = from - 1, steps = 0; i >= 0 && steps < 9; i--, steps++) {
      const token = doc.tokens[i]!;
      if (token.upos === 'PUNCT' || token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PRON' || token.upos === 'CCONJ') break;
      const role = this.context.roleAt[i];
      if (role && this.isTitleClass(role) && !role.isPlural && doc.tokens[role.to]?.form.toLowerCase() === 'of' && steps > 0) {
        return this.isOfPhrase(role.to, from) ? { role, from: role.from } : undefined;
      }
    }
    void run;
    return undefined;
  }

  private isTitleClass(role: RoleHit): boolean {
    return role.class === 'person' || (role.class === 'body' && role.office !== undefined);
  }

  /** Between «of» and the name stand only names, nouns, adjectives and articles, and the last of them is a party or a noun in capitals. */
  private isOfPhrase(of: number, to: number): boolean {
    for (let i = of; i < to; i++) {
      const { upos, form } = this.context.doc.tokens[i]!;
      if (i > of && upos === 'ADP' && form.toLowerCase() !== 'of') return false;
      if (!['ADP', 'NOUN', 'PROPN', 'ADJ', 'DET', 'PART', 'X'].includes(upos)) return false;
    }
    return true;
  }

  /** «X, the head of Y», «Y's ambassador in Z, X», and what the tree calls apposition. */
  findApposition(from: number, to: number, head: number): TitleHit | undefined {
    const { doc } = this.context;
    const after = this.findRoleAfter(to);
    if (after) return { role: after };
    const before = this.findRoleBefore(from) ?? this.findPluralAfter(from, to);
    if (before) return before;
    const token = doc.tokens[head]!;
    if (token.head >= 0 && (isRelation(token.deprel, 'appos') || isRelation(token.deprel, 'flat') || token.deprel === 'compound')) {
      const role = this.context.roleAt[token.head];
      if (role && role.class === 'person' && !role.isPlural && Math.abs(token.head - head) < 12) return { role };
    }
    for (const child of dependentsOf(doc).of(head)) {
      const role = this.context.roleAt[child];
      if (
        role &&
        role.class === 'person' &&
        !role.isPlural &&
        (doc.tokens[child]!.deprel === 'appos' || doc.tokens[child]!.deprel === 'compound')
      )
        return { role };
    }
    return undefined;
  }

  private findRoleAfter(to: number): RoleHit | undefined {
    const { doc } = this.context;
    const hasComma = doc.tokens[to]?.form === ',';
    let i = hasComma ? to + 1 : to;
    for (let steps = 0; steps < 9 && i < doc.tokens.length; i++, steps++) {
      if (this.context.isSentenceStart(i)) return undefined;
      const role = this.context.roleAt[i];
      if (role && role.class === 'person' && !role.isPlural) {
        const next = doc.tokens[role.to];
        // «X, president Y …»: the role belongs to the next name
        if (hasComma && next && next.upos === 'PROPN' && isCapital(next.form) && this.context.hits.at(role.to).length === 0)
          return undefined;
        return hasComma || steps <= 1 ? role : undefined;
      }
      const { upos, form } = doc.tokens[i]!;
      const isInside =
        upos === 'DET' ||
        upos === 'ADJ' ||
        upos === 'NOUN' ||
        upos === 'PROPN' ||
        upos === 'NUM' ||
        upos === 'PART' ||
        upos === 'ADV' ||
        form === '-' ||
        /^['’]s?$/.test(form) ||
        isPossessivePronoun(form);
      if (!isInside || (!hasComma && upos !== 'NOUN' && upos !== 'ADJ')) return undefined;
    }
    return undefined;
  }

  /** «X and Y, the Latvian and Lithuanian ministers, …»: a role in the plural with a party for each of two names. */
  private findPluralAfter(from: number, to: number): TitleHit | undefined {
    const { tokens } = this.context.doc;
    const isName = (at: number): boolean => tokens[at]?.upos === 'PROPN' && isCapital(tokens[at].form);
    const isSecond = tokens[from - 1]?.upos === 'CCONJ' && isName(from - 2);
    let end = to;
    if (!isSecond && tokens[to]?.upos === 'CCONJ' && isName(to + 1)) {
      end = to + 1;
      while (isName(end) && end < to + LONGEST_NAME) end++;
    }
    if ((!isSecond && end === to) || !/^(?:,|\(|[-–—])$/.test(tokens[end]?.form ?? '')) return undefined;
    for (let i = end + 1; i < end + PLURAL_REACH && i < tokens.length && !this.context.isSentenceStart(i); i++) {
      const role = this.context.roleAt[i];
      if (!role) continue;
      const isOfBoth = role.class === 'person' && role.isPlural && role.parties.length === 2 && role.from <= end + 2;
      return isOfBoth ? { role: { ...role, parties: [] }, party: role.parties[isSecond ? 1 : 0]! } : undefined;
    }
    return undefined;
  }

  private findRoleBefore(from: number): TitleHit | undefined {
    const { doc } = this.context;
    // «…, X» or «…, X and Y» after a role in the plural
    let comma = from - 1;
    let place = 0;
    if (doc.tokens[comma]?.upos === 'CCONJ') {
      const before = comma - 1;
      for (let i = before; i > before - 8 && i >= 0; i--) {
        if (doc.tokens[i]!.form === ',') {
          comma = i;
          place = 1;
          break;
        }
        if (doc.tokens[i]!.upos !== 'PROPN') break;
      }
    }
    if (doc.tokens[comma]?.form !== ',') return this.findPluralTitle(from);
    for (let i = comma - 1, steps = 0; i >= 0 && steps < 10; i--, steps++) {
      const token = doc.tokens[i]!;
      const role = this.context.roleAt[i];
      if (role && role.class === 'person') {
        if (role.isPlural)
          return role.parties.length > place ? { role, party: role.parties[place]! } : role.parties.length === 1 ? { role } : undefined;
        return place === 0 && role.to <= comma && !this.isOfNameBefore(role) ? { role } : undefined;
      }
      if (
        token.upos === 'VERB' ||
        token.upos === 'AUX' ||
        token.upos === 'PRON' ||
        (token.upos === 'PUNCT' && token.form !== '-' && token.form !== ',')
      )
        return undefined;
      if (token.form === ',' && this.context.hits.at(i - 1).length === 0) return undefined;
    }
    return undefined;
  }

  /** «after talks with X, the alliance's chief, Y agreed»: the role between the commas is X's. */
  private isOfNameBefore(role: RoleHit): boolean {
    const { doc, hits } = this.context;
    const name = doc.tokens[role.from - 2];
    return (
      doc.tokens[role.from - 1]?.form === ',' &&
      name !== undefined &&
      name.upos === 'PROPN' &&
      isCapital(name.form) &&
      hits.at(role.from - 2).length === 0 &&
      this.context.roleAt[role.from - 2] === undefined
    );
  }

  /** «Presidents X and Y», «foreign ministers X of A and Y of B». */
  private findPluralTitle(from: number): TitleHit | undefined {
    const { doc } = this.context;
    for (let i = from - 1, steps = 0; i >= 0 && steps < 6; i--, steps++) {
      const role = this.context.roleAt[i];
      if (role && role.class === 'person' && role.isPlural && role.to >= i)
        return steps < 6 ? { role: { ...role, parties: role.parties.length === 1 ? role.parties : [] } } : undefined;
      const { upos, form } = doc.tokens[i]!;
      if (upos !== 'PROPN' && form !== 'and') return undefined;
    }
    return undefined;
  }

  /** «Norway's Anna Berg»: whose a name without a title is. */
  findOwner(at: number): PartyId | undefined {
    const first = this.context.units[at]!.token;
    const clitic = this.context.doc.tokens[first - 1];
    if (!clitic || !/^['’]s?$/.test(clitic.form)) return undefined;
    const hit = this.context.hits.at(first - 2)[0];
    return hit && hit.parties.length === 1 && hit.alias.kind !== 'outlet' ? hit.parties[0] : undefined;
  }

  /** «Anna Berg from Oslo», «Anna Berg of Norway», «Anna Berg (Norway)», «Anna Berg, a Norwegian, …». */
  findOrigin(to: number): PartyId | undefined {
    const marker = this.context.doc.tokens[to]?.form.toLowerCase();
    if (marker === '(') {
      const [inside] = this.context.hits.at(to + 1);
      const isAlone = inside !== undefined && this.context.doc.tokens[inside.toToken]?.form === ')';
      return isAlone && inside.parties.length === 1 && inside.alias.kind === 'name' ? inside.parties[0] : undefined;
    }
    if (marker === ',' && /^an?$/.test(this.context.doc.tokens[to + 1]?.form ?? '')) {
      const [people] = this.context.hits.at(to + 2);
      const isPeople = people?.alias.kind === 'demonym' || people?.alias.kind === 'adjective';
      return isPeople && people.parties.length === 1 && /^[,.;)]$/.test(this.context.doc.tokens[people.toToken]?.form ?? '')
        ? people.parties[0]
        : undefined;
    }
    // «Rosa Berg, for Norway, said»
    if (marker === ',' && this.context.doc.tokens[to + 1]?.form === 'for') {
      const [side] = this.context.hits.at(to + 2);
      const isClosed = side?.alias.kind === 'name' && this.context.doc.tokens[side.toToken]?.form === ',';
      return isClosed && side.parties.length === 1 ? side.parties[0] : undefined;
    }
    if (marker !== 'from' && marker !== 'of') return undefined;
    for (const at of [to + 1, to + 2]) {
      const hit = this.context.hits.at(at)[0];
      if (hit) return hit.parties.length === 1 && hit.alias.kind !== 'outlet' ? hit.parties[0] : undefined;
    }
    return undefined;
  }
}

/** Whether the word is a possessive pronoun. */
export const isPossessivePronoun = (form: string): boolean => /^(?:his|her|its|their|our|my)$/i.test(form);
