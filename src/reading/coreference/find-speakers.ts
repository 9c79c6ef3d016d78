import { dependentsOf, isRelation } from '../../model/dependents.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Mention } from '../../model/mention.ts';
import type { ChainDraft } from './chain-draft.ts';

/** Verbs that bring in somebody's words. */
const SPEECH: ReadonlySet<string> = new Set([
  ...[
    'say',
    'tell',
    'add',
    'note',
    'stress',
    'warn',
    'explain',
    'declare',
    'announce',
    'ask',
    'reply',
    'answer',
    'comment',
    'insist',
    'argue',
    'claim',
    'deny',
  ],
  ...[
    'admit',
    'confirm',
    'emphasize',
    'emphasise',
    'write',
    'tweet',
    'post',
    'remark',
    'observe',
    'promise',
    'vow',
    'pledge',
    'conclude',
    'continue',
    'state',
    'speak',
  ],
  ...[
    'quote',
    'cite',
    'describe',
    'call',
    'respond',
    'recall',
    'joke',
    'underline',
    'complain',
    'boast',
    'sigh',
    'laugh',
    'reiterate',
    'read',
  ],
]);

/**
 * Who speaks at a token: inside quotation marks the subject of the sentence's verb of speech outside them, else the last speaker before it in the same paragraph
 * (a quotation that fills its sentence); after a label «NAME:» at the head of a paragraph, whoever it names until the next label.
 */
export function findSpeakers(
  doc: ParsedDoc,
  mentions: readonly Mention[],
  draftOf: readonly (ChainDraft | undefined)[],
  quoted: Uint8Array,
): (token: number) => ChainDraft | undefined {
  const byHead = new Map<number, ChainDraft>();
  for (const mention of mentions) {
    const draft = draftOf[mention.index];
    if (draft && draft.kind !== 'place' && !byHead.has(mention.head)) byHead.set(mention.head, draft);
  }
  const labels = findLabels(doc, mentions, draftOf);
  const bySentence = doc.sentences.map((sentence) => {
    for (let i: number = sentence.from; i < sentence.to; i++) {
      if (quoted[i] === 1) continue;
      const token = doc.tokens[i]!;
      if (!SPEECH.has(token.lemma.toLowerCase()) || (token.upos !== 'VERB' && token.upos !== 'NOUN')) continue;
      const speaker = speakerOf(doc, i, byHead, quoted);
      if (speaker) return speaker;
    }
    return undefined;
  });
  const sentenceOf = new Int32Array(doc.tokens.length);
  for (const sentence of doc.sentences) sentenceOf.fill(sentence.index, sentence.from, sentence.to);
  return (at) => {
    if (quoted[at] === 1) {
      for (let s = sentenceOf[at]!, steps = 0; s >= 0 && steps < 4; s--, steps++) {
        if (bySentence[s]) return bySentence[s];
        if (s > 0 && doc.text.slice(doc.sentences[s - 1]!.end, doc.sentences[s]!.start).includes('\n')) break;
      }
      return bySentence[sentenceOf[at]! + 1] ?? labelAt(labels, at);
    }
    return labelAt(labels, at);
  };
}

function speakerOf(doc: ParsedDoc, verb: number, byHead: ReadonlyMap<number, ChainDraft>, quoted: Uint8Array): ChainDraft | undefined {
  const children = dependentsOf(doc).of(verb);
  const lemma = doc.tokens[verb]!.lemma.toLowerCase();
  // «X quoted Y as saying»: Y speaks
  const isCarrier = lemma === 'quote' || lemma === 'cite';
  const order = isCarrier ? ['obj', 'nsubj:pass', 'nsubj'] : ['nsubj'];
  for (const relation of order) {
    const child = children.find(
      (c) => quoted[c] === 0 && (relation === 'nsubj' ? isRelation(doc.tokens[c]!.deprel, 'nsubj') : doc.tokens[c]!.deprel === relation),
    );
    if (child === undefined) continue;
    const draft = byHead.get(child);
    if (draft && draft.kind !== 'outlet') return draft;
  }
  // the tree failed: the neighbour
  for (const at of [verb - 1, verb + 1, verb + 2]) {
    const draft = byHead.get(at);
    if (draft && quoted[at] === 0 && draft.kind !== 'outlet' && !isCarrier) return draft;
  }
  return undefined;
}

interface Label {
  readonly token: number;
  readonly speaker: ChainDraft | undefined;
}

/** «MS. NAME: …» and «QUESTION: …» at the head of paragraphs. A single label is a heading, no transcript. */
function findLabels(doc: ParsedDoc, mentions: readonly Mention[], draftOf: readonly (ChainDraft | undefined)[]): readonly Label[] {
  const labels: Label[] = [];
  const byStart = new Map<number, Mention>();
  for (const mention of mentions) if (mention.kind === 'person') byStart.set(mention.from, mention);
  for (let i = 0; i < doc.tokens.length; i++) {
    const isLineStart = i === 0 || doc.text.slice(doc.tokens[i - 1]!.end, doc.tokens[i]!.start).includes('\n');
    // Within a line a label is a person's name and nothing else: «… today? Jane Roe: We …».
    if (!isLineStart) {
      const name = byStart.get(i);
      if (name && doc.tokens[name.to]?.form === ':' && /[.?!]$/.test(doc.tokens[i - 1]!.form))
        labels.push({ token: name.to, speaker: draftOf[name.index] });
      continue;
    }
    for (let k = i; k < i + 6 && k < doc.tokens.length; k++) {
      const { form } = doc.tokens[k]!;
      if (form === ':') {
        if (k === i) break;
        let speaker: ChainDraft | undefined;
        for (let m = i; m < k; m++) {
          const mention = byStart.get(m);
          if (mention) speaker = draftOf[mention.index];
        }
        const label = doc.text.slice(doc.tokens[i]!.start, doc.tokens[k]!.start);
        if (speaker || label === label.toUpperCase()) labels.push({ token: k, speaker });
        break;
      }
    }
  }
  return labels.length >= 2 ? labels : [];
}

function labelAt(labels: readonly Label[], at: number): ChainDraft | undefined {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (labels[middle]!.token <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : labels[low - 1]!.speaker;
}
