import { UNIT_WORDS } from '../../ontology/calendar-words.ts';
import { COUNTED_NOUNS, type CountedGroup, toUnit } from '../../ontology/units.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import { tenseAt } from '../../model/tense-at.ts';
import { toRange } from '../../base/offsets.ts';
import type { Figure } from './find-figures.ts';

/** What a figure measures, where it is one about relations between parties. */
export interface Judged {
  readonly unit: string;
  readonly measure: string;
  readonly kind: 'observed' | 'change' | 'target';
  readonly rule: string;
}

/** Words around a figure, of its clause first: lemmas, lower case. */
interface Around {
  readonly near: readonly string[];
  readonly sentence: readonly string[];
  /** The sentence before. */
  readonly before: readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Subjects of figures about relations, by lemma, and how they are told. The first that stands nearest wins. */
const SUBJECTS: ReadonlyMap<string, string> = new Map(
  (
    'trade=bilateral trade|turnover=bilateral trade|export=exports|import=imports|aid=aid|assistance=aid|package=aid|arms=arms deliveries|weapon=arms deliveries|weaponry=arms deliveries|armament=arms deliveries|ammunition=military aid|' +
    'loan=loans|credit=loans|grant=grants|investment=investment|invest=investment|contract=contracts|deal=deals|tariff=tariffs|duty=tariffs|levy=tariffs|sanction=sanctions|asset=frozen assets|reserve=frozen assets|debt=debt|' +
    'gas=gas deliveries|oil=oil deliveries|crude=oil deliveries|grain=grain deliveries|wheat=grain deliveries|fertiliser=fertiliser deliveries|fertilizer=fertiliser deliveries|energy=energy deliveries|coal=coal deliveries|electricity=electricity deliveries|' +
    'uranium=uranium enrichment|enrich=uranium enrichment|enrichment=uranium enrichment|fund=funds|funding=funds|support=support|shipment=shipments|delivery=deliveries|supply=supplies|remittance=remittances|pipeline=pipeline|reparation=reparations|' +
    'compensation=compensation|fine=fines|purchase=purchases|buy=purchases|sale=sales|sell=sales|stake=stakes|budget=contributions|contribution=contributions|dues=contributions|defence=defence spending|defense=defence spending|spending=defence spending|quota=quotas|price=price|cap=price cap|commerce=bilateral trade'
  )
    .split('|')
    .map((row) => row.split('=') as [string, string]),
);

/** Lengths of time count where they are the life of one of these, or the time left for it. */
const LASTING: ReadonlyMap<string, string> = new Map(
  (
    'agreement=duration of agreement|accord=duration of agreement|treaty=duration of agreement|pact=duration of agreement|deal=duration of agreement|contract=duration of agreement|lease=duration of lease|right=duration of agreement|truce=duration of truce|ceasefire=duration of truce|' +
    'extension=extension|extend=extension|mandate=duration of mandate|moratorium=duration of moratorium|visit=duration of visit|talk=duration of talks|negotiation=duration of talks|meeting=duration of talks|call=duration of call|deadline=deadline|ultimatum=deadline|ban=duration of ban|embargo=duration of embargo|withdraw=deadline of withdrawal|withdrawal=deadline of withdrawal|pull=deadline of withdrawal|' +
    'partnership=duration of agreement|cooperation=duration of agreement|loan=term of loan|mission=duration of mission|exercise=duration of exercise|drill=duration of exercise|delay=delay|postpone=delay|suspend=suspension|suspension=suspension|reopen=deadline|roadmap=duration of plan|trip=duration of visit|tour=duration of visit|summit=duration of summit|memorandum=duration of agreement|renewal=duration of agreement|put=delay'
  )
    .split('|')
    .map((row) => row.split('=') as [string, string]),
);

/** A clause with one of these tells of losses, crowds, ages, votes or crimes: no quantity. */
const CASUALTY = words(
  'kill dead die death wound wounded injure injured injury casualty victim toll hurt slay massacre bury drown displace flee homeless refugee evacuate hospital hospitalise hospitalize corpse body survivor missing',
);
const CROWD = words('protest protester demonstrate demonstrator march rally crowd gather attend audience spectator vote voter ballot seat');
const DETAINED_AT_HOME = words('arrest detain demonstration protester');

const GROWTH = words(
  'grow rise fall increase decrease drop surge jump climb shrink decline soar plunge double triple expand slump gain lose growth up down higher lower reduce cut slash halve',
);
const TARGET = words(
  'aim target plan promise pledge vow offer intend agree want expect hope goal seek commit announce propose prepare due set ready stand',
);

/** How many tokens to either side count as near. */
const NEAR = 9;

/** Judges a figure: undefined where it is not about relations between parties. */
export function judgeFigure(doc: ParsedDoc, figure: Figure, sentence: { readonly from: number; readonly to: number }): Judged | undefined {
  const around = wordsAround(doc, figure, sentence);
  if (around.near.some((w) => CASUALTY.has(w))) return undefined;
  const { unit } = figure;
  switch (unit.kind) {
    case 'money':
      return judgeMoney(doc, figure, unit.code, around);
    case 'ratio':
      return judgeRatio(doc, figure, around);
    case 'measure':
      return judgeMeasure(doc, figure, unit.name, around);
    case 'time':
      return judgeTime(doc, figure, unit.name, around);
    case 'noun':
      return judgeNoun(doc, figure, unit.token, around);
  }
}

function wordsAround(doc: ParsedDoc, figure: Figure, sentence: { readonly from: number; readonly to: number }): Around {
  const all: string[] = [];
  for (let t = sentence.from; t < sentence.to; t++) {
    all.push(doc.tokens[t]!.lemma.toLowerCase());
  }
  // Nearest first, so that the first subject found is the nearest one.
  const distance = (t: number): number => (t < figure.from ? figure.from - t : t - figure.to + 1);
  const order = Array.from({ length: sentence.to - sentence.from }, (_, k) => sentence.from + k)
    .filter((t) => t >= figure.from - NEAR && t < figure.to + NEAR)
    .sort((a, b) => distance(a) - distance(b) || a - b);
  return {
    near: order.map((t) => (doc.tokens[t]!.form.toLowerCase() === 'arms' ? 'arms' : doc.tokens[t]!.lemma.toLowerCase())),
    sentence: all,
    before: wordsBefore(doc, sentence.from),
  };
}

/** How far back the sentence before is read, in tokens. */
const BEFORE_TOKENS = 40;

function wordsBefore(doc: ParsedDoc, from: number): string[] {
  const found: string[] = [];
  for (let t = from - 2; t >= 0 && t > from - BEFORE_TOKENS && !/^[.!?]$/.test(doc.tokens[t]!.form); t--)
    found.push(doc.tokens[t]!.lemma.toLowerCase());
  return found;
}

const subjectOf = (around: Around): string | undefined => {
  for (const word of around.near) {
    const subject = SUBJECTS.get(word);
    if (subject) return subject;
  }
  for (const word of around.sentence) {
    const subject = SUBJECTS.get(word);
    if (subject) return subject;
  }
  return undefined;
};

/** «This year it should pass $200 billion»: the subject of the sentence before goes on as «it». */
const carriedSubject = (around: Around): string | undefined =>
  around.sentence.slice(0, 8).some((w) => w === 'it' || w === 'that' || w === 'this')
    ? around.before.map((w) => SUBJECTS.get(w)).find((m) => m !== undefined)
    : undefined;

function kindOf(doc: ParsedDoc, figure: Figure, around: Around): 'observed' | 'target' {
  const tense = tenseAt(doc, toRange(figure.from, figure.to));
  if (tense > 0) return 'target';
  const governor = governingVerb(doc, figure);
  if (governor !== undefined && TARGET.has(doc.tokens[governor]!.lemma.toLowerCase())) return 'target';
  return around.near.slice(0, 6).some((w) => w === 'target' || w === 'aim' || w === 'goal') ? 'target' : 'observed';
}

function governingVerb(doc: ParsedDoc, figure: Figure): number | undefined {
  let at: number = figure.to - 1;
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (doc.tokens[at]!.upos === 'VERB') return at;
    at = doc.tokens[at]!.head;
  }
  return undefined;
}

