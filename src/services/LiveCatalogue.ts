import { measureCatalogue, type Catalogue } from './catalogueSizes';
import type { MethodologyService } from './MethodologyService';
import { PinScope } from './pins';
import type { ReferenceService } from './ReferenceService';

/** How often, in milliseconds, it is looked whether another process brought anything in; what this one brings is looked at once. */
const moment = 5_000;

/** The sizes of the catalogue as they stand: measured anew once something was imported or published. */
export class LiveCatalogue {
  private mark = '';
  private measured: Catalogue = { largest: { units: 0, levels: [], below: [] }, named: new Map() };
  private nextLook = 0;

  constructor(
    private readonly reference: ReferenceService, private readonly methodologies: MethodologyService,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What is known just now. Where it was last looked at a while ago it is looked at again, which whoever asks does not wait for. */
  get current(): Catalogue {
    if (this.now() >= this.nextLook) this.look().catch(() => undefined); // a store that fails is told by the request that needs it
    return this.measured;
  }

  /** Looks at once; measures where something has come. */
  async look(): Promise<void> {
    this.nextLook = this.now() + moment;
    const mark = `${await this.reference.stateHash(new PinScope())} ${await this.methodologies.publishedCount()}`;
    if (mark === this.mark) return;
    this.measured = await measureCatalogue(this.reference, this.methodologies);
    this.mark = mark;
  }
}
