import loadHighs, { type Highs, type Model } from 'highs';
import { sparseRows, type LinearAnswer, type LinearProgramme, type LinearSolver } from '../../methodology/weightSpace/linearSolver';

let loading: Promise<Highs> | null = null;

/** HiGHS, compiled to WebAssembly: loaded when it is first needed, then kept. */
export async function highsSolver(): Promise<LinearSolver> {
  loading ??= loadHighs();
  const highs = await loading;
  return {
    over: (programme, nodes, work) => highs.withModel((model) => {
      const isMixed = programme.wholeFrom < programme.low.length;
      model.options.set(isMixed ? { ...quiet, ...mixed, mip_max_nodes: nodes } : { ...quiet, presolve: 'off', solver: 'simplex' });
      model.passModel(modelOf(highs, programme));
      return work((costs) => {
        model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
        return answerOf(model, isMixed);
      });
    }),
  };
}

/** The tightest tolerances there are, and one seed, so that equal programmes have equal answers. */
const quiet = {
  output_flag: false, random_seed: 0, small_matrix_value: 1e-12, primal_feasibility_tolerance: 1e-10, dual_feasibility_tolerance: 1e-10,
};
const mixed = { mip_feasibility_tolerance: 1e-10, mip_rel_gap: 0, mip_abs_gap: 0.9 };

function modelOf(highs: Highs, { low, high, rows, wholeFrom }: LinearProgramme) {
  const columns = low.length;
  return {
    numCols: columns, numRows: rows.length, sense: highs.constants.objectiveSense.maximize, colCost: new Float64Array(columns), colLower: low, colUpper: high,
    rowLower: rows.map((row) => row.low), rowUpper: rows.map((row) => row.high),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: columns, ...sparseRows(rows) },
    ...(wholeFrom < columns && { integrality: Int32Array.from({ length: columns }, (_, column) => (column < wholeFrom ? 0 : 1)) }),
  };
}

/** Limits at which a search over whole numbers is ended: of time, of iterations, of nodes. */
const stopped: readonly number[] = [13, 14, 16];

function answerOf(model: Model, isMixed: boolean): LinearAnswer {
  const { modelStatus } = model.run();
  if (modelStatus === 7) {
    const { colValue, rowDual } = model.getSolution();
    const value = model.getObjectiveValue();
    return { kind: 'optimal', value, bound: isMixed ? Number(model.info.get('mip_dual_bound')) : value, point: colValue, prices: rowDual };
  }
  if (modelStatus === 8) return { kind: 'infeasible' };
  if (modelStatus === 10) return { kind: 'unbounded' };
  if (!stopped.includes(modelStatus)) throw new Error(`Expected the solver to end with an answer, got its status ${modelStatus}`);
  const isFound = Number(model.info.get('primal_solution_status')) === 2;
  return { kind: 'stopped', bound: Number(model.info.get('mip_dual_bound')), point: isFound ? model.getSolution().colValue : null };
}
