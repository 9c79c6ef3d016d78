import { ROLE_NOUNS } from '../../ontology/role-nouns.ts';
import type { NameContext } from './name-context.ts';
import { LEADING_WORDS, NAME_PARTICLES, NO_NAME_WORDS, PLACE_PREPOSITIONS, SURNAMES_TOO } from './name-words.ts';
import { isBroken, isCapital } from './units.ts';

/** Units `from` (inclusive) to `to` (exclusive) that may be a person's name. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Words that months stand behind. */
const BEFORE_MONTHS: ReadonlySet<string> = new Set(
  'in of since until till last next early late mid this from to through by during for and or april june before after between on'.split(' '),
);

/** Letters of a name that a space may have broken in two. */
const LEAST_JOINED = 5;
/** Words of a name at most; longer runs of capitals are headlines. */
const LONGEST_NAME = 6;

/** Stretches of capitalised words that no table knows as something else, titles cut off. */
export const findRuns = (context: NameContext): readonly Run[] => new RunFinder(context).toRuns();

class RunFinder {
  constructor(private readonly context: NameContext) {}

  toRuns(): Run[] {
    const { units, doc } = this.context;
    const runs: Run[] = [];
    for (let i = 0; i < units.length; ) {
      if (!this.isNameUnit(i)) {
        const end = isCapital(units[i]!.text) ? i : this.findLowerName(i);
        if (end > i) runs.push({ from: i, to: end });
        i = Math.max(i + 1, end);
        continue;
      }
      let to = i + 1;
      let lastName = to;
      while (to < units.length && to - i < LONGEST_NAME + 2 && this.isJoined(to)) {
        if (this.isNameUnit(to)) lastName = ++to;
        else if (this.isHyphenated(to)) lastName = ++to;
        else if (this.context.unitInHit[to] !== 0 && this.isLastNameInHit(to, to - i)) lastName = ++to;
        else if (this.isInnerGroup(to)) lastName = ++to;
        else if (this.isEndParticle(to, to - i)) lastName = ++to;
        else if (this.isSplitTail(to)) lastName = ++to;
        else if (NAME_PARTICLES.has(units[to]!.key) && this.context.unitInHit[to] === 0) to++;
        else break;
      }
      const run = this.trim({ from: i, to: lastName });
      if (run) runs.push(run);
      i = lastName;
    }
    void doc;
    return runs;
  }

  /** End of a full name of the table that the page writes without capitals («donald trump»); `at` where there is none. */
  private findLowerName(at: number): number {
    const { units, index, unitInHit } = this.context;
    let node = index.persons.begin(units[at]!.key);
    let found = at;
    for (let i = at + 1; node?.next && i < units.length && this.isJoined(i) && unitInHit[i] === 0; i++) {
      if (isCapital(units[i]!.text)) break;
      node = node.next.get(units[i]!.key);
      if (node?.value !== undefined && !this.context.isTitleWord(at)) found = i + 1;
    }
    return found;
  }

  /** A word inside a name that is also the name of a group: «Abdul Fatah El Sisi». */
  private isInnerGroup(at: number): boolean {
    const hit = this.context.unitInHit[at] === 0 ? undefined : this.context.hitOfOneWord(at);
    const { text } = this.context.units[at]!;
    return (
      hit !== undefined &&
      hit.alias.kind !== 'adjective' &&
      hit.alias.kind !== 'demonym' &&
      hit.parties.every((party) => hit.alias.kind === 'body' || !party.startsWith('iso:')) &&
      isCapital(text) &&
      text !== text.toUpperCase() &&
      at + 1 < this.context.units.length &&
      this.isJoined(at + 1) &&
      this.isNameUnit(at + 1)
    );
  }

  /** A syllable at the end of a name that is a particle elsewhere: «Chen Ming De». */
  private isEndParticle(at: number, length: number): boolean {
    const { text, key } = this.context.units[at]!;
    if (length < 2 || !isCapital(text) || !NAME_PARTICLES.has(key) || this.context.unitInHit[at] !== 0) return false;
    const next = this.context.units[at + 1];
    return next === undefined || !isCapital(next.text) || !this.isJoined(at + 1);
  }

  /** «Zele nsky»: a piece in lower case that makes a name of the table with the piece before it. */
  private isSplitTail(at: number): boolean {
    const [left, right] = [this.context.units[at - 1]!, this.context.units[at]!];
    if (isCapital(right.text) || right.start - left.end !== 1 || right.text.length < 2 || NO_NAME_WORDS.has(left.key)) return false;
    const joined = left.key + right.key;
    return joined.length >= LEAST_JOINED && !this.context.world.termsByName.has(left.key) && this.context.index.familyNames.has(joined);
  }

