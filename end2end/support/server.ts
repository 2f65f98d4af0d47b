// Starts the real program in sample mode, on a free port and a new data folder, and stops it by its own pid.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";

const top = join(import.meta.dirname, "../..");
/** The debug build, as the other tests use it; SOFTSKILLS_PROGRAM names another. */
const program = process.env.SOFTSKILLS_PROGRAM ?? join(top, "target/debug/softskills");

export class Server {
  readonly url: string;
  /** The folder that is removed at the end. */
  readonly folder: string;
  readonly #settings: Record<string, string>;
  #child: ChildProcess | undefined;
  #said = "";

  private constructor(port: number, settings: Record<string, string>) {
    this.url = `http://127.0.0.1:${port}`;
    this.folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "softskills-browser-"));
    this.#settings = {
      SOFTSKILLS_SAMPLE: "true",
      SOFTSKILLS_ADDR: `127.0.0.1:${port}`,
      SOFTSKILLS_DATA: join(this.folder, "data"),
      ...settings,
    };
  }

  /** A server of one's own: for tests that kill it, or want other settings. */
  static async start(settings: Record<string, string> = {}): Promise<Server> {
    const server = new Server(await freePort(), settings);
    await server.again();
    return server;
  }

  /** Runs another command of the program on the same data, to its end. */
  run(...args: string[]): { code: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: top, env: this.#environment(), encoding: "utf8" });
    return { code: status, said: stdout + stderr };
  }

  /** From now on it has its data there. */
  use(data: string): void {
    this.#settings.SOFTSKILLS_DATA = data;
  }

  #environment(): Record<string, string | undefined> {
    const inherited = Object.entries(process.env).filter(([key]) => !/^(SOFTSKILLS_|DATABASE_URL$)/.test(key));
    return { ...Object.fromEntries(inherited), ...this.#settings };
  }

  /** Starts it (again), on the same port and data. */
  async again(): Promise<void> {
    const child = spawn(program, ["serve"], { cwd: top, env: this.#environment(), stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes) => (this.#said = (this.#said + bytes).slice(-20_000)));
    }
    let failed = "";
    child.on("error", (error) => (failed = error.message));
    for (let waited = 0; waited < 60_000; waited += 100) {
      if (failed || child.exitCode !== null) throw new Error(`${program} serve: ${failed}\n${this.#said}`);
      const answer = await fetch(`${this.url}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((go) => setTimeout(go, 100));
    }
    await this.kill();
    throw new Error(`${program} serve does not answer:\n${this.#said}`);
  }

  /** What it said last. */
  get log(): string {
    return this.#said;
  }

  /** As when the power fails. The data stays. */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  /** Ends it, and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (!address || typeof address === "string") throw new Error("no free port");
  return address.port;
}
