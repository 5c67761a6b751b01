import { PlatformError } from '../errors';
import { Refusal } from './refusal';

/** A place among the streams that may be open. */
interface Place {
  /** Says how its stream is ended, should the server stop. */
  readonly endBy: (end: () => Promise<unknown>) => void;
  readonly leave: () => void;
}

/** Counts event streams that are open, and refuses those beyond what there is room for. */
export class StreamCount {
  private readonly ends = new Map<Place, () => Promise<unknown>>();
  private readonly addresses = new Map<Place, string>();

  constructor(private readonly most: { readonly all: number; readonly perAddress: number }) {}

  /** Takes a place for a stream to this address, until it leaves. */
  enter(address: string): Place {
    const own = [...this.addresses.values()].filter((other) => other === address).length;
    if (own >= this.most.perAddress || this.addresses.size >= this.most.all) {
      throw new Refusal(503, new PlatformError('UNAVAILABLE', 'Too many event streams are open.'), { 'retry-after': '5' });
    }
    const place: Place = {
      endBy: (end) => void this.ends.set(place, end),
      leave: () => {
        this.ends.delete(place);
        this.addresses.delete(place);
      },
    };
    this.addresses.set(place, address);
    return place;
  }

  /** Ends all that are open: the server stops. */
  async endAll(): Promise<void> {
    await Promise.all([...this.ends.values()].map((end) => end()));
  }
}
