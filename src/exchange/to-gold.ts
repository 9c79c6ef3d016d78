import type { DayInterval } from '../base/days.ts';
import type { Span } from '../base/offsets.ts';
import type { Event, EventParty } from '../model/event.ts';
import type { Reading } from '../model/reading.ts';
import { codeOfParty, type PartyId } from '../ontology/parties.ts';
import type { Realis } from '../ontology/plover.ts';

/** First character and the one after the last, UTF-16 code units. */
type Pair = readonly [number, number];

/** Inclusive days. */
interface GoldDays {
  readonly start: string;
  readonly end: string;
}

interface GoldParty {
  readonly code: string;
  readonly sector: string | null;
  readonly name: string | null;
  readonly text: string | null;
  readonly span: Pair | null;
}

interface GoldEvent {
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly actors: readonly GoldParty[];
  readonly recipients: readonly GoldParty[];
  readonly aux: 'future' | 'hypothetical' | 'negation' | null;
  readonly when: GoldDays | null;
  readonly where: { readonly name: string; readonly country: string | null } | null;
  readonly saidBy: readonly string[];
  readonly trigger: { readonly text: string; readonly span: Pair };
  readonly confidence: number;
  readonly sentence: Pair;
  readonly anticipates: {
    readonly type: string;
    readonly mode: string | null;
    readonly actors: readonly string[];
    readonly recipients: readonly string[];
    readonly when: GoldDays | null;
  } | null;
}

interface GoldDocument {
  readonly source: string;
  readonly language: string;
  readonly written: { readonly value: string | null };
  readonly story: readonly Pair[];
  readonly persons: readonly {
    readonly name: string;
    readonly code: string | null;
    readonly mentions: readonly { readonly text: string; readonly span: Pair }[];
  }[];
  readonly events: readonly GoldEvent[];
  readonly quotes: readonly {
    readonly kind: 'direct' | 'indirect';
    readonly text: string;
    readonly span: Pair;
    readonly speaker: { readonly name: string; readonly code: string | null } | null;
    readonly via: readonly string[];
  }[];
  readonly quantities: readonly {
    readonly text: string;
    readonly span: Pair;
    readonly value: number;
    readonly unit: string;
    readonly measure: string;
    readonly kind: string;
    readonly of: readonly string[];
    readonly when: GoldDays | null;
  }[];
}

/** PLOVER's auxiliary modes; what happened, now or in history, has none. */
const AUX = {
  actual: null,
  historical: null,
  future: 'future',
  hypothetical: 'hypothetical',
  negation: 'negation',
} as const satisfies Record<Realis, GoldEvent['aux']>;

/**
 * A reading in the form of the scorer: one object for each document, with codes in place of party ids and pairs in place of spans.
 * `source` is the label of the page: the base name of its file, or the record's own id.
 */
export function toGold(reading: Reading): GoldDocument {
  const { page } = reading;
  return {
    source: page.appearance.label,
    language: page.language.code,
    written: { value: reading.written.value },
    story: page.blocks.filter((block) => block.kind === 'story').map((block) => pair(block.span)),
    persons: reading.persons.map((person) => ({
      name: person.name,
      code: code(person.party),
      mentions: person.mentions.map((mention) => ({ text: mention.text, span: pair(mention.span) })),
    })),
    events: reading.events.map((event) => toGoldEvent(event, page.text)),
    quotes: reading.quotes.map((quote) => ({
      kind: quote.kind,
      text: quote.text,
      span: pair(quote.span),
      speaker: quote.speaker ? { name: quote.speaker.name, code: code(quote.speaker.party) } : null,
      via: quote.via.map((source) => source.name),
    })),
    quantities: reading.quantities.map((quantity) => ({
      text: quantity.text,
      span: pair(quantity.span),
      value: quantity.value,
      unit: quantity.unit,
      measure: quantity.measure,
      kind: quantity.kind,
      of: quantity.of.map(codeOfParty),
      when: days(quantity.when),
    })),
  };
}

/** Places are named as the page spells them («Peking»), as the gold names them; the tables' name stands in for those that the page only paraphrases. */
function toGoldEvent(event: Event, text: string): GoldEvent {
  const trigger = event.triggers[0]!;
  const { where } = event;
  return {
    id: event.id,
    type: event.type,
    mode: event.mode ?? null,
    contexts: event.contexts,
    cameo: event.cameo ?? null,
    actors: event.actors.map(toGoldParty),
    recipients: event.recipients.map(toGoldParty),
    aux: AUX[event.realis],
    when: days(event.when),
    where: where ? { name: where.span ? text.slice(where.span.start, where.span.end) : where.name, country: code(where.party) } : null,
    saidBy: event.saidBy.map((source) => source.name),
    trigger: { text: trigger.text, span: pair(trigger.span) },
    confidence: event.confidence,
    sentence: pair(event.sentence),
    anticipates: event.anticipates
      ? {
          type: event.anticipates.type,
          mode: event.anticipates.mode ?? null,
          actors: event.anticipates.actors.map(codeOfParty),
          recipients: event.anticipates.recipients.map(codeOfParty),
          when: days(event.anticipates.when),
        }
      : null,
  };
}

const toGoldParty = (party: EventParty): GoldParty => ({
  code: codeOfParty(party.party),
  sector: party.sector ?? null,
  name: party.name ?? null,
  text: party.text ?? null,
  span: party.span ? pair(party.span) : null,
});

const pair = (span: Span): Pair => [span.start, span.end];
const code = (party: PartyId | undefined): string | null => (party ? codeOfParty(party) : null);
const days = (interval: DayInterval | undefined): GoldDays | null =>
  interval ? { start: interval.firstDay, end: interval.lastDay } : null;
