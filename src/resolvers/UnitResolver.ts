import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { CitiesArgs, CityArgs, UnitArgs } from '../schema/args/UnitArgs';
import { City, CityConnection } from '../schema/City';
import { Index } from '../schema/Index';
import { EvaluationInput } from '../schema/inputs/EvaluationInput';
import type { Connection } from '../schema/pagination';
import { ReportedMeasure } from '../schema/ReportedMeasure';
import { Source } from '../schema/Source';
import { Unit } from '../schema/Unit';
import { UnitEvaluation } from '../schema/UnitEvaluation';
import { passes } from '../services/evaluation/unitFilter';
import type { Release } from '../services/ReferenceService';
import { evaluationOf, shapeUnitEvaluation } from './evaluationShapes';
import { shapeReportedMeasure, sourceOrNull, type ReportedMeasureShape } from './factShapes';
import { pageOf } from './paging';
import { cityIndex, shapeIndex, shapeUnit, type UnitShape } from './shape';

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => Unit, { nullable: true, description: 'One unit of an index by code or alias.' })
  async unit(@Args(() => UnitArgs) { index, code }: UnitArgs, @Ctx() { services, pins }: Context): Promise<Unit> {
    await services.reference.index(index, pins, 'index');
    const release = await services.reference.release(index, pins);
    return shapeUnit(services.reference.unitOf(release, code), release);
  }

  @FieldResolver(() => Index, { description: 'The index that scores it.' })
  async index(@Root() { release }: UnitShape, @Ctx() { services, pins }: Context): Promise<Index> {
    return shapeIndex(await services.reference.index(release.indexCode, pins));
  }
}

@Resolver(() => City)
export class CityResolver {
  @Query(() => City, { nullable: true, description: 'One city of CBCII by code or alias.' })
  async city(@Args(() => CityArgs) { code }: CityArgs, @Ctx() { services, pins }: Context): Promise<City> {
    const release = await services.reference.release(cityIndex, pins);
    return cityOf(services.reference.unitOf(release, code), release);
  }

  @Query(() => CityConnection, { nullable: true, description: 'Cities of CBCII in the order of their printed ranks.' })
  async cities(@Args(() => CitiesArgs) args: CitiesArgs, @Ctx() { services, pins }: Context): Promise<Connection<City>> {
    const release = await services.reference.release(cityIndex, pins);
    return pageOf('cities', release.units.filter(passes(args.filter, release)), args, (unit) => cityOf(unit, release));
  }

  @FieldResolver(() => [ReportedMeasure], { description: 'Status, potential and the four segments as printed, beside the tree: value, rank, and among how many cities.' })
  async reportedMeasures(@Root() { record, release }: UnitShape, @Ctx() { loaders }: Context): Promise<ReportedMeasure[]> {
    const reported = await loaders.reportedMeasures.load({ release, unit: record.code });
    return reported.map((entry) => shapeReportedMeasure(entry, release));
  }

  @FieldResolver(() => Source, { nullable: true, description: 'The document whose tables name the city.' })
  source(@Root() { record, release }: UnitShape): Source | null {
    return sourceOrNull(release, record.source);
  }

  @FieldResolver(() => UnitEvaluation, { nullable: true, description: 'The city under a methodology version or a variant of it; null when it could not be scored.' })
  async evaluation(@Root() { record }: UnitShape, @Args(() => EvaluationInput) input: EvaluationInput, @Ctx() context: Context): Promise<UnitEvaluation | null> {
    return shapeUnitEvaluation(await evaluationOf(input, context), record.code);
  }
}

@Resolver(() => ReportedMeasure)
export class ReportedMeasureResolver {
  @FieldResolver(() => Source, { nullable: true, description: 'The document that prints it.' })
  source(@Root() { release, sourceCode }: ReportedMeasureShape): Source | null {
    return sourceOrNull(release, sourceCode);
  }

  @FieldResolver(() => Unit, { description: 'The unit that it is printed for.' })
  unit(@Root() { release, unitCode }: ReportedMeasureShape, @Ctx() { services }: Context): Unit {
    return shapeUnit(services.reference.unitOf(release, unitCode), release);
  }
}

function cityOf(unit: UnitShape['record'], release: Release): City {
  return shapeUnit(unit, release) as UnitShape & City; // units of this index are cities
}
