import type { CarrierRow } from '../../src/model/answers.ts';

/** A voice, agency or outlet on the way of words. */
export interface PlacedVoice {
  readonly name: string;
  /** Steps that words have taken before they reach it, at most: 0 for one that repeats nobody here. */
  readonly layer: number;
  /** Place in its layer, from 0. */
  readonly place: number;
}

export interface PlacedStep {
  readonly row: CarrierRow;
  readonly from: PlacedVoice;
  readonly to: PlacedVoice;
}

export interface CarrierLayout {
  readonly voices: readonly PlacedVoice[];
  readonly steps: readonly PlacedStep[];
  readonly layers: number;
  /** Voices of the fullest layer. */
  readonly height: number;
}

/**
 * Voices in layers: whoever repeats another stands right of it. Where two repeat each other the step that more pages take decides. In a layer voices stand near those
 * that they repeat; names decide between equals, so that the same steps give the same picture.
 */
export function layOutCarriers(rows: readonly CarrierRow[]): CarrierLayout {
  const forward = withoutCircles(rows);
  const names = [...new Set(rows.flatMap(({ from, to }) => [from, to]))].sort(byText);
  const layerOf = new Map(names.map((name) => [name, 0]));
  // Without circles no way is longer than the number of voices.
  for (let round = 0, isMoving = true; isMoving && round < names.length; round++) {
    isMoving = false;
    for (const { from, to } of forward) {
      const wanted = layerOf.get(from)! + 1;
      if (layerOf.get(to)! < wanted) {
        layerOf.set(to, wanted);
        isMoving = true;
      }
    }
  }
  const layers = Math.max(0, ...layerOf.values()) + 1;
  const placed = new Map<string, PlacedVoice>();
  for (let layer = 0; layer < layers; layer++) {
    const own = names.filter((name) => layerOf.get(name) === layer);
    const middle = new Map(
      own.map((name) => {
        const before = forward.flatMap(({ from, to }) => (to === name && placed.has(from) ? [placed.get(from)!.place] : []));
        return [name, before.length === 0 ? Infinity : before.reduce((sum, place) => sum + place, 0) / before.length];
      }),
    );
    own.sort((a, b) => compare(middle.get(a)!, middle.get(b)!) || byText(a, b));
    for (const [place, name] of own.entries()) placed.set(name, { name, layer, place });
  }
  const voices = [...placed.values()];
  return {
    voices,
    steps: rows.map((row) => ({ row, from: placed.get(row.from)!, to: placed.get(row.to)! })),
    layers,
    height: Math.max(0, ...voices.map(({ place }) => place + 1)),
  };
}

/** The steps that lead nowhere back, those of most pages first. */
function withoutCircles(rows: readonly CarrierRow[]): CarrierRow[] {
  const next = new Map<string, string[]>();
  const isReaching = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    const waiting = [from];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (name === to) return true;
      for (const other of next.get(name) ?? [])
        if (!seen.has(other)) {
          seen.add(other);
          waiting.push(other);
        }
    }
    return false;
  };
  const sorted = [...rows].sort((a, b) => b.pages - a.pages || byText(a.from, b.from) || byText(a.to, b.to) || byText(a.kind, b.kind));
  return sorted.filter(({ from, to }) => {
    if (isReaching(to, from)) return false;
    next.set(from, [...(next.get(from) ?? []), to]);
    return true;
  });
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
