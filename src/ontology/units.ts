/**
 * Units of measure, and things that figures about relations between states count.
 * Own list, by subject; words in the singular as a lemmatizer gives them.
 */

/** Weights, volumes and the like → plain plural. They measure goods. */
export const MEASURE_UNITS: ReadonlyMap<string, string> = new Map(
  (
    'tonne=tonnes ton=tonnes tons=tonnes tonnes=tonnes mt=tonnes kilogram=kilograms kilogramme=kilograms kilo=kilograms kg=kilograms gram=grams pound-weight=pounds barrel=barrels bushel=bushels ' +
    'litre=litres liter=litres gallon=gallons metre=metres meter=metres kilometre=kilometres kilometer=kilometres mile=miles hectare=hectares megawatt=megawatts gigawatt=gigawatts mw=megawatts gw=gigawatts ' +
    'kilowatt=kilowatts terawatt=terawatts bcm=cubic-metres container=containers shipload=shiploads truckload=truckloads wagon=wagons teu=containers'
  )
    .split(' ')
    .map((row) => row.split('=') as [string, string]),
);

export type CountedGroup = 'force' | 'weapon' | 'aid' | 'captive' | 'sanctioned' | 'accord' | 'economy' | 'site' | 'seized';

const COUNTED: Readonly<Record<CountedGroup, string>> = {
  force:
    'troop soldier serviceman personnel peacekeeper fighter marine paratrooper mercenary adviser instructor trainer battalion brigade division regiment warship ship vessel submarine frigate destroyer carrier battlegroup reservist conscript recruit force man policeman officer inspector observer monitor',
  weapon:
    'tank missile drone launcher vehicle howitzer aircraft jet warplane helicopter bomber plane fighter shell round rocket projectile munition bomb mine rifle gun weapon system battery radar warhead torpedo interceptor armament carrier cartridge bullet grenade mortar satellite uav sortie balloon warplane submarine',
  aid: 'dose vaccine jab ration shelter tent generator ambulance truck parcel kit ventilator mask scholarship',
  captive:
    'prisoner hostage captive detainee pow soldier sailor national citizen serviceman fisherman pilot airman sergeant crewman missionary journalist reporter nurse engineer tourist activist dissident worker pilgrim trucker',
  sanctioned:
    'official company firm entity individual diplomat vessel bank lawmaker businessman oligarch application app import product item good sanction embassy consulate',
  accord: 'agreement accord deal contract memorandum treaty pact document memoranda protocol project',
  economy: 'manufacturer factory plant reactor flight train visa tourist student worker job investment project',
  seized: 'boat tanker trawler ship vessel fisherman crewman rifle freighter ferry',
  site: 'base outpost embassy settlement',
};

/** Nouns, by lemma, with the groups that they belong to. */
export const COUNTED_NOUNS: ReadonlyMap<string, readonly CountedGroup[]> = (() => {
  const nouns = new Map<string, CountedGroup[]>();
  for (const group of Object.keys(COUNTED) as CountedGroup[])
    for (const noun of COUNTED[group].split(' ')) {
      const list = nouns.get(noun) ?? [];
      list.push(group);
      nouns.set(noun, list);
    }
  return nouns;
})();

/** The plural that a unit is told with; nouns that stand for human beings in such figures are `persons`. */
export function toUnit(lemma: string): string {
  const irregular = IRREGULAR.get(lemma);
  if (irregular) return irregular;
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['aircraft', 'aircraft'],
  ['personnel', 'persons'],
  ['man', 'persons'],
  ['person', 'persons'],
  ['people', 'persons'],
  ['serviceman', 'persons'],
  ['policeman', 'persons'],
  ['memorandum', 'memoranda'],
]);
