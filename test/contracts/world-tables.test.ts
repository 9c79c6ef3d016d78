import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WORLD_TABLES, type WorldTable } from '../../src/assets/to-world.ts';
import { findDay } from '../../src/base/days.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TABLES = Object.keys(WORLD_TABLES) as WorldTable[];

type Row = Readonly<Record<string, string>>;
const lines = (table: WorldTable): readonly string[] =>
  readFileSync(join(ROOT, 'data/world', `${table}.tsv`), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
const rows = (table: WorldTable): readonly Row[] => {
  const [head, ...body] = lines(table);
  const columns = head!.split('\t');
  return body.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
};
const list = (cell: string | undefined): readonly string[] => (cell === undefined || cell === '' ? [] : cell.split('|'));
const repeated = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
};
const PARTIES = new Set(rows('parties').map((row) => row.id!));

/** The column, or columns, that hold ids of parties. */
const PARTY_COLUMNS: Partial<Record<WorldTable, readonly string[]>> = {
  'party-aliases': ['party'],
  members: ['group', 'member'],
  seats: ['party'],
  places: ['party'],
  outlets: ['party'],
  terms: ['party'],
  events: ['parties'],
  meetings: ['parties'],
  elections: ['parties'],
};

/** ISO 3166-1 alpha-3, officially assigned, and Kosovo's user-assigned code. */
const ISO_3166_1 =
  `ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA
  BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP
  EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL
  IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL
  MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI
  PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO
  THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX YEM ZAF ZMB ZWE`
    .split(/\s+/)
    .sort();

/** The codes that the annotation guidelines fix. */
const FIXED_CODES = [
  ...'EU NATO UN G7 G20 BRICS SCO AUKUS QUAD ASEAN AU ECOWAS ARAB_LEAGUE GCC OPEC OSCE IAEA ICC ICJ WTO WHO IMF WORLD_BANK CSTO WEST'
    .split(' ')
    .map((code) => `org:${code}`),
  ...'HAMAS HEZBOLLAH HOUTHIS TALIBAN ISIS FARC RSF PKK M23'.split(' ').map((code) => `group:${code}`),
];

