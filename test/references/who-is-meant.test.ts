import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTools } from '../../src/load-tools.ts';
import type { Reading } from '../../src/model/reading.ts';
import { codeOfParty, type PartyId } from '../../src/ontology/parties.ts';
import { toPage } from '../../src/page/to-page.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { textPage } from '../helpers/text-page.ts';

/** Shares of the invented passages that are read right; they may rise. */
const LEAST_MEANT = 0.81;
const LEAST_SIDES = 0.77;

const tools = await loadTools();
const read = (text: string): Reading => readPage(toPage(textPage(text)), tools);
const table = (name: string): string[] => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8').split(/^---\n/m);
const inOrder = (codes: readonly string[]): string =>
  [...new Set(codes)]
    .filter((code) => code !== '')
    .sort()
    .join('+');
const codesOf = (parties: readonly PartyId[]): string => inOrder(parties.map(codeOfParty));

/** `{words|PARTY+PARTY}` in a text, several answers after further bars, `-` for nobody: what is missed. */
function missedReferences(passage: string): { asked: number; missed: string[] } {
  const marks: { start: number; end: number; words: string; wanted: string[] }[] = [];
  let text = '';
  let last = 0;
  for (const match of passage.matchAll(/\{([^|}]*)\|([^}]*)\}/g)) {
    text += passage.slice(last, match.index);
    const [, words = '', parties = ''] = match;
    marks.push({
      start: text.length,
      end: text.length + words.length,
      words,
      wanted: parties.split('|').map((p) => inOrder(p.split('+'))),
    });
    text += words;
    last = match.index + match[0].length;
  }
  text += passage.slice(last);
  const { mentions, referents } = read(text);
  const missed = marks.flatMap(({ start, end, words, wanted }) => {
    const owned = /['’]s?$/.exec(words)?.[0].length ?? 0;
    const mention = mentions
      .filter((m) => (m.start === start || m.start === start + 4) && (m.end === end || m.end === end - owned))
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    const found = mention ? codesOf(referents[mention.index]!.parties) || '-' : '-';
    return wanted.includes(found) ? [] : [`«${words}» is ${wanted.join(' or ')}, read as ${found}, in: ${text.slice(0, 90)}`];
  });
  return { asked: marks.length, missed };
}

/** `=> trigger :: TYPE|TYPE A+B>C|A>C` below a text: what is missed. */
function missedActs(passage: string): { asked: number; missed: string[] } {
  const lines = passage.trim().split('\n');
  const text = `${lines.filter((line) => !line.startsWith('=> ')).join('\n')}\n`;
  const { events } = read(text);
  const acts = lines.filter((line) => line.startsWith('=> '));
  const missed = acts.flatMap((line) => {
    const [trigger = '', wanted = ''] = line.slice(3).split(' :: ');
    const [types = '', sides = ''] = wanted.split(' ');
    const start = text.indexOf(trigger);
    const ways = sides.split('|').map((side) =>
      side
        .split('>')
        .map((list) => inOrder(list.split('+')))
        .join('>'),
    );
    const told = events.filter((e) => e.triggers.some(({ span }) => span.start < start + trigger.length && span.end > start));
    const asSides = (e: (typeof told)[number]): string =>
      `${codesOf(e.actors.map((a) => a.party))}>${codesOf(e.recipients.map((a) => a.party))}`;
    const isRight = told.some((e) => types.split('|').includes(e.type) && ways.includes(asSides(e)));
    return isRight ? [] : [`«${trigger}» is ${wanted}, read as ${told.map((e) => `${e.type} ${asSides(e)}`).join(', ') || 'nothing'}`];
  });
  return { asked: acts.length, missed };
}

function share(results: readonly { asked: number; missed: string[] }[]): { right: number; missed: string } {
  const asked = results.reduce((sum, r) => sum + r.asked, 0);
  const missed = results.flatMap((r) => r.missed);
  return { right: 1 - missed.length / asked, missed: missed.join('\n') };
}

describe('who is meant', () => {
  it('knows whom pronouns, descriptions, «the two sides», «its neighbour» and «we» mean', () => {
    const { right, missed } = share(table('who-is-meant.txt').map(missedReferences));
    expect(right, missed).toBeGreaterThanOrEqual(LEAST_MEANT);
  });

  it('knows whose act it is at embassies, at home, with a mediator beside and where the words only refer', () => {
    const { right, missed } = share(table('who-acts.txt').map(missedActs));
    expect(right, missed).toBeGreaterThanOrEqual(LEAST_SIDES);
  });

  it.each([
    ['A crowd marched past the French embassy in Ouagadougou on Friday.', 'PROTEST', 'BFA>FRA'],
    ['Students besieged the Thai embassy in Phnom Penh.', 'PROTEST', 'KHM>THA'],
    ['In Seoul, some 300 demonstrators burned the flag of North Korea near the city hall.', 'PROTEST', 'KOR>PRK'],
  ])('%s', (text, type, sides) => {
    const event = read(`${text}\n`).events.find((e) => e.type === type);
    expect(event && `${codesOf(event.actors.map((a) => a.party))}>${codesOf(event.recipients.map((a) => a.party))}`).toBe(sides);
  });
});
