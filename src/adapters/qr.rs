//! QR codes as drawings, for pages that are shown to a room.

use qrcode::{Color, EcLevel, QrCode};

/// Signs of quiet around the code (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// The code of an address as SVG, dark on white whatever the page's colours, with a name for screen readers. `None` when
/// the text is too long for one.
#[must_use]
pub fn svg(text: &str, name: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (row, line) in code.to_colors().chunks(width).enumerate() {
        for (column, colour) in line.iter().enumerate() {
            if *colour == Color::Dark {
                path += &format!("M{} {}h1v1h-1z", column + QUIET, row + QUIET);
            }
        }
    }
    let name = name.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let size = width + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{name}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_drawing_says_what_the_address_is() {
        let drawing = svg("https://softskills.example/mentors/abcdefghjkmn", "Join \"us\" <now>").unwrap();
        assert!(drawing.contains("aria-label=\"Join &quot;us&quot; &lt;now>\""), "{drawing}");
        // The finder pattern in the upper left corner: seven dark squares in a row.
        for column in 4..11 {
            assert!(drawing.contains(&format!("M{column} 4h1")), "{column}");
        }
        assert!(svg(&"x".repeat(5000), "").is_none());
    }
}
