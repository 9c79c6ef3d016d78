import { toWorld } from '../../src/assets/to-world.ts';
import type { World } from '../../src/model/world.ts';

const table = (columns: string, rows: string): string =>
  [
    columns.replaceAll(' ', '\t'),
    ...rows
      .trim()
      .split('\n')
      .map((row) => row.trim().replaceAll(/ *; */g, '\t')),
  ].join('\n');

/** A small world for tests: a few states, bodies, persons of history. Columns as in data/world, cells parted by `;`. */
export const SMALL_WORLD: World = toWorld({
  parties: table(
    'id name kind sector adjective capital latitude longitude wikidata cow gw first last',
    `iso:NOR; Norway; state; GOV; Norwegian; Oslo;;;;;;;
     iso:CHL; Chile; state; GOV; Chilean; Santiago;;;;;;;
     iso:KEN; Kenya; state; GOV; Kenyan; Nairobi;;;;;;;
     iso:RUS; Russia; state; GOV; Russian; Moscow;;;;;;;
     iso:USA; United States; state; GOV; American; Washington;;;;;;;
     org:NATO; North Atlantic Treaty Organization; organisation; IGO;;;;;;;;;
     org:UN; United Nations; organisation; IGO;;;;;;;;;
     group:M23; March 23 Movement; armed-group; REB;;;;;;;;;`,
  ),
  'party-aliases': table(
    'party alias kind case first last',
    `iso:NOR; Norwegians; demonym;;;
     iso:USA; US; name; y;;
     iso:USA; U.S.; name; y;;
     org:NATO; NATO; name; y;;
     org:UN; UN; name; y;;
     org:UN; Security Council; name;;;
     group:M23; M23; name; y;;`,
  ),
  seats: table(
    'alias party name kind sector case first last',
    `Oslo; iso:NOR; Oslo; seat; GOV;;;
     Santiago; iso:CHL; Santiago; seat; GOV;;;
     Nairobi; iso:KEN; Nairobi; seat; GOV;;;
     Moscow; iso:RUS; Moscow; seat; GOV;;;
     Kremlin; iso:RUS; Kremlin; seat; GOV;;;
     State Department; iso:USA; US Department of State; body; GOV;;;`,
  ),
  places: table(
    'name party latitude longitude geonames admin1 aliases',
    `Oslo; iso:NOR; 59.91; 10.75; 3143244;;
     Santiago; iso:CHL; -33.45; -70.65; 3871336;;
     Nairobi; iso:KEN; -1.29; 36.82; 184745;;
     Moscow; iso:RUS; 55.75; 37.62; 524901;;
     Bergen; iso:NOR; 60.39; 5.32; 3161732;;`,
  ),
  outlets: table('name party kind aliases', `Aftenposten; iso:NOR; outlet;`),
  offices: table(
    'word office sector',
    `prime minister; head-of-government; GOV
     president; head-of-state; GOV
     foreign minister; foreign-minister; GOV
     spokesman; spokesperson; GOV`,
  ),
  terms: table(
    'person name family party office sector first last aliases',
    `person:gorbachev-mikhail; Mikhail Gorbachev; Gorbachev; iso:RUS; head-of-state; GOV; 1988-10-01; 1991-12-25;
     person:shevardnadze-eduard; Eduard Shevardnadze; Shevardnadze; iso:RUS; foreign-minister; GOV; 1985-07-02; 1990-12-20;
     person:brundtland-gro; Gro Harlem Brundtland; Brundtland; iso:NOR; head-of-government; GOV; 1986-05-09; 1989-10-16;
     person:moi-daniel; Daniel arap Moi; Moi; iso:KEN; head-of-state; GOV; 1978-08-22; 2002-12-30;`,
  ),
});
