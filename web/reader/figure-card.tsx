import type { QuantityRow } from '../../src/model/answers.ts';
import { intervalWords } from '../words/day-words.ts';
import { FIGURE_KIND_WORDS, figureWords } from '../words/figure-words.ts';
import type { CardTools } from './card-frame.tsx';

/** What a figure counts, of whom and for when. */
export function FigureCard({ figure }: CardTools & { figure: QuantityRow }) {
  return (
    <>
      <h2>{figureWords(figure)}</h2>
      <p className="gloss">
        {figure.measure}, {FIGURE_KIND_WORDS[figure.kind] ?? figure.kind}
      </p>
      <dl>
        {figure.of.length > 0 && (
          <>
            <dt>Of</dt>
            <dd>{figure.of.map((party) => party.name).join(', ')}</dd>
          </>
        )}
        {figure.when !== null && (
          <>
            <dt>For</dt>
            <dd>{intervalWords(figure.when)}</dd>
          </>
        )}
        <dt>In the text</dt>
        <dd>«{figure.text.replace(/\s+/g, ' ')}»</dd>
      </dl>
    </>
  );
}