  /** Whether nothing but a space, a hyphen or the dot of an initial stands before the unit. */
  private isJoined(at: number): boolean {
    const left = this.context.units[at - 1]!;
    const right = this.context.units[at]!;
    if (isBroken(this.context.doc.text, left, right)) return false;
    if (this.context.doc.tokens[left.token]!.index !== right.token && this.context.isSentenceStart(right.token)) return false;
    const between = this.context.doc.text.slice(left.end, right.start);
    if (between.includes('/') || between.includes('–') || between.includes('—')) return false;
    return !between.includes('.') || left.text.replace('.', '').length <= 2;
  }

  private isNameUnit(at: number): boolean {
    const unit = this.context.units[at]!;
    if (!isCapital(unit.text)) return /^(?:al|el|en|an|ar|as|ad|abd|bin|ibn)$/.test(unit.key) && this.isArabicPrefix(at);
    if (this.context.unitInHit[at] !== 0) return this.isGivenNameInHit(at);
    if ((unit.text === 'May' && this.isFamilyMay(at)) || (unit.text === 'Jan' && this.isGivenJan(at))) return true;
    if (NO_NAME_WORDS.has(unit.key) && isPlain(unit.text))
      return unit.text === 'I' ? this.isSyllable(at) : unit.text === 'He' && this.isCapitalNext(at);
    const { upos } = this.context.doc.tokens[unit.token]!;
    if (upos === 'PROPN' || upos === 'X') return true;
    // Taggers guess at foreign names: inside a sentence the capital counts, not the tag.
    return !this.context.isOpening(unit.token) || this.isCapitalNext(at) || this.context.isLeaderName(unit.key);
  }

  /** «Theresa May», and «May» alone on a page that names her: no number beside it, no word before it that months stand behind. */
  private isFamilyMay(at: number): boolean {
    this.hasMay ??=
      /\p{Lu}\p{Ll}+\s(?:May)(?![\p{L}\d]|[,]?\s\d)/u.test(this.context.doc.text) && /\bTheresa May\b/.test(this.context.doc.text);
    if (!this.hasMay) return false;
    const token = this.context.units[at]!.token;
    const [before, next] = [this.context.doc.tokens[token - 1]?.form ?? '', this.context.doc.tokens[token + 1]?.form ?? ''];
    return !/\d/.test(next) && !/\d/.test(before) && !BEFORE_MONTHS.has(before.toLowerCase());
  }
  private hasMay: boolean | undefined;

  /** «Jan Keri», «Amir Jan Mutaqi»: no day or year beside it, and no word that months stand behind. */
  private isGivenJan(at: number): boolean {
    const { token } = this.context.units[at]!;
    const before = this.context.doc.tokens[token - 1]?.form ?? '';
    const right = this.context.units[at + 1];
    const next = right && !isBroken(this.context.doc.text, this.context.units[at]!, right) ? right.text : '';
    return isCapital(next) && /^\p{Lu}\p{Ll}/u.test(next) && !/\d/.test(before) && !BEFORE_MONTHS.has(before.toLowerCase());
  }

  private isCapitalNext(at: number): boolean {
    const next = this.context.units[at + 1];
    if (
      next === undefined ||
      !isCapital(next.text) ||
      isBroken(this.context.doc.text, this.context.units[at]!, next) ||
      this.context.isSentenceStart(next.token)
    )
      return false;
    if (this.context.doc.tokens[next.token]!.upos === 'PROPN') return true;
    return (
      this.context.unitInHit[at + 1] === 0 &&
      !NO_NAME_WORDS.has(next.key) &&
      !ROLE_NOUNS.has(next.key) &&
      !this.context.lowerForms.has(this.context.units[at]!.key)
    );
  }

