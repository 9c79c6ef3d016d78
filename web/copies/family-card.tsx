import { Link } from '@tanstack/react-router';
import type { CopyFamilyRow } from '../../src/model/answers.ts';
import { dayWords } from '../words/day-words.ts';
import { grouped, plural } from '../words/plural.ts';

type CopyPage = CopyFamilyRow['pages'][number];

/** Copies of a family that are shown at first. */
const SHOWN = 6;

/** One family: the earliest page seen here, and each other one with what it has changed, sentences of both in two columns. */
export function FamilyCard({ family }: { family: CopyFamilyRow }) {
  const earliest = family.pages.find((page) => page.isEarliest) ?? family.pages[0]!;
  const copies = family.pages.filter((page) => page !== earliest);
  const [first, rest] = [copies.slice(0, SHOWN), copies.slice(SHOWN)];
  return (
    <li className="family">
      <p className="kicker">{plural(family.pages.length, 'page')} of one text · earliest seen here</p>
      <h3>
        <PageName page={earliest} />
      </h3>
      <PageFacts page={earliest} />
      <ul className="family-copies">
        {first.map((page) => (
          <Copy key={page.id} page={page} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{plural(rest.length, 'other copy', 'other copies')}</summary>
          <ul className="family-copies">
            {rest.map((page) => (
              <Copy key={page.id} page={page} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Copy({ page }: { page: CopyPage }) {
  const changes = page.added.length + page.dropped.length;
  return (
    <li>
      <PageName page={page} />
      <PageFacts page={page} />
      {changes === 0 ? (
        <p className="small">Every sentence is found again.</p>
      ) : (
        <details>
          <summary>
            {[
              page.dropped.length > 0 ? `${plural(page.dropped.length, 'sentence')} left out` : '',
              page.added.length > 0 ? `${plural(page.added.length, 'sentence')} of its own` : '',
            ]
              .filter((words) => words !== '')
              .join(', ')}
          </summary>
          <div className="differences">
            <Sentences what="Left out" sentences={page.dropped} kind="dropped" />
            <Sentences what="Only here" sentences={page.added} kind="added" />
          </div>
        </details>
      )}
    </li>
  );
}

function Sentences({ what, sentences, kind }: { what: string; sentences: CopyPage['added']; kind: 'added' | 'dropped' }) {
  return (
    <div>
      <h4>{what}</h4>
      {sentences.length === 0 ? (
        <p className="small">Nothing.</p>
      ) : (
        <ul className={`sentence-list is-${kind}`}>
          {[...sentences]
            .sort((a, b) => a.span.start - b.span.start)
            .map(({ span, text }) => (
              <li key={span.start} className="sentence-words">
                {kind === 'dropped' ? <del>{text.replace(/\s+/g, ' ')}</del> : <ins>{text.replace(/\s+/g, ' ')}</ins>}
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

function PageName({ page }: { page: CopyPage }) {
  return (
    <Link className="page-line-title" to="/pages/$page" params={{ page: page.id }}>
      {page.title}
    </Link>
  );
}

function PageFacts({ page }: { page: CopyPage }) {
  return (
    <p className="meta">
      {page.source !== null && <span>{page.source}</span>}
      <span>{page.written === null ? 'no date found' : `written ${dayWords(page.written)}`}</span>
      {page.agencies.length > 0 && <span>credits {page.agencies.join(', ')}</span>}
      {!page.isEarliest && <span>{grouped(Math.round(page.share * 100))} % of the shorter text in both</span>}
    </p>
  );
}
