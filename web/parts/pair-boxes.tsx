import { PartyBox } from './party-box.tsx';

/** Chooses one party, or two that have to do with each other. Without the first there is no second. */
export function PairBoxes({
  a,
  b,
  onChange,
}: {
  a: string | undefined;
  b: string | undefined;
  onChange: (part: { readonly a?: string | undefined; readonly b?: string | undefined }) => void;
}) {
  return (
    <div className="pair">
      <PartyBox
        label="Between"
        none="every party"
        value={a}
        onChoose={(id) => onChange(id === undefined ? { a: id, b: undefined } : { a: id })}
      />
      <PartyBox label="and" none="every other party" value={b} onChoose={(id) => onChange(a === undefined ? { a: id } : { b: id })} />
    </div>
  );
}
