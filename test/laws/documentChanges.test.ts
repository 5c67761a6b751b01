import { changesBetween, needsBump } from '../../src/methodology/changes/changesBetween';
import { compile } from '../../src/methodology/compile';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { score } from '../../src/methodology/score';
import type { Snapshot } from '../../src/methodology/snapshot';
import { canonicalText } from '../../src/services/canonical';
import { always } from '../support/law';
import { documentPairs } from '../support/methodologyPairs';

/** What clients can see of an evaluation, bits and all; or that there is none, and why. */
function outcomeOf(document: MethodologyDocument, snapshot: Snapshot): unknown {
  const plan = compile(document);
  const outcome = plan.ok ? score(plan.value, snapshot) : plan;
  if (!outcome.ok) return outcome.problems.map((problem) => problem.code).sort();
  const { units, scores, core, bonus, ranking } = outcome.value;
  const bits = (column: Float64Array) => [...new BigUint64Array(column.slice().buffer)].map(String);
  return { units, scores: bits(scores), core: bits(core), bonus: bits(bonus), ranks: [...ranking.ranks] };
}

it('documents between which nothing is major score alike, bit for bit', () => {
  const seen = { minor: 0, patch: 0, major: 0 };
  always(documentPairs(3), ({ from, to, snapshot }) => {
    switch (needsBump(changesBetween(from, to))) {
      case 'MAJOR': seen.major++; return;
      case 'MINOR': seen.minor++; break;
      case 'PATCH': case null: seen.patch++; break;
    }
    expect(outcomeOf(to, snapshot)).toEqual(outcomeOf(from, snapshot));
  }, 1500);
  expect(seen.minor).toBeGreaterThan(50);
  expect(seen.patch).toBeGreaterThan(50);
  expect(seen.major).toBeGreaterThan(250);
});

it('documents that differ in their canonical text have at least one change, equal ones none', () => {
  always(documentPairs(3), ({ from, to }) => {
    expect(changesBetween(from, to).length > 0).toBe(canonicalText(from) !== canonicalText(to));
  }, 500);
});

it('what is major one way is major the other way', () => {
  always(documentPairs(3), ({ from, to }) => {
    expect(needsBump(changesBetween(to, from)) === 'MAJOR').toBe(needsBump(changesBetween(from, to)) === 'MAJOR');
  }, 200);
});
