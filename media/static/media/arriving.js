/* A large file leaves at once, piece by piece, goes on by itself after a break, and can be paused.
   When it has come the form is given its name instead of the file. Without tus: a plain input. */
const PIECE = 8 * 1024 * 1024;
const DELAYS = [0, 1000, 3000, 5000, 10000, 20000, 30000, 60000, 60000, 60000, 60000];
const MEGABYTE = 1024 * 1024;

class ArrivingFile extends HTMLElement {
  connectedCallback() {
    if (this.input || !window.tus?.isSupported) return;
    this.input = this.querySelector('input[type="file"]');
    this.token = this.querySelector('input[type="hidden"]');
    this.bar = this.querySelector("[data-bar]");
    this.progress = this.querySelector("progress");
    this.said = this.querySelector("[data-said]");
    const [pause, resume, cancel] = ["pause", "resume", "cancel"].map((name) => this.querySelector(`[data-${name}]`));
    Object.assign(this, { pauseButton: pause, resumeButton: resume });
    this.input.addEventListener("change", () => this.chosen(this.input.files[0]));
    pause.addEventListener("click", () => this.pause());
    resume.addEventListener("click", () => this.resume());
    cancel.addEventListener("click", () => this.cancel());
    this.form = this.closest("form");
    this.onSubmit = (event) => this.submitted(event);
    this.onOnline = () => this.upload && this.broken && this.resume();
    this.form?.addEventListener("submit", this.onSubmit, true);
    window.addEventListener("online", this.onOnline);
  }

  disconnectedCallback() {
    this.form?.removeEventListener("submit", this.onSubmit, true);
    window.removeEventListener("online", this.onOnline);
    this.upload?.abort();
  }

  chosen(file) {
    this.upload?.abort();
    this.upload = null;
    this.token.value = "";
    this.bar.hidden = true;
    this.say("");
    if (file && file.size >= Number(this.dataset.least)) this.send(file);
  }

  send(file) {
    const csrf = this.form?.querySelector('[name="csrfmiddlewaretoken"]')?.value ?? "";
    this.upload = new window.tus.Upload(file, {
      endpoint: this.dataset.door,
      chunkSize: PIECE,
      retryDelays: DELAYS,
      metadata: { filename: file.name },
      headers: { "X-CSRFToken": csrf },
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        this.say(`${this.dataset.waiting} (${this.share()})`);
        return status === 0 || status === 409 || status === 423 || status >= 500;
      },
      onProgress: (sent, all) => this.moved(sent, all),
      onSuccess: () => this.done(file),
      onError: (error) => this.failed(error),
    });
    this.bar.hidden = false;
    this.upload.findPreviousUploads().then((before) => {
      if (before.length) this.upload.resumeFromPreviousUpload(before[0]);
      this.resume();
    });
  }

  get sending() {
    return Boolean(this.upload) && !this.token.value;
  }

  share() {
    return `${Math.floor(this.progress.value)} %`;
  }

  moved(sent, all) {
    this.progress.value = (100 * sent) / all;
    const megabytes = (bytes) => Math.round(bytes / MEGABYTE);
    this.progress.textContent = this.share();
    this.pauseButton.title = `${megabytes(sent)} / ${megabytes(all)} MB`;
    if (!this.running) this.say(`${this.dataset.sending} (${megabytes(all)} MB)`);
    this.running = true;
  }

  pause() {
    this.upload?.abort();
    this.halt(`${this.dataset.paused} (${this.share()})`);
    this.resumeButton.focus();
  }

  resume() {
    const held = document.activeElement === this.resumeButton;
    this.broken = false;
    this.pauseButton.hidden = false;
    this.resumeButton.hidden = true;
    if (held) this.pauseButton.focus();
    this.upload.start();
  }

  halt(words) {
    this.running = false;
    this.pauseButton.hidden = true;
    this.resumeButton.hidden = false;
    this.say(words);
  }

  cancel() {
    this.upload?.abort(true).catch(() => {});
    this.input.value = "";
    this.chosen(null);
    this.input.focus();
  }

  done(file) {
    this.token.value = this.upload.url.split("/").filter(Boolean).pop();
    this.upload = null;
    this.running = false;
    this.input.value = "";
    this.bar.hidden = true;
    this.say(`${this.dataset.done} ${file.name}`);
  }

  failed(error) {
    this.broken = true;
    let detail = "";
    try {
      detail = JSON.parse(error.originalResponse?.getBody() ?? "").detail ?? "";
    } catch {
      // Not one of our answers: the line, or a server before us.
    }
    this.halt(detail ? `${this.dataset.failed}: ${detail}` : `${this.dataset.failed} (${this.share()})`);
  }

  submitted(event) {
    if (!this.sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.say(this.dataset.wait);
    this.scrollIntoView({ block: "center" });
  }

  say(words) {
    this.said.textContent = words;
  }
}

customElements.define("arriving-file", ArrivingFile);
