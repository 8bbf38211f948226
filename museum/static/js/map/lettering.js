/**
 * The names that MapLibre writes on our sketch, each kind in letters of its own: wards in spaced
 * capitals, villages strong, wards that ended and titles plain, waters along themselves.
 *
 * Whoever comes first has the room: MapLibre places the topmost layer first. So the signs of
 * records take theirs and the marks of places (`rooms`, which nobody sees), then names from the
 * top of the list down. Names move to another side of their place, or away from it, before they
 * are left out.
 */
const SANS = ["Be Vietnam Pro"];
// Quoted, for they end in a number; the weight is read from the first name. Not the sans: MapLibre
// lowers letters that rise 55 of the 48 pixels it draws them at (a 0 taken for none), as its Ễ and Ố do.
const SERIF = ["'Source Serif 4'"];
const STRONG = ["'Source Serif 4 SemiBold'", ...SERIF];
const MARK = 16; // pixels of an image; drawn smaller
const OLD = 12.2; // zoom from which wards that ended are named
const NUMBER = ["coalesce", ["get", "number"], ["get", "count"], 1];
const GROUP = [">", NUMBER, 1];
const POINT = ["==", ["geometry-type"], "Point"];
const VILLAGE = ["==", ["get", "level"], "village"];
const BROAD = [">=", ["get", "width"], 10];
const FORMER = ["all", ["!", VILLAGE], ["!", ["get", "current"]]];
const WARD = ["all", ["!", VILLAGE], ["get", "current"]];
export const RADIUS = ["interpolate", ["linear"], ["sqrt", NUMBER], 1, 12, 10, 26];

/** Images of the marks of wards (square) and villages (round), as distances to their edge. */
export function addMarks(map) {
  const marks = { square: (x, y) => Math.max(Math.abs(x), Math.abs(y)), disc: Math.hypot };
  for (const [name, reach] of Object.entries(marks)) {
    if (!map.hasImage(name)) map.addImage(name, picture(reach), { sdf: true });
  }
}

function picture(reach) {
  const data = new Uint8Array(MARK * MARK * 4);
  for (let at = 0; at < MARK * MARK; at += 1) {
    const [x, y] = [at % MARK, Math.floor(at / MARK)].map((side) => side - MARK / 2 + 0.5);
    data[at * 4 + 3] = 255 * Math.max(0, Math.min(1, 0.75 - (reach(x, y) - 5) / 8));
  }
  return { width: MARK, height: MARK, data };
}

/** Sides of a place, first those near it: `text-variable-anchor-offset`, in ems. */
function sides(...gaps) {
  return gaps.flatMap((gap) => ["top", [0, gap], "bottom", [0, -gap], "left", [gap, 0], "right", [-gap, 0]]);
}

/** From the least of names to the weightiest. `land` is false over the map of somebody else. */
export function nameLayers(colour, land) {
  const [former, village, ward] = land ? areaNames(colour) : [];
  return [titles(colour), ...(land ? [...marks(colour), former, village, ...waterNames(colour), ward] : [])];
}

function titles(colour) {
  return {
    id: "titles", type: "symbol", source: "points", minzoom: 13, filter: ["!", GROUP],
    layout: {
      "text-field": ["get", "title"], "text-font": SERIF, "text-size": 13.5, "text-max-width": 9,
      "text-variable-anchor-offset": sides(0.95), "text-justify": "auto",
    },
    paint: { "text-color": colour.ink, ...halo(colour["paper-deep"]) },
  };
}

function areaNames(colour) {
  const layer = (id, filter, minzoom, layout, paint) => ({
    id, type: "symbol", source: "areas", minzoom, filter: ["all", POINT, filter],
    layout: {
      "text-field": ["get", "label"], "text-max-width": 10, "text-justify": "auto", "text-padding": 4,
      "text-variable-anchor-offset": sides(0.5, 1.4, 2.6), ...layout,
    },
    paint: { "text-color": colour["ink-soft"], ...halo(colour["paper-deep"]), ...paint },
  });
  return [
    layer("former-names", FORMER, OLD, { "text-font": SERIF, "text-size": 13.5 }),
    layer("village-names", VILLAGE, 11, { "text-font": STRONG, "text-size": 14 }, { "text-color": colour.ink }),
    layer("ward-names", WARD, 9, {
      "text-font": STRONG, "text-size": 12.5, "text-transform": "uppercase", "text-letter-spacing": 0.1,
    }),
  ];
}

/** Where named places are, below the signs of records. */
function marks(colour) {
  const layer = (id, filter, minzoom, image) => ({
    id, type: "symbol", source: "areas", minzoom, filter: ["all", POINT, filter],
    layout: { "icon-image": image, "icon-size": 0.5, "icon-allow-overlap": true, "icon-ignore-placement": true },
    paint: { "icon-color": colour["ink-soft"] },
  });
  return [
    layer("former-marks", FORMER, OLD, "square"),
    layer("village-marks", VILLAGE, 11, "disc"),
    layer("ward-marks", WARD, 9, "square"),
  ];
}

function waterNames(colour) {
  const kind = (name) => ["==", ["get", "kind"], name];
  const name = document.documentElement.lang === "en"
    ? ["coalesce", ["get", "name_en"], ["get", "name"]]
    : ["get", "name"];
  const layer = (id, filter, ground, layout, paint) => ({
    id, type: "symbol", source: "sketch", filter,
    layout: { "text-field": name, "text-font": SANS, "text-size": 13, "text-letter-spacing": 0.06, ...layout },
    paint: { "text-color": colour.indigo, ...halo(ground), ...paint },
  });
  const along = { "symbol-placement": "line", "symbol-spacing": 260, "text-max-angle": 50 };
  return [
    layer(
      "dyke-names", kind("dyke"), colour["paper-deep"],
      { ...along, "text-size": 12, "text-offset": [0, -0.8] }, { "text-color": colour["ink-soft"] },
    ),
    layer("lake-names", kind("lake"), colour.water),
    // A broad river holds its name, a narrow one has it beside it.
    layer("stream-names", ["all", kind("river"), ["!", BROAD]], colour["paper-deep"], { ...along, "text-offset": [0, -0.9] }),
    layer("river-names", ["all", kind("river"), BROAD], colour.water, along),
  ];
}

/** Seen by nobody: they keep names off the signs of records, which are no symbols, and off marks. */
export function rooms(land) {
  const room = (id, source, filter, size) => ({
    id, type: "symbol", source, filter,
    layout: { "icon-image": "square", "icon-allow-overlap": true, "icon-padding": 1, "icon-size": size },
    paint: { "icon-opacity": 0 },
  });
  const signs = room("room", "points", true, ["/", ["*", 2, ["case", GROUP, RADIUS, 9]], MARK]);
  return land ? [{ ...room("mark-room", "areas", POINT, 0.4), minzoom: OLD }, signs] : [signs];
}

function halo(colour) {
  return { "text-halo-color": colour, "text-halo-width": 1.6 };
}
