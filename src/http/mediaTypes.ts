/** The two media types of an answer; the first is taken when the client names none or any. */
export const answerTypes = ['application/json', 'application/graphql-response+json'] as const;
export type AnswerType = (typeof answerTypes)[number];

interface MediaRange {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

const parameterPattern = /;\s*([^=;\s]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g;

function parseRange(text: string): MediaRange {
  const type = text.split(';', 1)[0].trim().toLowerCase();
  const parameters = new Map<string, string>();
  for (const [, name, value] of text.matchAll(parameterPattern)) {
    parameters.set(name.toLowerCase(), value.trim().replace(/^"|"$/g, '').toLowerCase());
  }
  const quality = Number(parameters.get('q') ?? 1);
  return { type, parameters, quality: Number.isNaN(quality) ? 0 : quality };
}

const isUtf8 = (charset: string | undefined) => charset === undefined || charset === 'utf-8' || charset === 'utf8';

const specificity = (range: string, type: string) => {
  if (range === type) return 3;
  if (range === `${type.split('/')[0]}/*`) return 2;
  return range === '*/*' ? 1 : 0;
};

/**
 * The type to answer with, or undefined when the client accepts neither. By quality, then by how
 * exactly the client named it, then by the client's order, then by ours.
 */
export function negotiateAnswerType(accept: string | undefined): AnswerType | undefined {
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return answerTypes[0];
  const ranges = accept.split(',').map(parseRange);
  const candidates = answerTypes.map((type) => {
    const fitting = ranges
      .map((range, order) => ({ range, order, exactness: specificity(range.type, type) }))
      .filter(({ range, exactness }) => exactness > 0 && isUtf8(range.parameters.get('charset')))
      .sort((one, other) => other.exactness - one.exactness || one.order - other.order);
    return { type, best: fitting[0] };
  });
  return candidates
    .filter(({ best }) => best !== undefined && best.range.quality > 0)
    .sort(
      (one, other) =>
        other.best.range.quality - one.best.range.quality ||
        other.best.exactness - one.best.exactness ||
        one.best.order - other.best.order,
    )[0]?.type;
}

/** Whether a browser asks for a page: it names text/html itself. */
export function acceptsHtml(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((range) => {
    const { type, quality } = parseRange(range);
    return type === 'text/html' && quality > 0;
  });
}

/** What is wrong with a content type, or undefined when it is JSON in UTF-8. */
export function contentTypeFault(header: string | undefined): { expected: string; got: string } | undefined {
  if (header === undefined) return { expected: 'application/json', got: 'no content-type' };
  const { type, parameters } = parseRange(header);
  if (type !== 'application/json') return { expected: 'application/json', got: type.slice(0, 100) };
  const charset = parameters.get('charset');
  return isUtf8(charset) ? undefined : { expected: 'charset=utf-8', got: `charset=${charset?.slice(0, 40)}` };
}
