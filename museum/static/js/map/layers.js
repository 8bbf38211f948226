/**
 * What MapLibre draws, layer by layer: the ground, then the points. Colours come from the tokens,
 * names from lettering.js: the style names no `glyphs`.
 */
const STRONG = ["Be Vietnam Pro SemiBold", "Be Vietnam Pro"]; // the weight is read from the first name
const METRE_AT_0 = 1 / 78271.517; // pixels of a metre at zoom 0 on the equator, tiles of 512
const LATITUDE = 21; // of the land, where a metre is drawn longer than on the equator
const DARK = "screen and (prefers-color-scheme: dark)";
/** Tiles are drawn for the day: turned over, with their hues kept, they bear the signs and names of the dark. */
const NIGHT = {
  "raster-brightness-min": 0.9,
  "raster-brightness-max": 0,
  "raster-hue-rotate": 180,
  "raster-saturation": -0.2,
};
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
      layers: [ground, { id: "tiles", type: "raster", source: "tiles", paint: matchMedia(DARK).matches ? NIGHT : {} }],
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
  const width = (factor) => ["*", ["get", "width"], factor];
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
  ];
}

/** The signs of records; `radius` is that of a group. */
export function pointLayers(radius) {
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
        "circle-radius": ["+", radius, 4],
        "circle-color": colour.lacquer, "circle-opacity": 0.25,
        "circle-stroke-color": colour.lacquer, "circle-stroke-width": 1,
      },
    },
    {
      id: "groups", type: "circle", source: "points", filter: group,
      paint: {
        "circle-radius": radius,
        "circle-color": ["case", onlyAreas, colour.card, colour.lacquer],
        "circle-stroke-color": ["case", onlyAreas, colour.lacquer, colour.card],
        "circle-stroke-width": 2,
      },
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
      id: "counts", type: "symbol", source: "points", filter: group,
      layout: {
        "text-field": ["to-string", number],
        "text-font": STRONG, "text-size": 13, "text-allow-overlap": true,
      },
      paint: { "text-color": ["case", onlyAreas, colour.lacquer, colour["on-lacquer"]] },
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

export function colours() {
  const tokens = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    ["paper-deep", "card", "ink-soft", "ink", "line-strong", "water", "indigo", "lacquer", "on-lacquer"].map(
      (name) => [name, tokens.getPropertyValue(`--${name}`).trim()],
    ),
  );
}
