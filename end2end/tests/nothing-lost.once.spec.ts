// A server that is killed, on a port and data of its own.
import { answerRightly } from "../support/answers.ts";
import { expect, signUpAndVerify, test } from "../support/index.ts";
import { startAssessment } from "../support/pages.ts";
import { Server } from "../support/server.ts";

test("a server that is killed between two answers", async ({ complaints, elsewhere }) => {
  test.setTimeout(120_000);
  // While it is away nothing reaches it.
  complaints.expect(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED/);
  const server = await Server.start();
  try {
    const page = await elsewhere(server.url);
    await signUpAndVerify(page);
    const attempt = await startAssessment(page, "social");
    await expect(page.locator("html")).toHaveAttribute("data-islands", "ready");
    const line = page.locator("form.quiz .saved");
    await answerRightly(page.locator("#q0"));
    await expect(line).toHaveText("Saved");
    // Perhaps it has the next answer when it dies, and perhaps not.
    await answerRightly(page.locator("#q1"));
    await server.kill();
    await answerRightly(page.locator("#q2"));
    await expect(line).toContainText("Your answers are kept on this device");
    await server.again();
    await answerRightly(page.locator("#q3"));
    await expect(line).toHaveText("Saved", { timeout: 30_000 });

    const device = await elsewhere(server.url);
    await device.context().addCookies(await page.context().cookies());
    await device.goto(`${attempt}?step=1`);
    await expect(device.locator(".question-nav .answered")).toHaveCount(4);
  } finally {
    await server.stop();
  }
});
