import type { Judgement } from '../../services/comparison/comparability';

/** Whether two releases can be compared, and every reason, a line each; nothing where nothing bears on it. */
export function comparabilityLines({ comparability, reasons }: Judgement): string[] {
  return reasons.length === 0 ? [] : ['', `${comparability}:`, ...reasons.map(({ code, comparability: word, message }) => `- ${code} (${word}): ${message}`)];
}

/** The same in one cell of a table. */
export function comparabilityCell({ comparability, reasons }: Judgement): string {
  return reasons.length === 0 ? comparability : `${comparability}: ${reasons.map(({ code }) => code).join(' ')}`;
}
