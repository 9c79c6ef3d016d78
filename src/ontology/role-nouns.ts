import type { Sector } from './plover.ts';

/**
 * Common nouns for somebody or something that acts for a party.
 * - `person`: one human being by role («spokesman»); in the plural several («officials»)
 * - `body`: an institution or force of a party («ministry», «troops»)
 * - `polity`: a country by description («the kingdom»)
 * - `group`: an organisation, alliance or armed group by description («the bloc», «the rebels»)
 * - `side`: a party to something («both sides»)
 * - `folk`: people of a party with no office («citizens»)
 */
export type RoleClass = 'person' | 'body' | 'polity' | 'group' | 'side' | 'folk';

export interface RoleNoun {
  readonly class: RoleClass;
  readonly sector?: Sector;
  /** Key of the office, as in `data/world/offices.tsv`, where the noun alone tells. */
  readonly office?: string;
}

// Sectors after the PLOVER codebook (2023), chapter on actors. One row: class, sector (or -), nouns; `noun=office` where the noun tells the office.
const ROWS = `
person GOV president=head-of-state premier=head-of-government chancellor=head-of-government king=head-of-state queen=head-of-state emperor=head-of-state emir=head-of-state sultan=head-of-state monarch=head-of-state
person GOV minister spokesman=spokesperson spokeswoman=spokesperson spokesperson=spokesperson leader=leader official diplomat=diplomat envoy=envoy ambassador=ambassador consul=ambassador attaché adviser=adviser advisor=adviser aide negotiator governor mayor secretary undersecretary chief head deputy counterpart colleague commissioner=commissioner ombudsman prince princess ruler strongman dictator statesman politician delegate representative technocrat bureaucrat inspector regulator emissary mediator premiership functionary dignitary vice-president=vice-president
person GOV director chairman=chairman chairwoman=chairman chair=chairman chairperson=chairman president-elect candidate officeholder host guest visitor ally partner
person MIL general=military-chief admiral=military-chief colonel commodore major captain lieutenant sergeant brigadier marshal commander officer soldier trooper sailor airman marine serviceman conscript pilot peacekeeper veteran fighter
person LEG lawmaker legislator senator congressman congresswoman parliamentarian deputy-speaker speaker=speaker mp
person JUD judge justice prosecutor magistrate
person COP policeman policewoman sheriff
person SPY spy
person OPP dissident oppositionist
person REB rebel militant insurgent guerrilla separatist gunman terrorist jihadist extremist warlord
person BUS executive businessman businesswoman tycoon oligarch banker trader broker investor insurer entrepreneur economist dealer manager ceo founder owner
person MED journalist reporter correspondent editor columnist commentator broadcaster presenter anchor photographer blogger writer
person EDU professor academic scholar researcher analyst expert historian scientist student teacher lecturer
person REL pope=head-of-state patriarch archbishop bishop cardinal cleric imam ayatollah priest monk rabbi pastor
person CVL activist protester demonstrator worker farmer resident citizen lawyer engineer doctor nurse artist poet singer actor actress novelist author athlete player coach herdsman fisherman shopkeeper vendor dressmaker driver neighbour neighbor pensioner villager witness prisoner hostage detainee refugee migrant survivor victim mother father son daughter wife husband widow brother sister woman man boy girl translator architect designer carpenter baker miner musician painter
person CVL passenger trainer footballer cricketer swimmer runner sprinter cyclist boxer wrestler goalkeeper striker midfielder defender referee pianist violinist dancer comedian rapper composer sculptor playwright screenwriter filmmaker cartoonist plumber tailor hairdresser waiter waitress chef cook dentist surgeon pharmacist paramedic firefighter librarian electrician mechanic steelworker trucker housewife retiree shepherd butcher grocer tourist traveller traveler bystander eyewitness poetess supermodel winegrower teenager schoolboy schoolgirl
body GOV government ministry foreign-ministry administration cabinet authority authorities embassy consulate mission delegation presidency regime office department council executive chancellery directorate junta state-department committee commission diplomacy bureaucracy leadership foreign-office
body MIL army military navy force forces troop troops militia fleet warship warships destroyer frigate fighter-jet jet jets warplane warplanes bomber bombers submarine battalion brigade regiment command garrison patrol artillery paratroopers marines peacekeepers soldiers air-force coast-guard guard border-guard general-staff
body LEG parliament legislature congress senate assembly duma
body JUD court tribunal prosecution judiciary
body COP police
body SPY intelligence
body OPP opposition
body PTY party
body BUS company firm corporation bank enterprise manufacturer conglomerate business businesses
body MED newspaper agency television broadcaster channel press media
body CVL population public
polity GOV country nation republic kingdom emirate monarchy neighbour-state superpower empire sultanate island homeland state power powers capitals economies
group IGO bloc alliance organisation organization union pact-members grouping community league watchdog
group REB movement group faction militia rebels militants insurgents separatists guerrillas
side - side party parties sides rival foe adversary enemy belligerent signatory
folk CVL crowd mob people citizens residents civilians protesters demonstrators students population refugees migrants nationals compatriots settlers
`;

const build = (): ReadonlyMap<string, RoleNoun> => {
  const nouns = new Map<string, RoleNoun>();
  for (const row of ROWS.trim().split('\n')) {
    const [kind, sector, ...words] = row.split(' ');
    for (const word of words) {
      const [noun, office] = word.split('=');
      if (nouns.has(noun!)) continue;
      nouns.set(noun!, {
        class: kind as RoleClass,
        ...(sector === '-' ? {} : { sector: sector as Sector }),
        ...(office === undefined ? {} : { office }),
      });
    }
  }
  return nouns;
};

/** By lemma in lower case. */
export const ROLE_NOUNS: ReadonlyMap<string, RoleNoun> = build();

/** Forms of address before a name: no office, but a sign of a person. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  ...[
    'mr',
    'mrs',
    'ms',
    'miss',
    'dr',
    'prof',
    'professor',
    'sir',
    'lord',
    'lady',
    'dame',
    'baroness',
    'baron',
    'viscount',
    'comrade',
    'sheikh',
    'sheik',
    'imam',
    'ayatollah',
    'mullah',
    'hajj',
  ],
  ...[
    'prince',
    'princess',
    'king',
    'queen',
    'emperor',
    'pope',
    'cardinal',
    'archbishop',
    'bishop',
    'patriarch',
    'father',
    'sister',
    'saint',
  ],
  ...[
    'gen',
    'general',
    'lt',
    'col',
    'colonel',
    'maj',
    'major',
    'capt',
    'captain',
    'adm',
    'admiral',
    'cmdr',
    'sgt',
    'sergeant',
    'brig',
    'marshal',
  ],
  ...[
    'sen',
    'senator',
    'rep',
    'congressman',
    'congresswoman',
    'gov',
    'governor',
    'judge',
    'justice',
    'señor',
    'herr',
    'frau',
    'monsieur',
    'madame',
  ],
]);
