import type { Summary } from '../../src/model/answers.ts';
import { EVENT_TYPE_TABLE, QUAD_CLASSES, typesOfQuad } from '../../src/ontology/plover.ts';
import { QuadMark } from '../marks/quad-mark.tsx';
import { typeWords } from '../words/event-words.ts';
import { grouped } from '../words/plural.ts';
import { QUAD_WORDS } from '../words/quad-words.ts';

/** Events by type, in the four quad classes, with what each type means. */
export function TypeBars({ byType }: { byType: Summary['byType'] }) {
  const counts = new Map(byType.map((row) => [row.type, row.events]));
  const most = Math.max(1, ...counts.values());
  return (
    <div className="type-bars">
      {QUAD_CLASSES.map((quad) => (
        <section key={quad} aria-label={QUAD_WORDS[quad].name}>
          <h3>
            <QuadMark quad={quad} />
            {QUAD_WORDS[quad].name}
          </h3>
          <p className="gloss">{QUAD_WORDS[quad].gloss}</p>
          <dl>
            {typesOfQuad(quad).map((type) => {
              const events = counts.get(type) ?? 0;
              return (
                <div key={type} className={events === 0 ? 'is-none' : undefined}>
                  <dt title={EVENT_TYPE_TABLE[type].gloss}>{typeWords(type)}</dt>
                  <dd>
                    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                      <rect className={`bar quad-${quad}`} width={(events / most) * 100} height="8" />
                    </svg>
                    <span>{grouped(events)}</span>
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}
