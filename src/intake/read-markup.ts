import type { Token } from 'parse5';
import { Tokenizer, TokenizerMode } from 'parse5';
import type { Issue } from '../model/issue.ts';
import type { MetaEntry, TextNode } from '../model/raw-page.ts';
import { alignText } from './align-text.ts';
import { blankMonsterTags } from './blank-monster-tags.ts';
import { MarkupStack } from './markup-stack.ts';
import { BLOCK_ELEMENTS, RAW_TEXT_ELEMENTS } from './markup-elements.ts';
import { readJsonLd } from './read-json-ld.ts';
import { TextCollector } from './text-collector.ts';
import { UnreadError } from './unread-error.ts';

export interface Markup {
  readonly nodes: readonly TextNode[];
  readonly meta: readonly MetaEntry[];
  readonly issues: readonly Issue[];
}

/** Entries and characters of metadata that are kept; what comes after is dropped. Set by hand, far above what pages hold. */
const MAX_META = 500;
const MAX_META_CHARS = 2000;
const MAX_SCRIPT_CHARS = 2_000_000;
/** Pieces of text with a place of their own that a page may have: a character reference makes two. Set by hand; a long page has some thousands. */
const MAX_PIECES = 300_000;
/** White space in the source that a reader does not see, for each character that he does; beyond it the page is given up before its end. */
const SPACE_ROOM = 4;

/**
 * Visible text and metadata of HTML, each piece of text with its place in the source.
 * parse5's tokenizer does the reading; the tree is kept as a stack of bounded depth, so that neither depth nor unclosed tags cost more than a line through.
 * `maxChars`: visible characters from which the page is given up (`page-too-large`), as it is from 300,000 pieces of text on: no memory goes into what is not kept. Default: no bound.
 * Left out: script, style, template, noscript, what is hidden by attribute, inline style or a screen-reader class, comments, images' texts.
 */
export function readMarkup(html: string, maxChars = Infinity): Markup {
  const { source, blanked } = blankMonsterTags(html);
  const reader = new MarkupReader(source, maxChars);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(source, true);
  return reader.finish(blanked);
}

class MarkupReader {
  tokenizer!: Tokenizer;
  private readonly stack = new MarkupStack();
  private readonly texts = new TextCollector();
  private readonly meta: MetaEntry[] = [];
  private capture: { name: string; text: string } | undefined;
  /** Decoded text since the last tag or comment, which ended at `textStart`. */
  private text = '';
  private seen = 0;
  private pieces = 0;
  private textStart = 0;

  constructor(
    private readonly source: string,
    private readonly maxChars: number,
  ) {}

  onStartTag(token: Token.TagToken): void {
    this.endText(token);
    const name = token.tagName;
    const mode = RAW_TEXT_ELEMENTS.get(name);
    if (mode) this.tokenizer.state = TokenizerMode[mode];
    const attributes = attributesOf(token);
    this.readMeta(name, attributes);
    if (BLOCK_ELEMENTS.has(name)) this.texts.breakBlock();
    this.stack.open(name, attributes, token.selfClosing);
    if (name === 'title' && !this.meta.some((m) => m.name === 'title')) this.capture = { name: 'title', text: '' };
    if (name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) this.capture = { name: 'jsonld', text: '' };
  }

  onEndTag(token: Token.TagToken): void {
    this.endText(token);
    if (BLOCK_ELEMENTS.has(token.tagName)) this.texts.breakBlock();
    this.stack.close(token.tagName);
    if (this.capture) this.endCapture();
  }

  onCharacter(token: Token.CharacterToken): void {
    this.text += token.chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.text += token.chars;
  }

  onNullCharacter(): void {}

  onComment(token: Token.CommentToken): void {
    this.endText(token);
  }

  onDoctype(token: Token.DoctypeToken): void {
    this.endText(token);
  }

  onEof(): void {
    this.endText(undefined);
    if (this.capture) this.endCapture();
  }

  finish(blanked: number): Markup {
    const issues: Issue[] = [];
    if (this.stack.isTooDeep)
      issues.push({
        code: 'markup-too-deep',
        detail: 'Elements are nested too deeply; the inner ones were read without their surroundings.',
      });
    else if (blanked > 0)
      issues.push({ code: 'markup-too-deep', detail: `${blanked} tags with absurdly many attributes were passed over.` });
    return { nodes: this.texts.finish(), meta: this.meta, issues };
  }

  /** Hands on the text that stands before a tag, a comment or the end. */
  private endText(next: { readonly location?: Token.Location | null } | undefined): void {
    const end = next?.location?.startOffset ?? this.source.length;
    const { text, textStart } = this;
    this.text = '';
    this.textStart = next?.location?.endOffset ?? this.source.length;
    if (text === '') return;
    if (this.capture) {
      if (this.capture.text.length < MAX_SCRIPT_CHARS) this.capture.text += text;
      return;
    }
    const place = this.stack.place;
    if (place.isHidden) return;
    const pieces = alignText(this.source, textStart, end, text, MAX_PIECES - this.pieces);
    this.pieces += pieces.length;
    for (const piece of pieces) this.seen += piece.text.length;
    if (this.seen > this.maxChars * SPACE_ROOM) throw new UnreadError('page-too-large', `holds more than ${this.maxChars} characters`);
    if (this.pieces >= MAX_PIECES) throw new UnreadError('page-too-large', `holds more than ${MAX_PIECES} pieces of text`);
    for (const piece of pieces)
      for (const match of piece.text.matchAll(/[\t\n\f\r ]+|[^\t\n\f\r ]+/g)) {
        const isOneToOne = piece.text.length === piece.end - piece.start;
        const start = isOneToOne ? piece.start + match.index : piece.start;
        this.texts.add(match[0], start, isOneToOne ? start + match[0].length : piece.end, /[\t\n\f\r ]/.test(match[0][0]!), place);
      }
  }

  private endCapture(): void {
    const { name, text } = this.capture!;
    this.capture = undefined;
    if (name === 'title') this.addMeta('title', text);
    else for (const entry of readJsonLd(text)) this.addMeta(entry.name, entry.value);
  }

  private readMeta(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'meta') {
      const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
      if (key) this.addMeta(key.toLowerCase(), attributes.get('content') ?? '');
    } else if (name === 'link') {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? '')) this.addMeta('canonical', attributes.get('href') ?? '');
    } else if (name === 'html') {
      this.addMeta('lang', attributes.get('lang') ?? attributes.get('xml:lang') ?? '');
    } else if (name === 'time') {
      this.addMeta(
        /publi/i.test(`${attributes.get('itemprop') ?? ''} ${attributes.get('class') ?? ''}`) || attributes.has('pubdate')
          ? 'time:published'
          : 'time:datetime',
        attributes.get('datetime') ?? '',
      );
    }
  }

  private addMeta(name: string, value: string): void {
    const clean = value.replace(/\s+/g, ' ').trim();
    const limit = name === 'jsonld:articleBody' ? MAX_SCRIPT_CHARS : MAX_META_CHARS;
    if (clean && name.length <= 100 && this.meta.length < MAX_META) this.meta.push({ name, value: clean.slice(0, limit) });
  }
}

function attributesOf(token: Token.TagToken): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { name, value } of token.attrs) map.set(name, value);
  return map;
}
