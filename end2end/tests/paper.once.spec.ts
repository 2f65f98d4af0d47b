// The Good Employee Badge on paper: a checklist is printed, signed by hand, photographed askew and handed in.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axe, expect, fits, signInAs, test, type Page } from "../support/index.ts";
import { Server } from "../support/server.ts";

const main = (page: Page) => page.locator("main");

/** The pages of a PDF, as poppler prints them. */
function printed(pdf: Buffer): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "softskills-print-"));
  try {
    writeFileSync(join(folder, "checklist.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", "170", "-png", join(folder, "checklist.pdf"), join(folder, "page")]);
    const pages = readdirSync(folder).filter((file) => file.endsWith(".png"));
    return pages.sort().map((file) => readFileSync(join(folder, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A photo of a page: on a dark table, turned, with the noise of a camera, and signed if the pen was there. */
async function photo(page: Page, png: Buffer, angle: number, signed: boolean): Promise<Buffer> {
  const data = await page.evaluate(
    async ([source, angle, signed]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const sheet = new OffscreenCanvas(image.width, image.height);
      const paper = sheet.getContext("2d")!;
      paper.drawImage(image, 0, 0);
      if (signed) {
        // In points of the paper, as one sees it: the box at the left of the last page.
        const scale = image.width / 595.28;
        paper.scale(scale, scale);
        paper.lineWidth = 1.8;
        paper.strokeStyle = "#1d2a6b";
        paper.beginPath();
        for (let step = 0; step <= 160; step += 1) {
          paper.lineTo(75 + step * 1.1, 660 + 26 * Math.sin(step / 7) * (1 - step / 260));
        }
        paper.stroke();
      }
      const canvas = new OffscreenCanvas(image.width * 1.15, image.height * 1.1);
      const camera = canvas.getContext("2d")!;
      camera.fillStyle = "#2b2622";
      camera.fillRect(0, 0, canvas.width, canvas.height);
      camera.translate(canvas.width / 2, canvas.height / 2);
      camera.rotate(angle);
      camera.drawImage(sheet, -image.width / 2, -image.height / 2);
      const pixels = camera.getImageData(0, 0, canvas.width, canvas.height);
      let chance = 12345;
      for (let place = 0; place < pixels.data.length; place += 4) {
        chance = (chance * 1103515245 + 12345) & 0x7fffffff;
        const noise = (chance / 0x7fffffff - 0.5) * 24 - 12;
        for (let part = 0; part < 3; part += 1) pixels.data[place + part] = (pixels.data[place + part] ?? 0) * 0.92 + noise;
      }
      camera.putImageData(pixels, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = "";
      for (let from = 0; from < bytes.length; from += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
      }
      return btoa(text);
    },
    [png.toString("base64"), angle, signed] as const,
  );
  return Buffer.from(data, "base64");
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });

test("a signed checklist, page by page", async ({ complaints, elsewhere, browser }) => {
  test.setTimeout(600_000);
  complaints.expect(/422/);
  const server = await Server.start();
  const darkroom = await browser.newPage();
  try {
    const page = await elsewhere(server.url);
    await signInAs(page, "mentor");
    await page.goto("/my/checklist");
    await main(page).getByRole("button", { name: "Start my checklist" }).click();
    for (const module of ["co-operative", "creative-thinking", "personal", "social", "organisational"]) {
      await page.goto(`/my/checklist/modules/${module}`);
      for (const radio of await page.locator('input[type="radio"][value="4"]').all()) await radio.check();
      await main(page).getByRole("button", { name: "Save and go on" }).click();
    }
    await main(page).getByRole("button", { name: "Finish my checklist" }).click();
    const address = await page.getByRole("link", { name: "Download my checklist" }).getAttribute("href");
    const answer = await page.request.get(address ?? "");
    const pages = printed(await answer.body());
    const last = pages.length - 1;

    await main(page).getByRole("link", { name: "Hand in the signed checklist" }).click();
    await axe(page, "handing in");
    await fits(page, "handing in");
    await page.getByLabel("Files").setInputFiles([{ name: "a.heic", mimeType: "image/heic", buffer: Buffer.from("\0\0\0\x24ftypheic") }]);
    await page.getByLabel("Name", { exact: true }).fill("Sanne de Wit");
    await page.getByLabel("Organisation", { exact: true }).fill("Bakkerij De Wit");
    await page.getByLabel("Function", { exact: true }).fill("owner");
    await main(page).getByRole("button", { name: "Send" }).click();
    await expect(page.getByLabel("Files")).toHaveAccessibleDescription(/Most Compatible/);
    await axe(page, "handing in, with a mistake");

    // All but two pages, and the last one before anybody signed it.
    const angles = [0.03, -0.06, 1.57, 0.01, -0.1, 3.14, 0.05, -0.03, 0.02];
    const photos = [];
    for (const [n, png] of pages.entries()) {
      if (n !== 2) photos.push(file(`IMG_${n}.JPG`, await photo(darkroom, png, angles[n] ?? 0, false)));
    }
    await page.getByLabel("Files").setInputFiles(photos);
    await main(page).getByRole("button", { name: "Send" }).click();
    await expect(main(page)).toContainText(`Page 3 of ${pages.length} is missing.`);
    await expect(main(page)).toContainText("We see nothing in the boxes for signature and stamp");
    await axe(page, "handed in, something is wanting");
    await fits(page, "handed in, something is wanting");
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page, "handed in, something is wanting, narrow");

    await page.getByLabel("Files").setInputFiles([
      file("IMG_20.JPG", await photo(darkroom, pages[2] ?? Buffer.of(), 0.04, false)),
      file("IMG_21.JPG", await photo(darkroom, pages[last] ?? Buffer.of(), -0.07, true)),
    ]);
    await main(page).getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("status")).toHaveText(/The Good Employee Badge is yours/);
    await axe(page, "confirmed on paper");
    await main(page).getByRole("button", { name: "Let others see it" }).click();
    const stranger = await elsewhere(server.url);
    const shared = await main(page).locator('a[href^="/signed/"]').getAttribute("href");
    await stranger.goto(shared ?? "");
    await axe(stranger, "a shared paper");
    await main(page).getByRole("link", { name: "Open my badge" }).click();
    await expect(page.locator("h1")).toContainText("Good Employee");
  } finally {
    await darkroom.close();
    await server.stop();
  }
});
