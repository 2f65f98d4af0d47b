//! A server as a process of its own: started on a free port, ended with its handle, whatever happens.

use std::{
    collections::BTreeMap,
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::client::{Client, Request};

/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

/// An address on loopback that nobody listens on.
pub fn free_address() -> Result<SocketAddr, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|e| format!("no free port: {e}"))?;
    listener.local_addr().map_err(|e| format!("no free port: {e}"))
}

impl Server {
    /// Starts a program and waits until `path` answers 200.
    pub fn start(
        program: &Path,
        arguments: &[&str],
        settings: &BTreeMap<String, String>,
        address: SocketAddr,
        path: &str,
    ) -> Result<Self, String> {
        let mut command = Command::new(program);
        // Settings of the site that happens to run here are not for this one.
        let foreign = std::env::vars_os().map(|(key, _)| key);
        for key in foreign.filter(|key| key.to_string_lossy().starts_with("SOFTSKILLS_")) {
            command.env_remove(key);
        }
        let child = command
            .args(arguments)
            .envs(settings)
            // A mail server that is not there is no news here.
            .env("RUST_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|e| format!("cannot start {}: {e}", program.display()))?;
        let mut server = Self { child, address };
        server.wait_for(path)?;
        Ok(server)
    }

    fn wait_for(&mut self, path: &str) -> Result<(), String> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(format!("the server ended at once: {status}"));
            }
            if Client::new(self.address).send(Request::get(path, "")).is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Err(format!("the server does not answer on {}", self.address))
    }

    /// The processor time it has used so far, where the system tells (Linux).
    pub fn processor_time(&self) -> Option<Duration> {
        processor_time(&self.child.id().to_string())
    }

    /// The most memory it held so far, in MiB, where the system tells (Linux).
    pub fn peak_memory(&self) -> Option<u64> {
        let text = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        Some(line.split_whitespace().next()?.parse::<u64>().ok()? / 1024)
    }
}

/// The processor time that this process has used so far.
pub fn own_processor_time() -> Option<Duration> {
    processor_time("self")
}

fn processor_time(process: &str) -> Option<Duration> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name stands in brackets and may hold blanks; user and system time are the 12th and 13th field after it.
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    // Linux tells user programs the time in hundredths of a second.
    Some(Duration::from_millis(ticks * 10))
}

impl Drop for Server {
    fn drop(&mut self) {
        // Killed on purpose: what it called saved must be there all the same, and that is looked at afterwards.
        let _gone = self.child.kill();
        let _waited = self.child.wait();
    }
}
