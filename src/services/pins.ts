import { PlatformError } from '../errors';
import { engineVersion } from '../methodology/engine';

/** What an answer was made from: every ref that was resolved and its hash, the reference release, the engine. */
export interface Pins {
  readonly refs: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly engine: string;
}

/**
 * The pins of one request. Given pins decide what a ref means; everything that is resolved is noted,
 * so that the answer can say what it was made from.
 */
export class PinScope {
  private readonly noted = new Map<string, string>();
  private notedReference: string | null = null;
  private readonly resolved = new Map<string, Promise<unknown>>();
  private readonly movingFields = new Set<string>();

  constructor(readonly given: Pins | null = null) {}

  /** The hash that the request's pins give a ref, if they name it. */
  pinned(ref: string): string | undefined {
    return this.given === null || !Object.hasOwn(this.given.refs, ref) ? undefined : this.given.refs[ref];
  }

  /**
   * Resolves a name once for the whole request: a page of rows asks the store no more than one row
   * does, and what is published meanwhile does not split an answer. `key` says what sort of thing is named.
   */
  once<Value>(key: string, resolve: () => Promise<Value>): Promise<Value> {
    const known = this.resolved.get(key) as Promise<Value> | undefined; // keys of one sort are resolved in one place
    if (known !== undefined) return known;
    const resolving = resolve();
    this.resolved.set(key, resolving);
    resolving.catch(() => this.resolved.delete(key)); // another field may ask by another path
    return resolving;
  }

  note(ref: string, hash: string): void {
    this.noted.set(ref, hash);
  }

  noteReference(hash: string): void {
    this.notedReference = hash;
  }

  /** Notes a field that pins do not hold still: lists that grow, and what a version's life brings. */
  noteMoving(field: string): void {
    this.movingFields.add(field);
  }

  /** The fields answered that pins do not hold still, in order of their names. */
  moving(): readonly string[] {
    return [...this.movingFields].sort((a, b) => (a < b ? -1 : 1));
  }

  /** The pins to send with the answer, refs in order of their texts. */
  taken(): Pins {
    const refs = Object.fromEntries([...this.noted].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { refs, reference: this.notedReference ?? this.given?.reference ?? null, engine: engineVersion };
  }
}

/** Reads the `pins` that a request carries in its extensions. Another engine is refused: its numbers could differ. */
export function parsePins(value: unknown): Pins | null {
  if (value === undefined || value === null) return null;
  const { refs, reference, engine } = (typeof value === 'object' ? value : {}) as { refs?: unknown; reference?: unknown; engine?: unknown };
  const isRefs = typeof refs === 'object' && refs !== null && Object.values(refs).every((hash) => typeof hash === 'string');
  const isReference = reference === null || reference === undefined || typeof reference === 'string';
  if (!isRefs || !isReference || typeof engine !== 'string') {
    throw new PlatformError('BAD_INPUT', 'The pins do not have the form in which answers give them.', [{
      code: 'BAD_INPUT', path: 'extensions.pins', message: 'The pins do not have the form in which answers give them.',
      expected: '{ refs: { ref: hash }, reference: hash or null, engine: text }', got: JSON.stringify(value).slice(0, 80),
    }]);
  }
  if (engine !== engineVersion) {
    throw new PlatformError('ENGINE_DIFFERS', `The pins were made by ${engine.slice(0, 40)}; this server runs ${engineVersion}.`, [{
      code: 'ENGINE_DIFFERS', path: 'extensions.pins.engine', message: 'Another engine could give other numbers.',
      expected: engineVersion, got: engine.slice(0, 40),
    }]);
  }
  return { refs: refs as Readonly<Record<string, string>>, reference: reference ?? null, engine };
}

/** The answer to a pinned hash that the store does not hold. */
export function pinUnknown(path: string, hash: string): PlatformError {
  return new PlatformError('PINS_UNKNOWN', `This store holds nothing with the hash ${hash.slice(0, 80)}.`, [{
    code: 'PINS_UNKNOWN', path: `extensions.pins.${path}`, message: 'This store holds nothing with this hash.',
    expected: 'a hash that this server gave', got: hash.slice(0, 80),
  }]);
}
