/**
 * A stream of uniform numbers in [0, 1): one of its own for each seed and number of the stream, so that replications can be
 * shared out among workers and give the same numbers whoever does them. 32 bits a number.
 *
 * @source Doty-Humphrey (2010), PractRand, generator sfc32; seeded by the mixing function of MurmurHash3 (Appleby 2011)
 * @example new SeededRandom(1, 0).next() === new SeededRandom(1, 0).next() // true
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, stream: number) {
    this.a = mixed(seed ^ 0x9e3779b9);
    this.b = mixed(stream + 0x85ebca6b);
    this.c = mixed(this.a ^ Math.imul(this.b, 0xc2b2ae35));
    for (let warmUp = 0; warmUp < 12; warmUp++) this.next();
  }

  /** Uniform in [0, 1). */
  next(): number {
    const sum = (this.a + this.b | 0) + this.counter | 0;
    this.counter = this.counter + 1 | 0;
    this.a = this.b ^ this.b >>> 9;
    this.b = this.c + (this.c << 3) | 0;
    this.c = (this.c << 21 | this.c >>> 11) + sum | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** Writes the next numbers into `target`, from `from` to `to` − 1. */
  fill(target: Float64Array, from: number, to: number): void {
    let { a, b, c, counter } = this;
    for (let k = from; k < to; k++) {
      const sum = (a + b | 0) + counter | 0;
      counter = counter + 1 | 0;
      a = b ^ b >>> 9;
      b = c + (c << 3) | 0;
      c = (c << 21 | c >>> 11) + sum | 0;
      target[k] = (sum >>> 0) / 4294967296;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.counter = counter;
  }

  /** Uniform in (0, 1], for logarithms. */
  nextAboveZero(): number {
    return 1 - this.next();
  }

  /** One of 0 … count − 1. */
  pick(count: number): number {
    return Math.floor(this.next() * count);
  }
}

function mixed(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ x >>> 16, 0x85ebca6b);
  x = Math.imul(x ^ x >>> 13, 0xc2b2ae35);
  return x ^ x >>> 16;
}
