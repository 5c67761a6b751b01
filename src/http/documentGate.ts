import { parse, type DocumentNode } from 'graphql';
import { inputError } from './faultProblem';
import { assertWithin, type Limits } from './limits';
import { measureDocument } from './measureDocument';
import { measureText } from './measureText';

/** Texts longer than this are measured each time, so that what the gate remembers stays small. */
const longestRemembered = 16_384;
const mostRemembered = 1_000;

/**
 * The gate that every document passes before it reaches the server: throws when a limit is exceeded
 * or a number is not finite. A text that passed is remembered and passes again unread. A text that
 * does not parse passes too, since the server says better what is wrong with it.
 */
export function documentGate(limits: Limits): (text: string) => void {
  const passed = new Set<string>();
  return (text) => {
    if (passed.delete(text)) {
      passed.add(text); // to the end of the order, so that the longest unused goes first
      return;
    }
    const { nesting, tokens } = measureText(text);
    assertWithin(
      [
        { limit: 'nesting', actual: nesting, path: 'query' },
        { limit: 'tokens', actual: tokens, path: 'query' },
      ],
      limits,
    );
    const document = parsed(text, limits);
    if (document === undefined) return;
    const { sizes, notFinite } = measureDocument(document);
    assertWithin(sizes, limits);
    if (notFinite.length > 0) throw inputError(notFinite);
    if (text.length > longestRemembered) return;
    passed.add(text);
    if (passed.size > mostRemembered) {
      for (const oldest of passed) {
        passed.delete(oldest);
        break;
      }
    }
  };
}

function parsed(text: string, limits: Limits): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true, maxTokens: limits.tokens });
  } catch {
    return undefined;
  }
}
