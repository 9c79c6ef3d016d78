import { signedWeight } from '../words/signed-weight.ts';

/** How each consideration of a score weighed, in log-odds: a table of weights and words. */
export function Considerations({ of, why }: { of: string; why: readonly { readonly words: string; readonly weight: number }[] }) {
  return (
    <div className="table-scroll" role="region" aria-label={`Considerations for ${of}`} tabIndex={0}>
      <table>
        <thead className="sr-only">
          <tr>
            <th scope="col">Weight</th>
            <th scope="col">Consideration</th>
          </tr>
        </thead>
        <tbody>
          {why.map(({ words, weight }) => (
            <tr key={words}>
              <td>{signedWeight(weight)}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
