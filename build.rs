//! Courses, words, styles and pictures are built into the release program: it is built anew when one of them changes. A
//! debug program reads them from their folders as it starts.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=migrations");
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        for folder in ["assets", "content", "style"] {
            println!("cargo:rerun-if-changed={folder}");
        }
    }
}
