"""read_calendar.py [--clocks] FILE…: what Python's icalendar reads in calendar files, as one list in JSON. Run by calendar.test.mjs.

Times are told twice: as the zone database has the zone that the file names, and as the file itself describes it. With --clocks, only
where the two differ in sixty years is told.
"""

import datetime
import json
import sys
import zoneinfo

import icalendar

UTC = datetime.timezone.utc

# The names of a calendar are texts, which icalendar has not been told.
for name in ("NAME", "X-WR-CALNAME"):
    icalendar.TypesFactory.types_map[name] = "text"


def clocks(calendar):
    """The file's own zones by their names, with the zone database left aside."""
    return {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}


def instant(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def when(event, name, zones):
    """A day, or an instant by the zone database and one by the file."""
    if name not in event:
        return None, None
    prop = event[name]
    value = prop.dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat(), value.isoformat()
    zone = zones[prop.params["TZID"]] if "TZID" in prop.params else UTC
    return instant(value), instant(value.replace(tzinfo=zone))


def text(event, name):
    return str(event[name]) if name in event else None


def read_event(event, zones):
    start, start_by_file = when(event, "DTSTART", zones)
    end, end_by_file = when(event, "DTEND", zones)
    return {
        "uid": text(event, "UID"),
        "sequence": int(event["SEQUENCE"]),
        "status": text(event, "STATUS"),
        "transp": text(event, "TRANSP"),
        "title": text(event, "SUMMARY"),
        "place": text(event, "LOCATION"),
        "text": text(event, "DESCRIPTION"),
        "categories": [str(one) for one in event["CATEGORIES"].cats] if "CATEGORIES" in event else [],
        "stamp": instant(event["DTSTAMP"].dt),
        "modified": instant(event["LAST-MODIFIED"].dt) if "LAST-MODIFIED" in event else None,
        "start": start,
        "end": end,
        "byFile": {"start": start_by_file, "end": end_by_file},
        "errors": [str(error) for error in event.errors],
    }


def moments():
    """Every hour of the days in which clocks may change, and every other month, for sixty years."""
    for year in range(1997, 2057):
        for month in range(1, 13):
            yield datetime.datetime(year, month, 1, 12)
        for day in (datetime.datetime(year, month, day) for month in (3, 10) for day in range(24, 32)):
            yield from (day + datetime.timedelta(hours=hour) for hour in range(24))


def exists(moment):
    """Clocks go forward over some times; what is made of those is each program's own affair, and our files hold none."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None) == moment.replace(tzinfo=None)


def differences(name, zone):
    """When the zone of a file shows another time than the zone database does, and how often both were asked."""
    known = zoneinfo.ZoneInfo(name)
    pairs = [(moment.replace(tzinfo=zone), moment.replace(tzinfo=known)) for moment in moments() if exists(moment.replace(tzinfo=known))]
    wrong = [mine.isoformat() for mine, theirs in pairs if (mine.utcoffset(), mine.tzname()) != (theirs.utcoffset(), theirs.tzname())]
    return {"asked": len(pairs), "wrong": wrong}


def read_file(path):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    zones = clocks(calendar)
    return {
        "name": text(calendar, "NAME"),
        "nameForOlder": text(calendar, "X-WR-CALNAME"),
        "method": text(calendar, "METHOD"),
        "events": [read_event(event, zones) for event in calendar.walk("VEVENT")],
        "zones": list(zones),
        "errors": [str(error) for error in calendar.errors],
    }


def read_clocks(path):
    with open(path, "rb") as file:
        zones = clocks(icalendar.Calendar.from_ical(file.read()))
    return {name: differences(name, zone) for name, zone in zones.items()}


read = {"--clocks": read_clocks}.get(sys.argv[1], read_file)
json.dump([read(path) for path in sys.argv[1:] if path != "--clocks"], sys.stdout)
