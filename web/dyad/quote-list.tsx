import { Link } from '@tanstack/react-router';
import type { DyadQuoteRow } from '../../src/model/answers-series.ts';
import { dayWords } from '../words/day-words.ts';

/** Quotes shown; the rest is on the pages. */
const SHOWN = 8;

/** What speakers of one party said on pages that tell of the other. */
export function QuoteList({ quotes }: { quotes: readonly DyadQuoteRow[] }) {
  if (quotes.length === 0) return <p className="nothing">No words of one of them were found on pages that tell of the other.</p>;
  return (
    <ul className="quote-list">
      {quotes.slice(0, SHOWN).map((quote, i) => (
        <li key={`${quote.page} ${i}`}>
          <blockquote>{quote.kind === 'direct' ? `“${quote.text.replace(/\s+/g, ' ')}”` : quote.text.replace(/\s+/g, ' ')}</blockquote>
          <p className="meta">
            <span>
              {quote.speaker === null || quote.speaker === quote.speakerParty.name
                ? quote.speakerParty.name
                : `${quote.speaker}, ${quote.speakerParty.name}`}
            </span>
            {quote.kind === 'indirect' && <span>indirect speech</span>}
            <Link to="/pages/$page" params={{ page: quote.page }} search={{ at: `quote:${quote.ordinal}` }}>
              {quote.source ?? quote.pageTitle}
            </Link>
            {quote.written !== null && <span>{dayWords(quote.written, 'short')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
