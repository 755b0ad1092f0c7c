import ICAL from 'ical.js';

const isoInstant = (time) => new Date(time.toUnixTime() * 1000).toISOString().replace('.000Z', 'Z');

/** A day, or an instant. ical.js knows no zones but those of the file. */
function when(event, name) {
  const property = event.getFirstProperty(name);
  if (!property) return null;
  const time = property.getFirstValue();
  const zone = property.getFirstParameter('tzid');
  if (zone && time.zone.tzid !== zone) throw new Error(`${name} lacks its zone ${zone}`);
  return time.isDate ? time.toString() : isoInstant(time);
}

/** One event as read_calendar.py tells it. */
function readEvent(event) {
  const value = (name) => event.getFirstPropertyValue(name);
  const [start, end] = [when(event, 'dtstart'), when(event, 'dtend')];
  return {
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    transp: value('transp'),
    title: value('summary'),
    place: value('location'),
    text: value('description'),
    categories: event.getFirstProperty('categories')?.getValues() ?? [],
    stamp: isoInstant(value('dtstamp')),
    modified: value('last-modified') ? isoInstant(value('last-modified')) : null,
    start,
    end,
    byFile: { start, end },
    errors: [],
  };
}

/** What ical.js reads in a calendar file. The names of a calendar are texts, which it has not been told. */
export function readCalendar(text) {
  const known = ICAL.design.icalendar.property;
  for (const name of ['name', 'x-wr-calname']) known[name] = known.summary;
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: calendar.getFirstPropertyValue('name'),
    nameForOlder: calendar.getFirstPropertyValue('x-wr-calname'),
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
    errors: [],
  };
}
