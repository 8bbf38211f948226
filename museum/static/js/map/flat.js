/**
 * The same map by Leaflet, for browsers without WebGL 2; clusters by supercluster.
 *
 * Answers to the same calls as webgl.js.
 */
const CLOSEST = 17;
const DOT = 24; // pixels: what a hand must reach, the dot in it is smaller
const TITLES = 13; // zoom from which records that stand alone are named
const FONTS = ["400 16px 'Be Vietnam Pro'", "600 16px 'Be Vietnam Pro'", "600 16px 'Source Serif 4'"];
const MARKS = "aăâđêôơưạặậệộợựỹ"; // brings the files of both parts of the alphabet
const BROAD = 10; // a river of this width holds its name; a narrower one has it beside it
const MARGIN = [48, 48];

export async function open(holder, options) {
  const { words } = options;
  await sheet(words.leafletSheet);
  await import(words.leaflet);
  await import(words.supercluster);
  const { Names } = await import(words.names);
  await Promise.all(FONTS.map((font) => document.fonts.load(font, MARKS))); // names are measured
  return new FlatMap(globalThis.L, globalThis.Supercluster, Names, holder, options);
}

class FlatMap {
  name = "flat";

  constructor(leaflet, Supercluster, Names, holder, options) {
    this.leaflet = leaflet;
    this.options = options;
    this.index = new Supercluster({
      radius: 56,
      maxZoom: 20,
      map: ({ exactness, count = 1 }) => ({
        exact: exactness === "area" ? 0 : 1,
        sure: ["point", "tile"].includes(exactness) ? 1 : 0,
        number: count,
      }),
      reduce: (sum, one) => { sum.exact += one.exact; sum.sure += one.sure; sum.number += one.number; },
    });
    const { words } = options;
    this.map = leaflet.map(holder, {
      minZoom: 8,
      zoomSnap: 0.25,
      maxZoom: words.tiles ? 19 : CLOSEST,
      zoomControl: false,
      attributionControl: Boolean(words.tiles && words.credit),
      zoomAnimation: !options.still,
      fadeAnimation: !options.still,
      markerZoomAnimation: !options.still,
      inertia: !options.still,
    });
    this.map.attributionControl?.setPrefix(false);
    holder.setAttribute("role", "region");
    holder.setAttribute("aria-label", words.name);
    this.names = new Names(leaflet, this.map);
    this.frame();
    this.ground();
    this.signs = leaflet.layerGroup().addTo(this.map);
    this.show(options.points);
    this.map.on("moveend", () => { this.draw(); options.onMove(); });
  }

  /** Tiles of the office, else our own sketch. */
  ground() {
    const { leaflet, map, options: { words, sketch, areas } } = this;
    if (words.tiles) {
      leaflet.tileLayer(words.tiles, { attribution: words.credit, maxZoom: 19 }).addTo(map);
      return;
    }
    const land = leaflet.geoJSON(sketch, {
      interactive: false, filter: ({ geometry }) => geometry.type !== "Point", style: landStyle(map.getZoom()),
    }).addTo(map);
    const bounds = leaflet.geoJSON(areas, {
      interactive: false, filter: ({ geometry }) => geometry.type !== "Point", style: boundStyle,
    }).addTo(map);
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.recolour = () => { land.setStyle(landStyle(map.getZoom())); bounds.setStyle(boundStyle); };
    this.dark.addEventListener("change", this.recolour);
    map.on("zoomend", this.recolour);
    this.write(sketch, areas);
  }

  /** The names of the land, the weightier first: they have the room first. */
  write({ features: drawn }, { features: areas }) {
    const rank = ({ level, current }) => (level === "village" ? "village" : current ? "ward" : "former");
    const names = (look) => {
      for (const { properties, geometry: { type, coordinates } } of areas) {
        if (type === "Point" && rank(properties) === look) this.names.beside(properties.label, look, turned(coordinates));
      }
    };
    names("ward");
    for (const kind of ["river", "lake", "dyke"]) {
      for (const { properties, geometry } of drawn) if (properties.kind === kind) this.writeLine(properties, geometry);
    }
    names("village");
    names("former");
  }

  writeLine({ kind, width, name, name_en: english }, { coordinates }) {
    const text = (document.documentElement.lang === "en" && english) || name;
    if (kind === "lake") return this.names.within(text, "water", turned(middle(coordinates[0])));
    const above = kind === "river" && width >= BROAD ? 0 : width + 2;
    return this.names.along(text, kind === "dyke" ? "dyke" : "water", coordinates.map(turned), above);
  }

  frame() {
    const placed = [this.options.points, this.options.areas].find(({ features }) => features.length);
    const places = placed?.features
      .filter(({ geometry }) => geometry.type === "Point")
      .map(({ geometry: { coordinates: [longitude, latitude] } }) => [latitude, longitude]);
    const bounds = places?.length ? places : [[20.99, 105.69], [21.12, 105.85]];
    this.map.fitBounds(bounds, { padding: MARGIN, maxZoom: 14, animate: false });
  }

  show(points) {
    this.points = points;
    this.index.load(points.features);
    this.draw();
  }