describe('the world tables', () => {
  it.each(TABLES)('%s has the printed columns and no cell too many', (table) => {
    const [head, ...body] = lines(table);
    const columns = head!.split('\t');
    for (const column of WORLD_TABLES[table]) expect(columns).toContain(column);
    expect(body.filter((line) => line.split('\t').length !== columns.length)).toEqual([]);
  });

  it.each(TABLES)('%s has no row twice, no stray space and no damaged letter', (table) => {
    const body = lines(table).slice(1);
    expect(repeated(body)).toEqual([]);
    expect(body.filter((line) => /(^|[\t|])[ ]|[ ]($|[\t|])|\uFFFD|\r|\|\||  /.test(line))).toEqual([]);
  });

  it.each(TABLES.filter((table) => table !== 'events' && table !== 'meetings' && table !== 'elections'))('%s is sorted', (table) => {
    const body = lines(table).slice(1);
    expect(body).toEqual([...body].sort());
  });

  it.each(['events', 'elections'] as const)('%s are sorted by day and key', (table) => {
    const keys = rows(table).map((row) => `${row.first} ${row.key}`);
    expect(keys).toEqual([...keys].sort());
    expect(repeated(rows(table).map((row) => row.key!))).toEqual([]);
  });

  it('name only parties that exist', () => {
    const unknown = Object.entries(PARTY_COLUMNS).flatMap(([table, columns]) =>
      rows(table as WorldTable).flatMap((row) =>
        columns.flatMap((column) =>
          list(row[column])
            .filter((id) => !PARTIES.has(id))
            .map((id) => `${table}: ${id}`),
        ),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('have days that exist, and the first not after the last', () => {
    const wrong = TABLES.flatMap((table) =>
      rows(table)
        .filter(
          ({ first = '', last = '' }) =>
            [first, last].some((day) => day !== '' && !findDay(day)) || (first !== '' && last !== '' && first > last),
        )
        .map((row) => `${table}: ${Object.values(row).join(' ')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('hold every country of ISO 3166-1, Kosovo, and every code of the guidelines', () => {
    const countries = [...PARTIES].filter((id) => id.startsWith('iso:')).map((id) => id.slice('iso:'.length));
    expect(countries.sort()).toEqual(ISO_3166_1);
    expect(FIXED_CODES.filter((id) => !PARTIES.has(id))).toEqual([]);
  });

  it('hold at least 400 organisations, 5,000 places, 3,000 terms, 500 happenings and 300 outlets', () => {
    expect([...PARTIES].filter((id) => id.startsWith('org:') || id.startsWith('group:')).length).toBeGreaterThanOrEqual(400);
    expect(rows('places').length).toBeGreaterThanOrEqual(5000);
    expect(rows('terms').length).toBeGreaterThanOrEqual(3000);
    expect(rows('events').length).toBeGreaterThanOrEqual(500);
    expect(rows('outlets').length).toBeGreaterThanOrEqual(300);
  });

  it('give an alias of a party once, and to one party only', () => {
    const byAlias = new Map<string, Set<string>>();
    const caseless: string[] = [];
    for (const { party, alias, case: sensitive } of rows('party-aliases')) {
      const key = sensitive === 'y' ? alias! : alias!.toLowerCase();
      caseless.push(`${party} ${key}`);
      byAlias.set(alias!.toLowerCase(), (byAlias.get(alias!.toLowerCase()) ?? new Set()).add(party!));
    }
    expect(repeated(caseless)).toEqual([]);
    expect([...byAlias].filter(([, parties]) => parties.size > 1).map(([alias]) => alias)).toEqual([]);
  });

  it('give a seat to one party only, and never a name of another party', () => {
    const ofParty = new Map(rows('party-aliases').map((row) => [row.alias!.toLowerCase(), row.party!]));
    const ofSeat = new Map<string, string>();
    const clashes: string[] = [];
    for (const { alias, party, last } of rows('seats')) {
      if (last !== '') continue; // whose it was once
      const key = alias!.toLowerCase();
      for (const other of [ofSeat.get(key), ofParty.get(key)])
        if (other !== undefined && other !== party) clashes.push(`${alias}: ${party}, ${other}`);
      ofSeat.set(key, party!);
    }
    expect(clashes).toEqual([]);
  });

  it('give seats a first and a last day (seats have days)', () => {
    expect(lines('seats')[0]!.split('\t')).toEqual(expect.arrayContaining(['first', 'last']));
  });

  it('give a former seat to another party than today, one at a time', () => {
    const seats = rows('seats');
    const today = new Map(seats.filter(({ last }) => last === '').map((row) => [row.name!, row.party!]));
    const former = seats.filter(({ last }) => last !== '');
    expect(former.filter(({ name, party, first }) => first === '' || !today.has(name!) || today.get(name!) === party)).toEqual([]);
    for (const a of former)
      for (const b of former) if (a !== b && a.name === b.name) expect(a.last! < b.first! || b.last! < a.first!, a.name).toBe(true);
  });

  it('give each outlet and each place names of its own', () => {
    for (const table of ['outlets', 'places'] as const) {
      const names = rows(table).flatMap((row) => [row.name!, ...list(row.aliases)]);
      expect(repeated(table === 'places' ? names.map((name) => name.toLowerCase()) : names), table).toEqual([]);
    }
    expect(
      repeated(
        rows('places')
          .map((row) => row.geonames!)
          .filter((id) => id !== ''),
      ),
    ).toEqual([]);
  });

  it('give a spelling without marks to the places of one party', () => {
    const parties = new Map<string, Set<string>>();
    for (const row of rows('places'))
      for (const name of [row.name!, ...list(row.aliases)]) {
        const key = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
        parties.set(key, (parties.get(key) ?? new Set()).add(row.party!));
      }
    // the README names the exception: Visegrád in Hungary and Višegrad in Bosnia
    expect([...parties].filter(([, of]) => of.size > 1).map(([key]) => key)).toEqual(['visegrad']);
  });

  it('put every place on the globe', () => {
    const off = rows('places').filter(
      ({ latitude, longitude }) => !(Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180),
    );
    expect(off).toEqual([]);
  });

  it('give a person one name and one key, and know a word for each office', () => {
    const names = new Map<string, string>();
    for (const { person, name } of rows('terms')) {
      expect(names.get(person!) ?? name, person).toBe(name);
      names.set(person!, name!);
    }
    const offices = new Set(rows('offices').map((row) => row.office!));
    expect(
      rows('terms')
        .filter((row) => !offices.has(row.office!))
        .map((row) => row.office),
    ).toEqual([]);
    expect(
      rows('terms')
        .filter((row) => !row.name!.includes(row.family!))
        .map((row) => row.name),
    ).toEqual([]);
  });

  it('have checksums that fit', () => {
    expect(() => execFileSync(process.execPath, [join(ROOT, 'scripts/checksums.mjs'), '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
