import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { CatalogueDocument, type CatalogueQuery } from '../../../sdk/src/index.js';
import { useAnswer, type Failure } from './useAnswer';

type Index = NonNullable<CatalogueQuery['index']>;
export type City = NonNullable<CatalogueQuery['cities']>['nodes'][number];
export type Pillar = Index['framework']['root']['children'][number];

/** What there is to choose from, as the server has it. */
export interface Catalogue {
  readonly index: Index;
  /** The pillars, in order, without the bonus. */
  readonly pillars: readonly Pillar[];
  readonly bonus: Pillar | undefined;
  readonly factors: readonly { readonly code: string; readonly name: string; readonly nameZh: string | null }[];
  readonly cities: ReadonlyMap<string, City>;
}

const Given = createContext<Catalogue | undefined>(undefined);
const nothing = {};

function catalogueOf({ index, cities }: CatalogueQuery): Catalogue | undefined {
  if (index === null || cities === null) return undefined;
  const { root, factors } = index.framework;
  return {
    index,
    pillars: root.children.filter(({ role }) => role === 'CORE'),
    bonus: root.children.find(({ role }) => role === 'BONUS'),
    factors: factors.nodes.filter(({ level }) => level > 1),
    cities: new Map(cities.nodes.map((city) => [city.code, city])),
  };
}

/** Asks for the catalogue once; its children are drawn when it is there. */
export function CatalogueProvider({ children, whileWaiting, onFailure }: {
  readonly children: ReactNode;
  readonly whileWaiting: ReactNode;
  readonly onFailure: (failure: Failure) => ReactNode;
}) {
  const { data, failure } = useAnswer(CatalogueDocument, nothing);
  const catalogue = useMemo(() => data && catalogueOf(data), [data]);
  if (failure !== undefined) return onFailure(failure);
  if (catalogue === undefined) return whileWaiting;
  return <Given.Provider value={catalogue}>{children}</Given.Provider>;
}

export function useCatalogue(): Catalogue {
  const catalogue = useContext(Given);
  if (catalogue === undefined) throw new Error('Expected a catalogue around this part of the page, got none');
  return catalogue;
}
