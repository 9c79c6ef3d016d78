const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Small words inside names, folded. */
export const NAME_PARTICLES = words(
  'bin ben bint ibn binti al el ul ur abu umm ould von van den der de da do dos das del della di du la le ter ten zu al- st',
);

/** Words that make a stretch of capitals something else than a person: bodies, works, places, things, folded. */
export const NO_PERSON_WORDS = words(`
group party council committee commission ministry department agency bureau office   fund union association organization organisation institute
university college school academy hospital church mosque cathedral   museum library theatre theater stadium arena hotel palace castle tower
street avenue square road boulevard bridge airport port harbour harbor station river lake sea ocean gulf bay strait straits channel island islands
mountain mountains mount peninsula desert valley canyon       coast city   village county province region district state states
kingdom republic federation empire emirate commonwealth north south east west northern southern eastern western central
treaty pact agreement accord accords protocol convention charter declaration act   bill code deal plan initiative process framework doctrine
summit conference forum congress parliament assembly senate court tribunal games olympics olympic cup championship festival
war wars battle operation revolution uprising     week month year century anniversary
news times   press tribune herald journal gazette guardian telegraph courier daily weekly review magazine television tv radio channel media network
online wire service agence agencia
company corporation corp inc ltd llc plc gmbh holdings industries systems technologies energy oil gas petroleum airlines airways motors stream
army navy force forces guard guards staff corps brigade regiment division battalion command fleet front movement brigades militia
dragon missile tank system patriot leopard carrier ship vessel flight boeing airbus
covid coronavirus virus islam christian muslim orthodox catholic jewish sunni shiite
security defense defence interior affairs foreign finance justice economy trade health education agriculture transport culture tourism
christmas easter eve hurricane storm typhoon cyclone operation shoal reef atoll       basin prize award awards cup open index act bridge    
project program programme foundation trust center centre club team league society committee
`);

/** The same at the head of the words alone: «San Marino», but «Aung San Suu Kyi». */
export const NO_PERSON_HEADS = words('san santa santo saint st');

/** Capitalised words that are no part of a name: days, months, forms of words at the head of sentences. Folded. */
export const NO_NAME_WORDS = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter
i the a an and or but if in on at by for from to of with as it its he she they we you this that these those there here what who when where why how
mr mrs ms dr prof sir question answer q photo read also see more video live breaking update updated exclusive analysis opinion watch report reports
follow share subscribe copyright related advertisement source sources file however meanwhile moreover according earlier later today yesterday tomorrow
he she it we they him her them us me my your his its our their who whom whose which that than then there here
be is are was were been being am do does did has have had will would can could may might must shall should
about above across against along among around before behind below beneath beside between beyond despite down during except inside into like near off onto out outside over past
per since through throughout till toward towards under underneath until up upon via within without
also again already always any anyone anything each either else even ever every everyone everything few first further hardly just last least less little more most
much never next nobody none nor nothing now often once one only other others otherwise our own perhaps quite rather really same second several so somebody someone something
soon still such third though thus too two three four five six seven eight nine ten until very well what whatever whether yet please dear thank thanks
new old good great big long high small large according because based given asked
both many some most all no not yes while after before since until during despite although because
est gmt utc cet am pm god internet english
`);

/** The same, but family names as well: they need other signs of a person. */
export const DOUBTFUL_WORDS = words(
  'hill hills day gates rivers law winter spring post park temple bank banks price marsh ford page power cape fort field fields town marine gate',
);

/** Nouns with a person's ending that are things. */
export const THING_NOUNS = words(
  'carrier tanker freighter cruiser destroyer bomber fighter launcher computer letter water border quarter chapter winter summer centre center river number tower paper order power matter offer corner dinner daughter cluster theater weather winner former later after other newspaper helicopter container reactor tractor sector factor motor corridor harbor harbour door floor error terror mirror restaurant plant grant tyrant moment ship human german woman roman supper shelter counter register master oyster monster disaster minister either rather whether together never ever over under however cover layer player power super per tender member chamber november december september october',
);

/** Prepositions after which a name is rather a place. */
export const PLACE_PREPOSITIONS = words('in at near outside around across through off inside throughout');

/** Nouns of what happens to people: behind them and «of» stands a person rather than a place. */
export const OF_PERSONS = words(`
death deaths murder killing assassination execution arrest detention imprisonment trial conviction release extradition poisoning kidnapping
resignation dismissal appointment nomination inauguration election re-election impeachment ouster ousting overthrow
son daughter wife husband widow brother sister mother father aide aides ally allies supporters followers rule
`);

/** Verbs whose subject speaks. */
export const SPEECH_VERBS = words(`
say tell add note state stress warn explain declare announce ask reply answer comment recall insist argue claim deny admit confirm reiterate emphasize emphasise
write tweet post remark observe joke respond promise vow pledge condemn criticize criticise praise accuse urge call quote cite concede lament complain describe believe think
underline underscore point conclude continue boast quip sigh laugh shout
`);

/** Further verbs that people do or that are done to people. */
export const HUMAN_VERBS = words(`
meet talk speak greet welcome receive congratulate thank invite visit telephone phone host embrace marry elect appoint dismiss arrest detain kill jail release free
sign travel fly arrive leave resign win lose attend hold offer see hail propose seek want hope expect agree know hear sit stand smile nod assure
`);

/** Role nouns that are family names as well. */
export const SURNAMES_TOO: ReadonlySet<string> = new Set([
  'king',
  'pope',
  'bishop',
  'major',
  'judge',
  'baker',
  'prince',
  'marshal',
  'miner',
  'driver',
  'singer',
  'host',
  'chancellor',
  'power',
  'powers',
  'guest',
  'force',
  'bank',
  'farmer',
  'abbot',
  'priest',
  'monk',
  'emir',
  'sultan',
  'imam',
  'shah',
  'queen',
]);

/** Words before a title or a name that belong to neither. */
export const LEADING_WORDS: ReadonlySet<string> = new Set([
  'deputy',
  'acting',
  'former',
  'vice',
  'first',
  'interim',
  'senior',
  'chief',
  'ex',
  'outgoing',
  'late',
  'then',
  'the',
  'prime',
  'foreign',
  'defence',
  'defense',
  'supreme',
  'crown',
]);

/** Words that bring in who made the page: «reporting by», «photo:». */
export const CREDIT_WORDS: ReadonlySet<string> = new Set([
  'reporting',
  'editing',
  'writing',
  'written',
  'edited',
  'reported',
  'compiled',
  'updates',
  'photo',
  'photographs',
  'photograph',
  'text',
  'words',
  'story',
  'analysis',
  'interview',
  'video',
  'additional',
  'translated',
  'contributions',
]);
