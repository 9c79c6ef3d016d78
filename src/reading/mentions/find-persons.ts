import { plainForm } from '../../base/plain-form.ts';
import { fold } from '../../base/fold.ts';
import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Page } from '../../model/page.ts';
import type { World } from '../../model/world.ts';
import type { PartyId } from '../../ontology/parties.ts';
import { HONORIFICS } from '../../ontology/role-nouns.ts';
import type { RoleHit } from './find-roles.ts';
import { findRuns, type Run } from './find-runs.ts';
import type { HitMap } from './hit-map.ts';
import { isSpellingOf, soundsLikeLeader } from './leader-sounds.ts';
import { NameContext } from './name-context.ts';
import {
  CREDIT_WORDS,
  DOUBTFUL_WORDS,
  HUMAN_VERBS,
  NAME_PARTICLES,
  NO_NAME_WORDS,
  NO_PERSON_HEADS,
  NO_PERSON_WORDS,
  OF_PERSONS,
  PLACE_PREPOSITIONS,
  SPEECH_VERBS,
  THING_NOUNS,
} from './name-words.ts';
import { isPossessivePronoun, TitleFinder } from './title-finder.ts';
import { isBroken, isCapital, type Unit } from './units.ts';

/** A person's name as found: characters and tokens of the name proper, and the title before it. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** First token of the title that goes before without a mark; `from` where there is none. */
  readonly titleFrom: number;
  readonly name: string;
  readonly keys: readonly string[];
  /** Roles that the title or an apposition gives, nearest first. */
  readonly roles: readonly RoleHit[];
  /** Whether the nearest role stands as title, directly before. */
  readonly isTitled: boolean;
  /** The party that a coordinated role gives to this one of several names. */
  readonly party?: PartyId;
  /** The table's name for exactly these words. */
  readonly known?: string;
  readonly evidence: readonly string[];
  readonly score: number;
}

/**
 * Log-odds that a stretch of capitalised words names a person. Set by hand from the odd dev pages and seeds (see docs/parties.md); a stretch is taken at 0 or more.
 */
const WEIGHT = {
  severalWords: 0.1,
  oneWord: -1.75,
  known: 6,
  title: 4,
  honorific: 4,
  apposition: 3,
  byline: 4,
  speech: 2.5,
  humanVerb: 1.3,
  subject: 0.5,
  possessive: 0.3,
  /** Two words or more that sound like the full name of a leader of the table: «Julia Gilard». */
  soundsKnown: 2.5,
  /** A lone word that is another spelling of a name on the page. */
  soundsLikePage: 2.75,
  /** A full name of the table without capitals. */
  lowerCase: -3,
  /** «X, who …» */
  whoClause: 2.5,
  knownLeader: 2.75,
  withPerson: 1.5,
  givenName: 2,
  knownFamily: 2,
  allProperNouns: 0.5,
  initial: 1.5,
  particle: 1,
  noPersonWord: -6,
  doubtfulWord: -2,
  /** «the shepherd X»: a noun for a person by its ending. */
  personNoun: 3,
  article: -3.5,
  placePreposition: -2,
  afterNoun: -2.5,
  besideAlias: -2,
  acronym: -2.5,
  followedByOf: -2,
  afterOf: -1.5,
  ofParty: 1.25,
  /** A lone word at the head of a sentence or quotation, where every word has a capital. */
  opening: -1,
  /** Such a word before a noun that it belongs to: «Young men», «Rice exports». */
  attribute: -3,
  /** The page has it in lower case elsewhere. */
  commonWord: -4,
  /** «X raised his hand». */
  ownPossessive: 1.5,
  manyWords: -2,
  titleCaseLine: -1,
  /** All words in capitals, in a line of capitals: a heading. */
  loudLine: -2,
} as const;
type Clue = keyof typeof WEIGHT;

/** Finds names of persons: titles, appositions, bylines, verbs of speech, known names, and single names that the page gives in full elsewhere. */
export function findPersons(
  doc: ParsedDoc,
  page: Page,
  units: readonly Unit[],
  hits: HitMap,
  roles: readonly RoleHit[],
  world: World,
): readonly NameHit[] {
  const finder = new PersonFinder(new NameContext({ doc, page, units, hits, roles, world }));
  return finder.find();
}

