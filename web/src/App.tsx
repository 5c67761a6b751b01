import { useAddress } from './address/useAddress';
import { CatalogueProvider } from './server/useCatalogue';
import { Failed } from './shell/Failed';
import { Frame } from './shell/Frame';
import { NotThere } from './shell/NotThere';
import { RankingView } from './views/ranking/RankingView';
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
  return <NotThere />;
}
