//! The answers that the server does not have yet, and how they are written down and sent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// An answer: when it was given, and what; `None` takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Milliseconds on the server's clock, as far as this page knows it. Of two answers the later stays.
    pub sequence: i64,
    /// The response in its written form.
    pub response: Option<String>,
}

impl Answer {
    /// As kept on the device.
    pub fn to_text(&self) -> String {
        match &self.response {
            Some(response) => format!("{} {response}", self.sequence),
            None => self.sequence.to_string(),
        }
    }

    /// As it was kept; `None` for what this page did not write.
    pub fn from_text(text: &str) -> Option<Self> {
        let (sequence, response) = match text.split_once(' ') {
            Some((sequence, response)) => (sequence, Some(response.to_owned())),
            None => (text, None),
        };
        Some(Self { sequence: sequence.parse().ok()?, response })
    }
}

/// What waits for the server.
#[derive(Debug, Default)]
pub struct Queue {
    waiting: BTreeMap<u8, Answer>,
    /// How far the server's clock is ahead of the device's.
    ahead: i64,
    /// The last sequence given.
    last: i64,
}

#[derive(Serialize)]
struct Message<'a> {
    answers: Vec<Sent<'a>>,
}

#[derive(Serialize)]
struct Sent<'a> {
    position: u8,
    response: Option<&'a str>,
    sequence: i64,
}

/// What the server says of answers that it took.
#[derive(Debug, Default, Deserialize)]
pub struct Told {
    /// Where it has a later answer, and which.
    #[serde(default)]
    pub newer: Vec<Newer>,
    /// Its clock.
    pub now: i64,
}

/// A later answer than the one that was sent.
#[derive(Debug, Deserialize)]
pub struct Newer {
    /// To which question.
    pub position: u8,
    /// What it is.
    pub response: Option<String>,
}

/// Which question the server refuses.
#[derive(Debug, Default, Deserialize)]
pub struct Refusal {
    /// Its position; `None` when it is the whole message.
    pub position: Option<u8>,
}

impl Queue {
    /// Notes the server's clock. It was read before the device's, so the highest difference is the nearest.
    pub fn heard(&mut self, server: i64, device: i64) {
        self.ahead = if self.last == 0 && self.ahead == 0 { server - device } else { self.ahead.max(server - device) };
    }

    /// Puts an answer at the end.
    pub fn put(&mut self, position: u8, response: Option<String>, device: i64) -> Answer {
        self.last = (self.last + 1).max(device + self.ahead);
        let answer = Answer { sequence: self.last, response };
        self.waiting.insert(position, answer.clone());
        answer
    }

    /// Puts back what was kept on the device.
    pub fn restore(&mut self, position: u8, answer: Answer) {
        self.last = self.last.max(answer.sequence);
        self.waiting.insert(position, answer);
    }

    /// What waits for a question.
    pub fn get(&self, position: u8) -> Option<&Answer> {
        self.waiting.get(&position)
    }

    /// What waits.
    pub fn iter(&self) -> impl Iterator<Item = (u8, &Answer)> {
        self.waiting.iter().map(|(position, answer)| (*position, answer))
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// All that waits, to be sent.
    pub fn message(&self) -> String {
        let answers = self.iter().map(|(position, answer)| Sent {
            position,
            response: answer.response.as_deref(),
            sequence: answer.sequence,
        });
        serde_json::to_string(&Message { answers: answers.collect() }).unwrap_or_default()
    }

    /// Drops an answer that the server has, unless it was changed since it was sent.
    pub fn drop_sent(&mut self, position: u8, sequence: i64) -> bool {
        let is_it = self.waiting.get(&position).is_some_and(|answer| answer.sequence == sequence);
        if is_it {
            self.waiting.remove(&position);
        }
        is_it
    }

    /// Drops everything: the attempt takes no answers.
    pub fn clear(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.waiting).into_keys().collect()
    }
}

