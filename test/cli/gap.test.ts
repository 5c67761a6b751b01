import { openCommandLine, rowsOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

async function gap(...args: string[]): Promise<string> {
  const { out, err, code } = await cli.run('gap', ...args);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

describe('gap', () => {
  it('prints the tree of shares, with a bar to either side', async () => {
    const out = await gap('guangzhou', 'tianjin');
    expect(out).toContain('Guangzhou 38.00, Tianjin 35.70: gap +2.30\ncbcii/published@1.0.0 on cbcii/2020@1\n');
    expect(rowsOf(out)[1].slice(0, 4)).toEqual(['infrastructure', '7.90', '6.70', '+1.20']);
    expect(out).toMatch(/^ {2}bonus .* \+3\.10 .*│█+ +REPORTED$/m);
    expect(out).toMatch(/^ {2}financing-capacity .* -1\.00 .*█+│ +REPORTED$/m);
  });

  it('gives JSON whose children sum to their parent', async () => {
    const { gap: whole, tree } = JSON.parse(await gap('guangzhou', 'tianjin', '--methodology', 'cbcii/geometric', '--format', 'json')) as { gap: number; tree: { share: number; children: readonly { share: number }[] } };
    expect(tree.share).toBe(whole);
    expect(tree.children.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(whole, 10);
  });

  it('says by which option the trouble came', async () => {
    expect((await cli.run('gap', 'nowhere', 'tianjin', '--draws', '3')).err).toMatch(/^error: NOT_FOUND at a \(nowhere\).*\nerror: OUT_OF_RANGE at draws \(--draws 3\)/);
  });
});
