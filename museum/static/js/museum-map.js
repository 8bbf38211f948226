/**
 * Puts a live map in place of the drawing and ties it to the list beside it.
 *
 *   <museum-map data-points="/ban-do/diem.geojson" data-webgl="…/webgl.js" data-flat="…/flat.js" …>
 *     <div data-frame><svg class="map-sketch">…</svg><div data-tools hidden>…</div><museum-map-card hidden>…</museum-map-card></div>
 *     <div data-ground>…</div>
 *     <museum-near>…</museum-near>
 *     <p role="status" data-said></p>
 *     <ol data-list><li id="slug" data-id data-latitude data-longitude>…</li></ol>
 *   </museum-map>
 *
 * The map is fetched when it comes near the window, on a phone at the first sign of a hand as well:
 * it weighs more than all else. MapLibre where there is WebGL 2, else Leaflet.
 * Both are modules that answer `open(holder, options)` with { name, show, goTo, closer, step, reach,
 * mark, here, bounds, remove }. Whatever fails, the drawing and the list stay. `#slug` in the address opens a
 * record. With `data-gathered` there is too much to fetch at once: map/parts.js asks for what is in
 * sight after every move.
 */
const CLOSE_BY = 15;
const MOST_ROWS = 100;
const FROM_AFAR = { rootMargin: "200px" };
const NARROW = "(width < 60rem)";
const SIGNS = ["pointerdown", "pointermove", "touchstart", "scroll", "keydown", "focusin"];

class MuseumMap extends HTMLElement {
  connectedCallback() {
    this.frame = this.querySelector("[data-frame]");
    this.list = this.querySelector("[data-list]");
    this.card = this.querySelector("museum-map-card");
    this.said = this.querySelector("[data-said]");
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const point = ({ target }) => this.point(target);
    this.list.addEventListener("focusin", point, { signal });
    this.list.addEventListener("pointerover", point, { signal });
    for (const away of ["focusout", "pointerleave"]) {
      this.list.addEventListener(away, () => this.engine?.mark(null), { signal });
    }
    this.addEventListener("museum-near", ({ detail }) => this.near(detail), { signal });
    this.addEventListener("museum-map-card", ({ detail }) => this.shown(detail), { signal });
    addEventListener("hashchange", () => this.followHash(), { signal });
    addEventListener("online", () => this.refresh(), { signal });
    this.watch = new IntersectionObserver((seen) => {
      if (seen.some((each) => each.isIntersecting)) this.approach();
    }, FROM_AFAR);
    this.watch.observe(this.frame);
    // Whoever comes for one record is taken to the list by the browser, past the map.
    if (this.wanted) this.open();
  }

  disconnectedCallback() {
    this.leaving.abort();
    this.watch.disconnect();
    this.parts?.stop();
    this.engine?.remove();
    this.engine = null;
  }

  approach() {
    this.watch.disconnect();
    if (!matchMedia(NARROW).matches) return this.open();
    this.offer(true);
    const hand = new AbortController();
    const signal = AbortSignal.any([hand.signal, this.leaving.signal]);
    for (const sign of SIGNS) {
      addEventListener(sign, () => { hand.abort(); this.open(); }, { passive: true, signal });
    }
  }

  async open() {
    this.watch.disconnect();
    if (this.opening) return;
    this.opening = true;
    this.offer(true, true);
    try {
      const { points, areas, sketch, tools } = this.dataset;
      if ("gathered" in this.dataset) await this.gather();
      const all = this.parts ? this.parts.whole() : read(points);
      const [first, named, drawn] = await Promise.all([all, read(areas), read(sketch)]);
      this.points = first;
      this.engine = await this.start({ points: first, areas: named, sketch: drawn });
      const { Tools } = await import(tools);
      this.tools = new Tools(this.querySelector("[data-tools]"), this.engine);
    } catch (problem) {
      console.warn(problem);
      this.say(this.dataset.failed);
      return;
    } finally {
      this.offer(false);
    }
    this.say(this.points.more ? this.dataset.more : "");
    const served = this.dataset.tiles || (this.dataset.style && this.engine.name === "webgl");
    this.querySelector("[data-ground]").classList.toggle("served", Boolean(served));
    this.dataset.ready = this.engine.name;
    this.refresh();
    this.followHash();
  }

  /** The button over the drawing: that the map lives, on a narrow screen, and that it is coming. */
  offer(shown, opening = false) {
    const button = this.querySelector("[data-open]");
    if (opening && button.hidden) return;
    button.hidden = !shown;
    button.onclick = () => this.open();
    if (opening) button.querySelector("span").textContent = button.dataset.opening;
  }

  async gather() {
    const { Parts } = await import(this.dataset.parts);
    this.parts = new Parts(this.dataset.points, this.dataset.few);
  }

  /** WebGL first; where there is none, or it cannot start, the map is flat. */
  async start(given) {
    const options = {
      ...given,
      still: matchMedia("(prefers-reduced-motion: reduce)").matches,
      words: this.dataset,
      onPick: (features) => this.pick(features),
      onMove: () => { this.tools?.follow(); this.refresh(); },
    };
    if (hasWebGL()) {
      try {
        return await this.engineFrom(this.dataset.webgl, options);
      } catch (problem) {
        console.warn(problem);
      }
    }
    return this.engineFrom(this.dataset.flat, options);
  }

