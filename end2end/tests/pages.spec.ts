// Every page in every browser: see check.ts for what must hold.
import { check } from "../support/check.ts";
import { signInAs, test } from "../support/index.ts";
import {
  administratorPages,
  employerPages,
  errorPages,
  learnerPages,
  newcomerPages,
  publicPages,
} from "../support/pages.ts";

for (const { name, go } of publicPages) {
  test(`for everybody: ${name}`, async ({ page, complaints }) => {
    if (name === "dead link") complaints.expect(/404/);
    await go(page);
    await check(page, name);
  });
}

for (const { name, go } of learnerPages) {
  test(`of a learner: ${name}`, async ({ page }) => {
    await signInAs(page, "learner");
    await go(page);
    await check(page, name);
  });
}

for (const { name, go } of newcomerPages) {
  test(`of a newcomer: ${name}`, async ({ page }) => {
    await go(page);
    await check(page, name);
  });
}

for (const { name, go, status } of errorPages) {
  test(`an error: ${name}`, async ({ page, complaints }) => {
    complaints.expect(new RegExp(String(status)));
    await signInAs(page, "learner");
    await go(page);
    await check(page, name);
  });
}

for (const { name, go } of employerPages) {
  test(`of an employer: ${name}`, async ({ page }) => {
    await signInAs(page, "employer");
    await go(page);
    await check(page, name);
  });
}

for (const { name, go } of administratorPages) {
  test(`of an administrator: ${name}`, async ({ page }) => {
    await signInAs(page, "administrator");
    await go(page);
    await check(page, name);
  });
}
