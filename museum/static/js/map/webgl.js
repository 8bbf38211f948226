/**
 * The map by MapLibre: our sketch, or the office's style or tiles, and the points in clusters.
 *
 * Labels are drawn by the browser's own text engine (a style without `glyphs`), so every mark of
 * Vietnamese is there and no font file is asked of anybody.
 */
const FAMILY = "Be Vietnam Pro";
const MARKS = "aăâđêôơưạặậệộợựỹ"; // brings the files of both parts of the alphabet
const CLOSEST = 17;
const MARGIN = 56;
const NARROW = 500; // pixels; below it the edge is worth less than the land
const LONGEST = 4000; // milliseconds

export async function open(holder, options) {
  await sheet(options.words.maplibreSheet);
  const [maplibre, layers] = await Promise.all(
    [options.words.maplibre, options.words.layers].map((address) => import(address)),
  );
  const weights = [400, 600].map((weight) => `${weight} 16px "${FAMILY}"`);
  await Promise.all(weights.map((font) => document.fonts.load(font, MARKS)));
  maplibre.setWorkerUrl(options.words.maplibreWorker);
  const engine = new WebGLMap(maplibre, layers, holder, options);
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
      fitBoundsOptions: { padding: holder.clientWidth < NARROW ? MARGIN / 2 : MARGIN, maxZoom: 14 },
      maxZoom: words.style || words.tiles ? 19 : CLOSEST,
      minZoom: 8,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: words.style || words.tiles ? { compact: true } : false,
      locale: {
        "NavigationControl.ZoomIn": words.zoomIn,
        "NavigationControl.ZoomOut": words.zoomOut,
        "Map.Title": words.name,
      },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
    this.map.addControl(new maplibre.ScaleControl({}), "bottom-left");
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
      map.on("style.load", () => {
        this.furnish();
        map.once("idle", done);
        setTimeout(done, LONGEST);
      });
      map.on("error", ({ error }) => { console.info(error.message); fail(error); });
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
    for (const layer of this.layers.pointLayers()) map.addLayer(layer);
  }

  listen() {
    const { map } = this;
    for (const layer of ["groups", "places"]) {
      map.on("click", layer, (event) => this.pick(event));
      map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
      map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
    }
    map.on("moveend", () => this.options.onMove(this.bounds()));
  }

  async pick(event) {
    const [found] = event.features;
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
