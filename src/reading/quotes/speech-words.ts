/**
 * Verbs, by lemma, whose subject utters, writes or judges in words. Own list.
 */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell add state declare announce note stress emphasize emphasise underline underscore reiterate repeat insist claim assert argue maintain contend explain comment remark observe point ' +
    'warn caution threaten promise pledge vow swear admit acknowledge concede confess confirm affirm reaffirm deny reject refute dismiss answer reply respond retort counter ask inquire question wonder ' +
    'demand urge exhort implore beg plead appeal call describe label brand term dub denounce condemn criticize criticise slam blast decry deplore accuse charge allege complain lament protest object ' +
    'praise hail laud applaud commend welcome thank congratulate write tweet post read report quote cite mention speak talk testify recall predict forecast estimate expect believe think suggest propose recommend advise ' +
    'joke quip laugh shout yell cry scream whisper murmur mutter sigh shrug exclaim continue conclude begin start go chant declare proclaim disclose reveal inform notify advise assure reassure convey express voice ' +
    'agree consider see find fear hope characterize characterise liken compare judge order instruct agree determine vow boast brag sneer scoff mock agree interject intervene opine pronounce stipulate specify clarify elaborate signal hint indicate imply intimate communicate relay tout attack defend blame lash refer qualify manifest fume rage fret editorialise editorialize thunder'
  ).split(' '),
);

/** Of them those that a quotation in full is hung on: «…,» he said. The rest only judge or name («called it "…"»). */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell add state declare announce note stress emphasize emphasise underline underscore reiterate repeat insist claim assert argue maintain contend explain comment remark observe warn caution threaten promise pledge vow ' +
    'swear admit acknowledge concede confess confirm affirm reaffirm deny answer reply respond retort counter ask inquire wonder demand urge exhort appeal plead complain lament write tweet post read report quote cite testify recall ' +
    'predict forecast estimate believe suggest propose joke quip laugh shout yell cry scream whisper murmur mutter sigh shrug exclaim continue conclude chant proclaim disclose reveal inform assure reassure express agree boast ' +
    'scoff opine specify clarify elaborate signal hint indicate point speak begin go call'
  ).split(' '),
);

/** Verbs that may tell of an act or a state of mind as well as of words: a verb of saying above them goes first («the ministry said that both agreed to "…"»). */
export const WEAK_VERBS: ReadonlySet<string> = new Set(
  'agree fear hope expect believe think want estimate predict forecast suggest propose signal indicate express mention refer order instruct determine judge compare consider begin start go see hear begin attack defend recommend'.split(
    ' ',
  ),
);

/** Things written or said: their words are those of whoever made them. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'statement communiqué communique readout read-out declaration release letter tweet post message plan proposal document text resolution report note report memorandum paper draft motion appeal speech remark transcript bill law decree ruling verdict treaty'.split(
    ' ',
  ),
);

/** Verbs whose object, not their subject, is the one who spoke: «Xinhua quoted him as saying». */
export const CARRYING_VERBS: ReadonlySet<string> = new Set(['quote', 'cite', 'paraphrase']);

/** Verbs whose object or dative hears: «told Lavrov». */
export const TELLING_VERBS: ReadonlySet<string> = new Set([
  'tell',
  'inform',
  'assure',
  'remind',
  'warn',
  'ask',
  'advise',
  'reassure',
  'notify',
]);

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  spoke: 'speak',
  spoken: 'speak',
  swore: 'swear',
  sworn: 'swear',
  thought: 'think',
  went: 'go',
  began: 'begin',
  begun: 'begin',
  saw: 'see',
  seen: 'see',
  found: 'find',
  felt: 'feel',
  held: 'hold',
  read: 'read',
  foresaw: 'foresee',
  laid: 'lay',
};

/** Inflected form → lemma, for all verbs of saying. Forms that are nouns as often («claims», «charges») are in `AMBIGUOUS`. */
const FORMS: ReadonlyMap<string, string> = (() => {
  const forms = new Map<string, string>();
  for (const lemma of SPEECH_VERBS) for (const form of inflect(lemma)) if (!forms.has(form)) forms.set(form, lemma);
  for (const [form, lemma] of Object.entries(IRREGULAR)) if (SPEECH_VERBS.has(lemma)) forms.set(form, lemma);
  return forms;
})();

function inflect(lemma: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const isSoft = /[^aeiou]y$/.test(lemma);
  const third = isSoft ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = isSoft ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const doubled =
    /^(?:slam|admit|beg|term|dub|brag|plan|refer|quip|rebut|tip|chat|label|nod)$/.test(lemma) && /[^aeiou][aeiou][bdgmnprt]$/.test(lemma)
      ? [`${lemma}${lemma.at(-1)}ed`, `${lemma}${lemma.at(-1)}ing`]
      : [];
  return [lemma, third, past, `${stem}ing`, ...doubled];
}

/** Base and third-person forms that are nouns, adjectives or names as often: they count only where they are tagged as verbs. */
const isPlainForm = (form: string, lemma: string): boolean => form === lemma || form.endsWith('s');

/**
 * The lemma of a verb of saying that a word is; undefined where it is none. Past forms count whatever the tagger made of them
 * («sighed», «threatened», «spoke»), base and third-person forms only as verbs. `form` in lower case.
 */
export function findSpeechLemma(form: string, isVerb: boolean): string | undefined {
  const lemma = FORMS.get(form);
  if (lemma === undefined) return undefined;
  return isVerb || !isPlainForm(form, lemma) ? lemma : undefined;
}
