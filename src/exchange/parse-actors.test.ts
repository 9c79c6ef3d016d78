import { describe, expect, it } from 'vitest';
import { parseActorTable } from './parse-actor-table.ts';
import { parseActorYaml } from './parse-actor-yaml.ts';
import { parsePetrarch } from './parse-petrarch.ts';

const isCountry = (code: string): boolean => ['NOR', 'CHL', 'USA'].includes(code);

describe('parseActorTable', () => {
  it('reads names, spellings, party, sector and days', () => {
    const text =
      'name,party,kind,aliases,sector,first,last\n# mine\n"Berg, Coastal Guard",NOR,,KV|Kystvakt,mil,,\nAna Soto,CHL,person,,,2020-01-01,2021-12-31\n';
    expect(parseActorTable(text, 'mine.csv')).toEqual([
      { kind: 'body', names: ['Berg, Coastal Guard', 'KV', 'Kystvakt'], party: 'NOR', sector: 'MIL', origin: 'mine.csv, line 3' },
      { kind: 'person', names: ['Ana Soto'], party: 'CHL', first: '2020-01-01', last: '2021-12-31', origin: 'mine.csv, line 4' },
    ]);
  });
  it.each([
    ['name,party\nA,NOR\n,CHL\n', 'mine.csv, line 3'],
    ['name,party,sector\nA,NOR,XYZ\n', 'mine.csv, line 2'],
    ['name,party,first\nA,NOR,2020-13-01\n', 'mine.csv, line 2'],
    ['name,land\nA,NOR\n', 'mine.csv, line 1'],
    ['name,sector\nA,MIL\n', 'mine.csv, line 1'],
    ['name,party\nA,NOR,x,y\n', 'mine.csv, line 2'],
  ])('names file and line of %j', (text, place) => {
    expect(() => parseActorTable(text, 'mine.csv')).toThrow(place);
  });
  it('says what should stand there', () => {
    expect(() => parseActorTable('name,party,kind\nA,NOR,wizard\n', 'mine.csv')).toThrow(
      /Write there a kind: person, body, party or agent/,
    );
    expect(() => parseActorTable('name,sector\nA,MIL\n', 'mine.csv')).toThrow(/no column «party»/);
  });
});

describe('parseActorYaml', () => {
  it('reads actors and groups, and takes NO for a code', () => {
    const text =
      'actors:\n  - name: Fjord Union\n    kind: party\n    party: FJU\n    aliases: [FU, Fjord League]\ngroups:\n  NORDICS: [NOR, NO]\n';
    expect(parseActorYaml(text, 'mine.yaml')).toEqual({
      actors: [{ kind: 'party', names: ['Fjord Union', 'FU', 'Fjord League'], party: 'FJU', origin: 'mine.yaml, line 2' }],
      groups: [{ code: 'NORDICS', members: ['NOR', 'NO'], origin: 'mine.yaml, line 7' }],
    });
  });
  it.each([
    ['- name: A\n  partei: NOR\n', 'mine.yaml, line 2'],
    ['- name: A\n  party: [\n', 'mine.yaml, line'],
    ['people:\n  - name: A\n', 'mine.yaml, line 1'],
  ])('names file and line of %j', (text, place) => {
    expect(() => parseActorYaml(text, 'mine.yaml')).toThrow(place);
  });
});

describe('parsePetrarch', () => {
  it('reads actors with synonyms, date restrictions and comments', () => {
    const text =
      '<!-- ours\nold -->\nOSLO_PALACE [NORGOV] # seat\n+THE_PALACE\n\nANA_SOTO [CHL]\n\t[CHLGOV >990816]\n\t[CHLOPP <990815]\nGREY_FRONT [GRFREB]\nNOBODY [---]\nNATO [IGONAT]\n';
    expect(parsePetrarch(text, 'our.actors.txt', isCountry).map((actor) => ({ ...actor, origin: undefined }))).toEqual([
      { kind: 'body', names: ['Oslo Palace', 'The Palace'], party: 'iso:NOR', sector: 'GOV' },
      { kind: 'body', names: ['Ana Soto'], party: 'iso:CHL' },
      { kind: 'person', names: ['Ana Soto'], party: 'iso:CHL', sector: 'GOV', first: '1999-08-16' },
      { kind: 'person', names: ['Ana Soto'], party: 'iso:CHL', sector: 'OPP', last: '1999-08-15' },
      { kind: 'party', names: ['Grey Front'], party: 'user:GRFREB', sector: 'REB' },
      { kind: 'body', names: ['Nato'], party: 'org:NATO' },
    ]);
  });
  it('reads agents with plurals and substitutions', () => {
    const text = '!MINST! = MINISTER, MINISTRY\nHARBOUR_!MINST! [~GOV]\nGOOSE_GUARD {GOOSE_GUARDS} [~MIL] # x\n';
    expect(parsePetrarch(text, 'our.agents.txt', isCountry).map(({ names, sector }) => [names, sector])).toEqual([
      [['harbour minister', 'harbour ministry'], 'GOV'],
      [['goose guard', 'goose guards'], 'MIL'],
    ]);
  });
  it.each([
    ['OSLO [NORGOV\n', 'our.txt, line 1'],
    ['\n\nOSLO\nBERGEN [NOR]\n', 'our.txt, line 3'],
    ['OSLO_MAN [NORGOV >2099]\n', 'our.txt, line 1'],
    ['+OSLO [NOR]\n', 'our.txt, line 1'],
  ])('names file and line of %j', (text, place) => {
    expect(() => parsePetrarch(text, 'our.txt', isCountry)).toThrow(place);
  });
});
