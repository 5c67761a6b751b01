import { pillarColour } from '../../figures/colours';
import { useCatalogue } from '../../server/useCatalogue';
import { nameIn, useWords } from '../../words/useWords';
import type { Course } from './BumpChart';

/** How much of the ranking is drawn, and which cities stand out in it. */
export function Follow({ courses, followed, most, onFollow, onMost }: {
  readonly courses: readonly Omit<Course, 'colour'>[];
  readonly followed: readonly string[];
  readonly most: number;
  readonly onFollow: (code: string) => void;
  readonly onMost: (count: number) => void;
}) {
  const words = useWords();
  const { cities } = useCatalogue();
  return (
    <div className="follow">
      <span className="chips" role="group" aria-label={words.rank}>
        {[10, 20, cities.size].map((count) => (
          <button key={count} type="button" aria-pressed={most === count} onClick={() => onMost(count)}>{count === cities.size ? words.compareView.every : words.compareView.top(count)}</button>
        ))}
      </span>
      <select aria-label={words.compareView.follow} value="" onChange={({ target }) => onFollow(target.value)}>
        <option value="">{words.compareView.follow} …</option>
        {courses.filter(({ code }) => !followed.includes(code)).map((course) => <option key={course.code} value={course.code}>{nameIn(words, course)}</option>)}
      </select>
      {followed.map((code, position) => {
        const city = cities.get(code);
        const name = city ? nameIn(words, city) : code;
        return <button key={code} type="button" className="followed" aria-label={words.compareView.remove(name)} onClick={() => onFollow(code)}><i style={{ background: pillarColour(position) }} />{name} ×</button>;
      })}
    </div>
  );
}
