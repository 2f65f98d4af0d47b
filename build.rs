//! The courses, words, styles and pictures are built into the program: it is built anew when one of them changes.

fn main() {
    for folder in ["assets", "content", "migrations", "style"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
