/**
 * Lets a visitor look about in a film of a whole sphere, in place of its flat player: Photo Sphere Viewer.
 *
 *   <museum-sphere class="panorama" data-library="panorama.mjs" data-sheet="panorama.css" data-ready="…" data-failed="…" data-flat="…">
 *     <div class="stage-sphere"><div class="screen"><video controls>…<track kind="captions" default></video></div>
 *       <template><div class="sphere" tabindex="0"></div><div class="told"></div><div class="tools">…<input type="range" data-seek></div></template></div>
 *     <button data-open hidden>…</button> <p class="said" role="status"></p>
 *   </museum-sphere>
 *
 * The film is the page's own player: what follows it (words, weights, captions) goes on doing so. The
 * viewer is fetched when asked for, and nothing plays by itself. Without this script, or without WebGL, the
 * flat film is there.
 */
const NARROWEST = 30;
const WIDEST = 100;
const RIGHT = Math.PI / 180;
const KEYS = { ArrowLeft: [-6, 0], ArrowRight: [6, 0], ArrowUp: [0, 6], ArrowDown: [0, -6] };
const SECONDS = 5; // forward and back at a key
const FOLLOWED = ["play", "pause", "timeupdate", "durationchange", "volumechange", "seeked", "ended"];

class MuseumSphere extends HTMLElement {
  connectedCallback() {
    this.stage = this.querySelector(".stage-sphere");
    this.player = this.querySelector("video");
    this.screen = this.player.parentElement;
    this.opener = this.querySelector("[data-open]");
    this.said = this.querySelector(".said");
    this.follow = () => this.show();
    this.tell = () => this.caption();
    this.opener.addEventListener("click", () => this.open());
    this.opener.hidden = false;
  }

  disconnectedCallback() {
    this.shut();
  }

  get still() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Shows the sphere; resolves when it is there. Asked twice, it is opened once. */
  open() {
    this.opening ??= this.fetched().catch(() => {
      this.shut();
      this.say(this.dataset.failed);
    });
    return this.opening;
  }

  async fetched() {
    if (!document.createElement("canvas").getContext("webgl2")) {
      this.opener.hidden = true;
      this.say(this.dataset.flat);
      return;
    }
    this.opener.disabled = true;
    this.say(this.dataset.loading);
    const [library] = await Promise.all([import(this.dataset.library), this.sheet()]);
    this.stage.append(this.querySelector("template").content.cloneNode(true));
    this.sphere = this.stage.querySelector(".sphere");
    this.told = this.stage.querySelector(".told");
    await this.look(library);
    this.furnish();
    this.stage.classList.add("open");
    this.opener.hidden = true;
    this.say(this.dataset.ready);
    this.sphere.focus({ preventScroll: true });
  }

  /** The viewer's own style sheet, once a page. */
  sheet() {
    if (document.querySelector(`link[href="${this.dataset.sheet}"]`)) return null;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = this.dataset.sheet;
    return new Promise((done, failed) => {
      link.addEventListener("load", done);
      link.addEventListener("error", failed);
      document.head.append(link);
    });
  }

  async look({ Viewer, AbstractPlugin, EquirectangularVideoAdapter, GyroscopePlugin }) {
    const { muted, volume } = this.player;
    // The adapter asks for a plugin of this name. The library's own takes the space bar from every button.
    const Tools = class extends AbstractPlugin {};
    Tools.id = "video";
    this.viewer = new Viewer({
      container: this.sphere,
      adapter: EquirectangularVideoAdapter,
      navbar: false,
      keyboard: false,
      mousewheelCtrlKey: true,
      minFov: NARROWEST,
      maxFov: WIDEST,
      defaultZoomLvl: ((WIDEST - 80) / (WIDEST - NARROWEST)) * 100,
      plugins: [Tools, GyroscopePlugin.withConfig({ touchmove: true, moveMode: "smooth" })],
    });
    this.gyroscope = this.viewer.getPlugin(GyroscopePlugin);
    const shown = this.viewer.setPanorama({ source: this.player });
    const broken = new Promise((done, failed) => {
      this.player.querySelector("source:last-of-type")?.addEventListener("error", failed, { once: true });
    });
    // The viewer waits to hear how large the film is; of one that has begun that was said before.
    if (this.player.readyState) this.player.dispatchEvent(new Event("loadedmetadata"));
    else {
      this.player.preload = "auto";
      this.player.load();
    }
    await Promise.race([shown, broken]);
    Object.assign(this.player, { muted, volume });
  }

