/**
 * The map by MapLibre: our sketch, or the office's style or tiles, and the points in clusters.
 *
 * Labels are drawn by the browser's own text engine (a style without `glyphs`), so every mark of
 * Vietnamese is there and no font file is asked of anybody.
 */
const FONTS = ["400 16px 'Be Vietnam Pro'", "600 16px 'Be Vietnam Pro'", "600 16px 'Source Serif 4'"];
const MARKS = "aăâđêôơưạặậệộợựỹ"; // brings the files of both parts of the alphabet
const CLOSEST = 17;
const MARGIN = 72;
const NARROW_MARGIN = 48;
const NARROW = 500; // pixels; below it the edge is worth less than the land
const LONGEST = 4000; // milliseconds
const HAND = 14; // pixels around a press in which a sign is meant: fingers are larger than dots

export async function open(holder, options) {
  await sheet(options.words.maplibreSheet);
  const { maplibre: library, layers: ground, lettering: names } = options.words;
  const [maplibre, layers, lettering] = await Promise.all(
    [library, ground, names].map((address) => import(address)),
  );
  await Promise.all(FONTS.map((font) => document.fonts.load(font, MARKS)));
  maplibre.setWorkerUrl(options.words.maplibreWorker);
  const engine = new WebGLMap(maplibre, { ...layers, ...lettering }, holder, options);
  await engine.ready;
  return engine;
}

class WebGLMap {
  name = "webgl";

