import { useAddress } from '../../address/useAddress';
import { useChoice } from '../../address/useChoice';
import { CityProfileDocument } from '../../../../sdk/src/index.js';
import { useAnswer } from '../../server/useAnswer';
import { useCatalogue } from '../../server/useCatalogue';
import { Failed } from '../../shell/Failed';
import { hrefTo } from '../../shell/hrefs';
import { Link } from '../../shell/Link';
import { VintageSwitch } from '../../shell/VintageSwitch';
import { nameIn, otherNameIn, useWords } from '../../words/useWords';
import { CityScore } from './CityScore';
import { Facts, Measures, PolicyMeasures } from './Evidence';
import { SeriesCharts } from './SeriesCharts';

/** One city: its score and whence it comes, and what the sources say of it. */
export function CityView({ code }: { readonly code: string }) {
  const words = useWords();
  const { search } = useAddress();
  const { choice, change } = useChoice();
  const { cities, index } = useCatalogue();
  const city = cities.get(code);
  const { data, failure } = useAnswer(CityProfileDocument, city && { code });
  const back = <p><Link href={hrefTo('/', choice, search)}>← {words.cityView.back}</Link></p>;
  if (city === undefined) return <>{back}<h1>{words.cityView.noCity(code)}</h1></>;
  const region = index.regions.find((each) => each.code === city.region);
  const profile = data?.city;
  return (
    <div className="city-view">
      {back}
      <div className="city-head">
        <div>
          <h1>{nameIn(words, city)} <small lang={words.language === 'zh' ? 'en' : 'zh-Hans'}>{otherNameIn(words, city)}</small></h1>
          <p className="lead">{region && nameIn(words, region)}{city.tier !== null && ` · ${words.tierOf(city.tier)}`}</p>
        </div>
        <VintageSwitch choice={choice} change={change} index={index} />
      </div>
      <CityScore code={code} choice={choice} />
      {failure !== undefined && <Failed failure={failure} />}
      {profile && (
        <>
          <Measures profile={profile} />
          <SeriesCharts profile={profile} />
          <Facts profile={profile} />
          <PolicyMeasures profile={profile} />
        </>
      )}
    </div>
  );
}