  furnish() {
    for (const tool of this.stage.querySelectorAll("[data-act]")) {
      tool.addEventListener("click", () => this[tool.dataset.act](tool));
      if (tool.dataset.act === "full") tool.hidden = !document.fullscreenEnabled;
      if (tool.dataset.act === "tilt") this.gyroscope.isSupported().then((can) => { tool.hidden = !can; });
    }
    this.seek = this.stage.querySelector("[data-seek]");
    this.seek.addEventListener("input", () => { this.player.currentTime = Number(this.seek.value); });
    this.sphere.addEventListener("keydown", (event) => this.press(event));
    this.stage.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.viewer) this.shut();
    });
    for (const name of FOLLOWED) this.player.addEventListener(name, this.follow);
    this.words = this.captions();
    this.words?.addEventListener("cuechange", this.tell);
    this.show();
    this.caption();
  }

  /** The captions that the player shows, else the first there are; we show them ourselves meanwhile. */
  captions() {
    const all = [...this.player.textTracks].filter(({ kind }) => kind === "captions");
    const words = all.find(({ mode }) => mode === "showing") ?? all[0];
    const button = this.stage.querySelector('[data-act="spell"]');
    if (button) button.hidden = !words;
    if (!words) return null;
    this.spelt = words.mode === "showing";
    this.before = words.mode;
    words.mode = "hidden";
    button?.setAttribute("aria-pressed", this.spelt);
    return words;
  }

  caption() {
    const cues = this.spelt ? [...(this.words?.activeCues ?? [])] : [];
    const lines = cues.map((cue) => {
      const line = document.createElement("p");
      line.append(cue.getCueAsHTML?.() ?? cue.text);
      return line;
    });
    if (this.words) this.told.lang = this.words.language;
    this.told.replaceChildren(...lines);
  }

  /** Says with the tools how the film stands. */
  show() {
    const { paused, ended, muted, currentTime, duration } = this.player;
    const run = this.stage.querySelector('[data-act="run"]');
    run.setAttribute("aria-pressed", !(paused || ended));
    this.stage.querySelector('[data-act="hush"]').setAttribute("aria-pressed", muted);
    if (!Number.isFinite(duration)) return;
    this.seek.max = duration;
    this.seek.value = currentTime;
    const clock = (time) => `${Math.floor(time / 60)}:${String(Math.floor(time % 60)).padStart(2, "0")}`;
    this.seek.setAttribute("aria-valuetext", `${clock(currentTime)} / ${clock(duration)}`);
  }

  press(event) {
    const [across, up] = KEYS[event.key] ?? [];
    if (across !== undefined && event.shiftKey && across) this.player.currentTime += Math.sign(across) * SECONDS;
    else if (across !== undefined) {
      const { yaw, pitch } = this.viewer.getPosition();
      this.viewer.rotate({ yaw: yaw + across * RIGHT, pitch: pitch + up * RIGHT });
    } else if (event.key === " ") this.run();
    else if (event.key === "+" || event.key === "=") this.closer();
    else if (event.key === "-") this.farther();
    else return;
    event.preventDefault();
  }

  run() {
    if (this.player.paused || this.player.ended) this.player.play()?.catch(() => {});
    else this.player.pause();
  }

  hush() {
    this.player.muted = !this.player.muted;
  }

  spell(tool) {
    this.spelt = !this.spelt;
    tool.setAttribute("aria-pressed", this.spelt);
    this.caption();
  }

  closer() {
    this.viewer.zoom(Math.min(100, this.viewer.getZoomLevel() + 15));
  }

  farther() {
    this.viewer.zoom(Math.max(0, this.viewer.getZoomLevel() - 15));
  }

  async tilt(tool) {
    await this.gyroscope.toggle();
    tool.setAttribute("aria-pressed", this.gyroscope.isEnabled());
  }

  full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.stage.requestFullscreen();
  }

  shut() {
    if (!this.opening) return;
    if (document.fullscreenElement === this.stage) document.exitFullscreen();
    const within = this.stage.contains(document.activeElement);
    for (const name of FOLLOWED) this.player.removeEventListener(name, this.follow);
    this.words?.removeEventListener("cuechange", this.tell);
    if (this.words) this.words.mode = this.spelt ? "showing" : this.before === "showing" ? "disabled" : this.before;
    this.viewer?.destroy();
    // The viewer takes the film off the page as if it were its own.
    if (!this.player.isConnected && this.isConnected) this.screen.append(this.player);
    for (const shown of this.stage.querySelectorAll(".sphere, .told, .tools")) shown.remove();
    this.stage.classList.remove("open");
    this.viewer = this.opening = this.words = null;
    this.opener.hidden = this.opener.disabled = false;
    this.say("");
    if (within) this.opener.focus();
  }

  say(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }
}

customElements.define("museum-sphere", MuseumSphere);
