/**
 * Lets a visitor look about in a panorama in place of its flat picture: Photo Sphere Viewer.
 *
 *   <museum-panorama data-library="panorama.mjs" data-sheet="panorama.css" data-yaw="0" data-pitch="0" data-view="80" data-loading="… # …" …>
 *     <div class="stage-sphere"><a class="flat" …><img …></a><button data-open hidden>… <span data-size>…</span></button>
 *       <template><div class="sphere" tabindex="0"></div><div class="told"></div><div class="tools">…</div></template>
 *       <ul class="levels" hidden><li data-width="2048" data-url="…">1 MB</li>…</ul></div>
 *     <p class="said" role="status"></p>
 *     <ol class="outlooks"><li data-yaw="12" data-pitch="-3"><strong class="place">…</strong><p>…</p><a class="way" href="…">…</a></li></ol>
 *     <svg class="floor-plan">… <path class="sight" data-turn="90"/> …</svg>
 *   </museum-panorama>
 *
 * Neither the viewer nor the sphere is fetched before that. Without this script, or without WebGL, the
 * flat picture, the places and the ways they lead are there.
 */
const NARROWEST = 30;
const WIDEST = 100;
const RIGHT = Math.PI / 180;
const KEYS = { ArrowLeft: [-6, 0], ArrowRight: [6, 0], ArrowUp: [0, 6], ArrowDown: [0, -6] };
const PHONE = 4096;
const DESK = 8192;

class MuseumPanorama extends HTMLElement {
  connectedCallback() {
    this.stage = this.querySelector(".stage-sphere");
    this.template = this.querySelector("template");
    this.opener = this.querySelector("[data-open]");
    this.said = this.querySelector(".said");
    this.places = [...this.querySelectorAll(".outlooks > li")];
    if (!this.opener) return;
    for (const place of this.places) this.lead(place);
    this.addEventListener("click", (event) => this.follow(event));
    this.opener.addEventListener("click", () => this.open());
    this.watch = new IntersectionObserver(([seen]) => seen.isIntersecting && this.offer(), { rootMargin: "100%" });
    this.watch.observe(this);
  }

  disconnectedCallback() {
    this.watch?.disconnect();
    this.shut();
  }

  /** Says how much there is to fetch, once the picture is near: before that nothing is measured. */
  offer() {
    this.watch.disconnect();
    this.level = this.fitting([...this.querySelectorAll(".levels > li")]);
    this.opener.querySelector("[data-size]").textContent = this.level.textContent;
    this.opener.hidden = false;
  }

  /** The smallest size that is sharp on this screen and not more than it can hold. */
  fitting(levels) {
    const phone = matchMedia("(pointer: coarse)").matches || navigator.connection?.saveData;
    const held = levels.filter(({ dataset }) => Number(dataset.width) <= (phone ? PHONE : DESK));
    const wanted = (this.stage.clientWidth * devicePixelRatio * 360) / Number(this.dataset.view);
    const sharp = held.find(({ dataset }) => Number(dataset.width) >= wanted);
    return sharp ?? held.at(-1) ?? levels[0];
  }

  /** Makes of a place's name a button that turns there, opening the panorama first. */
  lead(place) {
    const name = place.querySelector(".place");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "place";
    button.lang = name.lang;
    button.textContent = name.textContent;
    button.addEventListener("click", async () => {
      await this.open();
      this.goTo(place);
      this.stage.scrollIntoView({ block: "nearest", behavior: this.still ? "auto" : "smooth" });
    });
    name.replaceWith(button);
  }

  /** A way to a panorama on this page opens it there. */
  follow(event) {
    const way = event.target.closest("a[data-scene]");
    const [, name] = /^#(.+)$/.exec(way?.getAttribute("href") ?? "") ?? [];
    const scene = name && document.getElementById(name);
    if (!scene?.open) return;
    event.preventDefault();
    this.shut();
    scene.scrollIntoView({ block: "center" });
    scene.open();
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
    this.offer();
    if (!document.createElement("canvas").getContext("webgl2")) {
      this.opener.hidden = true;
      this.say(this.dataset.flat);
      return;
    }
    this.opener.disabled = true;
    this.say(this.dataset.loading.replace("#", 0));
    const [library] = await Promise.all([import(this.dataset.library), this.sheet()]);
    this.stage.append(this.template.content.cloneNode(true));
    this.sphere = this.stage.querySelector(".sphere");
    this.told = this.stage.querySelector(".told");
    this.viewer = this.look(library);
    await new Promise((done, failed) => {
      this.viewer.addEventListener("ready", done, { once: true });
      this.viewer.addEventListener("panorama-error", failed, { once: true });
    });
    this.furnish();
    this.sight();
    this.viewer.addEventListener("position-updated", () => this.sight());
    this.stage.classList.add("open");
    this.opener.hidden = true;
    this.say(this.dataset.ready);
    this.sphere.focus({ preventScroll: true });
  }

