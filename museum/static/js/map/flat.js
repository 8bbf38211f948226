/**
 * The same map by Leaflet, for browsers without WebGL 2; clusters by supercluster.
 *
 * Answers to the same calls as webgl.js.
 */
const CLOSEST = 17;
const LARGEST = 64; // pixels
const MARGIN = [56, 56];

export async function open(holder, options) {
  const { words } = options;
  await sheet(words.leafletSheet);
  await import(words.leaflet);
  await import(words.supercluster);
  return new FlatMap(globalThis.L, globalThis.Supercluster, holder, options);
}

class FlatMap {
  name = "flat";

  constructor(leaflet, Supercluster, holder, options) {
    this.leaflet = leaflet;
    this.options = options;
    this.names = [];
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
      maxZoom: words.tiles ? 19 : CLOSEST,
      zoomControl: false,
      attributionControl: Boolean(words.tiles && words.credit),
      zoomAnimation: !options.still,
      fadeAnimation: !options.still,
      markerZoomAnimation: !options.still,
      inertia: !options.still,
    });
    leaflet.control
      .zoom({ position: "topright", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
      .addTo(this.map);
    this.map.attributionControl?.setPrefix(false);
    leaflet.control.scale({ imperial: false }).addTo(this.map);
    holder.setAttribute("role", "region");
    holder.setAttribute("aria-label", words.name);
    this.ground();
    this.signs = leaflet.layerGroup().addTo(this.map);
    this.frame();
    this.show(options.points);
    this.map.on("moveend", () => { this.draw(); options.onMove(this.bounds()); });
  }

  /** Tiles of the office, else our own sketch. */
  ground() {
    const { leaflet, map, options: { words, sketch, areas } } = this;
    if (words.tiles) {
      leaflet.tileLayer(words.tiles, { attribution: words.credit, maxZoom: 19 }).addTo(map);
      return;
    }
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);
    leaflet.geoJSON(sketch, {
      interactive: false,
      filter: ({ geometry }) => geometry.type !== "Point",
      style: ({ properties: { kind, width } }) => ({
        color: kind === "dyke" ? colour("line-strong") : colour("water"),
        dashArray: kind === "dyke" ? "7 4" : null,
        weight: kind === "lake" ? 0 : width * (kind === "river" ? 2 : 1),
        fillColor: colour("water"),
        fillOpacity: kind === "lake" ? 1 : 0,
        fill: kind === "lake",
      }),
    }).addTo(map);
    leaflet.geoJSON(areas, {
      interactive: false,
      style: { color: colour("line-strong"), weight: 1, fill: false },
      pointToLayer: ({ properties }, place) => this.words(properties.name, place, ""),
    }).addTo(map);
    for (const { properties, geometry } of sketch.features) {
      const text = document.documentElement.lang === "en" ? properties.name_en : properties.name;
      if (!text || properties.kind === "dyke") continue;
      const places = geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates;
      const [longitude, latitude] = geometry.type === "Polygon" ? middle(places) : places[places.length >> 1];
      this.words(text, [latitude, longitude], " water").addTo(map);
    }
  }

  /** Words at a place; `more` is a further class. */
  words(text, place, more) {
    const html = sign(`map-name${more}`, text);
    this.names.push(html);
    const icon = this.leaflet.divIcon({ className: "", html, iconSize: [0, 0] });
    return this.leaflet.marker(place, { icon, interactive: false, keyboard: false });
  }

  /** Names that would lie on a sign or on another name are left out until there is room. */
  declutter() {
    const taken = [...this.map.getPane("markerPane").querySelectorAll(".map-group, .map-dot")]
      .map((each) => each.getBoundingClientRect());
    for (const name of this.names) name.hidden = false;
    for (const name of this.names) {
      const box = name.getBoundingClientRect();
      name.hidden = taken.some((other) => overlap(box, other));
      if (!name.hidden) taken.push(box);
    }
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
    for (const found of this.index.getClusters(this.bounds(), zoom)) {
      const [longitude, latitude] = found.geometry.coordinates;
      const { properties } = found;
      const number = properties.number ?? properties.count ?? 1;
      const exact = properties.exact ?? properties.exactness !== "area";
      const mixed = exact && properties.cluster && properties.sure < properties.point_count;
      const sign = number > 1 ? this.group(number, exact, mixed) : this.dot(found);
      this.leaflet
        .marker([latitude, longitude], sign)
        .on("click", () => this.pick(found))
        .on("keypress", ({ originalEvent: event }) => this.press(event, found))
        .addTo(this.signs)
        .getElement()
        .setAttribute("aria-label", sign.title);
    }
    this.declutter();
    if (focused) this.keepFocus(focused.getLatLng());
  }

  /** Whoever goes by keys stays on the sign, or on the map when the sign is gone. */
  keepFocus(place) {
    const same = this.signs.getLayers().find((each) => each.getLatLng().equals(place));
    (same?.getElement() ?? this.map.getContainer()).focus({ preventScroll: true });
  }

  group(count, exact, mixed) {
    const size = Math.min(LARGEST, Math.round(22 + 4 * Math.sqrt(count)));
    const html = sign(`map-group${exact ? "" : " area"}${mixed ? " mixed" : ""}`, String(count));
    const { many, mixed: unsure } = this.options.words;
    const name = mixed ? `${count} ${many}, ${unsure}` : `${count} ${many}`;
    return { icon: this.leaflet.divIcon({ className: "", html, iconSize: [size, size] }), alt: name, title: name };
  }

  dot({ properties: { exactness, title = `1 ${this.options.words.many}` } }) {
    const look = { point: "", tile: "", area: " area" }[exactness] ?? " rough";
    const html = sign(`map-dot${look}`);
    return { icon: this.leaflet.divIcon({ className: "", html, iconSize: [18, 18] }), title, alt: title };
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
    const colour = getComputedStyle(document.documentElement).getPropertyValue("--indigo");
    this.ring = this.leaflet
      .circleMarker([latitude, longitude], { radius: 15, color: colour, weight: 4, fill: false, interactive: false })
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
    this.map.remove();
  }
}

/** Our own element inside Leaflet's, whose style sheet would win over ours. */
function sign(className, text = "") {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
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