  draw() {
    const focused = this.signs.getLayers().find((each) => each.getElement() === document.activeElement);
    this.signs.clearLayers();
    const zoom = Math.round(this.map.getZoom());
    const [taken, alone] = [[], []];
    for (const found of this.index.getClusters(this.bounds(), zoom)) {
      const [longitude, latitude] = found.geometry.coordinates;
      const place = [latitude, longitude];
      const { properties } = found;
      const number = properties.number ?? properties.count ?? 1;
      const exact = properties.exact ?? properties.exactness !== "area";
      const mixed = exact && properties.cluster && properties.sure < properties.point_count;
      const sign = number > 1 ? this.group(number, exact, mixed) : this.dot(found);
      const marker = this.leaflet
        .marker(place, sign)
        .on("click", () => this.pick(found))
        .on("keypress", ({ originalEvent: event }) => this.press(event, found))
        .addTo(this.signs);
      marker.getElement().setAttribute("aria-label", sign.title);
      const { x, y } = this.map.latLngToContainerPoint(place);
      const half = number > 1 ? sign.icon.options.iconSize[0] / 2 + 3 : DOT / 2 - 2;
      taken.push({ left: x - half, top: y - half, right: x + half, bottom: y + half });
      if (number === 1 && zoom >= TITLES && properties.title) alone.push([properties.title, place]);
    }
    this.names.now(alone);
    this.names.settle(taken);
    if (focused) this.keepFocus(focused.getLatLng());
  }

  /** Whoever goes by keys stays on the sign, or on the map when the sign is gone. */
  keepFocus(place) {
    const same = this.signs.getLayers().find((each) => each.getLatLng().equals(place));
    (same?.getElement() ?? this.map.getContainer()).focus({ preventScroll: true });
  }

  group(count, exact, mixed) {
    const size = Math.round(24 + 28 * Math.min(1, (Math.sqrt(count) - 1) / 9));
    const html = sign(`map-group${exact ? "" : " area"}${mixed ? " mixed" : ""}`, String(count));
    const { many, mixed: unsure } = this.options.words;
    const name = mixed ? `${count} ${many}, ${unsure}` : `${count} ${many}`;
    return { icon: this.leaflet.divIcon({ className: "", html, iconSize: [size, size] }), alt: name, title: name };
  }

  dot({ properties: { exactness, title = `1 ${this.options.words.many}` } }) {
    const look = { point: "", tile: "", area: " area" }[exactness] ?? " rough";
    const html = sign(`map-dot${look}`);
    return { icon: this.leaflet.divIcon({ className: "", html, iconSize: [DOT, DOT] }), title, alt: title };
  }

  /** Signs are buttons, and Leaflet tells them of keys only that they were pressed. */
  press(event, found) {
    if (!["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    this.pick(found);
  }

  pick(found) {
    const { properties, geometry: { coordinates } } = found;
    if (!properties.cluster) return this.options.onPick([found]);
    const zoom = this.index.getClusterExpansionZoom(properties.cluster_id);
    if (zoom <= CLOSEST) return this.goTo(coordinates, zoom);
    return this.options.onPick(this.index.getLeaves(properties.cluster_id, Infinity));
  }

  step(by) {
    this.map.setZoom(this.map.getZoom() + by, { animate: !this.options.still });
  }

  reach() {
    const zoom = this.map.getZoom();
    return { closer: zoom < this.map.getMaxZoom(), farther: zoom > this.map.getMinZoom() };
  }

  goTo([longitude, latitude], zoom) {
    this.map.setView([latitude, longitude], zoom, { animate: !this.options.still });
  }

  closer(place) {
    const zoom = this.map.getZoom();
    if (zoom >= CLOSEST) return false;
    this.goTo(place, Math.min(zoom + 2, CLOSEST));
    return true;
  }

  mark(feature) {
    this.ring?.remove();
    if (!feature) return;
    const [longitude, latitude] = feature.geometry.coordinates;
    this.ring = this.leaflet
      .circleMarker([latitude, longitude], { radius: 15, color: colour("indigo"), weight: 4, fill: false, interactive: false })
      .addTo(this.map);
    if (!this.map.getBounds().contains([latitude, longitude])) {
      this.goTo(feature.geometry.coordinates, this.map.getZoom());
    }
  }

  here([longitude, latitude]) {
    const icon = this.leaflet.divIcon({ className: "", html: sign("map-here"), iconSize: [18, 18] });
    this.hereMarker?.remove();
    this.hereMarker = this.leaflet
      .marker([latitude, longitude], { icon, keyboard: false, alt: this.options.words.here })
      .addTo(this.map);
    this.goTo([longitude, latitude], Math.max(this.map.getZoom(), 13));
  }

  bounds() {
    const box = this.map.getBounds();
    return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  }

  remove() {
    this.dark?.removeEventListener("change", this.recolour);
    this.map.remove();
  }
}

/** Our own element inside Leaflet's, whose style sheet would win over ours. */
function sign(className, text = "") {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}

/** Rivers grow with the zoom, as layers.js has them. */
function landStyle(zoom) {
  return ({ properties: { kind, width } }) => ({
    color: colour(kind === "dyke" ? "line-strong" : "water"),
    dashArray: kind === "dyke" ? "7 4" : null,
    weight: { lake: 0, dyke: 2 }[kind] ?? width * 2.2 * 1.6 ** (zoom - 13),
    fillColor: colour("water"),
    fillOpacity: kind === "lake" ? 1 : 0,
    fill: kind === "lake",
  });
}

function boundStyle() {
  return { color: colour("line-strong"), weight: 1, fill: false };
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Leaflet's order of a place of GeoJSON. */
function turned([longitude, latitude]) {
  return [latitude, longitude];
}

function middle(places) {
  return [0, 1].map((side) => places.reduce((sum, place) => sum + place[side], 0) / places.length);
}

function sheet(address) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  return new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => fail(new Error(address));
    document.head.append(link);
  });
}
