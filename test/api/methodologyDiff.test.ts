import { codesOf, faultsOf, onBothServers } from '../support/servedPlatform';

interface Effect { readonly meanAbsoluteShift: number; readonly maximumShift: number; readonly moved: number; readonly movers: readonly { readonly unitCode: string; readonly rankBefore: number; readonly rankAfter: number; readonly rankChange: number }[] }

interface Diff {
  readonly methodologyDiff: {
    readonly from: { readonly ref: string }; readonly to: { readonly ref: string }; readonly vintage: { readonly ref: string };
    readonly neededBump: string | null; readonly population: number | null; readonly grouping: string | null;
    readonly changes: readonly {
      readonly kind: string; readonly bump: string; readonly node: string | null; readonly path: string; readonly before: string; readonly after: string; readonly sentence: string;
      readonly effect: { readonly player: number | null; readonly shapley: number; readonly alone: Effect | null } | null;
    }[];
    readonly players: readonly { readonly changes: readonly number[]; readonly sentences: readonly string[]; readonly shapley: number }[];
    readonly totalEffect: Effect | null;
    readonly comparability: { readonly status: string } | null;
    readonly notComputable: readonly { readonly code: string; readonly path: string }[];
    readonly effectOn: {
      readonly mover: { readonly rankChange: number; readonly scoreChange: number }; readonly shares: readonly { readonly rankShare: number; readonly scoreShare: number; readonly sentences: readonly string[] }[];
    } | null;
  };
}

const effect = 'meanAbsoluteShift maximumShift moved movers { unitCode rankBefore rankAfter rankChange }';
const query = (args: string, unit = 'tianjin'): string => `{ methodologyDiff(${args}) {
  from { ref } to { ref } vintage { ref } neededBump population grouping
  changes { kind bump node path before after sentence effect { player shapley alone { ${effect} } } }
  players { changes sentences shapley } totalEffect { ${effect} } comparability { status } notComputable { code path }
  effectOn(unit: "${unit}") { mover { rankChange scoreChange } shares { rankShare scoreShare sentences } }
} }`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

