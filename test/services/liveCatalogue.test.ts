import { LiveCatalogue } from '../../src/services/LiveCatalogue';
import { coinrFiles } from '../support/coinrFiles';
import { openImportHouse } from '../support/importHouse';
import { sqlite } from '../contract/engines';

describe('the sizes of the catalogue', () => {
  it('are measured by index, again once something came, and looked at no more than once a second', async () => {
    const here = await sqlite.place();
    const house = await openImportHouse(here.url);
    try {
      let now = 0;
      const catalogue = new LiveCatalogue(house.reference, house.methodologies, () => now);
      const { iMeta, iData } = coinrFiles();
      await house.bring({ format: 'COINR', framework: iMeta, data: iData, index: 'small', vintage: 'small/2018' });
      await catalogue.look();
      const sizes = { units: 4, levels: [1, 2, 4], below: [1, 2, 4] };
      const first = catalogue.current;
      expect([first.largest, first.named.get('small'), first.named.get('small/imported')]).toEqual([sizes, sizes, sizes]);

      await house.bring({ format: 'COINR', framework: iMeta, data: iData, index: 'other', vintage: 'other/2018' });
      now = 999;
      expect(catalogue.current).toBe(first);
      await catalogue.look();
      expect([...catalogue.current.named.keys()].sort()).toEqual(['other', 'other/imported', 'small', 'small/imported']);
      const second = catalogue.current;
      await catalogue.look();
      expect(catalogue.current).toBe(second);
    } finally {
      await house.store.close();
      await here.remove();
    }
  });
});