/** «H.E. X»: his or her excellency. */
const EXCELLENCY = /^H\.?E\.?$/;

class PersonFinder {
  private readonly titles: TitleFinder;
  /** Last words of the names found so far, as spelled. */
  private readonly spellings = new Set<string>();

  constructor(private readonly context: NameContext) {
    this.titles = new TitleFinder(context);
  }

  find(): readonly NameHit[] {
    const runs = [...findRuns(this.context)];
    const found: (NameHit | undefined)[] = runs.map((run) => (run.to - run.from > 1 ? this.judge(run, EMPTY) : undefined));
    const names = new Set<string>();
    const learn = (hit: NameHit | undefined): void => {
      if (!hit || hit.score < 0) return;
      const last = hit.name.split(/[\s-]+/).at(-1)!;
      if (this.spellings.size < MOST_SPELLINGS && last.length >= LEAST_LETTERS) this.spellings.add(last);
      if (hit.keys.length > 1) for (const key of [hit.keys.at(-1)!, hit.keys[0]!]) if (key.length > 1) names.add(key);
    };
    found.forEach(learn);
    for (const run of this.findOpenings(runs, names)) {
      runs.push(run);
      found.push(undefined);
    }
    // A name beside a name: a second look with the first ones known.
    const judgeAgain = (run: Run, i: number): void => {
      if (!found[i] || found[i].score < 0) found[i] = this.judge(run, names);
    };
    runs.forEach(judgeAgain);
    found.forEach(learn);
    // A third one at lone words, with the spellings of all names known.
    runs.forEach((run, i) => {
      if (run.to - run.from === 1 && found[i]!.score < 0 && found[i]!.score >= -WEIGHT.soundsLikePage) judgeAgain(run, i);
    });
    const accepted = new Set<string>();
    for (const hit of found) if (hit && hit.score >= 0) accepted.add(hit.keys.join(' '));
    return found.filter(
      (hit): hit is NameHit => hit !== undefined && (hit.score >= 0 || (hit.keys.length === 1 && this.isSame(hit, accepted))),
    );
  }

