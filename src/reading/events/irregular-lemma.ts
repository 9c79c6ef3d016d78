/** Past forms that no ending tells, of verbs that reports use. General knowledge. */
const IRREGULAR: Readonly<Record<string, string>> = {
  froze: 'freeze', frozen: 'freeze', tore: 'tear', torn: 'tear', shook: 'shake', shaken: 'shake', overthrew: 'overthrow', overthrown: 'overthrow',
  lent: 'lend', fled: 'flee', bound: 'bind', flung: 'fling', forbade: 'forbid', forbidden: 'forbid', forgave: 'forgive', forgiven: 'forgive',
  hung: 'hang', laid: 'lay', overran: 'overrun', rebuilt: 'rebuild', retook: 'retake', retaken: 'retake', rose: 'rise', sank: 'sink', sunk: 'sink',
  shot: 'shoot', slew: 'slay', slain: 'slay', sold: 'sell', sought: 'seek', stole: 'steal', stolen: 'steal', struck: 'strike', swore: 'swear', sworn: 'swear',
  broke: 'break', broken: 'break', beaten: 'beat', bled: 'bleed', burnt: 'burn', dealt: 'deal', drove: 'drive', driven: 'drive', dug: 'dig', fed: 'feed',
  fell: 'fall', fallen: 'fall', flew: 'fly', flown: 'fly', fought: 'fight', gave: 'give', given: 'give', held: 'hold', hid: 'hide', hidden: 'hide',
  kept: 'keep', led: 'lead', left: 'leave', shut: 'shut', spent: 'spend', stood: 'stand', threw: 'throw', thrown: 'throw', took: 'take', taken: 'take',
  wrung: 'wring', clung: 'cling', swung: 'swing', stung: 'sting', strung: 'string', strode: 'stride', wove: 'weave', woven: 'weave', spat: 'spit',
  forsook: 'forsake', forsaken: 'forsake', shrank: 'shrink', shrunk: 'shrink', sprang: 'spring', sprung: 'spring', swept: 'sweep', crept: 'creep',
  spun: 'spin', ate: 'eat', eaten: 'eat', bitten: 'bite', rode: 'ride', ridden: 'ride', blew: 'blow', blown: 'blow',
  withdrew: 'withdraw', withdrawn: 'withdraw', withheld: 'withhold', upheld: 'uphold', undertook: 'undertake', undertaken: 'undertake',
}; // biome-ignore format: pairs in rows

/** The lemma of an irregular past form whose features were misread, as of a present one: there the lemmatizer leaves it as it is. */
export function irregularLemma(form: string): string | undefined {
  const low = form.toLowerCase();
  return Object.hasOwn(IRREGULAR, low) ? IRREGULAR[low] : undefined;
}

/** The verbs that a regular past form or participle may belong to, likeliest first: «hanged» of «hang» or «hange», «banned» of «ban». */
export function regularLemmas(form: string): readonly string[] {
  const low = form.toLowerCase();
  const ending = low.endsWith('ing') ? 3 : low.endsWith('ed') ? 2 : 0;
  const stem = low.slice(0, low.length - ending);
  if (ending === 0 || stem.length < SHORTEST_STEM) return [];
  return stem.at(-1) === stem.at(-2) ? [stem, stem.slice(0, -1), `${stem}e`] : [stem, `${stem}e`];
}

/** Letters that a stem has at least. */
const SHORTEST_STEM = 3;
