const parts = {
  timeZone: 'UTC', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
};
const formats = new Map();

/** What the clocks of a zone show at an instant, as the milliseconds at which clocks in Greenwich show the same. */
function shown(zone, ms) {
  if (!formats.has(zone)) formats.set(zone, new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: zone }));
  const found = Object.fromEntries(formats.get(zone).formatToParts(ms).map(({ type, value }) => [type, value]));
  return Date.parse(`${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}:${found.second}Z`);
}

/**
 * The instants at which clocks of a zone show so many minutes after midnight of a day, as Node knows the zone: one, none where clocks
 * go forward over it, two where they go back over it.
 */
export function localInstants(zone, day, minute) {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  return [0, 1, 2].map((hours) => wanted - hours * 3_600_000)
    .filter((ms) => shown(zone, ms) === wanted)
    .map((ms) => new Date(ms).toISOString().replace('.000Z', 'Z'));
}
