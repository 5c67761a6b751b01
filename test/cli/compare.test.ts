import { openCommandLine, type CommandLine } from './commandLine';

let line: CommandLine;
beforeAll(async () => { line = await openCommandLine(); }, 60_000);
afterAll(() => line.close());

describe('cbcii compare', () => {
  it('sets rankings side by side', async () => {
    const { out, code } = await line.run('compare', 'cbcii/published', 'cbcii/no-bonus', 'cbcii/equal-pillars', '--first', '3', '--top', '3,5', '--movers', '1');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, -2)).toEqual([
      'A  cbcii/published@1.0.0 on cbcii/2020@1', 'B  cbcii/no-bonus@1.0.0 on cbcii/2020@1', 'C  cbcii/equal-pillars@1.0.0 on cbcii/2020@1', '',
      'A and  units  Kendall τ-b  Spearman ρ  mean shift  greatest  moved  of top 3  of top 5  comparable',
      expect.stringMatching(/^─+$/),
      expect.stringMatching(/^B {9}72 {9}0\.86 {8}0\.97 {8}4\.10 {8}14 {5}64 {9}2 {9}5 {2}LIMITED: METHODOLOGY_MAJOR SCALE_CHANGED$/),
      expect.stringMatching(/^C {9}72 .* LIMITED: METHODOLOGY_MAJOR$/), '',
      'B: up Taizhou (Zhejiang) +13 (45 → 32); down Kunming -14 (26 → 40)', expect.stringMatching(/^C: up .+ \+\d+ \(\d+ → \d+\); down .+ -\d+ \(\d+ → \d+\)$/), '',
      'unit       A  B  change  C  change', expect.stringMatching(/^─+$/), 'Shanghai   1  1       0  1       0', 'Beijing    2  2       0  2       0',
      expect.stringMatching(/^Guangzhou {2}3 {2}5 {6}-2 {2}\d+ +[-+]?\d+$/), '',
    ]);
  });

  it('gives csv and json in full, and tables as Markdown', async () => {
    const csv = (await line.run('compare', 'cbcii/published', 'cbcii/no-bonus', '--first', '2', '--format', 'csv')).out.split('\n');
    expect(csv.slice(0, 2)).toEqual(['unit,name,A.rank,A.score,B.rank,B.score,B.rankChange,B.scoreChange', 'shanghai,Shanghai,1,60,1,51,0,-9']);
    const json = JSON.parse((await line.run('compare', 'cbcii/published', 'cbcii/no-bonus', '--format', 'json')).out) as {
      readonly alternatives: readonly { readonly comparability: { readonly comparability: string }; readonly shift: { readonly maximum: number } }[]; readonly units: readonly unknown[];
    };
    expect(json.alternatives[0]).toMatchObject({ methodology: 'cbcii/no-bonus@1.0.0', population: 72, shift: { maximum: 14 }, comparability: { comparability: 'LIMITED' } });
    expect(json.units).toHaveLength(72);
    expect(json.units[0]).toEqual({ unit: 'shanghai', name: 'Shanghai', rank: 1, score: 60, places: [{ rank: 1, score: 51, rankChange: 0, scoreChange: -9 }] });
    const markdown = (await line.run('compare', 'cbcii/published', 'cbcii/no-bonus', '--first', '1', '--format', 'markdown')).out;
    expect(markdown).toContain('| unit | A | B | change |\n| --- | ---: | ---: | ---: |\n| Shanghai | 1 | 1 | 0 |');
  });

  it('takes another vintage behind the sign, refuses a break, and goes on where it is acknowledged', async () => {
    const refused = await line.run('compare', 'cbcii/published', 'cbcii/published=cbcii/2020-synthetic');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^error: COMPARABILITY_BREAK at alternatives\[0\] \(cbcii\/published=cbcii\/2020-synthetic\): DATA_KIND_DIFFERS/);
    const { out, code } = await line.run('compare', 'cbcii/published', 'cbcii/published=cbcii/2020-synthetic', '--acknowledge-break', '--first', '1');
    expect(code).toBe(0);
    expect(out).toContain('Compared across a break (DATA_KIND_DIFFERS), as acknowledged');
    expect(out).toContain('BREAK: DATA_KIND_DIFFERS VINTAGE_DIFFERS');
  });

  it('refuses with every problem at once, each by what was typed', async () => {
    const { err, code } = await line.run('compare', 'cbcii/publshed', 'cbcii/no-bonus=cbcii/2021', '--top', 'many');
    expect(code).toBe(1);
    expect(err).toMatch(/OUT_OF_RANGE at tops\[0\] \(--top\)/);
    const unknown = await line.run('compare', 'cbcii/publshed', 'cbcii/no-bonus=cbcii/2021');
    expect(unknown.err.match(/NOT_FOUND at (baseline\.methodology|alternatives\[0\]\.vintage)/g)).toHaveLength(2);
  });
});

