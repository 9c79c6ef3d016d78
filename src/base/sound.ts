/**
 * Sounds of a name as far as any romanisation tells them: English, German, French, Spanish, Polish, Czech, Hungarian, Turkish, Romanian spelling of foreign names,
 * pinyin and Wade-Giles. One letter a sound: S sh, Z zh, C ch/ts, J j (y, zh or dj), H kh, G gy, others as written. Vowels a e i o u.
 */
export function toSounds(word: string): string {
  let text = word.toLowerCase();
  if (!/^[a-z]*$/.test(text)) {
    const lower = text.replace(/[‘’'`ʼ.]/g, '');
    text = '';
    for (const letter of lower) {
      const marked = MARKED[letter];
      text += marked ?? (letter.charCodeAt(0) > 127 ? letter.normalize('NFKD').replace(/\p{M}/gu, '') : letter);
    }
  }
  let sounds = '';
  for (let i = 0; i < text.length; ) {
    let step = 0;
    const longest = CLUSTER_STARTS.has(text.slice(i, i + 2)) ? Math.min(4, text.length - i) : 1;
    for (let length = longest; length > 1 && step === 0; length--) {
      const sound = CLUSTERS.get(text.slice(i, i + length));
      if (sound === undefined) continue;
      sounds += sound;
      step = length;
    }
    if (step === 0) {
      sounds += toSingle(text, i);
      step = 1;
    }
    i += step;
  }
  let clean = '';
  for (const sound of sounds) if (clean.at(-1) !== sound) clean += sound;
  return clean;
}

const MARKED: Readonly<Record<string, string>> = {
  ...{
    š: 'S',
    ş: 'S',
    ś: 'S',
    ș: 'S',
    ŝ: 'S',
    ž: 'Z',
    ż: 'Z',
    ź: 'Z',
    č: 'C',
    ć: 'C',
    ç: 'C',
    ť: 'C',
    ț: 'C',
    ţ: 'C',
    ď: 'd',
    ğ: 'h',
    ı: 'i',
    ł: 'l',
    ø: 'o',
  },
  ...{ ö: 'o', ü: 'u', ä: 'a', ß: 's', đ: 'd', æ: 'e', œ: 'e', ə: 'e', ř: 'r', ň: 'n', ñ: 'n', ё: 'e' },
};

const CLUSTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      tsch: 'C',
      dsch: 'J',
      szcz: 'SC',
      shch: 'SC',
      sch: 'S',
      tch: 'C',
      dzh: 'J',
      dZ: 'J',
      dj: 'J',
      sh: 'S',
      zh: 'Z',
      kh: 'H',
      gh: 'g',
      ch: 'C',
      ts: 'C',
      tz: 'C',
      cz: 'C',
    },
    ...{
      sz: 's',
      zs: 'Z',
      cs: 'C',
      gy: 'G',
      hs: 'S',
      ph: 'f',
      th: 't',
      dh: 'd',
      ck: 'k',
      ou: 'u',
      oo: 'u',
      ee: 'i',
      ij: 'i',
      yj: 'i',
      iy: 'i',
      yy: 'i',
      ii: 'i',
      yi: 'i',
      yu: 'u',
      ia: 'a',
      ya: 'a',
      ye: 'e',
      ie: 'e',
    },
    ...{
      yo: 'o',
      aa: 'a',
      pC: 'p',
      pch: 'p',
      tj: 'C',
      que: 'ke',
      ques: 'k',
      eau: 'o',
      eaux: 'o',
      ng: 'n',
      qu: 'ku',
      ks: 'ks',
      ly: 'li',
      ny: 'ni',
      ty: 'ti',
      ai: 'ai',
      ay: 'ai',
      ei: 'ei',
      ey: 'ei',
      eh: 'e',
      ah: 'a',
    },
  }),
);

/** First two letters of the clusters. */
const CLUSTER_STARTS: ReadonlySet<string> = new Set([...CLUSTERS.keys()].map((cluster) => cluster.slice(0, 2)));

function toSingle(text: string, at: number): string {
  const letter = text[at]!;
  const next = text[at + 1] ?? '';
  switch (letter) {
    case 'w':
      return 'v';
    case 'y':
      return 'i';
    case 'x':
      return at === 0 || next === 'i' || next === 'u' ? 'S' : 'ks';
    case 'q':
      return next === 'i' ? 'C' : 'k';
    case 'c':
      // At the end «c» is Slavic after «i» («Vucic»), else French, Czech or English («Chirac»).
      return next === 'e' || next === 'i' || (next === '' && text[at - 1] === 'i') ? 'C' : 'k';
    case 'j':
      return 'J';
    default:
      return /[a-zSZCJHG]/.test(letter) ? letter : '';
  }
}

const VOWELS = 'aeiou';
/** Cost of one sound for another where they are often written for each other; unordered pairs. Set by hand after tables of romanisation. */
const NEAR: ReadonlyMap<string, number> = new Map(
  (
    [
      ['sS', 0.15],
      ['zZ', 0.15],
      ['sz', 0.15],
      ['sC', 0.3],
      ['SC', 0.3],
      ['SZ', 0.2],
      ['zC', 0.3],
      ['ZC', 0.35],
      ['JC', 0.2],
      ['JZ', 0.15],
      ['JS', 0.35],
      ['Jz', 0.3],
      ['Js', 0.4],
      ['Ji', 0.1],
      ['Jh', 0.25],
      ['JH', 0.25],
      ['Jg', 0.25],
      ['Ck', 0.4],
      ['CH', 0.3],
      ['Ch', 0.4],
      ['Hk', 0.2],
      ['Hh', 0.1],
      ['Hg', 0.3],
      ['hg', 0.3],
      ['kg', 0.25],
      ['vf', 0.2],
      ['vb', 0.4],
      ['vu', 0.2],
      ['td', 0.25],
      ['pb', 0.25],
      ['Gd', 0.15],
      ['GJ', 0.2],
      ['Gg', 0.2],
      ['mn', 0.4],
      ['lr', 0.6],
      ['tC', 0.35],
      ['dJ', 0.3],
      ['Sh', 0.4],
      ['Zs', 0.25],
      ['Sz', 0.25],
      ['pf', 0.4],
    ] as const
  ).flatMap(([pair, cost]) => [[pair, cost] as const, [pair[1]! + pair[0]!, cost] as const]),
);
const VOWEL_FOR_VOWEL = 0.2;
const VOWEL_LOST = 0.3;
const BREATH_LOST = 0.25;
const GLIDE_LOST = 0.4;
const VOWEL_LENGTH = 0.5;

