import { toRange, toSpan, toTokenIndex } from '../../src/base/offsets.ts';
import type { ParsedDoc } from '../../src/model/doc.ts';
import type { Mention, MentionIndex, MentionKind } from '../../src/model/mention.ts';

/** A mention of one token, with what a test changes. */
export const mentionAt = (doc: ParsedDoc, token: number, kind: MentionKind, change: Partial<Mention> = {}): Mention => ({
  index: token as MentionIndex,
  kind,
  ...toSpan(doc.tokens[token]!.start, doc.tokens[token]!.end),
  ...toRange(token, token + 1),
  head: toTokenIndex(token),
  parties: [],
  why: [],
  ...change,
});