  /** Words at the head of sentences that full names of the page have: there the capital alone told nothing. */
  private findOpenings(runs: readonly Run[], names: ReadonlySet<string>): Run[] {
    const { units, unitInHit } = this.context;
    const covered = new Uint8Array(units.length);
    for (const run of runs) covered.fill(1, run.from, run.to);
    const found: Run[] = [];
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      if (covered[i] === 0 && unitInHit[i] === 0 && names.has(unit.key) && isCapital(unit.text) && !NO_NAME_WORDS.has(unit.key))
        found.push({ from: i, to: i + 1 });
    }
    return found;
  }

  /** A single word that is accepted as a name elsewhere on the page, in full or alone. */
  private isSame(hit: NameHit, accepted: ReadonlySet<string>): boolean {
    return accepted.has(hit.keys[0]!) && !hit.evidence.includes('noPersonWord') && !hit.evidence.includes('article');
  }

  private judge(run: Run, names: ReadonlySet<string>): NameHit {
    const { units, doc } = this.context;
    const first = units[run.from]!;
    const last = units[run.to - 1]!;
    const words = units.slice(run.from, run.to);
    const keys = words.map((unit) => unit.key);
    const clues: Clue[] = [run.to - run.from > 1 ? 'severalWords' : 'oneWord'];
    const known = keys.length > 1 ? this.context.index.persons.find(keys) : undefined;
    if (known !== undefined) clues.push('known');
    const from = first.token;
    const to = last.token + 1;
    const head = this.headOf(from, to);
    const title = this.titles.findTitle(run, from);
    const roles: RoleHit[] = [];
    let titleFrom = from;
    let party: PartyId | undefined;
    if (title) {
      clues.push('title');
      roles.push(this.isOfBody(to) ? asHeadOfBody(title.role) : title.role);
      titleFrom = title.from;
      party = title.party;
    }
    const before = units[run.from - 1];
    const isNear = before !== undefined && !this.context.isApart(before, first) && !this.context.isSentenceStart(from);
    const isAddressed = isNear && ((HONORIFICS.has(before.key) && isCapital(before.text)) || EXCELLENCY.test(before.text));
    // «the ambassador of Peru, H.E. X»: the form of address belongs to the name
    const apposition = this.titles.findApposition(isAddressed ? before.token : from, to, head);
    if (apposition) {
      clues.push('apposition');
      if (!roles.includes(apposition.role)) roles.push(apposition.role);
      party ??= apposition.party;
    }
    if (isAddressed) {
      clues.push('honorific');
      titleFrom = Math.min(titleFrom, before.token);
    }
    if (keys.length > 1 && !title && keys.every((key) => this.context.lowerForms.has(key))) clues.push('commonWord');
    if (keys.length === 1 && !title && this.context.isOpening(from)) {
      clues.push('opening');
      if (this.context.lowerForms.has(keys[0]!)) clues.push('commonWord');
      if (this.isAttribute(from)) clues.push('attribute');
    }
    if (/^who(?:m|se)?$/.test(doc.tokens[doc.tokens[to]?.form === ',' ? to + 1 : to]?.form ?? '')) clues.push('whoClause');
    if (this.isByline(from, first.start)) clues.push('byline');
    this.addSyntax(clues, head, from, to, names);
    if (keys.some((key) => NO_PERSON_WORDS.has(key)) || NO_PERSON_HEADS.has(keys[0]!)) clues.push('noPersonWord');
    else if (keys.some((key) => DOUBTFUL_WORDS.has(key))) clues.push('doubtfulWord');
    if (!title && this.hasArticle(from)) clues.push('article');
    if (isNear && PLACE_PREPOSITIONS.has(before.key) && !title) clues.push('placePreposition');
    if (isNear && !title && this.isNounBefore(before.token) && !isCapital(before.text) && !this.context.roleByEnd.has(from)) {
      clues.push(PERSON_ENDING.test(before.key) && !THING_NOUNS.has(before.key) ? 'personNoun' : 'afterNoun');
    }
    const owner = title ? undefined : this.titles.findOwner(run.from);
    if (owner !== undefined) {
      clues.push('ofParty');
      party ??= owner;
    } else if (!title && ((isNear && this.context.unitInHit[run.from - 1] !== 0) || this.isHitNext(run.to))) clues.push('besideAlias');
    if (isNear && !title && before.key === 'of' && !OF_PERSONS.has(units[run.from - 2]?.key ?? '')) clues.push('afterOf');
    const origin = this.titles.findOrigin(to);
    if (party === undefined && roles.every((role) => role.parties.length === 0)) party = origin;
    const after = units[run.to];
    if (after && after.key === 'of' && !isBroken(doc.text, last, after))
      clues.push(origin !== undefined && keys.length > 1 ? 'ofParty' : 'followedByOf');
    if (
      words.some(
        (word) =>
          word.text.length > 1 &&
          word.text.length <= 5 &&
          word.text === word.text.toUpperCase() &&
          !word.text.includes('.') &&
          !(word === words[0] && word.text.length === 2 && words.length > 1) &&
          !this.isLoudLine(word),
      )
    )
      clues.push('acronym');
    if (keys.length > 4) clues.push('manyWords');
    if (words.some((word) => /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,3})$/u.test(word.text))) clues.push('initial');
    if (keys.slice(1, -1).some((key) => NAME_PARTICLES.has(key))) clues.push('particle');
    if (keys.length > 1 && this.context.index.givenNames.has(keys[0]!)) clues.push('givenName');
    if (keys.length === 1) {
      if (names.has(keys[0]!)) clues.push('known');
      else {
        if (this.context.world.termsByName.has(keys[0]!)) clues.push(this.context.isLeaderName(keys[0]!) ? 'knownLeader' : 'knownFamily');
      }
    }
    if (words.every((word) => doc.tokens[word.token]!.upos === 'PROPN')) clues.push('allProperNouns');
    if (this.isTitleCase(from)) clues.push('titleCaseLine');
    if (words.every((word) => word.text.length > 2 && word.text === word.text.toUpperCase()) && doc.text[last.end] !== ':')
      clues.push('loudLine');
    if (keys.length > 1 && !isCapital(first.text)) clues.push('lowerCase');
    const score = scoreOf(clues);
    if (score < 0 && !clues.includes('noPersonWord') && !clues.includes('article') && !clues.includes('commonWord')) {
      if (
        keys.length > 1 &&
        score >= -WEIGHT.soundsKnown &&
        soundsLikeLeader(
          words.map(({ text }) => text),
          this.context.world,
        )
      )
        clues.push('soundsKnown');
      else if (keys.length === 1 && score >= -WEIGHT.soundsLikePage && first.text.length >= LEAST_LETTERS && this.isPageName(first.text))
        clues.push('soundsLikePage');
    }
    return {
      start: first.start,
      end: last.end,
      from,
      to,
      titleFrom,
      name: plainForm(doc.text.slice(first.start, last.end)),
      keys,
      roles,
      isTitled: title !== undefined,
      ...(party === undefined ? {} : { party }),
      ...(known === undefined ? {} : { known }),
      evidence: clues,
      score: scoreOf(clues),
    };
  }

  private isPageName(word: string): boolean {
    for (const spelling of this.spellings) if (isSpellingOf(word, spelling)) return true;
    return false;
  }

  private headOf(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      const { head } = this.context.doc.tokens[i]!;
      if (head < from || head >= to) return i;
    }
    return to - 1;
  }

  private isByline(from: number, start: number): boolean {
    const { byline } = this.context.page;
    if (byline && start >= byline.start && start < byline.end) return true;
    const { doc } = this.context;
    for (let i = from - 1, steps = 0; i >= 0 && steps < 12; i--, steps++) {
      const form = doc.tokens[i]!.form.toLowerCase();
      if (form === 'by') {
        const before = doc.tokens[i - 1];
        return this.context.isSentenceStart(i) || (before !== undefined && CREDIT_WORDS.has(before.form.toLowerCase()));
      }
      if (form === ':') return CREDIT_WORDS.has(doc.tokens[i - 1]?.form.toLowerCase() ?? '');
      if (this.context.isSentenceStart(i + 1)) return false;
      if (!isCapital(doc.tokens[i]!.form) && form !== 'and' && form !== ',' && form !== 'in' && form !== '&') return false;
    }
    return false;
  }

  private addSyntax(clues: Clue[], head: number, from: number, to: number, names: ReadonlySet<string>): void {
    const { doc } = this.context;
    const token = doc.tokens[head]!;
    const governor = doc.tokens[token.head];
    const next = doc.tokens[to];
    const previous = doc.tokens[from - 1];
    const isSpeech = (at: { readonly lemma: string } | undefined): boolean => at !== undefined && SPEECH_VERBS.has(at.lemma.toLowerCase());
    let isSpeaker = isSpeech(next) || (isSpeech(previous) && !this.isAddressee(from));
    if (governor) {
      const isSubject = isRelation(token.deprel, 'nsubj');
      const isObject = token.deprel === 'obj' || token.deprel === 'iobj' || token.deprel === 'obl';
      if (isSubject && isSpeech(governor)) isSpeaker = true;
      else if ((isSubject || isObject) && HUMAN_VERBS.has(governor.lemma.toLowerCase())) clues.push('humanVerb');
      else if (isSubject) clues.push('subject');
      if (isSubject && this.hasOwnPossessive(token.head, head)) clues.push('ownPossessive');
      if (token.deprel === 'nmod:poss') clues.push('possessive');
      if (token.deprel === 'conj' && this.isNamed(token.head, names)) clues.push('withPerson');
      else if (
        dependentsOf(doc)
          .of(head)
          .some((child) => doc.tokens[child]!.deprel === 'conj' && this.isNamed(child, names))
      )
        clues.push('withPerson');
    }
    if (isSpeaker) clues.push('speech');
  }

  /** Whether «his» or «her» stands under the verb, after the subject. */
  private hasOwnPossessive(verb: number, subject: number): boolean {
    const { doc } = this.context;
    for (const child of dependentsOf(doc).of(verb)) {
      if (child <= subject) continue;
      for (const inner of dependentsOf(doc).of(child)) if (/^(?:his|her)$/i.test(doc.tokens[inner]!.form)) return true;
    }
    return false;
  }

  /** A noun, or what a tagger takes for an adjective after an article: «the collective X». */
  private isNounBefore(token: number): boolean {
    const { upos } = this.context.doc.tokens[token]!;
    return upos === 'NOUN' || (upos === 'ADJ' && this.context.doc.tokens[token - 1]?.upos === 'DET');
  }

  /** «President X of the club»: head of something that is no state. */
  private isOfBody(to: number): boolean {
    const { doc, hits, roleAt } = this.context;
    const [of, article, noun] = [doc.tokens[to], doc.tokens[to + 1], doc.tokens[to + 2]];
    if (of?.form.toLowerCase() !== 'of' || article?.upos !== 'DET' || !noun || !/^(?:NOUN|PROPN)$/.test(noun.upos) || isCapital(noun.form))
      return false;
    return hits.at(to + 2).length === 0 && roleAt[to + 2]?.class !== 'polity';
  }

  /** Whether the word belongs to the common noun after it. */
  private isAttribute(token: number): boolean {
    const { upos, head } = this.context.doc.tokens[token]!;
    const next = this.context.doc.tokens[token + 1];
    if (next?.upos !== 'NOUN' || isCapital(next.form)) return false;
    return upos === 'ADJ' || head === token + 1;
  }

  private isAddressee(from: number): boolean {
    const before = this.context.doc.tokens[from - 1]!;
    return before.lemma.toLowerCase() === 'accord';
  }

  private isNamed(token: number, names: ReadonlySet<string>): boolean {
    return names.has(fold(this.context.doc.tokens[token]!.form));
  }

  private hasArticle(from: number): boolean {
    const before = this.context.doc.tokens[from - 1];
    return before !== undefined && (before.upos === 'DET' || isPossessivePronoun(before.form));
  }

  private isHitNext(at: number): boolean {
    const next = this.context.units[at];
    return (
      next !== undefined &&
      this.context.unitInHit[at] !== 0 &&
      !isBroken(this.context.doc.text, this.context.units[at - 1]!, next) &&
      !this.context.doc.text.slice(this.context.units[at - 1]!.end, next.start).includes('\n')
    );
  }

  /** A line in capitals throughout, or a speaker's label in capitals before a colon. */
  private isLoudLine(unit: Unit): boolean {
    const { text } = this.context.doc;
    if (text[unit.end] === ':') return true;
    const begin = text.lastIndexOf('\n', unit.start) + 1;
    const stop = text.indexOf('\n', unit.end);
    const line = text.slice(begin, stop < 0 ? text.length : Math.min(stop, begin + 200));
    return line.length > 12 && line === line.toUpperCase();
  }

  /** Nine in ten words of the line begin with a capital: a headline, where capitals tell nothing. */
  private isTitleCase(from: number): boolean {
    const { text, tokens } = this.context.doc;
    const begin = text.lastIndexOf('\n', tokens[from]!.start) + 1;
    const stop = text.indexOf('\n', tokens[from]!.start);
    const cached = this.lineCase.get(begin);
    if (cached !== undefined) return cached;
    const words = text
      .slice(begin, stop < 0 ? text.length : stop)
      .split(/\s+/)
      .filter((word) => /^\p{L}{4,}/u.test(word));
    const answer = words.length >= 5 && words.length < 30 && words.filter(isCapital).length >= words.length * 0.9;
    this.lineCase.set(begin, answer);
    return answer;
  }
  private readonly lineCase = new Map<number, boolean>();
}

/** The office of who heads a club, a chamber, a firm: no key of the table. */
const asHeadOfBody = (role: RoleHit): RoleHit => ({ ...role, office: 'head-of-body' });
const scoreOf = (clues: readonly Clue[]): number => clues.reduce((sum, clue) => sum + WEIGHT[clue], 0);
/** Spellings of a page that lone words are compared with at most, and the letters that such words have. */
const MOST_SPELLINGS = 40;
const LEAST_LETTERS = 4;
/** Endings of nouns for people by what they do. */
const PERSON_ENDING = /(?:er|or|ist|ian|man|woman|ant|eer|smith|herd|monger|wright|ess|boy|girl|chief|mate)$/;
const EMPTY: ReadonlySet<string> = new Set();
