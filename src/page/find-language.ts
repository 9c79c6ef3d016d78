import { READ_LANGUAGE } from '../model/page.ts';
import { FUNCTION_WORDS, WORD_LANGUAGES } from './function-words.ts';

export interface FoundLanguage {
  /** ISO 639-1; `und` where the text does not tell. */
  readonly code: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Scripts that one language, or one far before all others, is written in. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30FF]/g, 'ja'],
  [/[\uAC00-\uD7AF]/g, 'ko'],
  [/[\u4E00-\u9FFF]/g, 'zh'],
  [/[\u0370-\u03FF]/g, 'el'],
  [/[\u0590-\u05FF]/g, 'he'],
  [/[\u0E00-\u0E7F]/g, 'th'],
  [/[\u0900-\u097F]/g, 'hi'],
  [/[\u0980-\u09FF]/g, 'bn'],
  [/[\u0B80-\u0BFF]/g, 'ta'],
  [/[\u0C00-\u0C7F]/g, 'te'],
  [/[\u10A0-\u10FF]/g, 'ka'],
  [/[\u0530-\u058F]/g, 'hy'],
  [/[\u1200-\u137F]/g, 'am'],
  [/[\u1780-\u17FF]/g, 'km'],
  [/[\u1000-\u109F]/g, 'my'],
  [/[\u0E80-\u0EFF]/g, 'lo'],
  [/[\u0A00-\u0A7F]/g, 'pa'],
  [/[\u0A80-\u0AFF]/g, 'gu'],
  [/[\u0B00-\u0B7F]/g, 'or'],
  [/[\u0C80-\u0CFF]/g, 'kn'],
  [/[\u0D00-\u0D7F]/g, 'ml'],
  [/[\u0D80-\u0DFF]/g, 'si'],
  [/[\u0780-\u07BF]/g, 'dv'],
  [/[\u0F00-\u0FFF]/g, 'bo'],
];
/** Any letter of a script of the table above. */
const OTHER_SCRIPT = /[\u0370-\u03FF\u0530-\u05FF\u0780-\u07BF\u0900-\u1FFF\u3040-\uD7AF]/;
/** Characters of a text that are looked at: more does not change the answer. */
const SAMPLE_CHARS = 2000;
/** Words below which the answer is `und`: three words of a menu tell nothing. */
const MIN_WORDS = 5;
/** Share of function words below which a text in a script of many languages is `und`. News prose has 0.25 to 0.5, headlines down to 0.05. */
const MIN_SHARE = 0.05;
/** Function words of the best language below which a text is `und`: «for» in a headline is English, Danish and Swedish. */
const MIN_HITS = 3;
/** Share of letters of one script from which it decides alone. Japanese has a third of its characters in kana. */
const MIN_SCRIPT_SHARE = 0.5;
const MIN_KANA_SHARE = 0.08;

/**
 * Language of a text by script and function words; `und` where it cannot tell. Confidence: how far the best language lies before the second.
 * Knows 72 languages by their words and 24 by their script; others come out as `und` or as a near relative with a low confidence.
 */
export function findLanguage(text: string): FoundLanguage {
  const found = weighLanguages(text);
  return { code: found.code, confidence: found.confidence };
}

/** A language that is told, and what speaks for English instead. */
export interface WeighedLanguage extends FoundLanguage {
  /** Different function words of the language in the text; of a language told by its script, 3. */
  readonly words: number;
  /** What speaks for English, as a share of what speaks for the language. */
  readonly englishShare: number;
}

/** Texts of this length have so many words that three different function words go without saying. */
const MAX_PIECE_CHARS = 400;
const UNKNOWN: WeighedLanguage = { code: 'und', confidence: 0, words: 0, englishShare: 0 };

