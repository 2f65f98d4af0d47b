//! An event as a file for calendars (iCalendar, RFC 5545).

use super::Event;
use crate::domain::time::Moment;

/// A text as a value: RFC 5545, 3.3.11.
fn text(value: &str) -> String {
    value.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n").replace('\r', "")
}

/// A line of at most 75 octets, going on below: RFC 5545, 3.1.
fn folded(line: &str) -> String {
    let (mut out, mut octets) = (String::new(), 0);
    for letter in line.chars() {
        if octets + letter.len_utf8() > 75 {
            out += "\r\n ";
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out += "\r\n";
    out
}

fn stamp(moment: Moment) -> String {
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The file. `host` makes its id unique in the world, `page` is the address of the event's page. Where it is online is
/// said to guests alone, so it is not in it.
#[must_use]
pub fn ics(event: &Event, host: &str, page: &str, now: Moment) -> String {
    let details = &event.details;
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//SoftSkills4EU//Events//EN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@{host}", event.id.0),
        format!("DTSTAMP:{}", stamp(now)),
        format!("DTSTART:{}", stamp(details.begins_at)),
        format!("DTEND:{}", stamp(details.ends_at)),
        format!("SUMMARY:{}", text(&details.title)),
        format!("URL:{page}"),
    ];
    if !details.place.is_empty() {
        lines.push(format!("LOCATION:{}", text(&details.place)));
    }
    if event.cancelled_at.is_some() {
        lines.push("STATUS:CANCELLED".to_owned());
    }
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    lines.iter().map(|line| folded(line)).collect()
}
