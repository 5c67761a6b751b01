import { isVariant, type Choice } from '../../address/choice';
import { ReleaseNotesDocument } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { useAnswer } from '../../server/useAnswer';
import { Failed } from '../../shell/Failed';
import { useWords } from '../../words/useWords';

/** What a version changes against the baseline, as sentences with what each does to the ranks. */
export function ReleaseNotes({ from, to, name }: { readonly from: Choice; readonly to: Choice; readonly name: string }) {
  const { compareView } = useWords();
  const isOfVersions = !isVariant(from) && !isVariant(to);
  const variables = { from: from.methodology, to: to.methodology, vintage: to.vintage };
  const { data, failure } = useAnswer(ReleaseNotesDocument, isOfVersions ? variables : undefined);
  const diff = data?.methodologyDiff;
  return (
    <article className="release-notes">
      <h3>{name}</h3>
      {!isOfVersions && <p className="hint">{compareView.notesNeedLines}</p>}
      {failure !== undefined && <Failed failure={failure} />}
      {diff && (diff.changes.length === 0 ? <p className="hint">{compareView.same}</p> : (
        <>
          <ul>
            {diff.changes.map(({ sentence, bump, effect }, position) => (
              <li key={position}><span lang="en">{sentence}</span> <small className={`bump-${bump.toLowerCase()}`}>{compareView.bumpKinds[bump]}</small>
                {effect !== null && effect.shapley !== 0 && <small> {compareView.share(effect.shapley.toFixed(2))}</small>}</li>
            ))}
          </ul>
          {diff.notComputable.map(({ code, message }) => <p key={code + message} className="hint" lang="en">{message}</p>)}
          <TakeAway name="cbcii-release-notes" what={name} question={questionOf(ReleaseNotesDocument, variables)}
            csv={() => csvOf(['change', 'bump', 'stage', 'kind', 'share_of_mean_shift'], diff.changes.map(({ sentence, bump, stage, kind, effect }) => [sentence, bump, stage, kind, effect?.shapley]))} />
        </>
      ))}
    </article>
  );
}
