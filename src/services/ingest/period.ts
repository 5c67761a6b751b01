const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12]\\d|3[01])';
const week = '(?:0[1-9]|[1-4]\\d|5[0-3])';
const period = new RegExp(`^\\d{4}(?:s|-\\d{4}|-Q[1-4]|-[HS][12]|-W${week}|-${month}(?:-${day})?)?$`);

export const periodForms = 'a year 2018, a half 2018-H1, a quarter 2018-Q1, a month 2018-01, a week 2018-W01, a day 2018-01-31, a decade 1990s or years 2016-2018';

/** Whether a text names a period in a form that sorts and that is told from any other. */
export function isPeriod(text: string): boolean {
  return period.test(text) && (text.length !== dayLength || isDay(text));
}

const dayLength = '2018-01-31'.length;

/** Whether the calendar has the day: no 30th of February. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