  async engineFrom(address, options) {
    const { open } = await import(address);
    // Both libraries style the element they are given; ours stays around it.
    const holder = Object.assign(document.createElement("div"), { className: "map-live" });
    const canvas = Object.assign(document.createElement("div"), { className: "map-canvas" });
    holder.append(canvas);
    this.frame.prepend(holder);
    try {
      const engine = await open(canvas, options);
      this.frame.querySelector(".map-sketch")?.remove();
      return engine;
    } catch (problem) {
      holder.remove();
      throw problem;
    }
  }

  /** What is in sight now, where not everything could be fetched; on failure what is drawn stays. */
  async refresh() {
    if (!this.parts || !this.engine) return;
    try {
      const found = await this.parts.inSight(this.engine.bounds(), this.frame.clientWidth);
      if (!found || !this.engine) return;
      this.points = found;
      this.engine.show(found);
      this.say(this.wordsOf(found));
      this.sort();
    } catch (problem) {
      if (problem.name !== "AbortError") this.say(this.dataset.stale);
    }
  }

  wordsOf({ more, features }) {
    if (more) return this.dataset.more;
    return features.some(isGroup) ? this.dataset.gathering : "";
  }

  /** The card for what was pressed; groups are come closer to, or asked what they are of. */
  async pick(features) {
    const groups = features.filter(isGroup);
    if (!groups.length) return this.card.show(features);
    const [{ properties, geometry }] = groups;
    const alone = features.length === 1 && properties.exactness !== "area";
    if (alone && properties.count > 1 && this.engine.closer(geometry.coordinates)) return null;
    try {
      const { features: found } = await this.parts.inside(features);
      const number = features.reduce((sum, { properties: { count = 1 } }) => sum + count, 0);
      if (found.length) return this.card.show(found, number);
    } catch (problem) {
      console.warn(problem);
    }
    return this.say(this.dataset.stale);
  }

  get features() {
    return (this.points?.features ?? []).filter((feature) => !isGroup(feature));
  }

  point(target) {
    const row = target.closest("li[data-id]");
    const { id, longitude, latitude } = row?.dataset ?? {};
    const known = this.features.find((feature) => String(feature.id) === id);
    this.engine?.mark(known ?? (longitude ? spot(Number(longitude), Number(latitude)) : null));
  }

  /** The slug that the address asks for, "" for none. */
  get wanted() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  async followHash() {
    const { wanted } = this;
    if (!wanted || !this.engine) return;
    const known = this.features.find(({ properties }) => properties.slug === wanted);
    const feature = known ?? (await this.parts?.record(wanted).catch(() => null));
    if (!feature || !this.engine || wanted !== this.wanted) return;
    this.card.show([feature]);
    this.engine.goTo(feature.geometry.coordinates, CLOSE_BY);
    this.comeIntoView();
  }

  /** At once, and once more when the page is complete: until then the browser goes to the named row. */
  comeIntoView() {
    const come = () => this.frame.scrollIntoView({ block: "nearest", behavior: "instant" });
    come();
    if (document.readyState === "complete") return;
    const { signal } = this.leaving;
    addEventListener("load", () => requestAnimationFrame(come), { once: true, signal });
  }

  /** What the card shows is marked on the map and in the list. */
  shown(features) {
    const ids = new Set(features.map(({ id }) => String(id)));
    for (const row of this.list.children) row.classList.toggle("shown", ids.has(row.dataset.id));
    this.engine?.mark(features[0] ?? null);
  }

  near(detail) {
    this.nearest = detail;
    this.sort();
    this.engine?.here(detail.place);
  }

  /** Rows by distance, with the nearest of those that the list has on other pages. */
  sort() {
    if (!this.nearest) return;
    const { away, words } = this.nearest;
    const listed = new Set([...this.list.children].map(({ dataset }) => dataset.id));
    const others = this.features
      .filter(({ id }) => !listed.has(String(id)))
      .map((feature) => this.card.row(feature));
    const rows = [...this.list.children, ...others].map((row) => ({ row, metres: away(row.dataset) }));
    rows.sort((one, other) => one.metres - other.metres);
    rows.length = Math.min(rows.length, Math.max(listed.size, MOST_ROWS));
    for (const { row, metres } of rows) {
      row.querySelector("[data-distance]").textContent = words(metres);
    }
    this.list.replaceChildren(...rows.map(({ row }) => row));
    // Wards name rows that stand together; now they stand by distance.
    this.list.dataset.byDistance = "";
  }

  say(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** Whether a feature stands for others. */
function isGroup({ properties }) {
  return "count" in properties;
}

function spot(longitude, latitude) {
  return { type: "Feature", geometry: { type: "Point", coordinates: [longitude, latitude] }, properties: {} };
}

function hasWebGL() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

customElements.define("museum-map", MuseumMap);