/// The fields that a form would send for an answer to the question at `position` that is not on the page: `b…` holds
/// what no page shows, so that the answer counts as changed.
pub fn fields(position: u8, response: Option<&str>) -> Vec<(String, String)> {
    let mut fields = vec![(format!("b{position}"), "?".to_owned())];
    let Some(response) = response else { return fields };
    let name = format!("q{position}");
    let (kind, rest) = response.split_at_checked(1).unwrap_or_default();
    match kind {
        "m" => fields.extend(rest.split(',').map(|place| (name.clone(), place.to_owned()))),
        "x" => fields.extend((0..).zip(rest.split(',')).map(|(left, place): (u32, _)| {
            let open = place == "-";
            (format!("{name}-{left}"), if open { String::new() } else { place.to_owned() })
        })),
        _ => fields.push((name, rest.to_owned())),
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_kept_as_text() {
        let answer = |response: Option<&str>| Answer { sequence: 17, response: response.map(str::to_owned) };
        for (answer, text) in [(answer(Some("c2")), "17 c2"), (answer(Some("wa b ")), "17 wa b "), (answer(None), "17")]
        {
            assert_eq!(answer.to_text(), text);
            assert_eq!(Answer::from_text(text), Some(answer));
        }
        for bad in ["", "x", "c2 17"] {
            assert_eq!(Answer::from_text(bad), None, "{bad}");
        }
    }

    #[test]
    fn sequences_follow_the_servers_clock_and_never_go_back() {
        let mut queue = Queue::default();
        // The device is an hour behind.
        queue.heard(3_600_500, 500);
        assert_eq!(queue.put(0, None, 1_000).sequence, 3_601_000);
        // Two in a millisecond, and a clock that is set back.
        assert_eq!(queue.put(0, None, 1_000).sequence, 3_601_001);
        assert_eq!(queue.put(0, None, 2).sequence, 3_601_002);
        // A slow answer tells less than was known, a quick one more.
        queue.heard(3_600_900, 1_100);
        assert_eq!(queue.put(0, None, 2_000).sequence, 3_602_000);
        queue.heard(3_602_100, 2_050);
        assert_eq!(queue.put(0, None, 3_000).sequence, 3_603_050);
        // The device is ahead.
        let mut queue = Queue::default();
        queue.heard(1_000, 900_000);
        assert_eq!(queue.put(0, None, 900_500).sequence, 1_500);
        queue.restore(4, Answer { sequence: 7_000, response: None });
        assert_eq!(queue.put(0, None, 900_600).sequence, 7_001);
    }

    #[test]
    fn an_answer_that_changed_while_it_was_sent_goes_on_waiting() {
        let mut queue = Queue::default();
        let sent = queue.put(3, Some("c1".into()), 10).sequence;
        queue.put(3, Some("c2".into()), 11);
        queue.put(4, None, 12);
        assert!(!queue.drop_sent(3, sent));
        assert_eq!(
            queue.message(),
            r#"{"answers":[{"position":3,"response":"c2","sequence":11},{"position":4,"response":null,"sequence":12}]}"#
        );
        assert!(queue.drop_sent(3, 11) && queue.drop_sent(4, 12) && queue.is_empty());
        assert!(!queue.drop_sent(4, 12));
        assert_eq!(queue.message(), r#"{"answers":[]}"#);
    }

    #[test]
    fn answers_that_are_not_on_the_page_become_fields() {
        let fields = |response| {
            let fields = fields(3, response).into_iter();
            fields.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
        };
        assert_eq!(fields(Some("c2")), "b3=?&q3=2");
        assert_eq!(fields(Some("t0")), "b3=?&q3=0");
        assert_eq!(fields(Some("m0,2")), "b3=?&q3=0&q3=2");
        assert_eq!(fields(Some("x1,-,0")), "b3=?&q3-0=1&q3-1=&q3-2=0");
        assert_eq!(fields(Some("wa,b")), "b3=?&q3=a,b");
        assert_eq!(fields(None), "b3=?");
    }
}
