// A mentor builds a course with a lesson of their own and a quiz from a GIFT file; a learner takes it and completes it.
import { check } from "../support/check.ts";
import { expect, signInAs, signUpAndVerify, somebody, test, type Page } from "../support/index.ts";

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name, exact: typeof name === "string" }).click();

const gift = `::Sky::What colour is the sky on a clear day?{=Blue#Yes. ~Green#Look up.}

::Teams::Which of these help a team? {~%50%Listening ~%50%Asking ~%-100%Shouting}

::Essay::Tell us about your team.{}
`;

test("a course from the first word to the last part", async ({ page, elsewhere, complaints }) => {
  test.setTimeout(600_000);
  complaints.expect(/422|409/);
  const title = `Getting on well ${Math.random().toString(36).slice(2, 8)}`;
  await signInAs(page, "mentor");
  await page.getByRole("link", { name: "Workspace" }).click();
  await check(page, "list of courses");
  await main(page).getByRole("link", { name: "New course" }).click();
  await press(page, "Make the course");
  await expect(page.getByLabel("Title")).toHaveAccessibleDescription(/Enter a title/);
  await check(page, "new course with a mistake");
  await page.getByLabel("Title").fill(title);
  await press(page, "Make the course");
  await check(page, "builder, empty");
  const builder = new URL(page.url()).pathname;

  await page.getByLabel("What is it about?").fill("Working together, and **enjoying** it.");
  await press(page, "Write a lesson");
  await page.getByLabel("Title").fill("First steps");
  await page.getByLabel("Text").fill("# Listen first\n\nAsk, and *wait* for the answer.\n\n- one\n- two");
  await press(page, "Save and look at it");
  await expect(main(page).getByRole("heading", { name: "Listen first" })).toBeVisible();
  await check(page, "lesson editor");
  await press(page, "Save and go to the course");
  await page.getByLabel("A module of the platform").selectOption("social");
  await press(page, "Add the module");
  await expect(page.getByLabel("What is it about?"), "a button saves what was typed").toHaveValue(/enjoying/);
  await press(page, "Remove: Social skills");
  await press(page, "Make a quiz");
  await page.getByLabel("Title").fill("What did you learn?");
  await press(page, "Import questions");
  await check(page, "import");
  await press(page, "Look at the questions");
  await expect(page.getByLabel("File")).toHaveAccessibleDescription(/Choose a file/);
  await page.getByLabel("File").setInputFiles({ name: "quiz.gift", mimeType: "text/plain", buffer: Buffer.from(gift) });
  await press(page, "Look at the questions");
  await expect(main(page)).toContainText("Only a person can mark this kind of answer");
  await check(page, "report of an import");
  await press(page, /Take 2 questions/);
  await expect(page.getByLabel("Title")).toHaveValue("What did you learn?");
  await check(page, "quiz editor");
  await press(page, "Write a question");
  await check(page, "new question");
  await page.getByLabel("Question", { exact: true }).fill("Is a team more than one person?");
  await page.getByLabel("Option 1").fill("Yes");
  await page.getByLabel("Option 2").fill("No");
  await page.getByLabel("Feedback to 2").fill("Count again.");
  await press(page, "Save");
  await expect(main(page)).toContainText("Questions: 3");
  await press(page, "Choose questions");
  await check(page, "choosing questions");
  await main(page).getByRole("link", { name: "The platform's questions" }).click();
  await check(page, "choosing questions of the platform");
  await main(page).getByRole("link", { name: "Back to the quiz" }).click();
  await press(page, "Save and look at it");
  await expect(main(page)).toContainText("This is how learners see your course");
  await check(page, "quiz, previewed");
  await main(page).getByRole("radio").first().check();
  await press(page, "Check my answer");
  await check(page, "quiz, previewed and checked");
  await page.goto(builder);
  await check(page, "builder");

  await main(page).getByRole("link", { name: "Check and publish" }).click();
  await check(page, "publishing");
  await press(page, "Publish now");
  await press(page, "Make a link");
  const link = new URL((await main(page).locator('a[href*="/join/"]').getAttribute("href")) ?? "").pathname;
  await page.goto("/workspace/questions");
  await check(page, "question bank");
  await main(page).getByRole("link", { name: "Teams" }).first().click();
  await check(page, "question with several right answers");
  await page.goto("/workspace/questions/platform");
  await check(page, "questions of the platform");
  await main(page).locator(".questions a").first().click();
  await check(page, "question of the platform");

  const learner = await elsewhere();
  await signUpAndVerify(learner, somebody());
  await learner.goto(link);
  await check(learner, "joining");
  await press(learner, "Take this course");
  await check(learner, "course, begun");
  await main(learner).getByRole("link", { name: "Start reading" }).click();
  await check(learner, "lesson of a mentor");
  await press(learner, "Mark as read and go on");
  await check(learner, "quiz, before");
  await press(learner, "Start the quiz");
  await check(learner, "quiz, questions");
  await learner.getByRole("radio", { name: "Blue" }).check();
  for (const name of ["Listening", "Asking"]) await learner.getByRole("checkbox", { name }).check();
  await learner.getByRole("group", { name: "Is a team" }).getByRole("radio", { name: "Yes" }).check();
  await press(learner, "Save and check");
  await main(learner).getByRole("button", { name: "Hand in" }).click();
  await expect(learner.locator("h1")).toHaveText("100 %: done");
  await check(learner, "quiz, result");
  await main(learner).getByRole("link", { name: "Back to the course" }).first().click();
  await expect(main(learner)).toContainText("You completed this course");
  await check(learner, "course, completed");
  await learner.goto("/my");
  await expect(main(learner)).toContainText(title);
  await check(learner, "home with a course");
});
