/**
 * Puts a live map in place of the drawing and ties it to the list beside it.
 *
 *   <museum-map data-points="/ban-do/diem.geojson" data-webgl="…/webgl.js" data-flat="…/flat.js" …>
 *     <div data-frame><svg class="map-sketch">…</svg><museum-map-card hidden>…</museum-map-card></div>
 *     <p data-ground>…</p>
 *     <museum-near>…</museum-near>
 *     <p role="status" data-said></p>
 *     <ol data-list><li id="slug" data-id data-latitude data-longitude>…</li></ol>
 *   </museum-map>
 *
 * The map is fetched when it comes near the window, on a phone at the first sign of a hand as well:
 * it weighs more than all else. MapLibre where there is WebGL 2, else Leaflet.
 * Both are modules that answer `open(holder, options)` with { name, show, goTo, mark, here, bounds,
 * remove }. Whatever fails, the drawing and the list stay. `#slug` in the address opens a record.
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
    this.engine?.remove();
    this.engine = null;
  }

  approach() {
    this.watch.disconnect();
    if (!matchMedia(NARROW).matches) return this.open();
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
    try {
      const { points, areas, sketch } = this.dataset;
      const [all, named, drawn] = await Promise.all([points, areas, sketch].map(read));
      this.points = all;
      this.engine = await this.start({ points: all, areas: named, sketch: drawn });
    } catch (problem) {
      console.warn(problem);
      this.say(this.dataset.failed);
      return;
    }
    this.say(this.points.more ? this.dataset.more : "");
    const served = this.dataset.tiles || (this.dataset.style && this.engine.name === "webgl");
    this.querySelector("[data-ground]").hidden = Boolean(served);
    this.dataset.ready = this.engine.name;
    this.followHash();
  }

  /** WebGL first; where there is none, or it cannot start, the map is flat. */
  async start(given) {
    const options = {
      ...given,
      still: matchMedia("(prefers-reduced-motion: reduce)").matches,
      words: this.dataset,
      onPick: (features) => this.card.show(features),
      onMove: (bounds) => this.refresh(bounds),
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

  /** Where there is more than one answer holds, what is in sight is asked for. */
  async refresh(bounds) {
    if (!this.points.more) return;
    const address = new URL(this.dataset.points, location.href);
    address.searchParams.set("bbox", within(bounds).join(","));
    this.asked = address.href;
    const points = await read(address).catch(() => null);
    if (!points || this.asked !== address.href) return;
    this.inSight = points;
    this.engine.show(points);
    this.say(points.more ? this.dataset.more : "");
  }

  get features() {
    return (this.inSight ?? this.points)?.features ?? [];
  }

  point(target) {
    const { id } = target.closest("li[data-id]")?.dataset ?? {};
    this.engine?.mark(this.features.find((feature) => String(feature.id) === id) ?? null);
  }

  /** The slug that the address asks for, "" for none. */
  get wanted() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  followHash() {
    const { wanted } = this;
    const feature = wanted && this.features.find(({ properties }) => properties.slug === wanted);
    if (!feature || !this.engine) return;
    this.engine.goTo(feature.geometry.coordinates, CLOSE_BY);
    this.card.show([feature]);
    this.frame.scrollIntoView({ block: "nearest" });
  }

  /** What the card shows is marked on the map and in the list. */
  shown(features) {
    const ids = new Set(features.map(({ id }) => String(id)));
    for (const row of this.list.children) row.classList.toggle("shown", ids.has(row.dataset.id));
    this.engine?.mark(features[0] ?? null);
  }

  /** Rows by distance, with the nearest of those that the list has on other pages. */
  near({ place, away, words }) {
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
    this.engine?.here(place);
  }

  say(words) {
    this.said.textContent = words;
  }
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** A box that the server takes: a map of the whole world shows more than there is. */
function within(bounds) {
  return bounds.map((side, number) => {
    const most = number % 2 ? 90 : 180;
    return Math.max(-most, Math.min(most, side)).toFixed(4);
  });
}

function hasWebGL() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

customElements.define("museum-map", MuseumMap);
