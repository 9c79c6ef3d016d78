import type { ParsedDoc } from '../../model/doc.ts';
import type { Page } from '../../model/page.ts';
import type { World } from '../../model/world.ts';
import { HONORIFICS, ROLE_NOUNS } from '../../ontology/role-nouns.ts';
import { type AliasIndex, aliasIndexOf } from './alias-index.ts';
import type { RoleHit } from './find-roles.ts';
import type { HitMap, TokenHit } from './hit-map.ts';
import { SURNAMES_TOO } from './name-words.ts';
import { isCapital, type Unit } from './units.ts';

/** What names of persons are sought in. */
export interface NameSource {
  readonly doc: ParsedDoc;
  readonly page: Page;
  readonly units: readonly Unit[];
  readonly hits: HitMap;
  readonly roles: readonly RoleHit[];
  readonly world: World;
}

/** The text as the parts of the search for names see it: which words are taken, where sentences begin, what is a title. */
export class NameContext {
  readonly doc: ParsedDoc;
  readonly page: Page;
  readonly units: readonly Unit[];
  readonly hits: HitMap;
  readonly world: World;
  readonly index: AliasIndex;
  /** Role noun by the token of its head, and by the token after it. */
  readonly roleAt: readonly (RoleHit | undefined)[];
  readonly roleByEnd: ReadonlyMap<number, RoleHit>;
  /** 1 for units that a name of the tables covers. */
  readonly unitInHit: Uint8Array;

  constructor({ doc, page, units, hits, roles, world }: NameSource) {
    this.doc = doc;
    this.page = page;
    this.units = units;
    this.hits = hits;
    this.world = world;
    this.index = aliasIndexOf(world);
    const roleAt: (RoleHit | undefined)[] = new Array<RoleHit | undefined>(doc.tokens.length).fill(undefined);
    for (const role of roles) roleAt[role.head] = role;
    this.roleAt = roleAt;
    this.roleByEnd = new Map(roles.map((role) => [role.to, role]));
    this.unitInHit = new Uint8Array(units.length);
    for (const hit of hits.all) this.unitInHit.fill(1, hit.from, hit.to);
  }

  isSentenceStart(token: number): boolean {
    const before = this.doc.tokens[token - 1];
    if (!before) return true;
    if (this.doc.text.slice(before.end, this.doc.tokens[token]!.start).includes('\n')) return true;
    // A sentence that begins after no mark is a guess, and often parts a name.
    return this.starts.has(token) && !/[\p{L}\p{N},]$/u.test(before.form);
  }

  get starts(): ReadonlySet<number> {
    if (!this.startSet) this.startSet = new Set(this.doc.sentences.map((s) => s.from as number));
    return this.startSet;
  }

  private startSet?: Set<number>;

  /** First of its sentence, or of a quotation. */
  isOpening(token: number): boolean {
    if (this.isSentenceStart(token)) return true;
    return /^["“«„:•*–—(]$/.test(this.doc.tokens[token - 1]!.form);
  }

  isLeaderName(key: string): boolean {
    return this.world.termsByName.get(key)?.some((term) => TOP_OFFICES.has(term.office)) === true;
  }

  hitOfOneWord(at: number): TokenHit | undefined {
    const hit = this.hits.at(this.units[at]!.token).find((h) => h.from <= at && at < h.to);
    return hit && hit.to - hit.from === 1 ? hit : undefined;
  }

  isTitleWord(at: number): boolean {
    const { key, token } = this.units[at]!;
    if (HONORIFICS.has(key) && this.isInsideName(at)) return false;
    return (
      HONORIFICS.has(key) ||
      (ROLE_NOUNS.has(key) && !(at > 0 && SURNAMES_TOO.has(key) && isCapital(this.units[at - 1]!.text))) ||
      this.isInRole(token)
    );
  }

  /** «Hassan *Sheikh* Mohamud», «Hassan *Sheikh*»: a title that is a part of a name known as a whole. */
  private isInsideName(at: number): boolean {
    const [before, after] = [this.units[at - 1], this.units[at + 1]];
    if (!before || !isCapital(before.text) || this.isApart(before, this.units[at]!)) return false;
    const short = `${before.key} ${this.units[at]!.key}`;
    if (this.world.personAliases.has(short)) return true;
    return (
      after !== undefined &&
      this.world.termsByName.get(after.key)?.some(({ name }) => name.toLowerCase() === `${short} ${after.key}`) === true
    );
  }

  /** Whether the token is part of the words of an office. */
  private isInRole(token: number): boolean {
    for (let i = token; i < token + 5 && i < this.doc.tokens.length; i++) {
      const role = this.roleAt[i];
      if (role && role.class !== 'polity' && token >= role.nounFrom && token < role.to) return true;
    }
    return false;
  }

  get lowerForms(): ReadonlySet<string> {
    if (!this.lowerSet) {
      this.lowerSet = new Set();
      for (const unit of this.units) if (!isCapital(unit.text)) this.lowerSet.add(unit.key);
    }
    return this.lowerSet;
  }

  private lowerSet?: Set<string>;

  isApart(left: Unit, right: Unit): boolean {
    const between = this.doc.text.slice(left.end, right.start);
    return between.trim() !== '' && between.trim() !== '.';
  }
}

const TOP_OFFICES: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'supreme-leader', 'foreign-minister']);
