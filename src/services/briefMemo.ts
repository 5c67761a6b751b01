/** For how many milliseconds a name that can move is taken for what it last meant. */
const moment = 250;

/** The most names that are remembered at once; beyond it the oldest go. */
const mostNames = 1_000;

/**
 * Remembers for a moment what a name stands for: the latest version of a line, the current reference
 * state. Such a name moves when something is published, by this process or by another; that it moved
 * is seen a quarter of a second later at most, or at once where `forget` is called. What a hash names
 * never changes and needs no such care. However many ask at the same time, the store is asked once.
 * What is not there (null), and what failed, is asked for again.
 */
export class BriefMemo<Value> {
  private readonly known = new Map<string, { readonly value: Promise<Value | null>; readonly until: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  get(name: string, find: () => Promise<Value | null>): Promise<Value | null> {
    const known = this.known.get(name);
    if (known !== undefined && this.now() < known.until) return known.value;
    const entry = { value: find(), until: this.now() + moment };
    this.known.delete(name);
    this.known.set(name, entry);
    const drop = (): void => {
      if (this.known.get(name) === entry) this.known.delete(name);
    };
    entry.value.then((value) => { if (value === null) drop(); }, drop);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= mostNames) break;
      this.known.delete(oldest);
    }
    return entry.value;
  }

  /** To be called once something was published. */
  forget(): void {
    this.known.clear();
  }
}