const isVowel = (sound: string): boolean => VOWELS.includes(sound);
const lossOf = (sound: string): number =>
  isVowel(sound) ? VOWEL_LOST : sound === 'h' || sound === 'H' ? BREATH_LOST : sound === 'J' ? GLIDE_LOST : 1;

/** Sounds are ASCII letters: costs are looked up by code. */
const CODES = 128;
const COST = new Float64Array(CODES * CODES).fill(1);
const LOSS = new Float64Array(CODES).fill(1);
for (let i = 0; i < CODES; i++) {
  const a = String.fromCharCode(i);
  LOSS[i] = lossOf(a);
  for (let j = 0; j < CODES; j++) {
    const b = String.fromCharCode(j);
    COST[i * CODES + j] = i === j ? 0 : isVowel(a) && isVowel(b) ? VOWEL_FOR_VOWEL : (NEAR.get(a + b) ?? 1);
  }
}

/** Longest string of sounds that is compared: names are shorter, and the work is bounded. */
const LONGEST = 64;
/** A row of the table of distances, and the codes of the second string. */
const ROW = new Float64Array(LONGEST + 1);
const CODES_OF_SECOND = new Uint8Array(LONGEST);

/** Likeness that is not told apart: sums of costs differ by less where they are added in another order. */
const ROUNDING = 1e-9;

/**
 * How alike two strings of sounds are, from 0 to 1: one less the weighted edit distance over the weighted length of the longer one.
 * @param least whoever asks does not care for less: 0 is answered where it is plain that no more than this comes of it
 */
export function soundLikeness(first: string, second: string, least = 0): number {
  const a = first.length > LONGEST ? first.slice(0, LONGEST) : first;
  const b = second.length > LONGEST ? second.slice(0, LONGEST) : second;
  if (a === b) return a === '' ? 0 : 1;
  if (a === '' || b === '') return 0;
  const { length } = b;
  const weight = Math.max(soundWeight(a), soundWeight(b));
  const farthest = least > 0 ? (1 - least + ROUNDING) * weight : Infinity;
  ROW[0] = 0;
  let sum = 0;
  for (let j = 0; j < length; j++) {
    const code = b.charCodeAt(j) & (CODES - 1);
    CODES_OF_SECOND[j] = code;
    sum += LOSS[code]!;
    ROW[j + 1] = sum;
  }
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i) & (CODES - 1);
    const loss = LOSS[code]!;
    const costs = code * CODES;
    let diagonal: number = ROW[0];
    let left: number = diagonal + loss;
    let nearest = left;
    ROW[0] = left;
    for (let j = 0; j < length; j++) {
      const other = CODES_OF_SECOND[j]!;
      const up = ROW[j + 1]!;
      const change = diagonal + COST[costs + other]!;
      const drop = up + loss;
      const add = left + LOSS[other]!;
      left = change < drop ? (change < add ? change : add) : drop < add ? drop : add;
      ROW[j + 1] = left;
      diagonal = up;
      if (left < nearest) nearest = left;
    }
    // no way goes back to less
    if (nearest > farthest) return 0;
  }
  return Math.max(0, 1 - ROW[length]! / weight);
}

/** Weight of a string of sounds: 1 for a consonant, half for a vowel. */
export function soundWeight(sounds: string): number {
  let weight = 0;
  for (let i = 0; i < sounds.length; i++) {
    const code = sounds.charCodeAt(i);
    weight += code === 97 || code === 101 || code === 105 || code === 111 || code === 117 ? VOWEL_LENGTH : 1;
  }
  return weight;
}

/**
 * The coarse skeletons under which spellings of one name meet: consonants in broad classes, vowels gone, no doubles.
 * Several where a sound is often lost or means two things (kh, j): with and without it.
 */
export function toSkeletons(sounds: string): readonly string[] {
  let found = [''];
  for (const sound of sounds) {
    const classes = COARSE[sound];
    if (classes === undefined) continue;
    const next: string[] = [];
    for (const skeleton of found) {
      for (const coarse of classes) {
        const grown = coarse === '' || skeleton.at(-1) === coarse ? skeleton : skeleton + coarse;
        if (!next.includes(grown)) next.push(grown);
      }
    }
    found = next.slice(0, MOST_SKELETONS);
  }
  return found.filter((skeleton) => skeleton !== '');
}

/** Readings of one name that are followed at most. */
const MOST_SKELETONS = 8;

const COARSE: Readonly<Record<string, readonly string[]>> = {
  ...{
    s: ['S'],
    S: ['S'],
    z: ['S'],
    Z: ['S'],
    C: ['S'],
    J: ['S', ''],
    H: ['K', ''],
    k: ['K'],
    g: ['K'],
    G: ['T'],
    t: ['T'],
    d: ['T'],
    p: ['P'],
    b: ['P'],
  },
  ...{ v: ['V'], f: ['V'], m: ['N'], n: ['N'], l: ['L'], r: ['R'] },
};
