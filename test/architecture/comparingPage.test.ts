import { comparabilityReasons } from '../../src/methodology/vocabulary';
import { proseOf } from './documents';

it('docs/comparing.md names every reason that bears on comparability, in order', () => {
  const named = [...proseOf('docs/comparing.md').matchAll(/^\| `([A-Z_]+)`:/gm)].map(([, code]) => code);
  expect(named).toEqual(comparabilityReasons);
});