/** As {@link findLanguage}, with the grounds. */
export function weighLanguages(text: string): WeighedLanguage {
  const sample = text.slice(0, SAMPLE_CHARS);
  if (OTHER_SCRIPT.test(sample)) {
    const byScript = findByScript(sample, sample.match(/\p{L}/gu)?.length ?? 1);
    if (byScript) return { ...byScript, words: MIN_HITS, englishShare: 0 };
  }
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < MIN_WORDS) return UNKNOWN;
  const scores = new Float64Array(WORD_LANGUAGES.length);
  const hits = new Uint16Array(WORD_LANGUAGES.length);
  for (const word of words) {
    const languages = FUNCTION_WORDS.get(word);
    if (!languages) continue;
    // a word of many languages tells each of them less
    const weight = 1 / Math.sqrt(languages.length);
    for (const language of languages) {
      hits[language]!++;
      scores[language]! += weight;
    }
  }
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  let second = 0;
  for (let i = 0; i < scores.length; i++) if (i !== best) second = Math.max(second, scores[i]!);
  const code = WORD_LANGUAGES[best]!;
  // of short texts alone: counting different words takes as long as the rest
  const different =
    sample.length < MAX_PIECE_CHARS ? new Set(words.filter((word) => FUNCTION_WORDS.get(word)?.includes(best))).size : MIN_HITS;
  // of the language that is read a single word is enough: most input is in it
  const isTold = scores[best]! / words.length >= MIN_SHARE && (code === READ_LANGUAGE || hits[best]! >= MIN_HITS);
  if ((!isTold || (code !== READ_LANGUAGE && different < MIN_HITS)) && newsWordsIn(words))
    return { ...UNKNOWN, code: READ_LANGUAGE, confidence: 0.1 };
  if (!isTold) return UNKNOWN;
  const margin = (scores[best]! - second) / scores[best]!;
  return {
    code,
    confidence: Math.round(Math.min(1, margin * 1.5) * 100) / 100,
    words: different,
    englishShare: scores[WORD_LANGUAGES.indexOf(READ_LANGUAGE)]! / scores[best]!,
  };
}

/** English words that headlines and leads are made of, for texts with few function words or none: a ticker, a list of results, a sentence or two full of names. General knowledge. */
const NEWS_WORDS: ReadonlySet<string> = new Set(
  'talks deal pact sign signs signed ends end begins begin meets meet visits visit says say warns warn calls call urges urge rejects reject accuses accuse backs back praises praise guard border troops strike strikes attack attacks killed dead wounded army police court vote votes election elections leader leaders envoy trade fuel oil gas rail road price prices tax budget bank market growth aid food water power plan plans new next first last week year years day days month today people child children women men world country state city school hospital house home work job jobs money million billion peace war fire flood storm quake crash protest protests rally trial jail ban bans sanctions tariffs missile missiles nuclear launch launches test tests ship ships plane planes win wins lose loses rise rises fall falls cut cuts hit hits open opens close closes join joins quit quits hold holds send sends seek seeks set sets get gets make makes take takes give gives keep keeps face faces prime minister president foreign secretary government official officials opposition parliament general met spoke told visited promised called warned accused rejected named wrote article supports spoken walked left entered arrived signed agreed announced welcomed criticised bought sold killed freed rebels fighters soldiers drillings dollars markets'.split(
    ' ',
  ),
);
/** Different ones of them, and their share, that make a text English. Set by hand. */
const MIN_NEWS_WORDS = 4;
const MIN_NEWS_SHARE = 0.12;

function newsWordsIn(words: readonly string[]): boolean {
  const found = words.filter((word) => NEWS_WORDS.has(word));
  return new Set(found).size >= MIN_NEWS_WORDS && found.length >= words.length * MIN_NEWS_SHARE;
}

function findByScript(sample: string, letters: number): FoundLanguage | undefined {
  for (const [script, code] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share >= (code === 'ja' ? MIN_KANA_SHARE : MIN_SCRIPT_SHARE))
      return { code, confidence: Math.round(Math.min(1, code === 'ja' ? 0.5 + share : share) * 100) / 100 };
  }
  return undefined;
}
