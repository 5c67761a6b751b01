import { addNoSpread } from '../../src/methodology/noSpread';
import type { CoreProblem } from '../../src/methodology/problem';

function told(...calls: readonly (readonly [string, Parameters<typeof addNoSpread>[2]])[]): CoreProblem[] {
  const problems: CoreProblem[] = [];
  for (const [node, method] of calls) addNoSpread(problems, node, method);
  return problems;
}

describe('addNoSpread', () => {
  it.each([
    { method: 'minMax', message: 'The values of a, as they come to its normalisation, do not differ, so minMax has nothing to scale by.' },
    { method: 'distanceToReference', message: 'The unit that a is measured by has no value there, or the worst of all, so distanceToReference has nothing to scale by.' },
    { method: 'distanceToTarget', message: 'The target of a lies on its worst value, so distanceToTarget has nothing to scale by.' },
  ] as const)('says why $method fails', ({ method, message }) => {
    expect(told(['a', method])).toEqual([expect.objectContaining({ code: 'NO_SPREAD', path: 'normalise a', message })]);
  });

  it('says nothing more of a node of which something is said', () => {
    expect(told(['a', 'minMax'], ['b', 'fractionOfMax'], ['a', 'minMax']).map(({ path }) => path)).toEqual(['normalise a', 'normalise b']);
  });
});
