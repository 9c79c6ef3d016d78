import { describe, expect, it } from 'vitest';
import { SMALL_WORLD } from '../../test/helpers/world.ts';
import { loadParties, loadWorld } from './load-world.ts';
import { toWorld } from './to-world.ts';

const HEAD = 'person\tname\tfamily\tparty\toffice\tsector\tfirst\tlast\taliases';

describe('toWorld', () => {
  it('finds an alias under its words in lower case', () => {
    expect(SMALL_WORLD.aliases.get('state department')?.map((alias) => [alias.kind, alias.party])).toEqual([['body', 'iso:USA']]);
    expect(SMALL_WORLD.aliases.get('norwegian')?.[0]?.kind).toBe('adjective');
    expect(SMALL_WORLD.longestAlias).toBe(4);
  });

  it('finds persons by family name and by office', () => {
    expect(SMALL_WORLD.termsByName.get('moi')?.[0]?.name).toBe('Daniel arap Moi');
    expect(SMALL_WORLD.termsByOffice.get('iso:NOR|head-of-government')).toHaveLength(1);
  });

  it('names file and line of a wrong row', () => {
    expect(() => toWorld({ terms: `${HEAD}\nperson:x\tX Y\tY\tiso:ZZZ\tenvoy\tGOV\t2000-01-01\t\t` })).toThrow(
      /terms\.tsv, line 2.*parties\.tsv/s,
    );
    expect(() => toWorld({ terms: 'person\tname' })).toThrow(/terms\.tsv, line 1/);
    const parties =
      'id\tname\tkind\tsector\tadjective\tcapital\tlatitude\tlongitude\twikidata\tcow\tgw\tfirst\tlast\niso:NOR\tNorway\tstate\tGOV\t\t\tx\t\t\t\t\t\t';
    expect(() => toWorld({ parties })).toThrow(/parties\.tsv, line 2.*number/s);
  });

  it('keeps every happening of the three tables apart, and knows the wars', () => {
    const head = 'key\tnames\tfirst\tlast\tparties';
    const { events } = toWorld({
      events: `${head}\twar\na\tHarbour Treaty\t2001-02-03\t2001-02-03\t\t\nb\tBridge War\t2002-02-03\t2002-02-03\t\ty`,
      meetings: `${head}\nc\ttalks of Roe and Marsh\t2003-02-03\t2003-02-03\t`,
      elections: `${head}\nd\tNorwegian election\t2004-02-03\t2004-02-03\t`,
    });
    expect(events.map((e) => `${e.key}${e.isWar ? '!' : ''}`)).toEqual(['a', 'b!', 'c', 'd']);
  });

  it('does not trip over names of the prototype', () => {
    expect(SMALL_WORLD.aliases.get('constructor')).toBeUndefined();
    expect(SMALL_WORLD.aliases.get('__proto__')).toBeUndefined();
  });
});

describe('loadWorld', () => {
  it('reads the tables that are shipped', async () => {
    const world = await loadWorld();
    expect(world.parties.size).toBeGreaterThan(300);
    expect(world.terms.length).toBeGreaterThan(1000);
    for (const term of world.terms) expect(term.last === undefined || term.last >= term.first, `${term.name} ${term.first}`).toBe(true);
  });

  it('says which folder holds no tables', async () => {
    await expect(loadWorld('no/such/folder')).rejects.toThrow(/no table in no\/such\/folder/);
  });
});

describe('loadParties', () => {
  it('gives the parties, members and names of the whole world, and no more', async () => {
    const [parties, world] = [await loadParties(), await loadWorld()];
    expect(parties.parties).toEqual(world.parties);
    const namesOf = ({ aliases }: typeof world): string[] =>
      [...aliases].flatMap(([key, list]) =>
        list.flatMap(({ kind, party }) => (['name', 'demonym', 'adjective'].includes(kind) ? [`${key} ${kind} ${party}`] : [])),
      );
    expect(namesOf(parties)).toEqual(namesOf(world));
    expect(parties.terms).toEqual([]);
  });
});