const GIVING = words(
  'promise pledge give send provide grant donate offer allocate approve lend transfer owe deliver contribute commit earmark pay receive',
);
/** Words of markets and of private money. */
const MARKET = words('share shareholder revenue profit box ticket salary wage prize fortune net-worth stock bond yield auction dividend');

/** Sums below this are prices and pay, not relations between parties. */
const LEAST_SUM = 100_000;

/** A sum so large goes with what the sentence before is about, whatever its own words are. */
const LARGE_SUM = 10_000_000;

function judgeMoney(doc: ParsedDoc, figure: Figure, code: string, around: Around): Judged | undefined {
  const measure =
    subjectOf(around) ??
    carriedSubject(around) ??
    (around.near.some((w) => GIVING.has(w)) ? 'aid' : undefined) ??
    (figure.value >= LARGE_SUM ? around.before.map((w) => SUBJECTS.get(w)).find((m) => m !== undefined) : undefined);
  if (!measure || figure.value < LEAST_SUM || around.near.some((w) => MARKET.has(w))) return undefined;
  return { unit: code, measure, kind: kindOf(doc, figure, around), rule: 'money' };
}

function judgeRatio(doc: ParsedDoc, figure: Figure, around: Around): Judged | undefined {
  // «the other half of the bargain»
  if (/^(?:other|second|first|latter)$/i.test(doc.tokens[figure.from - 1]?.form ?? '')) return undefined;
  const measure = subjectOf(around) ?? carriedSubject(around);
  if (!measure) return undefined;
  const isChange = around.near.slice(0, 8).some((w) => GROWTH.has(w)) && measure !== 'uranium enrichment';
  return { unit: 'ratio', measure, kind: isChange ? 'change' : kindOf(doc, figure, around), rule: 'ratio' };
}

