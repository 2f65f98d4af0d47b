// What whoever runs the site does at the command line.
import { join } from "node:path";
import { expect, test } from "../support/index.ts";
import { Server } from "../support/server.ts";

test("a backup made while the site runs brings everything back", async ({ request }) => {
  const server = await Server.start();
  try {
    await request.post(`${server.url}/sample/sign-in`, { form: { person: "learner" } });
    const mine = await (await request.get(`${server.url}/my/badges`)).text();
    const badge = /href="\/my\/badges\/([0-9a-f-]{36})"/.exec(mine)?.[1];
    expect(badge, "the sample learner holds a badge").toBeTruthy();
    const ask = () => request.get(`${server.url}/credentials/${badge}`, { headers: { accept: "application/json" } });
    const before = await ask();
    expect(before.status()).toBe(200);

    const copy = join(server.folder, "copy");
    const made = server.run("backup", copy);
    expect(made.code, made.said).toBe(0);
    const twice = server.run("backup", copy);
    expect(twice.code).not.toBe(0);
    expect(twice.said).toContain(copy);

    await server.kill();
    const over = server.run("restore", copy);
    expect(over.code, "what is there is not overwritten").not.toBe(0);
    expect(over.said).toContain("not empty");
    server.use(join(server.folder, "restored"));
    const restored = server.run("restore", copy);
    expect(restored.code, restored.said).toBe(0);
    await server.again();
    expect(await (await ask()).text(), "signed by the same key, byte for byte").toBe(await before.text());
    // The session came back, too.
    expect(await (await request.get(`${server.url}/my/badges`)).text()).toContain(badge);
  } finally {
    await server.stop();
  }
});

test("an administrator made at the command line sets a password", async ({ elsewhere }) => {
  const server = await Server.start();
  try {
    const wrong = server.run("admin", "create", "--email", "nobody");
    expect(wrong.code).not.toBe(0);
    expect(wrong.said).toContain("--email");
    const made = server.run("admin", "create", "--email", "ada@office.example", "--name", "Ada");
    expect(made.code, made.said).toBe(0);
    const page = await elsewhere(server.url);
    await page.goto(/http:\S+/.exec(made.said)?.[0] ?? "");
    await page.locator('main [name="password"]').fill("a violet kettle sings at noon");
    await page.locator("main form button").first().click();
    await page.waitForURL("**/my");
    await page.goto("/people");
    await expect(page.getByText("ada@office.example")).toBeVisible();
  } finally {
    await server.stop();
  }
});

test("a setting that cannot be used is named", async () => {
  const server = await Server.start();
  try {
    server.use("/dev/null/nowhere");
    const failed = server.run("migrate");
    expect(failed.code).not.toBe(0);
    expect(failed.said).toContain("/dev/null/nowhere");
  } finally {
    await server.stop();
  }
});
