/**
 * Opens a 3D model in place of its picture when a visitor asks for it: Google's <model-viewer>.
 *
 *   <museum-model data-library="model-viewer.min.js" data-loading="… # …" data-ready="…" data-failed="…"
 *                 data-placing="…" data-unplaced="…">
 *     <div class="stage-model"><img …><button data-open hidden>…</button>
 *       <template><model-viewer …>…</model-viewer><div class="tools">…</div></template></div>
 *     <p role="status"></p>
 *     <ol><li><strong class="angle" data-orbit="…" data-target="…">…</strong></li></ol>
 *   </museum-model>
 *
 * Where a phone can put the model into the room around it, the viewer shows the button in its
 * slot “ar-button”. Neither the viewer nor the model is fetched before that. Without this script the picture, the
 * words and the file to take home are there.
 */
const STEP = 0.7;
const TURN = Math.PI / 8;

class MuseumModel extends HTMLElement {
  connectedCallback() {
    this.stage = this.querySelector(".stage-model");
    this.template = this.querySelector("template");
    this.opener = this.querySelector("[data-open]");
    this.said = this.querySelector("[role=status]");
    if (!this.opener || !window.WebGLRenderingContext) return;
    this.opener.hidden = false;
    this.opener.addEventListener("click", () => this.open());
    this.stage.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.viewer) this.shut();
    });
    for (const name of this.querySelectorAll("strong.angle")) this.lead(name);
  }

  disconnectedCallback() {
    this.shut();
  }

  /** Makes of a view's name a button that goes there, opening the model first. */
  lead(name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "angle";
    button.lang = name.lang;
    button.textContent = name.textContent;
    button.addEventListener("click", async () => {
      await this.open();
      this.goTo(name.dataset);
      this.stage.scrollIntoView({ block: "nearest", behavior: this.still ? "auto" : "smooth" });
    });
    name.replaceWith(button);
  }

  get still() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Shows the model; resolves when it is there. Asked twice, it is opened once. */
  open() {
    this.opening ??= this.fetched().catch(() => {
      this.shut();
      this.say(this.dataset.failed);
    });
    return this.opening;
  }

  async fetched() {
    this.opener.disabled = true;
    this.say(this.dataset.loading.replace("#", 0));
    await import(this.dataset.library);
    const shown = this.template.content.cloneNode(true);
    this.viewer = shown.querySelector("model-viewer");
    const ready = new Promise((done, failed) => {
      this.viewer.addEventListener("load", done, { once: true });
      this.viewer.addEventListener("error", failed, { once: true });
    });
    this.viewer.addEventListener("progress", ({ detail }) => {
      const parts = Math.round(detail.totalProgress * 100);
      if (parts < 100) this.say(this.dataset.loading.replace("#", parts));
    });
    for (const spot of shown.querySelectorAll(".hotspot")) {
      spot.addEventListener("click", () => this.goTo(spot.dataset));
    }
    for (const tool of shown.querySelectorAll("[data-act]")) {
      tool.addEventListener("click", () => this[tool.dataset.act]());
      if (tool.dataset.act === "full") tool.hidden = !document.fullscreenEnabled;
    }
    this.letPlace(shown.querySelector("[slot=ar-button]"));
    this.stage.append(shown);
    await ready;
    this.home = this.viewer.cameraOrbit;
    this.stage.classList.add("open");
    this.opener.hidden = true;
    this.say(this.dataset.ready);
    // The element itself takes no focus: what listens to keys lies inside it.
    const listening = this.viewer.shadowRoot.querySelector("[tabindex='0']");
    (listening ?? this.stage.querySelector(".tools button")).focus({ preventScroll: true });
  }

  /** Makes a button put the model into the room. The viewer's own way tells nobody of a failure. */
  letPlace(button) {
    const { placing, unplaced } = this.dataset;
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.viewer.activateAR().catch(() => this.say(unplaced));
    });
    this.viewer.addEventListener("ar-status", ({ detail: { status } }) => {
      if (status === "failed") this.say(unplaced);
      else if (status === "session-started") this.say(placing);
      else if (this.said.textContent === placing) this.say("");
    });
  }

  goTo({ orbit, target }) {
    if (!this.viewer) return;
    this.viewer.cameraTarget = target || "auto auto auto";
    this.viewer.cameraOrbit = orbit;
    if (this.still) this.viewer.jumpCameraToGoal();
  }

  /** Moves the eye by so much: about the model, up and down, and nearer by a factor. */
  move(across, factor) {
    const { theta, phi, radius } = this.viewer.getCameraOrbit();
    this.goTo({ orbit: `${theta + across}rad ${phi}rad ${radius * factor}m`, target: this.viewer.cameraTarget });
  }

  closer() {
    this.move(0, STEP);
  }

  farther() {
    this.move(0, 1 / STEP);
  }

  turn() {
    this.move(TURN, 1);
  }

  whole() {
    this.goTo({ orbit: this.home });
  }

  full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.stage.requestFullscreen();
  }

  shut() {
    if (!this.opening) return;
    if (document.fullscreenElement === this.stage) document.exitFullscreen();
    const within = this.stage.contains(document.activeElement);
    for (const shown of this.stage.querySelectorAll("model-viewer, .tools")) shown.remove();
    this.stage.classList.remove("open");
    this.viewer = this.opening = null;
    this.opener.hidden = this.opener.disabled = false;
    this.say("");
    if (within) this.opener.focus();
  }

  say(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }
}

customElements.define("museum-model", MuseumModel);
