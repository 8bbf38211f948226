/**
 * Puts a live map in place of the drawing and ties it to the list beside it.
 *
 *   <museum-map data-points="/ban-do/diem.geojson" data-webgl="…/webgl.js" data-flat="…/flat.js" …>
 *     <div data-frame><svg>…</svg></div>
 *     <p data-near-tools hidden><button data-near></button></p><p role="status" data-said></p>
 *     <ol data-list><li id="slug" data-id data-latitude data-longitude>…</li></ol>
 *   </museum-map>
 *
 * The map is fetched when it comes near the window: MapLibre where there is WebGL 2, else Leaflet.
 * Both are modules that answer `open(holder, options)` with { show, goTo, mark, here, bounds, fit,
 * remove }. Whatever fails, the drawing and the list stay. `#slug` in the address opens a record.
 */
const NEAR = 15;
const EARTH = 6371008.8;

class MuseumMap extends HTMLElement {
  connectedCallback() {
    this.frame = this.querySelector("[data-frame]");
    this.list = this.querySelector("[data-list]");
    this.said = this.querySelector("[data-said]");
    this.watch = new IntersectionObserver((seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      this.watch.disconnect();
      this.open();
    }, { rootMargin: "200px" });
    this.watch.observe(this.frame);
    this.list.addEventListener("focusin", (event) => this.point(event.target));
    this.list.addEventListener("focusout", () => this.engine?.mark(null));
    this.list.addEventListener("pointerover", (event) => this.point(event.target));
    this.list.addEventListener("pointerleave", () => this.engine?.mark(null));
    this.addNear();
  }

  disconnectedCallback() {
    this.watch.disconnect();
    this.engine?.remove();
    this.engine = null;
  }

  async open() {
    try {
      const [points, areas, sketch] = await Promise.all(
        [this.dataset.points, this.dataset.areas, this.dataset.sketch].map(read),
      );
      this.points = points;
      this.engine = await this.start({ points, areas, sketch });
    } catch (problem) {
      console.warn(problem);
      this.say(this.dataset.failed);
      return;
    }
    if (this.points.more) this.say(this.dataset.more);
    this.dataset.ready = this.engine.name;
    this.followHash();
    this.onHash ??= addEventListener("hashchange", () => this.followHash());
  }

  /** WebGL first; what cannot start, or has none, is drawn flat. */
  async start(given) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const options = {
      ...given,
      still,
      words: this.dataset,
      onPick: (features) => this.card(features),
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
    const holder = element("div", "map-live");
    holder.append(element("div", "map-canvas"));
    this.frame.append(holder);
    try {
      const engine = await open(holder.firstChild, options);
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
    address.searchParams.set("bbox", bounds.map((side) => side.toFixed(4)).join(","));
    const asked = (this.asked = address.href);
    const points = await read(address).catch(() => null);
    if (!points || asked !== this.asked) return;
    this.engine.show(points);
    this.say(points.more ? this.dataset.more : "");
    this.inSight = points;
  }

  get features() {
    return (this.inSight ?? this.points)?.features ?? [];
  }

  point(target) {
    const entry = target.closest("li[data-id]");
    const feature = entry && this.features.find(({ id }) => String(id) === entry.dataset.id);
    this.engine?.mark(feature ?? null);
  }

  followHash() {
    const slug = decodeURIComponent(location.hash.slice(1));
    const feature = slug && this.features.find(({ properties }) => properties.slug === slug);
    if (!feature) return;
    this.engine.goTo(feature.geometry.coordinates, NEAR);
    this.card([feature]);
  }

  /** What stands at one place: picture, name, kind and how exactly it is known. */
  card(features) {
    this.shut();
    if (!features.length) return;
    const card = document.createElement("div");
    card.className = "map-card";
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", features[0].properties.title);
    const close = document.createElement("button");
    Object.assign(close, { type: "button", className: "button close", textContent: "×" });
    close.setAttribute("aria-label", this.dataset.close);
    close.addEventListener("click", () => this.shut());
    card.append(close);
    if (features.length > 1) {
      card.setAttribute("aria-label", `${features.length} ${this.dataset.many}`);
      card.append(element("p", "count", `${features.length} ${this.dataset.many}`));
    }
    const list = element("ul", "places");
    list.append(...features.map((feature) => entry(feature, this.list)));
    card.append(list);
    card.addEventListener("keydown", ({ key }) => key === "Escape" && this.shut());
    this.before = document.activeElement;
    this.frame.append(card);
    card.querySelector("a").focus({ preventScroll: true });
    for (const row of this.list.children) {
      row.classList.toggle("shown", features.some(({ id }) => String(id) === row.dataset.id));
    }
    this.engine.mark(features[0]);
  }

  shut() {
    const card = this.frame.querySelector(".map-card");
    if (!card) return;
    const inside = card.contains(document.activeElement);
    card.remove();
    this.engine?.mark(null);
    if (inside) this.before?.focus?.({ preventScroll: true });
  }

  addNear() {
    const tools = this.querySelector("[data-near-tools]");
    if (!tools || !navigator.geolocation) return;
    tools.hidden = false;
    tools.querySelector("[data-near]").addEventListener("click", () => {
      this.say(this.dataset.locating);
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => this.near(coords),
        ({ code, PERMISSION_DENIED }) =>
          this.say(code === PERMISSION_DENIED ? this.dataset.refused : this.dataset.unknown),
        { timeout: 15000, maximumAge: 60000 },
      );
    });
  }

  near({ latitude, longitude }) {
    const rows = [...this.list.children].map((row) => {
      const away = row.dataset.latitude
        ? metres(latitude, longitude, Number(row.dataset.latitude), Number(row.dataset.longitude))
        : Infinity;
      row.querySelector("[data-distance]").textContent = this.distance(away);
      return { row, away };
    });
    rows.sort((one, other) => one.away - other.away);
    this.list.append(...rows.map(({ row }) => row));
    this.engine?.here([longitude, latitude]);
    this.say(this.dataset.near);
  }

  distance(away) {
    if (!Number.isFinite(away)) return "";
    const format = (value, unit, digits) =>
      new Intl.NumberFormat(document.documentElement.lang, {
        style: "unit", unit, maximumFractionDigits: digits,
      }).format(value);
    return away < 950 ? format(Math.round(away / 50) * 50, "meter", 0) : format(away / 1000, "kilometer", away < 10000 ? 1 : 0);
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

function hasWebGL() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function entry({ properties }, list) {
  const row = document.createElement("li");
  const words = document.createElement("div");
  const title = document.createElement("h3");
  const link = Object.assign(document.createElement("a"), {
    href: properties.url, textContent: properties.title,
  });
  if (properties.lang) link.lang = properties.lang;
  title.append(link);
  words.append(title, element("p", "meta", `${properties.label} · ${properties.place}`));
  if (properties.picture) {
    row.append(Object.assign(new Image(), { src: properties.picture, alt: "", loading: "lazy" }));
  } else {
    row.append(list.querySelector(".no-picture")?.cloneNode(true) ?? element("span", "no-picture"));
  }
  row.append(words);
  return row;
}

/** Great-circle distance in metres (haversine). */
function metres(latitude, longitude, otherLatitude, otherLongitude) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const down = Math.sin(radians(otherLatitude - latitude) / 2);
  const across = Math.sin(radians(otherLongitude - longitude) / 2);
  const part =
    down ** 2 + Math.cos(radians(latitude)) * Math.cos(radians(otherLatitude)) * across ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(part));
}

customElements.define("museum-map", MuseumMap);
