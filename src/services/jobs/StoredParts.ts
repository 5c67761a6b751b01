import { deserialize, serialize } from 'node:v8';
import type { AnalysisPartRecord, AnalysisPartRepository } from '../../../db/repositories/AnalysisPartRepository';
import type { Transaction } from '../../../db/writeGate';
import { takingTurns } from '../turns';

/** Parts of analyses as the store keeps them: what threads can send each other can be stored the same way. */
export class StoredParts {
  constructor(private readonly parts: AnalysisPartRepository) {}

  /** All parts of an analysis in their order; null where some are missing. */
  async whole(key: string, count: number): Promise<readonly unknown[] | null> {
    if ((await this.missing(key, count)).length > 0) return null;
    const found = await this.parts.ofKey(key);
    const parts: unknown[] = [];
    for (const { content } of found) {
      parts.push(deserialize(content));
      await takingTurns();
    }
    return parts.length === count ? parts : null;
  }

  /** Numbers of the parts that are not there. */
  async missing(key: string, count: number): Promise<readonly number[]> {
    const there = new Set(await this.parts.numbersOf(key));
    return Array.from({ length: count }, (_, number) => number).filter((number) => !there.has(number));
  }

  async put(transaction: Transaction, parts: readonly AnalysisPartRecord[]): Promise<void> {
    await this.parts.put(transaction, parts);
  }
}

export function storedPart(key: string, number: number, part: unknown): AnalysisPartRecord {
  const content = serialize(part);
  return { key, number, content, size: content.byteLength };
}
