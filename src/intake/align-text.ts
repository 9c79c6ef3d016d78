import { type Token, Tokenizer } from 'parse5';

/** A stretch of text and where it stands in the source; as long as its source where no character reference stood there. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longest character reference: `&CounterClockwiseContourIntegral;` has 33 characters. */
const REFERENCE = /&(?:#[0-9]{1,10};?|#[xX][0-9a-fA-F]{1,10};?|[A-Za-z][A-Za-z0-9]{1,32};?)/y;

/**
 * Finds where decoded text stands in its source `source.slice(start, end)`: parse5 gives wrong places beside character references.
 * `maxPieces`: after so many it stops. Default: it does not.
 * What the text left out of the source (NUL, `</>`, a tag that the end of the page cut) is passed over.
 */
export function alignText(source: string, start: number, end: number, text: string, maxPieces = Infinity): readonly TextPiece[] {
  if (end - start === text.length && source.startsWith(text, start)) return [{ text, start, end }];
  const pieces: TextPiece[] = [];
  let from = start;
  let at = start;
  let read = 0;
  const cut = (): void => {
    if (at > from) pieces.push({ text: source.slice(from, at), start: from, end: at });
  };
  while (at < end && read < text.length && pieces.length < maxPieces) {
    const c = source[at]!;
    const reference = c === '&' ? findReference(source, at, text, read) : undefined;
    if (reference !== undefined || (c === '\r' && text[read] === '\n')) {
      const width = reference?.width ?? (source[at + 1] === '\n' ? 2 : 1);
      const decoded = reference?.decoded ?? '\n';
      cut();
      pieces.push({ text: decoded, start: at, end: at + width });
      at += width;
      read += decoded.length;
      from = at;
    } else if (c === text[read]) {
      at++;
      read++;
    } else {
      cut();
      at += source.startsWith('</>', at) ? 3 : 1;
      from = at;
    }
  }
  cut();
  return pieces;
}

function findReference(
  source: string,
  at: number,
  text: string,
  read: number,
): { readonly width: number; readonly decoded: string } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const decoded = decodeReference(match[0]);
  return decoded !== match[0] && text.startsWith(decoded, read) ? { width: match[0].length, decoded } : undefined;
}

const known = new Map<string, string>();
/** References that are kept decoded: pages use a few dozen. */
const MAX_KNOWN = 5000;

function decodeReference(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  let decoded = '';
  const add = (token: Token.CharacterToken): void => {
    decoded += token.chars;
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: add,
      onStartTag: ignore,
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(reference, true);
  if (known.size < MAX_KNOWN) known.set(reference, decoded);
  return decoded;
}
