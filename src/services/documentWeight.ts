const limit = 500_000;
const weightOfObject = 16;

export const heaviest = `at most ${limit}, where each object or list counts ${weightOfObject} and each other value 1`;

/**
 * Whether a document is so large that the list of all its faults would be too long to make: a validator that collects them
 * cannot be stopped. A tree of 5,000 nodes weighs a third of the limit.
 */
export function isTooHeavy(input: unknown): boolean {
  const waiting: unknown[] = [input];
  let weight = 0;
  while (waiting.length > 0 && weight <= limit) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) weight += 1;
    else {
      weight += weightOfObject;
      for (const part of Object.values(value)) waiting.push(part);
    }
  }
  return weight > limit;
}
