import { useMemo, useRef } from 'react';
import { evaluationOf, usual } from '../../address/choice';
import { goTo } from '../../address/addressStore';
import { useAddress, withParameters } from '../../address/useAddress';
import { ComparisonDocument, type ComparisonQuery } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { pillarColour } from '../../figures/colours';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { useAnswer } from '../../server/useAnswer';
import { useCatalogue, type Catalogue } from '../../server/useCatalogue';
import { Failed } from '../../shell/Failed';
import { Notice } from '../../shell/Notice';
import { VintageSwitch } from '../../shell/VintageSwitch';
import { Waiting } from '../../shell/Waiting';
import { useWords } from '../../words/useWords';
import { AgreementTable, Movers } from './Agreement';
import { BumpChart, type Course } from './BumpChart';
import { nameOf, readCompared, writeCompared } from './compared';
import { Follow } from './Follow';
import { Picker } from './Picker';
import { ReleaseNotes } from './ReleaseNotes';

type Comparison = NonNullable<ComparisonQuery['compare']>;

function coursesOf({ unitCodes, baselineRanks, alternatives }: Comparison, { cities }: Catalogue): readonly Omit<Course, 'colour'>[] {
  return unitCodes.flatMap((code, position) => {
    const city = cities.get(code);
    return city === undefined ? [] : [{ code, name: city.name, nameZh: city.nameZh, ranks: [baselineRanks[position], ...alternatives.map(({ ranks }) => ranks[position])] }];
  });
}

/** Followed without an address that says so: who moves most among the first, so that there is something to see. */
function usuallyFollowed(courses: readonly Omit<Course, 'colour'>[], most: number): readonly string[] {
  const shift = ({ ranks: [baseline, ...others] }: Omit<Course, 'colour'>): number => Math.max(...others.map((rank) => (rank === null || baseline === null ? 0 : Math.abs(rank - baseline))));
  return courses.filter(({ ranks }) => ranks.every((rank) => rank !== null && rank <= most) && ranks[0] !== null)
    .sort((one, other) => shift(other) - shift(one)).filter((course) => shift(course) > 0).slice(0, 5).map(({ code }) => code);
}

/** Two to five methodologies on the same figures. */
export function CompareView() {
  const words = useWords();
  const catalogue = useCatalogue();
  const address = useAddress();
  const svg = useRef<SVGSVGElement>(null);
  const choices = readCompared(address.search);
  const [baseline, ...others] = choices;
  const names = choices.map((choice) => nameOf(choice, catalogue, words));
  const variables = { baseline: evaluationOf(baseline), alternatives: others.map(evaluationOf) };
  const { data, failure, extensions, isWaiting } = useAnswer(ComparisonDocument, variables);
  const comparison = data?.compare?.alternatives.length === others.length ? data.compare : undefined;
  const courses = useMemo(() => comparison && coursesOf(comparison, catalogue), [comparison, catalogue]);
  const set = (changes: Readonly<Record<string, readonly string[]>>): void => goTo(withParameters(address, changes), true);
  const most = Number(address.search.get('top') ?? 20) || catalogue.cities.size;
  const followed = address.search.has('follow') ? address.search.getAll('follow').filter((code) => code !== '') : courses ? usuallyFollowed(courses, most) : [];
  const shown = courses?.filter(({ code, ranks }) => followed.includes(code) || ranks.some((rank) => rank !== null && rank <= most))
    .map((course) => ({ ...course, colour: followed.includes(course.code) ? pillarColour(followed.indexOf(course.code)) : undefined }));
  const follow = (codes: readonly string[]): void => set({ follow: codes.length === 0 ? [''] : codes });
  const toggle = (code: string): void => follow(followed.includes(code) ? followed.filter((each) => each !== code) : [...followed, code]);

  return (
    <div className="compare-view">
      <h1>{words.compareView.heading}</h1>
      <p className="lead">{words.compareView.lead}</p>
      <div className="compare-choices">
        <Picker choices={choices} onChange={(next) => set({ with: writeCompared(next) })} />
        <VintageSwitch choice={{ ...usual, vintage: baseline.vintage }} index={catalogue.index}
          change={({ vintage }) => set({ vintage: vintage === undefined || vintage === usual.vintage ? [] : [vintage] })} />
      </div>
      <Notice extensions={extensions} />
      {failure !== undefined && !isWaiting ? <Failed failure={failure} /> : comparison === undefined || shown === undefined || courses === undefined ? <Waiting /> : (
        <>
          <section className="section">
            <h2>{words.compareView.agreement}</h2>
            <AgreementTable alternatives={comparison.alternatives} names={names.slice(1)} />
          </section>
          <section className="section">
            <h2>{words.compareView.bump}</h2>
            <p className="hint">{words.compareView.bumpHint}</p>
            <Follow courses={courses} followed={followed} most={most} onFollow={toggle} onMost={(count) => set({ top: count === 20 ? [] : [String(count)] })} />
            <div className="scrolls" tabIndex={0} role="group" aria-label={words.compareView.bump}>
              <BumpChart courses={shown} names={names} svg={svg} label={words.compareView.bump} onFollow={toggle} />
            </div>
            <TakeAway name="cbcii-comparison" what={words.compareView.bump} question={questionOf(ComparisonDocument, variables)} picture={() => svg.current}
              csv={() => csvOf(['city', 'name', 'name_zh', ...names], courses.map(({ code, name, nameZh, ranks }) => [code, name, nameZh, ...ranks]))} />
          </section>
          <section className="section">
            <h2>{words.compareView.movers}</h2>
            <div className="columns">{comparison.alternatives.map((compared, position) => <Movers key={position} compared={compared} name={names[position + 1]} />)}</div>
          </section>
          <section className="section">
            <h2>{words.compareView.notes}</h2>
            <p className="hint">{words.compareView.notesHint}</p>
            <div className="columns">{others.map((to, position) => <ReleaseNotes key={position} from={baseline} to={to} name={names[position + 1]} />)}</div>
          </section>
        </>
      )}
    </div>
  );
}