describe('cbcii methodology diff', () => {
  it('reads like release notes, with what each change does', async () => {
    const { out, code } = await line.run('methodology', 'diff', 'cbcii/published', 'cbcii/no-bonus', '--movers', '1', '--unit', 'tianjin');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, -2)).toEqual([
      'cbcii/published@1.0.0 → cbcii/no-bonus@1.0.0, ranks on cbcii/2020@1', '',
      'MAJOR, can change scores:', '- Bonus: additive without cap → none', '    alone: 4.10 places on average, 14 at most, 64 of 72 move; Kunming -14 (26 → 40)', '    share of the whole: 4.10 places', '',
      'PATCH, wording:', '- Line cbcii/published → cbcii/no-bonus', '- Title CBCII as published → CBCII without bonus', '- Description reworded', '',
      'All together: 4.10 places on average, 14 at most, 64 of 72 move; Kunming -14 (26 → 40).', '',
      'Tianjin: rank 7 → 3, score -7.00', '- +4.00 places, -7.00 points: Bonus: additive without cap → none', '',
      'LIMITED:', expect.stringMatching(/^- METHODOLOGY_MAJOR \(LIMITED\): /), expect.stringMatching(/^- SCALE_CHANGED \(LIMITED\): /), '',
    ]);
  });

  it('tells the changes without effects where there can be none, and that nothing differs', async () => {
    const { out } = await line.run('methodology', 'diff', 'cbcii/published', 'cbcii/status');
    expect(out).toContain('- Indicators that take part: all → status');
    expect(out).toContain('No effects:\n- BELOW_REPORTED_NODE at to.');
    expect((await line.run('methodology', 'diff', 'cbcii/published', 'cbcii/published')).out).toContain('Nothing differs.');
  });

  it('gives json, csv and Markdown', async () => {
    const diff = (format: string) => line.run('methodology', 'diff', 'cbcii/published', 'cbcii/equal-pillars', '--format', format);
    const json = JSON.parse((await diff('json')).out) as { readonly changes: readonly { readonly effect: { readonly shapley: number } }[]; readonly totalEffect: { readonly mean: number } };
    expect(json.changes.reduce((sum, { effect }) => sum + effect.shapley, 0)).toBeCloseTo(json.totalEffect.mean, 9);
    const csv = (await diff('csv')).out.split('\n');
    expect(csv[0]).toBe('bump,kind,stage,nodes,path,before,after,sentence,player,shapley,aloneMean,aloneMaximum,aloneMoved');
    expect(csv[7]).toMatch(/^MAJOR,AGGREGATE_CHANGED,AGGREGATE,cbcii,aggregate\.nodes\[0\]\.method,/);
    expect((await diff('markdown')).out).toMatch(/^## cbcii\/published@1\.0\.0 → cbcii\/equal-pillars@1\.0\.0, ranks on cbcii\/2020@1\n\nMAJOR, can change scores:\n- Normalisation of Infrastructure/);
  });

  it('refuses what is unknown by what was typed', async () => {
    const { err, code } = await line.run('methodology', 'diff', 'cbcii/publshed', 'cbcii/no-bonus', '--vintage', 'cbcii/2021');
    expect(code).toBe(1);
    expect(err).toMatch(/NOT_FOUND at from \(cbcii\/publshed\)/);
    expect(err).toMatch(/NOT_FOUND at vintage \(--vintage cbcii\/2021\)/);
    expect((await line.run('methodology', 'diff', 'cbcii/published', 'cbcii/no-bonus', '--unit', 'atlantis')).err).toMatch(/NOT_FOUND at unit \(--unit atlantis\)/);
  });
});

describe('cbcii ledger', () => {
  it('splits across a break only where it is acknowledged', async () => {
    const args = ['ledger', 'tianjin', '--to-vintage', 'cbcii/2020-synthetic'];
    expect((await line.run(...args)).err).toMatch(/COMPARABILITY_BREAK at to/);
    expect((await line.run(...args, '--acknowledge-break')).out).toContain('- DATA_KIND_DIFFERS (BREAK): ');
    expect((await line.run('ledger', 'tianjin', '--to', 'cbcii/no-bonus')).out).toContain('- METHODOLOGY_MAJOR (LIMITED): ');
  });
});
