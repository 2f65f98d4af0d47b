//! A table that leaves the site: as CSV and as the content of an OpenDocument spreadsheet (ODF 1.3, part 3).

use std::fmt::Write as _;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Nothing.
    Empty,
}

/// A table; its first row says what the columns are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front (OWASP, "CSV
/// Injection").
#[must_use]
pub fn neutral(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    if text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text
    }
}

impl Sheet {
    /// As CSV in UTF-8 with a byte order mark, by which programs know that it is UTF-8.
    ///
    /// # Errors
    /// When the writer fails, which would be a fault of this program.
    pub fn csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer("\u{feff}".as_bytes().to_vec());
        for row in &self.rows {
            writer.write_record(row.iter().map(|cell| match cell {
                Cell::Text(text) => neutral(text),
                Cell::Number(number) => number.to_string(),
                Cell::Empty => String::new(),
            }))?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }

    /// The `content.xml` of a spreadsheet with this table. Text is text there, never a formula.
    #[must_use]
    pub fn content_xml(&self) -> String {
        let mut rows = String::new();
        for row in &self.rows {
            rows += "<table:table-row>";
            for cell in row {
                match cell {
                    Cell::Text(text) => {
                        let text = escaped(text);
                        let _never = write!(
                            rows,
                            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
                        );
                    }
                    Cell::Number(number) => {
                        let _never = write!(
                            rows,
                            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\">\
                             <text:p>{number}</text:p></table:table-cell>"
                        );
                    }
                    Cell::Empty => rows += "<table:table-cell/>",
                }
            }
            rows += "</table:table-row>";
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
             xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
             xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
             xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">\
             <office:body><office:spreadsheet><table:table table:name=\"{}\">{rows}</table:table>\
             </office:spreadsheet></office:body></office:document-content>",
            escaped(&self.name)
        )
    }
}

/// The `META-INF/manifest.xml` of such a spreadsheet.
pub const MANIFEST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest \
    xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
    <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" \
    manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
    <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
/// Its media type, which is its first file, too.
pub const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            // XML 1.0 knows neither of them.
            '\u{fffe}' | '\u{ffff}' => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_formula() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            (" @x", "' @x"),
            ("\t=x", "'=x"),
            ("-2", "'-2"),
            ("+31", "'+31"),
            ("Anne-Marie", "Anne-Marie"),
            ("", ""),
        ] {
            assert_eq!(neutral(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_table_leaves_as_csv_and_as_a_spreadsheet() {
        let rows = vec![
            vec![Cell::Text("Name".into()), Cell::Text("A, \"b\" & <c>".into())],
            vec![Cell::Text("=cmd()".into()), Cell::Number(-5), Cell::Empty],
        ];
        let sheet = Sheet { name: "Tea & co".into(), rows };
        let csv = String::from_utf8(sheet.csv().unwrap()).unwrap();
        assert_eq!(csv, "\u{feff}Name,\"A, \"\"b\"\" & <c>\"\n'=cmd(),-5,\n");
        let xml = sheet.content_xml();
        let mut reader = quick_xml::Reader::from_str(&xml);
        let mut cells = 0;
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Eof => break,
                quick_xml::events::Event::Start(tag) if tag.name().as_ref() == "table:table-cell" => cells += 1,
                _ => {}
            }
        }
        assert_eq!(cells, 4, "{xml}");
        assert!(xml.contains("<text:p>=cmd()</text:p>") && xml.contains("office:value=\"-5\""), "{xml}");
        assert!(xml.contains("A, &quot;b&quot; &amp; &lt;c&gt;"), "{xml}");
    }
}