function judgeMeasure(doc: ParsedDoc, figure: Figure, name: string, around: Around): Judged | undefined {
  // Lengths of road and heights of hills are no figures of a relation.
  if (/^(?:metres|kilometres|miles|hectares|square .*|grams|litres|gallons)$/.test(name)) return undefined;
  const subject = subjectOf(around);
  if (/^(?:kilograms|pounds)$/.test(name) && subject === undefined) return undefined;
  const measure =
    subject ?? (around.near.some((w) => w === 'shell' || w === 'materiel' || w === 'munition') ? 'military aid' : 'deliveries');
  return { unit: name, measure, kind: kindOf(doc, figure, around), rule: 'goods' };
}

function judgeTime(doc: ParsedDoc, figure: Figure, name: string, around: Around): Judged | undefined {
  if (name === 'seconds' || name === 'minutes' || name === 'hours' || name === 'centuries') return undefined;
  const next = doc.tokens[figure.to];
  const word = next?.form.toLowerCase() ?? '';
  if (
    word === 'ago' ||
    word === 'earlier' ||
    word === 'later' ||
    word === 'old' ||
    word === 'after' ||
    (word === '-' && doc.tokens[figure.to + 1]?.form.toLowerCase() === 'old')
  )
    return undefined;
  if (word === 'before' && !around.near.includes('renewal')) return undefined;
  // «the first pact in thirty years»
  if (
    doc.tokens[figure.from - 1]?.form.toLowerCase() === 'in' &&
    around.near.some((w) => w === 'first' || w === 'biggest' || w === 'largest')
  )
    return undefined;
  const before = doc.tokens[figure.from - 1]?.form.toLowerCase() ?? '';
  if (/^(?:last|past|previous|next|coming|recent|first|almost|nearly)$/.test(before)) return undefined;
  let measure: string | undefined;
  for (const w of around.near) {
    measure = LASTING.get(w);
    if (measure) break;
  }
  // «the right to run the port for 99 years»: a long term hangs on any accord of the sentence; «within 90 days» is a deadline for what lies ahead.
  if (!measure && before === 'for' && name === 'years' && figure.value >= LONG_TERM_YEARS)
    measure = around.sentence.map((w) => LASTING.get(w)).find((m) => m !== undefined);
  if (!measure && before === 'within' && tenseAt(doc, toRange(figure.from, figure.to)) >= 0) measure = 'deadline';
  if (!measure) return undefined;
  const isFramed =
    /^(?:for|within|in|of|by|a|an|the|-)$/.test(before) ||
    word === '-' ||
    next?.upos === 'NOUN' ||
    /^(?:its|his|her|their|'s|’s)$/.test(before);
  if (!isFramed) return undefined;
  return {
    unit: name,
    measure,
    kind: measure.startsWith('duration of visit')
      ? 'observed'
      : kindOf(doc, figure, around) === 'observed' && !/deadline|delay/.test(measure)
        ? 'observed'
        : 'target',
    rule: 'time',
  };
}

/** From so many years on a length of time is a term, not a memory. */
const LONG_TERM_YEARS = 5;

const GROUP_MEASURES: Readonly<Record<CountedGroup, string>> = {
  force: 'troops deployed',
  weapon: 'weapons',
  aid: 'aid',
  captive: 'prisoners',
  sanctioned: 'sanctions listings',
  accord: 'agreements',
  economy: 'economic cooperation',
  site: 'sites',
  seized: 'seizures',
};

/** What must be near for nouns that mean a relation only in company. */
const COMPANY: Readonly<Partial<Record<CountedGroup, ReadonlySet<string>>>> = {
  captive: words('exchange swap release free prisoner hostage captive return hold held hand repatriate captivity custody jail capture'),
  sanctioned: words(
    'sanction ban expel oust declare order blacklist list travel freeze penalty measure embargo restrict bar prohibit forbid punish',
  ),
  accord: words('sign agreement deal memorandum contract pact treaty conclude seal initial'),
  economy: words('contract produce production cooperation trade resume agree open build invest vaccine bilateral joint'),
  force: words(
    'send deploy station troop base withdraw pull move mass border keep fight train army join contribute arrive dispatch nato russian american military navy fleet peacekeeper reinforce territory garrison alert leave number about around territory patrol naval drill exercise inspect sail cross enter circle surround take',
  ),
  site: words('open close build military'),
  seized: words('seize seized detain intercept capture board hijack impound confiscate tow'),
  aid: words('send donate deliver supply provide give ship aid receive produce contract vaccine buy purchase order promise pledge'),
};

/** Plain words for people that count as troops or prisoners only in such company. */
const PLAIN_PEOPLE = words('man officer national citizen worker student tourist force inspector observer');

/** «dozens of officials» is no figure, «thousands of troops» is. */
const LEAST_VAGUE = 1000;
/** Behind «the» up to so many are those told of before. */
const MOST_KNOWN = 5;

const LAST_DAY = 31;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

function judgeNoun(doc: ParsedDoc, figure: Figure, token: number, around: Around): Judged | undefined {
  const noun = doc.tokens[token]!;
  // «On June 22 American bombers …»: the day of a month
  if (figure.value <= LAST_DAY && MONTH.test(doc.tokens[figure.from - 1]?.form ?? '')) return undefined;
  if (figure.isVague && figure.value < LEAST_VAGUE) return undefined;
  // «the two officials»: people and things told of before, not counted.
  if (figure.value <= MOST_KNOWN && /^(?:the|these|those|both|other)$/i.test(doc.tokens[figure.from - 1]?.form ?? '')) return undefined;
  if (figure.value < 2 || around.near.some((w) => DETAINED_AT_HOME.has(w)) || around.near.slice(0, 8).some((w) => CROWD.has(w)))
    return undefined;
  const lemma = noun.lemma.toLowerCase();
  const groups = COUNTED_NOUNS.get(lemma) ?? COUNTED_NOUNS.get(noun.form.toLowerCase().replace(/s$/, ''));
  if (lemma === 'round' && around.near.some((w) => w === 'talk' || w === 'negotiation' || w === 'consultation' || w === 'sanction'))
    return undefined;
  if (!groups) {
    if (isPeopleOf(noun.form))
      return around.near.some((w) => HELD.has(w))
        ? { unit: 'persons', measure: 'prisoners held', kind: kindOf(doc, figure, around), rule: 'captive' }
        : undefined;
    const isThing =
      figure.value >= FEWEST_THINGS &&
      noun.upos === 'NOUN' &&
      noun.feats.includes('Number=Plur') &&
      !NO_THING.has(lemma) &&
      !UNIT_WORDS.has(lemma);
    const act = isThing ? around.near.find((w) => DEALING.has(w)) : undefined;
    return act ? { unit: toUnit(lemma), measure: toUnit(lemma), kind: kindOf(doc, figure, around), rule: 'dealing' } : undefined;
  }
  if (lemma === 'man' && figure.value < 10) return undefined;
  for (const group of groups) {
    const company = COMPANY[group];
    if (company && !around.near.some((w) => company.has(w)) && !(group !== 'force' && around.sentence.some((w) => company.has(w))))
      continue;
    if (
      PLAIN_PEOPLE.has(lemma) &&
      group === 'force' &&
      !around.near.some(
        (w) =>
          w === 'soldier' ||
          w === 'army' ||
          w === 'military' ||
          w === 'troop' ||
          w === 'border' ||
          w === 'keep' ||
          w === 'deploy' ||
          w === 'station',
      )
    )
      continue;
    const unit = group === 'captive' || isHuman(lemma) ? 'persons' : toUnit(lemma);
    return { unit, measure: measureOf(group, lemma, around), kind: kindOf(doc, figure, around), rule: group };
  }
  return undefined;
}

/** «23 Armenians», «44 Rwandans»: a people in the plural. */
const isPeopleOf = (form: string): boolean => /^\p{Lu}\p{Ll}+(?:ans|ians|is|ese|ns|ks|ts)$/u.test(form);
/** Fewer things than this are told by the way («two planes with aid»). */
const FEWEST_THINGS = 3;

/** Acts between parties that things counted beside them are part of. */
const DEALING = words(
  'send deliver supply export import ship donate provide transfer sell buy purchase order hand deploy station withdraw expel release exchange swap seize confiscate impose sanction ban lift sign contract finance fund grant receive build dismantle remove install return pull',
);
/** Plurals that are no such things: who takes part, what is talked about, how often. */
const NO_THING = words(
  'country state nation leader side party member people person man woman child civilian resident protester point time round vote voter word page question step talk meeting summit session paragraph article condition minister president journalist reporter family hour minute day week month year house home building town city village region province district group goal match game player point side thing way area part case issue reason topic story report source expert analyst percent cent metre kilometre death victim refugee delegation ambassador witness lawmaker mp continent bloc ally power neighbour neighbor capital government',
);

const HELD = words('hold release free captive prisoner hostage jail repatriate swap exchange');

const HUMAN = words(
  'soldier serviceman personnel peacekeeper fighter marine paratrooper mercenary adviser instructor reservist conscript recruit man policeman officer official diplomat individual lawmaker businessman oligarch national citizen sailor prisoner hostage captive detainee troop',
);
const isHuman = (lemma: string): boolean => HUMAN.has(lemma) && lemma !== 'troop';

function measureOf(group: CountedGroup, lemma: string, around: Around): string {
  if (group === 'weapon') {
    if (around.near.some((w) => w === 'attack' || w === 'strike' || w === 'raid' || w === 'shoot' || w === 'fire' || w === 'launch'))
      return `${toUnit(lemma)} used in attack`;
    if (around.near.some((w) => w === 'seize' || w === 'seized' || w === 'capture')) return 'seized weapons';
    return 'military aid';
  }
  if (group === 'captive')
    return around.near.some((w) => w === 'exchange' || w === 'swap')
      ? 'prisoners exchanged'
      : around.near.some((w) => w === 'release' || w === 'free' || w === 'return')
        ? 'prisoners released'
        : 'prisoners held';
  return GROUP_MEASURES[group];
}
