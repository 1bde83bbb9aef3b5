import ICAL from 'ical.js';

/** London's clock, as RFC 5545 tells it: an hour forward on the last Sunday of March at 1am, back on the last of October at 2am (SI 2002/262). */
const clockChanges = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZNAME:BST
DTSTART:19960331T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** A new VTIMEZONE, to put into a calendar. */
export const london = (): ICAL.Component => new ICAL.Component(ICAL.parse(clockChanges));

/** The zone itself, to reckon with. */
export const londonZone = new ICAL.Timezone({ component: london(), tzid: 'Europe/London' });