  /** The viewer's own style sheet, once a page. */
  sheet() {
    const known = document.querySelector(`link[href="${this.dataset.sheet}"]`);
    if (known) return null;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = this.dataset.sheet;
    return new Promise((done, failed) => {
      link.addEventListener("load", done);
      link.addEventListener("error", failed);
      document.head.append(link);
    });
  }

  look({ Viewer, MarkersPlugin, GyroscopePlugin }) {
    const { yaw, pitch, view } = this.dataset;
    const viewer = new Viewer({
      container: this.sphere,
      panorama: this.level.dataset.url,
      navbar: false,
      keyboard: false,
      mousewheelCtrlKey: true,
      minFov: NARROWEST,
      maxFov: WIDEST,
      defaultYaw: Number(yaw) * RIGHT,
      defaultPitch: Number(pitch) * RIGHT,
      defaultZoomLvl: ((WIDEST - Number(view)) / (WIDEST - NARROWEST)) * 100,
      defaultTransition: { speed: this.still ? 0 : 800, rotation: !this.still, effect: "fade" },
      plugins: [
        MarkersPlugin.withConfig({ markers: this.places.map((place, index) => this.mark(place, index)) }),
        GyroscopePlugin.withConfig({ touchmove: true, moveMode: "smooth" }),
      ],
    });
    this.gyroscope = viewer.getPlugin(GyroscopePlugin);
    viewer.addEventListener("load-progress", ({ progress }) => {
      if (progress < 100) this.say(this.dataset.loading.replace("#", Math.round(progress)));
    });
    return viewer;
  }

  mark(place, index) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "hotspot";
    element.textContent = index + 1;
    element.setAttribute("aria-label", `${index + 1}. ${place.querySelector(".place").textContent}`);
    element.addEventListener("click", () => this.goTo(place));
    const { yaw, pitch } = place.dataset;
    return { id: `place-${index}`, element, position: { yaw: Number(yaw) * RIGHT, pitch: Number(pitch) * RIGHT } };
  }

  furnish() {
    for (const tool of this.stage.querySelectorAll("[data-act]")) {
      tool.addEventListener("click", () => this[tool.dataset.act](tool));
      if (tool.dataset.act === "full") tool.hidden = !document.fullscreenEnabled;
      if (tool.dataset.act === "tilt") this.gyroscope.isSupported().then((can) => { tool.hidden = !can; });
    }
    this.sphere.addEventListener("keydown", (event) => this.press(event));
    this.stage.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.viewer) this.shut();
    });
  }

  press(event) {
    const [across, up] = KEYS[event.key] ?? [];
    if (across !== undefined) {
      const { yaw, pitch } = this.viewer.getPosition();
      this.viewer.rotate({ yaw: yaw + across * RIGHT, pitch: pitch + up * RIGHT });
    } else if (event.key === "+" || event.key === "=") this.closer();
    else if (event.key === "-") this.farther();
    else return;
    event.preventDefault();
  }

  /** Turns to a place, and says at the lower edge what is there. */
  goTo(place) {
    if (!this.viewer) return;
    this.at = this.places.indexOf(place);
    const [name, ...more] = [...place.children].map((part) => part.cloneNode(true));
    const title = document.createElement("strong");
    title.lang = name.lang;
    title.textContent = name.textContent;
    this.told.replaceChildren(title, ...more);
    const { yaw, pitch } = place.dataset;
    this.turnTo({ yaw: Number(yaw) * RIGHT, pitch: Number(pitch) * RIGHT });
  }

  turnTo(position) {
    if (this.still) {
      this.viewer.rotate(position);
      if (position.zoom !== undefined) this.viewer.zoom(position.zoom);
    } else this.viewer.animate({ ...position, speed: "8rpm" });
  }

  /** Shows on the plan whither one looks. */
  sight() {
    const turned = this.viewer.getPosition().yaw / RIGHT;
    for (const sight of this.querySelectorAll(".sight")) {
      sight.setAttribute("transform", `rotate(${Number(sight.dataset.turn) + turned})`);
    }
  }

  onward() {
    this.goTo(this.places[((this.at ?? -1) + 1) % this.places.length]);
  }

  closer() {
    this.viewer.zoom(Math.min(100, this.viewer.getZoomLevel() + 15));
  }

  farther() {
    this.viewer.zoom(Math.max(0, this.viewer.getZoomLevel() - 15));
  }

  whole() {
    const { yaw, pitch, view } = this.dataset;
    const zoom = ((WIDEST - Number(view)) / (WIDEST - NARROWEST)) * 100;
    this.told.replaceChildren();
    this.turnTo({ yaw: Number(yaw) * RIGHT, pitch: Number(pitch) * RIGHT, zoom });
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
    this.viewer?.destroy();
    for (const shown of this.stage.querySelectorAll(".sphere, .where, .told, .tools")) shown.remove();
    this.stage.classList.remove("open");
    this.viewer = this.opening = this.at = null;
    this.opener.hidden = this.opener.disabled = false;
    this.say("");
    if (within) this.opener.focus();
  }

  say(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }
}

customElements.define("museum-panorama", MuseumPanorama);