onBothServers((served) => {
  const diff = async (args: string, unit?: string): Promise<Diff['methodologyDiff']> => (await served().ask<Diff>(query(args, unit))).methodologyDiff;

  it('from published to without bonus: one change, which is the whole effect', async () => {
    const { from, to, vintage, neededBump, changes, players, totalEffect, population, grouping, comparability, effectOn } =
      await diff('from: "cbcii/published@1.0.0", to: "cbcii/no-bonus@1.0.0", movers: 2');
    expect([from.ref, to.ref, vintage.ref]).toEqual(['cbcii/published@1.0.0', 'cbcii/no-bonus@1.0.0', 'cbcii/2020@1']);
    expect(changes.map(({ bump, sentence }) => `${bump} ${sentence}`)).toEqual([
      'MAJOR Bonus: additive without cap → none',
      'PATCH Line cbcii/published → cbcii/no-bonus', 'PATCH Title CBCII as published → CBCII without bonus', 'PATCH Description reworded',
    ]);
    expect(changes[0]).toMatchObject({ kind: 'BONUS_CHANGED', path: 'bonus', before: '{"kind":"ADDITIVE","cap":null,"scale":null}', after: '{"kind":"NONE","cap":null,"scale":null}' });
    expect(totalEffect).toMatchObject({ maximumShift: 14, movers: [{ unitCode: 'kunming', rankChange: -14 }, { unitCode: 'taizhou-zhejiang', rankChange: 13 }] });
    expect(changes[0].effect).toEqual({ player: 0, shapley: totalEffect?.meanAbsoluteShift, alone: totalEffect });
    expect(changes[1].effect).toEqual({ player: null, shapley: 0, alone: null });
    expect(players).toEqual([{ changes: [0], sentences: ['Bonus: additive without cap → none'], shapley: totalEffect?.meanAbsoluteShift }]);
    expect([neededBump, population, grouping, comparability?.status]).toEqual(['MAJOR', 72, 'NONE', 'LIMITED']);
    expect(effectOn?.mover.rankChange).toBe(4);
  });

  it('from published to equal pillars: each change alone and its share; the shares are the whole', async () => {
    const { changes, players, totalEffect, effectOn } = await diff('from: "cbcii/published@1.0.0", to: "cbcii/equal-pillars@1.0.0"');
    expect(changes.filter(({ bump }) => bump === 'MAJOR').map(({ sentence }) => sentence)).toEqual([
      'Normalisation of Infrastructure: none → goalposts 0 to 17, put on 0 to 69',
      'Normalisation of Policy guarantee: none → goalposts 0 to 13, put on 0 to 69',
      'Normalisation of R&D resources: none → goalposts 0 to 15, put on 0 to 69',
      'Normalisation of Innovation system: none → goalposts 0 to 8, put on 0 to 69',
      'Normalisation of Financing capacity: none → goalposts 0 to 6, put on 0 to 69',
      'Normalisation of Corporate capability: none → goalposts 0 to 10, put on 0 to 69',
      'Aggregation of China Biomedical City Innovation Index: sum → arithmetic mean',
    ]);
    const whole = totalEffect?.meanAbsoluteShift ?? NaN;
    expect(whole).toBeGreaterThan(1);
    expect(Math.abs(sum(players.map(({ shapley }) => shapley)) - whole)).toBeLessThan(1e-9);
    expect(Math.abs(sum(changes.map((change) => change.effect?.shapley ?? 0)) - whole)).toBeLessThan(1e-9);
    expect(changes.slice(0, 7).every((change) => (change.effect?.alone?.meanAbsoluteShift ?? -1) >= 0)).toBe(true);
    expect(Math.abs(sum(effectOn?.shares.map(({ rankShare }) => rankShare) ?? []) - (effectOn?.mover.rankChange ?? NaN))).toBeLessThan(1e-9);
    expect(Math.abs(sum(effectOn?.shares.map(({ scoreShare }) => scoreShare) ?? []) - (effectOn?.mover.scoreChange ?? NaN))).toBeLessThan(1e-9);
  });

  it('the whole effect is what a comparison measures', async () => {
    const { totalEffect } = await diff('from: "cbcii/published", to: "cbcii/geometric"');
    const { compare } = await served().ask<{ readonly compare: { readonly alternatives: readonly { readonly meanAbsoluteRankShift: number; readonly maximumRankShift: number; readonly moved: number }[] } }>(
      '{ compare(baseline: {}, alternatives: [{ methodology: "cbcii/geometric" }]) { alternatives { meanAbsoluteRankShift maximumRankShift moved } } }');
    const [{ meanAbsoluteRankShift, maximumRankShift, moved }] = compare.alternatives;
    expect(totalEffect).toMatchObject({ meanAbsoluteShift: meanAbsoluteRankShift, maximumShift: maximumRankShift, moved });
  });

  it('tells the changes without effects where a version cannot be computed on the vintage; on a full matrix with them', async () => {
    const without = await diff('from: "cbcii/published", to: "cbcii/status"');
    expect(without.changes[0].sentence).toBe('Indicators that take part: all → status');
    expect(without).toMatchObject({ population: null, grouping: null, players: [], totalEffect: null, comparability: null, effectOn: null });
    expect(without.changes[0].effect).toBeNull();
    expect(without.notComputable[0]).toEqual({ code: 'BELOW_REPORTED_NODE', path: expect.stringMatching(/^to\./) as string });
    const answer = await served().post<Diff>({ query: query('from: "cbcii/published", to: "cbcii/status", vintage: "cbcii/2020-synthetic"') });
    expect(answer.body.data?.methodologyDiff.totalEffect?.moved).toBeGreaterThan(10);
    expect(answer.body.extensions?.notice).toContain('SYNTHETIC');
  });

  it('a version and itself have nothing between them', async () => {
    expect(await diff('from: "cbcii/published", to: "cbcii/published"')).toMatchObject({
      changes: [], players: [], neededBump: null, totalEffect: { meanAbsoluteShift: 0, maximumShift: 0, moved: 0, movers: [] }, comparability: { status: 'COMPARABLE' },
      effectOn: { mover: { rankChange: 0 }, shares: [] },
    });
  });

  it('backwards the changes are undone, and the effect is as large', async () => {
    const [there, back] = [await diff('from: "cbcii/published", to: "cbcii/no-bonus"'), await diff('from: "cbcii/no-bonus", to: "cbcii/published"')];
    expect(back.changes[0].sentence).toBe('Bonus: none → additive without cap');
    expect(back.totalEffect?.meanAbsoluteShift).toBe(there.totalEffect?.meanAbsoluteShift);
    expect(back.effectOn?.mover.rankChange).toBe(-4);
  });

  it('refuses unknown refs, all at once, unknown units and impossible numbers', async () => {
    expect(faultsOf(await served().post({ query: query('from: "cbcii/publshed", to: "cbcii/nobonus@1.0.0", vintage: "cbcii/2021"') })))
      .toEqual(['NOT_FOUND from', 'NOT_FOUND to', 'NOT_FOUND vintage']);
    expect(faultsOf(await served().post({ query: query('from: "cbcii/published", to: "cbcii/no-bonus"', 'atlantis') }))).toEqual(['NOT_FOUND unit']);
    expect(codesOf(await served().post({ query: query('from: "cbcii/published", to: "cbcii/no-bonus", movers: 51') }))).toEqual(['OUT_OF_RANGE']);
  });

  it('is pinned: the same answer from the pins of the first', async () => {
    const first = await served().post<Diff>({ query: query('from: "cbcii/published", to: "cbcii/no-bonus"') });
    expect(Object.keys(first.body.extensions?.pins.refs ?? {})).toEqual(['cbcii/2020', 'cbcii/no-bonus', 'cbcii/published']);
    const again = await served().post<Diff>({ query: query('from: "cbcii/published", to: "cbcii/no-bonus"'), extensions: { pins: first.body.extensions?.pins } });
    expect(again.body.data).toEqual(first.body.data);
  });
});