  /** «Cho I»: a syllable of a name that looks like the pronoun. */
  private isSyllable(at: number): boolean {
    const before = this.context.units[at - 1];
    const next = this.context.doc.tokens[this.context.units[at]!.token + 1];
    if (!before || !isCapital(before.text) || before.text.length > 6 || isBroken(this.context.doc.text, before, this.context.units[at]!))
      return false;
    return next !== undefined && next.upos !== 'VERB' && next.upos !== 'AUX' && next.upos !== 'ADV' && !/^['’]/.test(next.form);
  }

  /** «el-Ayban», «al-Assad»: an article in lower case, joined by a hyphen. */
  private isArabicPrefix(at: number): boolean {
    const next = this.context.units[at + 1];
    return (
      next !== undefined && this.context.doc.text.slice(this.context.units[at]!.end, next.start).trim() === '-' && isCapital(next.text)
    );
  }

  /** A country's or city's name that is also a first name: «Jordan Bardella», «Israel Katz», «Florence Moreau». */
  private isGivenNameInHit(at: number): boolean {
    const hit = this.context.hitOfOneWord(at);
    const next = this.context.units[at + 1];
    if (next && this.context.isSentenceStart(next.token)) return false;
    if (
      !hit ||
      !next ||
      !isCapital(next.text) ||
      isBroken(this.context.doc.text, this.context.units[at]!, next) ||
      ROLE_NOUNS.has(next.key) ||
      this.context.index.offices.begin(next.key)?.value !== undefined
    )
      return false;
    if (this.context.unitInHit[at + 1] !== 0 && !this.context.hitOfOneWord(at + 1)) return false;
    // «Saudi Crown Prince …»: the next words are a title
    if (this.context.isTitleWord(at + 1)) return false;
    const { key } = this.context.units[at]!;
    const isState = hit.alias.kind === 'name' && hit.parties[0]?.startsWith('iso:') === true;
    if (this.context.index.persons.find([key, next.key]) !== undefined) return true;
    if (
      this.context.unitInHit[at + 1] !== 0 ||
      PLACE_PREPOSITIONS.has(this.context.units[at - 1]?.key ?? '') ||
      /^(?:of|from|to)$/.test(this.context.units[at - 1]?.key ?? '')
    )
      return false;
    if (hit.alias.kind !== 'place' && this.context.doc.tokens[next.token]!.upos !== 'PROPN') return false;
    // «spokeswoman Mau Ning», «Prime Minister Scot Doe»: a village's or people's name behind a title
    if ((hit.alias.kind === 'place' || hit.alias.kind === 'demonym') && at > 0 && this.context.isTitleWord(at - 1)) return true;
    return (
      (this.context.index.givenNames.has(key) && hit.alias.kind !== 'adjective') ||
      (isState && this.context.world.termsByName.has(next.key))
    );
  }

  /** «Jae-in», «Cho-hee»: lower case after a hyphen inside a name. */
  private isHyphenated(at: number): boolean {
    const { text } = this.context.doc;
    const left = this.context.units[at - 1]!;
    const right = this.context.units[at]!;
    return right.start - left.end === 1 && /[-‐‑]/.test(text[left.end]!) && !PARTICIPLE.test(right.key);
  }

  /** A later word of a name that a table knows as something else: a firm, a town («Anna Lund»). */
  private isLastNameInHit(at: number, length: number): boolean {
    const hit = this.context.hitOfOneWord(at);
    const before = this.context.units[at - 1]!;
    if (!hit || !isCapital(this.context.units[at]!.text) || this.context.isTitleWord(at - 1) || !this.isNameUnit(at - 1)) return false;
    if (
      this.context.doc.text.slice(before.end, this.context.units[at]!.start).trim() !== '' &&
      !/[-‐‑]/.test(this.context.doc.text[before.end]!)
    )
      return false;
    if (hit.alias.kind === 'place') return true;
    // «Rafael Korea»: a state's name behind a first name that is no name of anything else
    if (length === 1 && hit.alias.kind === 'name' && this.context.index.givenNames.has(before.key) && this.context.unitInHit[at - 1] === 0)
      return before.key.length >= LEAST_GIVEN && this.isAloneAfter(at);
    return length >= 2 && hit.alias.kind !== 'name' && hit.alias.kind !== 'adjective' && hit.alias.kind !== 'demonym';
  }

  /** Whether no further capital follows: «Rafael Korea said», but «Lena Chile Holding». */
  private isAloneAfter(at: number): boolean {
    const next = this.context.units[at + 1];
    return next === undefined || !isCapital(next.text) || isBroken(this.context.doc.text, this.context.units[at]!, next);
  }

  /** Cuts titles off the front and words that end no name off the back. */
  private trim(run: Run): Run | undefined {
    let { from, to } = run;
    // Words before a title inside the run belong to it: «Human Rights Commissioner Anna Berg».
    for (let i = to - 2; i > from; i--) {
      if (this.context.isTitleWord(i) && !LEADING_WORDS.has(this.context.units[i]!.key) && !SURNAMES_TOO.has(this.context.units[i]!.key)) {
        from = i + 1;
        break;
      }
    }
    while (from < to && (this.context.isTitleWord(from) || LEADING_WORDS.has(this.context.units[from]!.key))) from++;
    while (
      to > from &&
      ((NAME_PARTICLES.has(this.context.units[to - 1]!.key) &&
        !this.isEndParticle(to - 1, to - 1 - from) &&
        !(to - 1 > from && this.isSplitTail(to - 1))) ||
        (ROLE_NOUNS.has(this.context.units[to - 1]!.key) && !SURNAMES_TOO.has(this.context.units[to - 1]!.key)))
    )
      to--;
    if (from >= to || to - from > LONGEST_NAME) return undefined;
    const { text } = this.context.units[from]!;
    if (to - from === 1 && (text.length < 2 || text.includes('.'))) return undefined;
    return { from, to };
  }
}

/** Whether a word has no marked letter: «Can», not «Cận». */
const isPlain = (text: string): boolean => text.toLowerCase() === text.toLowerCase().normalize('NFKD');

/** Letters of a first name behind which a state's name is a family name. */
const LEAST_GIVEN = 4;
const PARTICIPLE = /^(?:backed|led|brokered|held|based|made|born|style|era|old|wide|run|owned|style)$/;
