/**
 * Slots for forms that are remembered. Where all are taken, a form that nobody asked for since the last look makes room («second chance», by a hand that goes round), never one of the
 * forms that are worked on together.
 */
export class SlotTable {
  private readonly slots = new Map<string, number>();
  private readonly forms: string[] = [];
  private readonly isAsked: Uint8Array;
  /** For each slot, when its form was last asked for. */
  private readonly times: Float64Array;
  private hand = 0;
  private now = 0;

  constructor(private readonly size: number) {
    this.isAsked = new Uint8Array(size);
    this.times = new Float64Array(size);
  }

  /** From here on forms are worked on together: no more of them than there are slots. */
  begin(): void {
    this.now++;
  }

  /** The slot of a form; −1 where it has none. */
  find(form: string): number {
    const slot = this.slots.get(form);
    if (slot === undefined) return -1;
    this.isAsked[slot] = 1;
    this.times[slot] = this.now;
    return slot;
  }

  /** Gives a form without a slot one. Throws a `RangeError` where all are of forms that are worked on together. */
  take(form: string): number {
    const slot = this.forms.length < this.size ? this.forms.length : this.makeRoom();
    this.slots.set(form, slot);
    this.forms[slot] = form;
    this.isAsked[slot] = 0;
    this.times[slot] = this.now;
    return slot;
  }

  private makeRoom(): number {
    // one round takes the marks away, the next one finds a slot
    for (let step = 0; step < 2 * this.size; step++) {
      const slot = this.hand;
      this.hand = slot + 1 < this.size ? slot + 1 : 0;
      if (this.times[slot] === this.now) continue;
      if (this.isAsked[slot] === 1) {
        this.isAsked[slot] = 0;
        continue;
      }
      this.slots.delete(this.forms[slot]!);
      return slot;
    }
    throw new RangeError('more forms are read together than can be remembered');
  }
}
