/**
 * The map by MapLibre: our sketch, or the office's style or tiles, and the points in clusters.
 *
 * Labels are drawn by the browser's own text engine (a style without `glyphs`), so every mark of
 * Vietnamese is there and no font file is asked of anybody.
 */
const PLAIN = ["Be Vietnam Pro"];
const STRONG = ["Be Vietnam Pro SemiBold", ...PLAIN]; // the weight is read from the first name
const MARKS = "aăâđêôơưạặậệộợựỹ"; // brings the files of both parts of the alphabet
const CLOSEST = 17;
const MARGIN = 56;
const METRE_AT_0 = 1 / 78271.517; // pixels of a metre at zoom 0 on the equator, tiles of 512
const EXACT = ["==", ["get", "exactness"], "point"];
const AREA = ["==", ["get", "exactness"], "area"];

export async function open(holder, options) {
  await sheet(options.words.maplibreSheet);
  const maplibre = await import(options.words.maplibre);
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px "${PLAIN}"`, MARKS)));
  maplibre.setWorkerUrl(options.words.maplibreWorker);
  const engine = new WebGLMap(maplibre, holder, options);
  await engine.ready;
  return engine;
}

class WebGLMap {
  name = "webgl";

  constructor(maplibre, holder, options) {
    this.maplibre = maplibre;
    this.options = options;
    const { words } = options;
    this.map = new maplibre.Map({
      container: holder,
      style: words.style || style(options),
      bounds: boundsOf(options.points, options.areas),
      fitBoundsOptions: { padding: MARGIN, maxZoom: 14 },
      maxZoom: words.style || words.tiles ? 19 : CLOSEST,
      minZoom: 8,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: false,
      attributionControl: words.credit && !words.style ? { compact: true, customAttribution: words.credit } : words.style ? { compact: true } : false,
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
    this.ready = new Promise((done, fail) => {
      this.map.once("load", () => { this.furnish(); done(); });
      this.map.once("error", ({ error }) => fail(error));
    });
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.recolour = () => {
      if (!words.style) this.map.setStyle(style(options));
      this.map.once("styledata", () => this.furnish());
    };
    this.dark.addEventListener("change", this.recolour);
  }

  furnish() {
    const { map } = this;
    if (map.getSource("points")) return;
    map.addSource("points", {
      type: "geojson",
      data: this.data ?? this.options.points,
      cluster: true,
      clusterRadius: 44,
      maxzoom: 24,
      clusterMaxZoom: 23, // what stands at one place stays together however close one comes
      clusterProperties: { exact: ["+", ["case", AREA, 0, 1]] },
    });
    map.addSource("marked", { type: "geojson", data: collection([]) });
    for (const layer of pointLayers(colours())) map.addLayer(layer);
    if (this.listening) return;
    this.listening = true;
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

function colours() {
  const tokens = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    ["paper-deep", "card", "ink-soft", "ink", "line-strong", "water", "indigo", "lacquer", "on-lacquer"].map(
      (name) => [name, tokens.getPropertyValue(`--${name}`).trim()],
    ),
  );
}

/** The style without points: tiles of the office, or our own sketch; no glyphs, no sprite. */
function style({ words, areas, sketch }) {
  const colour = colours();
  const ground = { id: "ground", type: "background", paint: { "background-color": colour["paper-deep"] } };
  if (words.tiles) {
    const tiles = new URL(words.tiles.replaceAll("{", "%7B").replaceAll("}", "%7D"), location.href).href
      .replaceAll("%7B", "{").replaceAll("%7D", "}");
    return {
      version: 8,
      sources: { tiles: { type: "raster", tiles: [tiles], tileSize: 256, attribution: words.credit } },
      layers: [ground, { id: "tiles", type: "raster", source: "tiles" }],
    };
  }
  return {
    version: 8,
    sources: {
      sketch: { type: "geojson", data: sketch },
      areas: { type: "geojson", data: areas },
    },
    layers: [ground, ...sketchLayers(colour)],
  };
}

function sketchLayers(colour) {
  const kind = (name) => ["==", ["get", "kind"], name];
  const grown = (factor) => ["interpolate", ["exponential", 1.6], ["zoom"], 9, ["*", ["get", "width"], 0.25], 13, ["*", ["get", "width"], factor], 17, ["*", ["get", "width"], factor * 6]];
  const name = ["case", ["all", ["==", document.documentElement.lang, "en"], ["has", "name_en"]], ["get", "name_en"], ["get", "name"]];
  const halo = { "text-halo-color": colour["paper-deep"], "text-halo-width": 1.6 };
  return [
    { id: "lakes", type: "fill", source: "sketch", filter: kind("lake"), paint: { "fill-color": colour.water } },
    {
      id: "rivers", type: "line", source: "sketch", filter: kind("river"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colour.water, "line-width": grown(2.2) },
    },
    {
      id: "dykes", type: "line", source: "sketch", filter: kind("dyke"),
      paint: { "line-color": colour["line-strong"], "line-width": 2, "line-dasharray": [4, 2] },
    },
    {
      id: "bounds", type: "line", source: "areas", filter: ["!=", ["geometry-type"], "Point"],
      paint: { "line-color": colour["line-strong"], "line-width": 1 },
    },
    {
      id: "water-names", type: "symbol", source: "sketch", filter: ["any", kind("river"), kind("dyke")], minzoom: 10.5,
      layout: { "symbol-placement": "line", "text-field": name, "text-font": PLAIN, "text-size": 13, "symbol-spacing": 400, "text-offset": ["case", kind("dyke"), ["literal", [0, 0.9]], ["literal", [0, 0]]] },
      paint: { "text-color": ["case", kind("dyke"), colour["ink-soft"], colour.indigo], ...halo, "text-halo-color": ["case", kind("dyke"), colour["paper-deep"], colour.water] },
    },
    {
      id: "lake-names", type: "symbol", source: "sketch", filter: kind("lake"),
      layout: { "text-field": name, "text-font": PLAIN, "text-size": 13 },
      paint: { "text-color": colour.indigo, "text-halo-color": colour.water, "text-halo-width": 1.6 },
    },
    {
      id: "area-names", type: "symbol", source: "areas", filter: ["==", ["geometry-type"], "Point"],
      layout: {
        "text-field": ["get", "name"], "text-font": STRONG, "text-size": 12.5, "text-max-width": 8,
        "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 1.7,
        "symbol-sort-key": ["case", ["get", "current"], 0, 1],
      },
      paint: { "text-color": colour["ink-soft"], ...halo },
    },
  ];
}

function pointLayers(colour) {
  const group = ["has", "point_count"];
  const onlyAreas = ["==", ["get", "exact"], 0];
  const inMetres = ["*", ["coalesce", ["get", "metres"], 0], METRE_AT_0 / Math.cos((21 * Math.PI) / 180)];
  return [
    {
      id: "doubt", type: "circle", source: "points",
      filter: ["all", ["!", group], [">", ["coalesce", ["get", "metres"], 0], 50]],
      paint: {
        "circle-radius": ["interpolate", ["exponential", 2], ["zoom"], 0, inMetres, 22, ["*", inMetres, 2 ** 22]],
        "circle-color": colour.lacquer, "circle-opacity": 0.12,
        "circle-stroke-color": colour.lacquer, "circle-stroke-width": 1, "circle-stroke-opacity": 0.5,
      },
    },
    {
      id: "groups", type: "circle", source: "points", filter: group,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "point_count"]], 1, 13, 10, 30],
        "circle-color": ["case", onlyAreas, colour.card, colour.lacquer],
        "circle-stroke-color": ["case", onlyAreas, colour.lacquer, colour.card],
        "circle-stroke-width": 2,
      },
    },
    {
      id: "counts", type: "symbol", source: "points", filter: group,
      layout: { "text-field": ["to-string", ["get", "point_count"]], "text-font": STRONG, "text-size": 13, "text-allow-overlap": true },
      paint: { "text-color": ["case", onlyAreas, colour.lacquer, colour["on-lacquer"]] },
    },
    {
      id: "places", type: "circle", source: "points", filter: ["!", group],
      paint: {
        "circle-radius": 8,
        "circle-color": ["case", AREA, colour.card, colour.lacquer],
        "circle-opacity": ["case", EXACT, 1, AREA, 1, 0.45],
        "circle-stroke-color": ["case", EXACT, colour.card, colour.lacquer],
        "circle-stroke-width": 2,
      },
    },
    {
      id: "titles", type: "symbol", source: "points", filter: ["!", group], minzoom: 12.5,
      layout: {
        "text-field": ["get", "title"], "text-font": PLAIN, "text-size": 12.5, "text-max-width": 9,
        "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 0.9, "text-justify": "auto",
      },
      paint: { "text-color": colour.ink, "text-halo-color": colour["paper-deep"], "text-halo-width": 1.6 },
    },
    {
      id: "marked", type: "circle", source: "marked",
      paint: {
        "circle-radius": 14, "circle-opacity": 0,
        "circle-stroke-color": colour.indigo, "circle-stroke-width": 4,
      },
    },
  ];
}
