//! A place to draw a signature with a finger, a pen or a mouse. Who cannot draw types their name, which is enough.

use leptos::{ev::PointerEvent, prelude::*};

/// Lines that were drawn in one go.
type Strokes = Vec<Vec<(u16, u16)>>;

/// The most lines, and the most points of all of them: what is beyond is not drawn.
const LINES_MAX: usize = 60;
const POINTS_MAX: usize = 1500;
/// The size of the pad, in its own units.
const WIDE: u16 = 1000;
const HIGH: u16 = 333;

/// The pad, and the field that carries what was drawn. Hidden until the browser has taken over.
#[island]
pub fn SignaturePad(
    /// What it is for.
    label: String,
    /// How to use it.
    hint: String,
    /// On the button that empties it.
    clear: String,
    /// What was drawn before.
    value: String,
) -> impl IntoView {
    let (ready, set_ready) = signal(false);
    Effect::new(move |_| set_ready.set(true));
    let strokes = RwSignal::new(read(&value));
    let (drawing, set_drawing) = signal(false);
    let down = move |event: PointerEvent| {
        if let Some(point) = place(&event, true) {
            set_drawing.set(true);
            strokes.update(|strokes| {
                if strokes.len() < LINES_MAX && count(strokes) < POINTS_MAX {
                    strokes.push(vec![point]);
                }
            });
        }
    };
    let go = move |event: PointerEvent| {
        if !drawing.get_untracked() {
            return;
        }
        let Some(point) = place(&event, false) else { return };
        strokes.update(|strokes| {
            if count(strokes) < POINTS_MAX
                && let Some(line) = strokes.last_mut()
                && line.last().is_none_or(|last| far(*last, point))
            {
                line.push(point);
            }
        });
    };
    let up = move |_: PointerEvent| set_drawing.set(false);
    view! {
        <div class="field signature" hidden=move || !ready.get()>
            <p id="pad-label"><strong>{label}</strong></p>
            <p class="hint" id="pad-hint">{hint}</p>
            <svg
                viewBox=format!("0 0 {WIDE} {HIGH}")
                role="img"
                aria-labelledby="pad-label"
                aria-describedby="pad-hint"
                on:pointerdown=down
                on:pointermove=go
                on:pointerup=up
                on:pointercancel=up
            >
                <path d=move || strokes.with(drawn)></path>
            </svg>
            <button type="button" class="link-button" on:click=move |_| strokes.set(Vec::new())>{clear}</button>
        </div>
        <input type="hidden" name="strokes" value=move || strokes.with(written)/>
    }
}

fn count(strokes: &Strokes) -> usize {
    strokes.iter().map(Vec::len).sum()
}

/// Far enough from the last point to be worth one of its own.
const fn far(a: (u16, u16), b: (u16, u16)) -> bool {
    a.0.abs_diff(b.0) + a.1.abs_diff(b.1) >= 4
}

/// `12,40 13,42;80,10 81,12`: points, lines.
fn written(strokes: &Strokes) -> String {
    let line = |line: &Vec<(u16, u16)>| line.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    strokes.iter().map(line).collect::<Vec<_>>().join(";")
}

fn read(text: &str) -> Strokes {
    let point = |text: &str| {
        let (x, y) = text.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    text.split(';')
        .map(|line| line.split(' ').filter_map(point).collect::<Vec<_>>())
        .filter(|line| !line.is_empty())
        .collect()
}

/// As a path; a single point is a dot.
fn drawn(strokes: &Strokes) -> String {
    let mut path = String::new();
    for line in strokes {
        for (place, (x, y)) in line.iter().enumerate() {
            path += &format!("{}{x} {y}", if place == 0 { "M" } else { "L" });
        }
        if let [(x, y)] = line.as_slice() {
            path += &format!("L{x} {y}");
        }
    }
    path
}

/// Where on the pad it happened. With `keep`, the pad hears of this pointer even when it leaves.
#[cfg(feature = "hydrate")]
fn place(event: &PointerEvent, keep: bool) -> Option<(u16, u16)> {
    use wasm_bindgen::JsCast as _;
    event.prevent_default();
    let pad = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
    if keep {
        let _kept = pad.set_pointer_capture(event.pointer_id());
    }
    let frame = pad.get_bounding_client_rect();
    let part = |at: i32, from: f64, size: f64, most: u16| {
        let part = (f64::from(at) - from) / size.max(1.0) * f64::from(most);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between nothing and the size")]
        let part = part.clamp(0.0, f64::from(most)).round() as u16;
        part
    };
    Some((
        part(event.client_x(), frame.left(), frame.width(), WIDE),
        part(event.client_y(), frame.top(), frame.height(), HIGH),
    ))
}

#[cfg(not(feature = "hydrate"))]
const fn place(_event: &PointerEvent, _keep: bool) -> Option<(u16, u16)> {
    None
}
