import type { Measure } from '../../methodology/vocabulary';
import { vintageNoticeOf } from '../evaluation/notices';
import type { TableMeasure } from '../evaluation/nodeLists';
import type { EvaluationInput, EvaluationService } from '../EvaluationService';
import { frameworkView, type FrameworkView } from '../frameworkView';
import type { LoadedVersion, MethodologyService } from '../MethodologyService';
import { notFoundProblem } from '../notFound';
import type { PinScope } from '../pins';
import type { ReferenceService, Release } from '../ReferenceService';
import { refusal } from '../refusal';
import type { SealedVintage, VintageService } from '../VintageService';
import { evaluationTable } from './evaluationTable';
import type { FileSource, FileTable } from './fileTable';
import { observationTable } from './observationTable';
import { evaluationFlow, observationFlow, type SdmxFlow } from './sdmxFlow';
import { sdmxStructure } from './sdmxStructure';

export interface EvaluationFileWish extends EvaluationInput {
  /** Null for every node. */
  readonly nodes: readonly string[] | null;
  readonly measure: TableMeasure;
}

export interface ObservationFileWish {
  readonly vintage: string;
  readonly period?: string;
  readonly nodes: readonly string[] | null;
  readonly measure: Measure | null;
}

export interface StructureWish {
  readonly vintage: string;
  /** Null for the version that leads the index of the vintage. */
  readonly methodology: string | null;
}

/** A table, and the dataflow as which SDMX knows it. */
export interface FlowTable {
  readonly table: FileTable;
  readonly flow: SdmxFlow;
}

interface FileParts {
  readonly evaluations: EvaluationService;
  readonly vintages: VintageService;
  readonly methodologies: MethodologyService;
  readonly reference: ReferenceService;
}

/** Evaluations and vintages as tables that can be written to files. Everything is resolved before the first byte; what is refused names all problems. */
export class FileService {
  constructor(private readonly parts: FileParts) {}

  async evaluation({ nodes, measure, ...input }: EvaluationFileWish, pins: PinScope): Promise<FlowTable> {
    const evaluation = await this.parts.evaluations.evaluate(input, pins);
    const sources = await this.sourcesOf(evaluation.vintage, evaluation.release);
    return { table: evaluationTable(evaluation, nodes, measure, sources, pins.taken()), flow: evaluationFlow(lineOf(evaluation.version)) };
  }

  async observations({ vintage: ref, period, nodes, measure }: ObservationFileWish, pins: PinScope): Promise<FlowTable> {
    const { vintage, release, framework } = await this.whatIs(ref, null, pins);
    const known = [...framework.byCode.keys(), ...framework.variables];
    const problems = [
      ...(nodes ?? []).flatMap((node, at) => (known.includes(node) ? [] : [notFoundProblem('node', node, known, `nodes[${at}]`)])),
      ...(period === undefined || vintage.periods.includes(period) ? [] : [notFoundProblem('period', period, vintage.periods.map((each) => each ?? 'unstated'), 'period')]),
    ];
    if (problems.length > 0) throw refusal(problems);
    const sources = await this.sourcesOf(vintage, release);
    const filter = { units: null, nodes, measure, period };
    return {
      table: observationTable(this.parts.vintages, { vintage, filter, release, framework, sources, notice: vintageNoticeOf(vintage), pins: pins.taken() }),
      flow: observationFlow(vintage),
    };
  }

  /** The SDMX structure of both dataflows of a vintage: its evaluations under a version, and its observations. */
  async structure({ vintage: ref, methodology }: StructureWish, pins: PinScope): Promise<object> {
    const { vintage, release, framework, version } = await this.whatIs(ref, methodology, pins);
    return sdmxStructure([evaluationFlow(lineOf(version)), observationFlow(vintage)], release, framework, version.record.version);
  }

  private async whatIs(ref: string, methodology: string | null, pins: PinScope): Promise<{
    readonly vintage: SealedVintage; readonly release: Release; readonly framework: FrameworkView; readonly version: LoadedVersion;
  }> {
    const { vintages, methodologies, reference } = this.parts;
    const vintage = await vintages.vintage(ref, pins);
    const version = await (methodology === null ? methodologies.leadingVersion(vintage.indexCode, pins) : methodologies.version(methodology, pins));
    return { vintage, version, release: await reference.release(vintage.indexCode, pins), framework: frameworkView(version.document.framework) };
  }

  private async sourcesOf(vintage: SealedVintage, release: Release): Promise<readonly FileSource[]> {
    const codes = await this.parts.vintages.sourcesOf(vintage);
    return codes.map((code) => {
      const { title = code, publisher = null, date = null } = release.sources.get(code) ?? {};
      return { code, title, publisher, date };
    });
  }
}

function lineOf({ record }: LoadedVersion): { readonly line: string; readonly version: string } {
  return { line: record.methodologyCode, version: record.version };
}
