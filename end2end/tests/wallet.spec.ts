// A wallet of somebody else asks for a learner's badges: the question, the way back, what it reads, and cutting it off.
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { check } from "../support/check.ts";
import { expect, signInAs, test, type Page } from "../support/index.ts";

const scope = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

/** A wallet: a program on the learner's own machine, whose page leads on to another host, as those of many do. */
class Wallet {
  readonly verifier = randomBytes(32).toString("base64url");
  id = "";
  secret = "";

  private constructor(
    readonly name: string,
    readonly site: string,
    readonly server: Server,
    readonly port: number,
  ) {}

  static async start(name: string, site: string): Promise<Wallet> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
      if (url.pathname === "/back") {
        response.writeHead(302, { location: `http://localhost:${url.port}/done${url.search}` }).end();
      } else if (url.pathname === "/done") {
        response.writeHead(200, { "content-type": "text/html" }).end("<!DOCTYPE html><title>Wallet</title><h1>Welcome back</h1>");
      } else {
        response.writeHead(204).end();
      }
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (!address || typeof address === "string") throw new Error("no port");
    const wallet = new Wallet(name, site, server, address.port);
    await wallet.#register();
    return wallet;
  }

  get back(): string {
    return `http://127.0.0.1:${this.port}/back`;
  }

  async #register(): Promise<void> {
    const own = "https://wallet.example/";
    const body = JSON.stringify({
      client_name: this.name,
      client_uri: own,
      logo_uri: `${own}logo.png`,
      tos_uri: `${own}terms`,
      policy_uri: `${own}privacy`,
      software_id: "pocket-wallet",
      software_version: "1",
      redirect_uris: [this.back],
      grant_types: ["authorization_code", "refresh_token"],
    });
    const answer = await fetch(`${this.site}/oauth/register`, { method: "POST", body });
    expect(answer.status).toBe(201);
    const said = await answer.json();
    [this.id, this.secret] = [said.client_id, said.client_secret];
  }

  question(): string {
    const query = new URLSearchParams({
      response_type: "code",
      client_id: this.id,
      redirect_uri: this.back,
      scope: `${scope}credential.readonly ${scope}profile.readonly offline_access`,
      state: "one & two",
      code_challenge: createHash("sha256").update(this.verifier).digest("base64url"),
      code_challenge_method: "S256",
    });
    return `/oauth/authorize?${query}`;
  }

  async tokens(code: string): Promise<{ access_token: string; scope: string }> {
    const body = new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: this.back,
      code_verifier: this.verifier,
    });
    const authorization = `Basic ${Buffer.from(`${this.id}:${this.secret}`).toString("base64")}`;
    const answer = await fetch(`${this.site}/oauth/token`, { method: "POST", body, headers: { authorization } });
    expect(answer.status).toBe(200);
    return await answer.json();
  }

  read(what: string, token: string): Promise<Response> {
    return fetch(`${this.site}/ims/ob/v3p0/${what}`, { headers: { authorization: `Bearer ${token}` } });
  }
}

/** Where the learner ends up: the wallet's own page, with what came along. */
async function arrived(page: Page): Promise<URLSearchParams> {
  await page.waitForURL(/^http:\/\/localhost:\d+\/done\?/);
  await expect(page.locator("h1")).toHaveText("Welcome back");
  return new URL(page.url()).searchParams;
}

test("a wallet is connected, reads, and is cut off", async ({ page, baseURL, complaints }, info) => {
  complaints.expect(/third party: http:\/\/(127\.0\.0\.1|localhost):\d+\/(back|done|favicon)/, /422/);
  const wallet = await Wallet.start(`Wallet of ${info.project.name} ${info.retry}`, baseURL ?? "");
  try {
    // Signing in comes first, and leads back to the question.
    await page.goto(wallet.question());
    await page.waitForURL(/\/sign-in\?next=/);
    await page.locator(".sample-bar").getByRole("button", { name: "Learner" }).click();
    await expect(page.locator("h1")).toHaveText(`Connect ${wallet.name}?`);
    await check(page, "a wallet asks");
    await expect(page.locator("main")).toContainText(`127.0.0.1:${wallet.port}`);

    const main = page.locator("main");
    await main.getByLabel("My badges", { exact: false }).first().uncheck();
    await main.getByLabel("My name and my e-mail address").uncheck();
    await main.getByRole("button", { name: "Allow", exact: true }).click();
    await expect(main.getByRole("alert")).toContainText("Choose something that it may read");
    await check(page, "nothing chosen");

    await main.getByRole("button", { name: "Do not allow" }).click();
    const no = await arrived(page);
    expect([no.get("error"), no.get("state"), no.get("code")]).toEqual(["access_denied", "one & two", null]);

    await page.goto(wallet.question());
    await main.getByLabel("My name and my e-mail address").uncheck();
    await main.getByLabel("All my badges, also the private ones").check();
    await main.getByRole("button", { name: "Allow", exact: true }).click();
    const yes = await arrived(page);
    expect(yes.get("state")).toBe("one & two");
    const { access_token: token } = await wallet.tokens(yes.get("code") ?? "");
    const read = await wallet.read("credentials", token);
    expect(Number(read.headers.get("x-total-count"))).toBeGreaterThan(0);
    expect((await wallet.read("profile", token)).status).toBe(403);

    await page.goto("/my/badges");
    await main.getByRole("link", { name: "My wallets" }).click();
    const card = main.getByRole("listitem").filter({ has: page.getByRole("heading", { name: wallet.name }) });
    await expect(card).toContainText("all your badges, also the private ones");
    await check(page, "connected wallets");
    await card.getByRole("button", { name: `Cut ${wallet.name} off` }).click();
    await expect(page.getByRole("status")).toHaveText("The wallet is cut off.");
    await expect(main.getByRole("heading", { name: wallet.name })).toHaveCount(0);
    expect((await wallet.read("credentials", token)).status).toBe(401);
  } finally {
    wallet.server.closeAllConnections();
    wallet.server.close();
  }
});

test("what is said about wallets, and a question that cannot be answered", async ({ page, complaints }) => {
  complaints.expect(/status 400/, /status of 400/);
  await page.goto("/wallets");
  await check(page, "about wallets");
  await signInAs(page, "learner");
  await page.goto("/oauth/authorize?client_id=nobody");
  await expect(page.locator("h1")).toHaveText("We cannot connect this program");
  await check(page, "an unknown wallet");
});
