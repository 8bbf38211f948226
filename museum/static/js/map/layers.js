/**
 * What MapLibre draws, layer by layer: the ground, then the points. Colours come from the tokens.
 *
 * Names are drawn from the page's own fonts: the style names no `glyphs`.
 */
const PLAIN = ["Be Vietnam Pro"];
const STRONG = ["Be Vietnam Pro SemiBold", ...PLAIN]; // the weight is read from the first name
const METRE_AT_0 = 1 / 78271.517; // pixels of a metre at zoom 0 on the equator, tiles of 512
const LATITUDE = 21; // of the land, where a metre is drawn longer than on the equator
export const EXACT = ["match", ["get", "exactness"], ["point", "tile"], true, false];
export const AREA = ["==", ["get", "exactness"], "area"];

/** The style without points: tiles of the office, or our own sketch; no glyphs, no sprite. */
export function style({ words, areas, sketch }) {
  const colour = colours();
  const ground = { id: "ground", type: "background", paint: { "background-color": colour["paper-deep"] } };
  if (words.tiles) {
    const tiles = words.tiles.startsWith("/") ? location.origin + words.tiles : words.tiles;
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
  const dyke = (yes, no) => ["case", kind("dyke"), yes, no];
  const width = (factor) => ["*", ["get", "width"], factor];
  const name = document.documentElement.lang === "en"
    ? ["coalesce", ["get", "name_en"], ["get", "name"]]
    : ["get", "name"];
  const halo = { "text-halo-color": colour["paper-deep"], "text-halo-width": 1.6 };
  return [
    { id: "lakes", type: "fill", source: "sketch", filter: kind("lake"), paint: { "fill-color": colour.water } },
    {
      id: "rivers", type: "line", source: "sketch", filter: kind("river"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": colour.water,
        "line-width": ["interpolate", ["exponential", 1.6], ["zoom"], 9, width(0.25), 13, width(2.2), 17, width(13)],
      },
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
      id: "water-names", type: "symbol", source: "sketch", minzoom: 10.5,
      filter: ["any", kind("river"), kind("dyke")],
      layout: {
        "symbol-placement": "line", "symbol-spacing": 400,
        "text-field": name, "text-font": PLAIN, "text-size": 13,
        "text-offset": dyke(["literal", [0, 0.9]], ["literal", [0, 0]]),
      },
      paint: {
        ...halo,
        "text-color": dyke(colour["ink-soft"], colour.indigo),
        "text-halo-color": dyke(colour["paper-deep"], colour.water),
      },
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

export function pointLayers() {
  const colour = colours();
  const number = ["coalesce", ["get", "number"], ["get", "count"], 1];
  const group = [">", number, 1];
  const onlyAreas = ["any", ["==", ["get", "exact"], 0], AREA];
  // What is gathered here is told apart by a ring: not all of it stands where the sign does.
  const mixed = ["all", ["has", "sure"], [">", ["get", "exact"], 0], ["<", ["get", "sure"], ["get", "point_count"]]];
  const metres = ["coalesce", ["get", "metres"], 0];
  const pixels = ["*", metres, METRE_AT_0 / Math.cos((LATITUDE * Math.PI) / 180)];
  return [
    {
      id: "doubt", type: "circle", source: "points",
      filter: ["all", ["!", group], [">", metres, 50]],
      paint: {
        "circle-radius": ["interpolate", ["exponential", 2], ["zoom"], 0, pixels, 22, ["*", pixels, 2 ** 22]],
        "circle-color": colour.lacquer, "circle-opacity": 0.12,
        "circle-stroke-color": colour.lacquer, "circle-stroke-width": 1, "circle-stroke-opacity": 0.5,
      },
    },
    {
      id: "mixed", type: "circle", source: "points", filter: ["all", group, mixed],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["sqrt", number], 1, 18, 10, 35],
        "circle-color": colour.lacquer, "circle-opacity": 0.25,
        "circle-stroke-color": colour.lacquer, "circle-stroke-width": 1,
      },
    },
    {
      id: "groups", type: "circle", source: "points", filter: group,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["sqrt", number], 1, 13, 10, 30],
        "circle-color": ["case", onlyAreas, colour.card, colour.lacquer],
        "circle-stroke-color": ["case", onlyAreas, colour.lacquer, colour.card],
        "circle-stroke-width": 2,
      },
    },
    {
      id: "counts", type: "symbol", source: "points", filter: group,
      layout: {
        "text-field": ["to-string", number],
        "text-font": STRONG, "text-size": 13, "text-allow-overlap": true,
      },
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
      // Seen by nobody: it keeps the names of areas off the dots, which are no symbols.
      id: "room", type: "symbol", source: "points", filter: ["!", group],
      layout: { "text-field": "●", "text-font": STRONG, "text-size": 16, "text-allow-overlap": true },
      paint: { "text-opacity": 0 },
    },
    {
      id: "titles", type: "symbol", source: "points", filter: ["!", group], minzoom: 12.5,
      layout: {
        "text-field": ["get", "title"], "text-font": PLAIN, "text-size": 12.5, "text-max-width": 9,
        "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 0.9,
        "text-justify": "auto",
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

function colours() {
  const tokens = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    ["paper-deep", "card", "ink-soft", "ink", "line-strong", "water", "indigo", "lacquer", "on-lacquer"].map(
      (name) => [name, tokens.getPropertyValue(`--${name}`).trim()],
    ),
  );
}
