import { Server } from "./server.ts";

/** One server for all tests: each makes its own people. */
export default async function start(): Promise<() => Promise<void>> {
  const server = await Server.start();
  process.env.SOFTSKILLS_URL = server.url;
  return () => server.stop();
}
