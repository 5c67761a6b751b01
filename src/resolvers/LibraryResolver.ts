import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { LibraryArgs, ScreeningArgs } from '../schema/args/LibraryArgs';
import { FrameworkNode } from '../schema/Framework';
import { Index } from '../schema/Index';
import { LibraryEntry, LibraryEntryConnection, LibrarySummary } from '../schema/Library';
import type { Connection } from '../schema/pagination';
import { ScreeningStep } from '../schema/Rule';
import type { NodeView } from '../services/frameworkView';
import { frameworkNodeOf } from './FrameworkResolver';
import { shapeLibraryEntry, shapeLibrarySummary, type LibraryEntryShape } from './libraryShapes';
import { shapeScreeningStep } from './listShapes';
import { pageOf } from './paging';
import type { IndexShape } from './shape';

/** The candidate indicators of an index, and how they were screened. */
@Resolver(() => Index)
export class IndexLibraryResolver {
  @FieldResolver(() => LibraryEntryConnection, { nullable: true, description: 'Its library of candidate indicators, as far as its sources name them; librarySummary tells what they do not. Null with an error when the filter is refused.' })
  async library(@Root() { code }: IndexShape, @Args(() => LibraryArgs) args: LibraryArgs, @Ctx() { services, pins }: Context): Promise<Connection<LibraryEntry>> {
    const release = await services.reference.release(code, pins);
    const lines = await services.library.entries(release, args.filter, pins);
    return pageOf('library', lines, args, (line) => shapeLibraryEntry(line, release));
  }

  @FieldResolver(() => LibrarySummary, { description: 'How many candidate indicators its library lists, and what its sources keep to themselves.' })
  async librarySummary(@Root() { code }: IndexShape, @Ctx() { services, pins }: Context): Promise<LibrarySummary> {
    const release = await services.reference.release(code, pins);
    return shapeLibrarySummary(await services.library.summary(release), release);
  }

  @FieldResolver(() => [ScreeningStep], { description: 'How the framework was made, step by step, as far as the report tells; with funnel, from rating systems over candidates to the indicators taken.' })
  async screening(@Root() { code }: IndexShape, @Args(() => ScreeningArgs) { funnel }: ScreeningArgs, @Ctx() { services, pins }: Context): Promise<ScreeningStep[]> {
    const release = await services.reference.release(code, pins);
    const steps = funnel === true ? await services.library.funnel(release) : await services.lists.list(release, 'SCREENING_STEP');
    return steps.map((step) => shapeScreeningStep(step, release));
  }
}

@Resolver(() => LibraryEntry)
export class LibraryEntryResolver {
  @FieldResolver(() => FrameworkNode, { nullable: true, description: 'The node of nodeCode, in the framework of the index.' })
  node(@Root() { nodeCode, release }: LibraryEntryShape, @Ctx() context: Context): Promise<FrameworkNode | null> {
    return frameworkNodeOf(release.indexCode, nodeCode, context);
  }
}

@Resolver(() => FrameworkNode)
export class NodeLibraryResolver {
  @FieldResolver(() => LibraryEntry, { nullable: true, description: 'The candidate indicator of the library that it is drawn from; null for inner nodes, and where the library has none for it.' })
  async libraryEntry(@Root() { index, code }: NodeView, @Ctx() { services, pins }: Context): Promise<LibraryEntry | null> {
    const release = await services.reference.release(index, pins);
    const line = await services.library.entryOf(release, code);
    return line === null ? null : shapeLibraryEntry(line, release);
  }
}
