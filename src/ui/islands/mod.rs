//! What the browser takes over. Only this code is in the browser's bundle.
