import { EVENT_TYPES, type EventType, QUAD_CLASSES, type QuadClass, REALIS, type Realis, typesOfQuad } from '../../src/ontology/plover.ts';
import { QuadMark } from '../marks/quad-mark.tsx';
import { DayFields } from '../parts/day-fields.tsx';
import type { TimelineSearch } from '../router.tsx';
import { useWide } from '../parts/use-wide.ts';
import { REALIS_WORDS } from '../words/event-words.ts';
import { QUAD_WORDS } from '../words/quad-words.ts';
import { TypeChoice } from './type-choice.tsx';

/** From this width in rem the choices stand open, as in `style/timeline.css`. */
const UNFOLDED = 54;

/** Chosen entries of a closed list, from its comma-separated form; none named means all. */
function chosenOf<T extends string>(text: string | undefined, all: readonly T[]): ReadonlySet<T> {
  const named = (text ?? '').split(',').filter((part): part is T => (all as readonly string[]).includes(part));
  return new Set(named.length === 0 ? all : named);
}

const toText = <T extends string>(chosen: ReadonlySet<T>, all: readonly T[]): string | undefined =>
  chosen.size === 0 || chosen.size === all.length ? undefined : all.filter((entry) => chosen.has(entry)).join(',');

/** Quad class, type, how it stands, and period. Choosing nothing of a kind means all of it. */
export function TimelineFilters({ search, onChange }: { search: TimelineSearch; onChange: (part: Partial<TimelineSearch>) => void }) {
  const types = chosenOf(search.types, EVENT_TYPES);
  const realis = chosenOf(search.realis, REALIS);
  const setTypes = (next: ReadonlySet<EventType>): void => onChange({ types: toText(next, EVENT_TYPES) });
  const toggleQuad = (quad: QuadClass): void => {
    const next = new Set(types);
    const own = typesOfQuad(quad);
    const isOn = own.every((type) => next.has(type));
    for (const type of own)
      if (isOn) next.delete(type);
      else next.add(type);
    setTypes(next);
  };
  const toggleType = (type: EventType): void => {
    const next = new Set(types);
    if (!next.delete(type)) next.add(type);
    setTypes(next);
  };
  const toggleRealis = (entry: Realis): void => {
    const next = new Set(realis);
    if (!next.delete(entry)) next.add(entry);
    onChange({ realis: toText(next, REALIS) });
  };
  const isNarrowed = search.types !== undefined || search.realis !== undefined || search.from !== undefined || search.to !== undefined;
  const isWide = useWide(UNFOLDED);
  const filters = (
    <div className="filters">
      <fieldset>
        <legend>Kind</legend>
        {QUAD_CLASSES.map((quad) => (
          <label key={quad} className="layer">
            <input type="checkbox" checked={typesOfQuad(quad).every((type) => types.has(type))} onChange={() => toggleQuad(quad)} />
            <QuadMark quad={quad} />
            <span>{QUAD_WORDS[quad].name}</span>
          </label>
        ))}
        <TypeChoice types={types} onToggle={toggleType} />
      </fieldset>
      <fieldset>
        <legend>Stands as</legend>
        {REALIS.map((entry) => (
          <label key={entry} className="layer">
            <input type="checkbox" checked={realis.has(entry)} onChange={() => toggleRealis(entry)} />
            <span>{REALIS_WORDS[entry]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Period</legend>
        <DayFields from={search.from} to={search.to} onChange={onChange} />
        {isNarrowed && (
          <button
            type="button"
            className="button"
            onClick={() => onChange({ types: undefined, realis: undefined, from: undefined, to: undefined })}
          >
            Show everything
          </button>
        )}
      </fieldset>
    </div>
  );
  return isWide ? (
    filters
  ) : (
    <details className="filters-fold">
      <summary>{isNarrowed ? 'Choices (some are made)' : 'Choices'}</summary>
      {filters}
    </details>
  );
}
