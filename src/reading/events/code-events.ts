import { hash64 } from '../../base/hash.ts';
import { toSpan } from '../../base/offsets.ts';
import type { Referent } from '../../model/actor.ts';
import type { ParsedDoc } from '../../model/doc.ts';
import type { Event, EventId, EventParty, Trigger } from '../../model/event.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Page } from '../../model/page.ts';
import type { Person } from '../../model/person.ts';
import type { Quote } from '../../model/quote.ts';
import type { AnchoredTime } from '../../model/time-expression.ts';
import type { World } from '../../model/world.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import { CAMEO_OF_TYPE } from '../../ontology/cameo.ts';
import { BackgroundWars } from './background-wars.ts';
import type { ClauseTree } from './clause-tree.ts';
import { BRIEF_TOKENS } from './complete-brief.ts';
import { composeDrafts } from './compose-drafts.ts';
import type { Draft } from './draft.ts';
import { EVENT_NAME_WEIGHTS, EVENT_PLACE_WEIGHTS, EVENT_TIME_WEIGHTS, EVENT_WEIGHTS, type EventWeights } from './event-weights.ts';
import type { EventWatcher } from './event-watcher.ts';
import { findContexts } from './find-contexts.ts';
import { findSizes } from './find-sizes.ts';
import { SourceFinder } from './find-sources.ts';
import { WhenFinder } from './find-when.ts';
import { findDatelinePlace, findTold, isHere } from './find-where.ts';
import { settleMeetingPlaces } from './finish-consult.ts';
import { matchFrames } from './match-frames.ts';
import { mergeDrafts, type Happening } from './merge-drafts.ts';
import { PageFocus } from './page-focus.ts';
import { findPagePlaces } from './page-places.ts';
import { isMainAct } from './is-main-act.ts';
import { isAboutGames, isWithoutPolitics } from './page-topic.ts';
import { type FoundParty, PartyFinder } from './party-finder.ts';
import { marksOfHappening, scoreConfidence } from './score-confidence.ts';
import { settleWhen } from './settle-when.ts';
import { settlePlaces } from './settle-places.ts';
import { treeForLexicon } from './tree-for-lexicon.ts';
import { WordsOfParty } from './words-of-party.ts';

/** What the coder of events is given: a page read so far, and the tables. */
export interface EventInput {
  readonly page: Page;
  readonly doc: ParsedDoc;
  readonly mentions: readonly Mention[];
  /** One for each mention, in the same order. */
  readonly referents: readonly Referent[];
  readonly persons: readonly Person[];
  readonly times: readonly AnchoredTime[];
  readonly quotes: readonly Quote[];
  readonly written: WrittenDate;
  readonly lexicon: Lexicon;
  readonly world: World;
  /** Other weights than those that ship, and somebody who looks on: for fitting. */
  readonly weights?: EventWeights;
  readonly watcher?: EventWatcher;
}

const NO_CLASS: ReadonlySet<string> = new Set();
/**
 * Codes the events that a page tells of: one record for each happening, in the order of their main triggers.
 * Left out: acts without the parties that their type needs, aims («in order to attack»), and acts that are only asked for, promised, refused or
 * threatened (they stand in the record of the asking, promising …). Source of types and rules: PLOVER codebook; docs/events.md describes the steps.
 */
