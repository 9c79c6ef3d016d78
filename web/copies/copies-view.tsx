import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { copiesAnswer } from '../data/answers.ts';
import { Failure } from '../parts/failure.tsx';
import { PartyBox } from '../parts/party-box.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Waiting } from '../parts/waiting.tsx';
import { grouped, plural } from '../words/plural.ts';
import { CarrierSection } from './carrier-section.tsx';
import { FamilyCard } from './family-card.tsx';

const route = getRouteApi('/copies');

/** Pages that tell one text, with what each has changed; and who repeats whom. */
export function CopiesView() {
  useTitle('Copies and voices');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(copiesAnswer());
  return (
    <div className="view copies">
      <header className="view-head">
        <h1>Copies and voices</h1>
        <PartyBox
          label="Voices on"
          none="every party"
          value={search.party}
          onChoose={(party) => void navigate({ search: { party }, replace: true, resetScroll: false })}
        />
      </header>
      <p className="small">
        One text at many outlets is one voice. «Earliest seen here» is the page that must have been written first by what it tells itself;
        the origin may not be in the file.
      </p>
      <CarrierSection party={search.party} />
      <section aria-labelledby="families-heading">
        <div className="section-head">
          <h2 id="families-heading">Copies of one text</h2>
          {data && data.total > 0 && <span className="meta">{plural(data.total, 'family', 'families')}</span>}
        </div>
        {error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Waiting what="the copies" />
        ) : data.total === 0 ? (
          <p className="nothing">No two pages in this file tell the same text.</p>
        ) : (
          <>
            <ul className="families">
              {data.rows.map((family) => (
                <FamilyCard key={family.id} family={family} />
              ))}
            </ul>
            {data.total > data.rows.length && <p className="small">The {grouped(data.rows.length)} largest are shown.</p>}
          </>
        )}
      </section>
    </div>
  );
}
