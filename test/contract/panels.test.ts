import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '../../src/services/EvaluationService';
import type { ImportFiles } from '../../src/services/imports/readFiles';
import { PinScope } from '../../src/services/pins';
import { expectWithin } from '../support/expectColumn';
import { openImportHouse, type ImportHouse } from '../support/importHouse';
import { asemFolder } from '../support/readAsem';
import { onBothEngines, type Place } from './engines';

const hasAsem = existsSync(asemFolder);
const whereAsemIs = hasAsem ? it : it.skip;
const reason = hasAsem ? '' : ' (skipped: shared/asem, which is not ours to publish, does not lie beside the repository)';

const iMeta = `Level,iCode,iName,Direction,Weight,Parent,Type
1,a,A,1,1,total,Indicator
2,total,Total,1,1,NA,Aggregate
NA,size,Size,NA,NA,NA,Group
`;

/** Three units over four years, the second of which lies two years before the third; the third unit has a gap in it. */
const iData = `uName,uCode,size,Time,a
X,x,S,2016,0
Y,y,L,2016,10
Z,z,S,2016,4
X,x,S,2017,0
Y,y,L,2017,20
Z,z,S,2017,NA
X,x,S,2019,0
Y,y,L,2019,30
Z,z,S,2019,12
X,x,S,2020,2
Y,y,L,2020,40
Z,z,S,2020,NA
`;

function panel(more: Partial<ImportFiles> = {}, data = iData): ImportFiles {
  return { format: 'COINR', framework: Buffer.from(iMeta), data: Buffer.from(data), index: 'panel', vintage: 'panel/years', unitKind: 'FIRM', ...more };
}

onBothEngines(({ place }) => {
  let here: Place;
  let house: ImportHouse;
  beforeEach(async () => {
    here = await place();
    house = await openImportHouse(here.url);
  });
  afterEach(async () => {
    await house.store.close();
    await here.remove();
  });

  const evaluate = (variant: object | null, period: string | null, vintage = 'panel/years'): Promise<Evaluation> =>
    house.evaluations.evaluate({ methodology: 'panel/imported', vintage, period, variant }, new PinScope());
  const scoresOf = ({ table }: Evaluation): object => Object.fromEntries(table.units.map((unit, at) => [unit, table.scores[at]]));
  const imputed = (method: object): object => ({ impute: [{ method }] });

  it('answers for each of its periods, and for the latest when none is asked', async () => {
    await house.bring(panel());
    expect(await house.vintages.vintage('panel/years', new PinScope())).toMatchObject({ periods: ['2016', '2017', '2019', '2020'], defaultPeriod: '2020' });
    expect(scoresOf(await evaluate(null, '2016'))).toEqual({ x: 0, y: 100, z: 40 });
    expect(scoresOf(await evaluate(null, '2017'))).toEqual({ x: 0, y: 100, z: NaN });
    expect(scoresOf(await evaluate(null, null))).toEqual({ x: 0, y: 100, z: NaN });
    expect((await evaluate(null, null)).period).toBe('2020');
    await expect(evaluate(null, '2018')).rejects.toMatchObject({ code: 'NOT_FOUND', problems: [{ path: 'period' }] });
  });

  it('fills gaps from the years around them, however far these lie apart', async () => {
    await house.bring(panel());
    const linear = imputed({ kind: 'linear' });
    expect(scoresOf(await evaluate(linear, '2017'))).toEqual({ x: 0, y: 100, z: expect.closeTo((4 + 8 / 3) / 20 * 100, 12) as number });
    const last = imputed({ kind: 'lastObservation' });
    expect(scoresOf(await evaluate(last, '2017'))).toEqual({ x: 0, y: 100, z: 20 });
    expect(scoresOf(await evaluate(last, '2020'))).toEqual({ x: 0, y: 100, z: expect.closeTo(10 / 38 * 100, 12) as number });
  });

  it('puts all years on one scale where that is asked', async () => {
    await house.bring(panel());
    const overAll = { panel: 'OVER_ALL' };
    expect(scoresOf(await evaluate(overAll, '2016'))).toEqual({ x: 0, y: 25, z: 10 });
    expect(scoresOf(await evaluate(overAll, '2019'))).toEqual({ x: 0, y: 75, z: 30 });
    expect(scoresOf(await evaluate({ panel: 'PER_PERIOD' }, '2016'))).toEqual({ x: 0, y: 100, z: 40 });
  });

  it('imputes within the groups that the units stood in when the vintage came, and names results by them', async () => {
    await house.bring(panel());
    await house.bring(panel({ vintage: 'panel/regrouped' }, iData.replaceAll('Z,z,S', 'Z,z,L')));
    const within = imputed({ kind: 'groupMean', group: 'size' });
    const [first, second] = [await evaluate(within, '2017'), await evaluate(within, '2017', 'panel/regrouped')];
    expect(first.vintage.hash).toBe(second.vintage.hash);
    expect([scoresOf(first), scoresOf(second)]).toEqual([{ x: 0, y: 100, z: 0 }, { x: 0, y: 100, z: 100 }]);
    expect(first.key).not.toBe(second.key);
    expect((await evaluate(null, '2017')).key).toBe((await evaluate(null, '2017', 'panel/regrouped')).key);
  });

  whereAsemIs(`scores the five years of ASEM, the first as it does without the others${reason}`, async () => {
    const read = (name: string): Uint8Array => readFileSync(join(asemFolder, name));
    const asem = (data: string, vintage: string): ImportFiles => ({ format: 'COINR', framework: read('iMeta.csv'), data: read(data), index: 'asem', vintage });
    await house.bring(asem('iData.csv', 'asem/2018'));
    await house.bring(asem('iData_panel.csv', 'asem/panel'));
    const scores = async (vintage: string, period: string, variant: object | null = null): Promise<Float64Array> =>
      (await house.evaluations.evaluate({ methodology: 'asem/imported', vintage, period, variant }, new PinScope())).table.scores;
    const alone = await scores('asem/2018', '2018');
    expectWithin(await scores('asem/panel', '2018'), Array.from(alone), 0);
    for (const period of ['2018', '2019', '2020', '2021', '2022']) {
      for (const variant of [null, imputed({ kind: 'linear' }), { panel: 'OVER_ALL' }]) {
        const found = await scores('asem/panel', period, variant);
        expect([found.length, found.every((score) => score >= 0 && score <= 100)]).toEqual([51, true]);
      }
    }
    expect(Array.from(await scores('asem/panel', '2018', { panel: 'OVER_ALL' }))).not.toEqual(Array.from(alone));
  });
});
