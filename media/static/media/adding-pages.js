/**
 * Sends the pages of a document one after another, in the order of their names, and says how each fared.
 *
 *   <adding-pages data-door="/admin/assets/arriving/" data-least="4194304" data-…="words">
 *     <form method="post"><input type="file" name="files" multiple> …</form>
 *     <p role="status" data-said></p> <ol data-files></ol>
 *   </adding-pages>
 *
 * A large file goes piece by piece (tus), resumes by itself after a break, and is then named to the
 * form. A refused file says why and stops no other; sending again sends only what was not taken.
 * Without this script the form sends all files at once.
 */
const PIECE = 8 * 1024 * 1024;
const DELAYS = [0, 1000, 3000, 5000, 10000, 20000, 30000, 60000, 60000, 60000];
const inOrder = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });

class AddingPages extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.input = this.form.querySelector('input[type="file"]');
    this.button = this.form.querySelector("button");
    this.said = this.querySelector("[data-said]");
    this.list = this.querySelector("[data-files]");
    this.form.addEventListener("submit", (event) => {
      if (!this.input.files.length) return;
      event.preventDefault();
      this.sendAll([...this.input.files].sort((one, other) => inOrder.compare(one.name, other.name)));
    });
  }

  async sendAll(files) {
    this.button.disabled = true;
    this.list.replaceChildren();
    const told = files.map((file) => this.line(file));
    const left = new DataTransfer();
    for (const [at, file] of files.entries()) {
      this.say(`${at + 1} / ${files.length}`);
      try {
        told[at](this.dataset.sending);
        await this.send(file, told[at]);
        told[at](this.dataset.done, true);
      } catch (error) {
        left.items.add(file);
        told[at](error.message || this.dataset.failed, false);
      }
    }
    this.input.files = left.files;
    this.button.disabled = false;
    this.say(left.files.length ? `${this.dataset.failed}: ${left.files.length}` : this.dataset.all);
  }

  async send(file, tell) {
    const body = new FormData(this.form);
    body.delete("files");
    const csrf = body.get("csrfmiddlewaretoken");
    const large = file.size >= Number(this.dataset.least) && window.tus?.isSupported;
    if (large) body.append("arrived", await this.arrive(file, csrf, tell));
    else body.append("files", file);
    const answer = await fetch(this.form.action || location.href, {
      method: "POST", body, credentials: "same-origin", headers: { Accept: "application/json" },
    });
    if (answer.ok) return;
    let reason = "";
    try {
      reason = (await answer.json()).refused.join(" ").replace(`${file.name}: `, "");
    } catch {
      // Not one of our answers: the line, or a server before us.
    }
    throw new Error(reason);
  }

  arrive(file, csrf, tell) {
    return new Promise((done, failed) => {
      const upload = new window.tus.Upload(file, {
        endpoint: this.dataset.door,
        chunkSize: PIECE,
        retryDelays: DELAYS,
        metadata: { filename: file.name },
        headers: { "X-CSRFToken": csrf },
        removeFingerprintOnSuccess: true,
        onProgress: (sent, all) => tell(`${this.dataset.sending} ${Math.floor((100 * sent) / all)} %`),
        onSuccess: () => done(upload.url.split("/").filter(Boolean).pop()),
        onError: () => failed(new Error(this.dataset.failed)),
      });
      upload.findPreviousUploads().then((before) => {
        if (before.length) upload.resumeFromPreviousUpload(before[0]);
        upload.start();
      });
    });
  }

  /** Adds a line for a file; returns what tells of it. */
  line(file) {
    const item = this.list.appendChild(document.createElement("li"));
    item.textContent = `${file.name}: `;
    const words = item.appendChild(document.createElement("span"));
    words.textContent = this.dataset.waiting;
    return (text, fine) => {
      words.textContent = text;
      if (fine !== undefined) item.dataset.fine = fine;
    };
  }

  say(words) {
    this.said.textContent = words;
  }
}

customElements.define("adding-pages", AddingPages);