export function codeEvents(input: EventInput): readonly Event[] {
  const { doc, mentions, referents, lexicon, world } = input;
  if (doc.tokens.length === 0) return [];
  const weights = input.weights ?? EVENT_WEIGHTS;
  const tree = treeForLexicon(doc, mentions, lexicon);
  if (isAboutGames(tree, lexicon) || isWithoutPolitics(tree, mentions, lexicon)) return [];
  const finder = new PartyFinder(tree, mentions, referents, world, lexicon.classes.get('people') ?? NO_CLASS);
  const isBrief = doc.tokens.length < BRIEF_TOKENS;
  const matches = matchFrames(tree, finder, lexicon, isBrief);
  const sources = new SourceFinder(tree, finder, matches, input.quotes);
  const headlines = input.page.blocks.filter(({ role }) => role === 'title' || role === 'heading');
  const titles = headlines.map(({ span }) => span);
  const when = new WhenFinder(tree, input.times, input.written, input.page.dateline, titles, input.page.sections);
  const drafts = composeDrafts({
    tree,
    finder,
    matches,
    lexicon,
    sources,
    when,
    focus: new PageFocus(tree, mentions, referents),
    wars: new BackgroundWars(world),
    isBrief,
    weights,
    ...(input.watcher && { watcher: input.watcher }),
  });
  const dateline = findDatelinePlace(input.page.dateline, mentions, tree, finder, world);
  for (const draft of drafts) {
    const { start } = tree.tokens[draft.token]!;
    if (headlines.some(({ span }) => span.start <= start && start < span.end)) draft.features.add('headline');
    if (input.quotes.some(({ kind, span }) => kind === 'direct' && span.start <= start && start < span.end)) draft.features.add('quoted');
  }
  for (const draft of drafts) {
    settleWhen(draft, tree, when, weights.times ?? EVENT_TIME_WEIGHTS, input.watcher);
    if (dateline && isHere(draft, tree)) draft.where = dateline;
    draft.contexts = findContexts(draft, tree, lexicon);
  }
  findSizes(drafts, tree);
  const names = weights.names ?? EVENT_NAME_WEIGHTS;
  const told = new Map(
    drafts.map((draft) => [draft, findTold(draft, tree, finder, world, input.page.dateline, names, input.watcher)] as const),
  );
  const places = findPagePlaces(tree, finder, mentions, world, dateline, input.page.dateline, titles);
  settlePlaces(
    { tree, world, places, drafts, told, bar: names.bar, written: when.ofWriting },
    weights.places ?? EVENT_PLACE_WEIGHTS,
    input.watcher,
  );
  settleMeetingPlaces(drafts);
  const words = new WordsOfParty(tree, finder, mentions, referents);
  return mergeDrafts(drafts)
    .flatMap((happening) => {
      const marks = marksOfHappening(happening);
      input.watcher?.onHappening?.(happening, marks);
      const isMain = isBrief ? isMainAct(happening.draft.token, tree) : undefined;
      const confidence = scoreConfidence(marks, weights.confidence, isMain);
      const least = isBrief ? weights.leastInBrief : weights.least[happening.draft.realis];
      return confidence >= least ? [toEvent(happening, input, tree, words, confidence)] : [];
    })
    .sort((a, b) => a.triggers[0]!.span.start - b.triggers[0]!.span.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function toEvent(
  happening: Happening,
  { page, doc, lexicon }: EventInput,
  tree: ClauseTree,
  words: WordsOfParty,
  confidence: number,
): Event {
  const { draft, tellings } = happening;
  const triggers: Trigger[] = [];
  for (const telling of tellings) {
    const span = toSpan(doc.tokens[telling.from]!.start, doc.tokens[telling.to - 1]!.end);
    if (!triggers.some((t) => t.span.start === span.start && t.span.end === span.end))
      triggers.push({
        span,
        text: doc.text.slice(span.start, span.end),
        token: doc.tokens[telling.token]!.index,
        frame: telling.match.frame.id,
      });
  }
  const main = triggers[0]!;
  const labels = findLabels(tellings, tree, lexicon);
  const sentence = doc.sentences[tree.sentenceOf[draft.token]!]!;
  const parties = (list: readonly FoundParty[], side: 'actor' | 'recipient'): EventParty[] =>
    list.map((found) => words.toEventParty(found, draft, side));
  const ids = [draft.actors, draft.recipients]
    .map((list) =>
      list
        .map((p) => p.party)
        .sort()
        .join('+'),
    )
    .join('>');
  return {
    id: `e_${hash64(`${page.id}|${draft.type}|${main.span.start}-${main.span.end}|${ids}`)}` as EventId,
    type: draft.type,
    ...(draft.mode !== undefined && { mode: draft.mode }),
    cameo: draft.cameo !== undefined && draft.match.frame.type === draft.type ? draft.cameo : CAMEO_OF_TYPE[draft.type],
    contexts: draft.contexts,
    ...(labels.length > 0 && { labels }),
    actors: parties(draft.actors, 'actor'),
    recipients: parties(draft.recipients, 'recipient'),
    realis: draft.realis,
    ...(draft.when && { when: draft.when }),
    ...(draft.where && { where: draft.where }),
    saidBy: draft.saidBy,
    triggers,
    sentence: toSpan(sentence.start, sentence.end),
    ...(draft.anticipates && {
      anticipates: {
        type: draft.anticipates.type,
        ...(draft.anticipates.mode !== undefined && { mode: draft.anticipates.mode }),
        actors: draft.anticipates.actors.map((p) => p.party),
        recipients: draft.anticipates.recipients.map((p) => p.party),
        ...(draft.anticipatedWhen && { when: draft.anticipatedWhen }),
      },
    }),
    ...(draft.sizes.length > 0 && { size: draft.sizes }),
    confidence,
    why: draft.why,
  };
}

/** Types of a user's own that the frames of the tellings have, then own contexts that the words of the main sentence cue. */
function findLabels(tellings: readonly Draft[], tree: ClauseTree, lexicon: Lexicon): string[] {
  const labels = new Set<string>();
  for (const telling of tellings) if (telling.match.frame.label !== undefined) labels.add(telling.match.frame.label);
  if (lexicon.labels) {
    const sentence = tree.doc.sentences[tree.sentenceOf[tellings[0]!.token]!]!;
    for (let t = sentence.from as number; t < sentence.to; t++)
      for (const label of lexicon.labels.get(tree.lemmas[t]!) ?? []) labels.add(label);
  }
  return [...labels];
}
