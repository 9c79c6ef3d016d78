import { Link } from '@tanstack/react-router';
import type { DyadFigureRow } from '../../src/model/answers-series.ts';
import { dayWords, intervalWords } from '../words/day-words.ts';
import { FIGURE_KIND_WORDS, figureWords } from '../words/figure-words.ts';

/** Figures shown; the rest is on the pages. */
const SHOWN = 8;

/** Figures that pages tell of the two together, as a list. */
export function FigureList({ figures }: { figures: readonly DyadFigureRow[] }) {
  return (
    <ul className="quote-list">
      {figures.slice(0, SHOWN).map((figure) => (
        <li key={`${figure.page} ${figure.ordinal}`}>
          <p>
            <strong className="figure-value">{figureWords(figure)}</strong> {figure.measure}
          </p>
          <p className="meta">
            <span>{FIGURE_KIND_WORDS[figure.kind] ?? figure.kind}</span>
            {figure.when !== null && <span>for {intervalWords(figure.when)}</span>}
            <Link to="/pages/$page" params={{ page: figure.page }} search={{ at: `figure:${figure.ordinal}` }}>
              {figure.source ?? figure.pageTitle}
            </Link>
            {figure.written !== null && <span>{dayWords(figure.written, 'short')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
