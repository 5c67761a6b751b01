const form = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/** The moment that an ISO 8601 date says, with or without a time, in milliseconds; without a zone it is in UTC. Null for any other text, and for days that no month has. */
export function readInstant(text: string): number | null {
  const [, year, month, day, time = '00:00', zone = 'Z'] = form.exec(text) ?? [];
  if (year === undefined) return null;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (midnight.getUTCDate() !== Number(day) || midnight.getUTCMonth() !== Number(month) - 1) return null;
  const moment = Date.parse(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(moment) ? null : moment;
}
