//! The report as text.

use std::fmt::{self, Write};

use super::{Guesses, ModuleRow, Report, TopicRow};

impl Report {
    /// The numbers of all topics and modules, as two tables.
    pub fn table(&self) -> String {
        let mut out = String::new();
        // Writing to a `String` cannot fail.
        let _ = self.write_table(&mut out);
        out
    }

    fn write_table(&self, out: &mut String) -> fmt::Result {
        writeln!(
            out,
            "{:<2} {:<18} {:<23} {:>5} {:>8} {:>5} {:>3}  {:<14} {:<8} {:>4}  {:>2} {:>2} {:>2} {:>2} {:>2} {:>5} {:>5}",
            "",
            "module",
            "topic",
            "words",
            "reading",
            "w/s",
            "qs",
            "per outcome",
            "a/b/c",
            "sit",
            "sc",
            "mc",
            "ma",
            "tf",
            "ty",
            "long",
            "short"
        )?;
        self.topics.iter().try_for_each(|row| write_topic(out, row))?;
        writeln!(
            out,
            "reading: FK = Flesch-Kincaid grade (Kincaid et al. 1975, lower is easier), FD = Flesch-Douma reading ease"
        )?;
        writeln!(
            out,
            "(Douma 1960, higher is easier); w/s = words a sentence; sit = share of situations; sc single choice, mc multiple"
        )?;
        writeln!(
            out,
            "choice, ma matching, tf true/false, ty typed; long, short = share of single choice where the right option is that;"
        )?;
        writeln!(
            out,
            "hedged = the option with most words such as often or may, mildest = with fewest such as all or never.\n"
        )?;
        writeln!(
            out,
            "{:<2} {:<18} {:>3} {:>5} {:>5}   probability of passing by taking the",
            "", "module", "qs", "long", "short"
        )?;
        writeln!(out, "{:<40}{:>9} {:>9} {:>9} {:>9} {:>9}", "", "longest", "shortest", "hedged", "mildest", "any")?;
        self.modules.iter().try_for_each(|row| write_module(out, row))
    }
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

fn write_topic(out: &mut String, row: &TopicRow) -> fmt::Result {
    let outcomes: Vec<String> = row.outcomes.iter().map(usize::to_string).collect();
    let levels = row.levels.map(|count| count.to_string()).join("/");
    let reading = row.reading.map_or("-".to_owned(), |r| format!("{} {:.1}", r.formula.as_str(), r.score));
    let sentence = row.reading.map_or("-".to_owned(), |r| format!("{:.1}", r.sentence));
    writeln!(
        out,
        "{:<2} {:<18} {:<23} {:>5} {:>8} {:>5} {:>3}  {:<14} {:<8} {:>4}  {:>2} {:>2} {:>2} {:>2} {:>2} {:>5} {:>5}",
        row.language,
        row.module,
        row.topic,
        row.words,
        reading,
        sentence,
        row.questions,
        outcomes.join(" "),
        levels,
        percent(row.situations),
        row.single,
        row.multiple,
        row.matching,
        row.true_false,
        row.typed,
        percent(row.longest),
        percent(row.shortest)
    )
}

fn write_module(out: &mut String, row: &ModuleRow) -> fmt::Result {
    write!(
        out,
        "{:<2} {:<18} {:>3} {:>5} {:>5}   ",
        row.language,
        row.module,
        row.questions,
        percent(row.longest),
        percent(row.shortest)
    )?;
    match row.guesses {
        Some(guesses) => {
            let Guesses { longest, shortest, hedged, mildest, random } = guesses;
            let all = [longest, shortest, hedged, mildest, random];
            let all = all.map(|probability| format!("{:>8.4}%", probability * 100.0));
            writeln!(out, " {}", all.join(" "))
        }
        None => writeln!(out, " too few questions in a topic"),
    }
}
