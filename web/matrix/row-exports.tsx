const FORMATS = [
  ['csv', 'CSV'],
  ['ndjson', 'NDJSON'],
  ['plover', 'PLOVER'],
  ['icews', 'ICEWS columns'],
  ['polecat', 'POLECAT columns'],
  ['geojson', 'GeoJSON'],
] as const;

/** Links that download all rows of a data set in a period, in the formats of other programs. */
export function RowExports({ dataset, from, to }: { dataset: string; from: string | undefined; to: string | undefined }) {
  const query = new URLSearchParams({ dataset, ...(from && { from }), ...(to && { to }) }).toString();
  return (
    <p className="meta row-exports">
      <span>All rows of this time as</span>
      {FORMATS.map(([format, name]) => (
        <a key={format} href={`/api/export/${format}?${query}`} download>
          {name}
        </a>
      ))}
    </p>
  );
}
