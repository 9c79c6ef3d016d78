import { column, defineTable } from '../define-table.ts';

export const META = defineTable('meta', 'Facts about the file itself.', {
  key: column(
    'VARCHAR',
    'schema_version: number of this layout; parties_world: checksum of data/world that the tables of parties hold; views: checksum of the statements of the views; links: number of the rules that linked the pages.',
  ),
  value: column('VARCHAR', 'The value, as text.'),
});
