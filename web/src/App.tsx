import { useAddress } from './address/useAddress';
import { CatalogueProvider } from './server/useCatalogue';
import { Failed } from './shell/Failed';
import { Frame } from './shell/Frame';
import { NotThere } from './shell/NotThere';
import { CityView } from './views/city/CityView';
import { CompareView } from './views/compare/CompareView';
import { MethodologyView } from './views/methodology/MethodologyView';
import { RankingView } from './views/ranking/RankingView';
import { StatusPotentialView } from './views/statusPotential/StatusPotentialView';
import { Waiting } from './shell/Waiting';

export function App() {
  return (
    <Frame>
      <CatalogueProvider whileWaiting={<Waiting />} onFailure={(failure) => <Failed failure={failure} />}>
        <View />
      </CatalogueProvider>
    </Frame>
  );
}

function View() {
  const { path } = useAddress();
  if (path === '/') return <RankingView />;
  if (path === '/compare') return <CompareView />;
  if (path === '/methodology') return <MethodologyView />;
  if (path === '/status-potential') return <StatusPotentialView />;
  const [, code] = /^\/city\/([^/]+)$/.exec(path) ?? [];
  if (code !== undefined) return <CityView key={code} code={decodeURIComponent(code)} />;
  return <NotThere />;
}