  constructor(maplibre, layers, holder, options) {
    this.maplibre = maplibre;
    this.layers = layers;
    this.options = options;
    const { words } = options;
    this.map = new maplibre.Map({
      container: holder,
      style: words.style || layers.style(options),
      bounds: boundsOf(options.points, options.areas),
      fitBoundsOptions: { padding: holder.clientWidth < NARROW ? NARROW_MARGIN : MARGIN, maxZoom: 14 },
      maxZoom: words.style || words.tiles ? 19 : CLOSEST,
      minZoom: 8,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: options.still ? 0 : 300,
      attributionControl: words.style || words.tiles ? { compact: true } : false,
      locale: { "Map.Title": words.name },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.ready = this.begin();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.recolour = () => {
      if (!words.style) this.map.setStyle(layers.style(options), { diff: false });
    };
    this.dark.addEventListener("change", this.recolour);
  }

  /**
   * Resolves when all is drawn, or for a slow tile server after a while: until then the drawing stays
   * in sight. What fails once there is a style to draw on (a tile) is only told.
   */
  begin() {
    const { map } = this;
    this.listen();
    return new Promise((done, fail) => {
      let ground = false;
      map.on("style.load", () => {
        ground = true;
        this.furnish();
        map.once("idle", done);
        setTimeout(done, LONGEST);
      });
      map.on("error", ({ error }) => {
        console.info(error.message);
        if (!ground) fail(error);
      });
    });
  }

  furnish() {
    const { map } = this;
    map.addSource("points", {
      type: "geojson",
      data: this.data ?? this.options.points,
      cluster: true,
      clusterRadius: 44,
      maxzoom: 24,
      clusterMaxZoom: 23, // what stands at one place stays together however close one comes
      clusterProperties: {
        exact: ["+", ["case", this.layers.AREA, 0, 1]],
        sure: ["+", ["case", this.layers.EXACT, 1, 0]],
        number: ["+", ["coalesce", ["get", "count"], 1]],
      },
    });
    map.addSource("marked", { type: "geojson", data: collection([]) });
    const { words } = this.options;
    const land = !words.style && !words.tiles;
    const { RADIUS, addMarks, colours, nameLayers, pointLayers, rooms } = this.layers;
    addMarks(map);
    for (const layer of nameLayers(colours(), land)) map.addLayer(layer);
    for (const layer of pointLayers(RADIUS)) map.addLayer(layer);
    for (const layer of rooms(land)) map.addLayer(layer, "marked");
  }

  listen() {
    const { map } = this;
    map.on("click", ({ point }) => this.pick(this.nearest(point)));
    map.on("mousemove", ({ point }) => { map.getCanvas().style.cursor = this.nearest(point) ? "pointer" : ""; });
    map.on("moveend", () => this.options.onMove());
  }

  /** The sign that a press on `point` means. */
  nearest({ x, y }) {
    const layers = ["groups", "places"].filter((id) => this.map.getLayer(id));
    const [low, high] = [-HAND, HAND].map((by) => [x + by, y + by]);
    const away = ({ geometry }) => {
      const at = this.map.project(geometry.coordinates);
      return Math.hypot(at.x - x, at.y - y);
    };
    return this.map.queryRenderedFeatures([low, high], { layers }).sort((one, two) => away(one) - away(two))[0];
  }

  async pick(found) {
    if (!found) return null;
    if (!found.properties.cluster) return this.options.onPick([this.whole(found)]);
    const source = this.map.getSource("points");
    const { cluster_id: id, point_count: count } = found.properties;
    const zoom = await source.getClusterExpansionZoom(id);
    if (zoom <= CLOSEST) return this.goTo(found.geometry.coordinates, zoom + 0.2);
    const leaves = await source.getClusterLeaves(id, count, 0);
    return this.options.onPick(leaves.map((leaf) => this.whole(leaf)));
  }

  /** The feature as it was given: the map hands back copies without what it does not need. */
  whole(feature) {
    const all = (this.data ?? this.options.points).features;
    return all.find(({ id }) => id === feature.id) ?? feature;
  }

  show(points) {
    this.data = points;
    this.map.getSource("points")?.setData(points);
  }

  goTo(center, zoom) {
    this.map[this.options.still ? "jumpTo" : "easeTo"]({ center, zoom });
  }

  /** One step closer (1) or farther (-1). */
  step(by) {
    this.map.zoomTo(this.map.getZoom() + by, { animate: !this.options.still });
  }

  /** Whether it can be looked at from closer, and from farther. */
  reach() {
    const zoom = this.map.getZoom();
    return { closer: zoom < this.map.getMaxZoom() - 0.01, farther: zoom > this.map.getMinZoom() + 0.01 };
  }

  /** Comes closer to a place, unless it is as close as can be: then says false. */
  closer(center) {
    const zoom = this.map.getZoom();
    if (zoom > this.map.getMaxZoom() - 0.1) return false;
    this.goTo(center, Math.min(zoom + 2, this.map.getMaxZoom()));
    return true;
  }

  mark(feature) {
    this.map.getSource("marked")?.setData(collection(feature ? [feature] : []));
    if (feature && !this.map.getBounds().contains(feature.geometry.coordinates)) {
      this.goTo(feature.geometry.coordinates, this.map.getZoom());
    }
  }

  here(place) {
    const sign = document.createElement("div");
    sign.className = "map-here";
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", this.options.words.here);
    this.hereMarker?.remove();
    this.hereMarker = new this.maplibre.Marker({ element: sign }).setLngLat(place).addTo(this.map);
    this.goTo(place, Math.max(this.map.getZoom(), 13));
  }

  bounds() {
    return this.map.getBounds().toArray().flat();
  }

  remove() {
    this.dark.removeEventListener("change", this.recolour);
    this.map.remove();
  }
}

function sheet(address) {
  const known = document.querySelector(`link[href="${CSS.escape(address)}"]`);
  if (known) return null;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  return new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => fail(new Error(address));
    document.head.append(link);
  });
}

function collection(features) {
  return { type: "FeatureCollection", features };
}

function boundsOf(...collections) {
  const places = collections.find(({ features }) => features.length)?.features
    .filter(({ geometry }) => geometry.type === "Point")
    .map(({ geometry }) => geometry.coordinates) ?? [];
  if (!places.length) return [105.69, 20.99, 105.85, 21.12];
  const [east, north] = [0, 1].map((side) => Math.max(...places.map((place) => place[side])));
  const [west, south] = [0, 1].map((side) => Math.min(...places.map((place) => place[side])));
  return [west, south, east, north];
}
