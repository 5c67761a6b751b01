import { join } from 'node:path';
import { methodologySchema } from '../src/methodology/methodologySchema';
import { indexSchema } from '../src/services/ingest/tidy/indexSchema';
import { accessPage } from './accessPage';
import { openAskedPlatform } from './askPlatform';
import { codesPage } from './codesPage';
import { drawFunnel } from './drawFunnel';
import { drawGap } from './drawGap';
import { drawHierarchy } from './drawHierarchy';
import { drawRankSlopes } from './drawRankSlopes';
import { drawRemainders } from './drawRemainders';
import { errorsPage } from './errorsPage';
import { firmnessFiles } from './firmness/firmnessFiles';
import { methodsPage } from './methods/methodsPage';
import { schemaText } from './schemaText';
import { vectorBytes } from './vectorBytes';

export const root = join(__dirname, '..');

/** Every generated file that is committed, by its path from the root, as the code and the data would write it now. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const data = join(root, 'data', 'cbcii');
  const platform = await openAskedPlatform();
  try {
    return new Map([
      ['schema.graphql', await schemaText()],
      ['docs/errors.md', await errorsPage(platform)],
      ['docs/access.md', await accessPage()],
      ['docs/codes.md', await codesPage(platform)],
      ['docs/methods.md', await methodsPage()],
      ['docs/methodology-version.schema.json', `${JSON.stringify(methodologySchema, null, 2)}\n`],
      ['docs/index-document.schema.json', `${JSON.stringify(indexSchema, null, 2)}\n`],
      ['src/methodology/robustness/vectorSumsBytes.ts', await vectorBytes(join(root, 'src', 'methodology'))],
      ...await firmnessFiles(platform),
      ['docs/pictures/funnel.svg', drawFunnel(data)],
      ['docs/pictures/gap.svg', await drawGap(platform)],
      ['docs/pictures/hierarchy.svg', drawHierarchy(data)],
      ['docs/pictures/rank-slopes.svg', await drawRankSlopes(platform)],
      ['docs/pictures/remainders.svg', drawRemainders(data)],
    ]);
  } finally {
    await platform.close();
  }
}
