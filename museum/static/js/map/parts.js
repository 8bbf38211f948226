/**
 * The points of an answer too large to fetch at once, asked for part by part of the map.
 *
 * A part is made of whole squares of the grid of web maps: a small move asks for nothing new, the
 * same addresses come again for other visitors, and nobody learns exactly where the map stands.
 * The server answers with points where they are few, else with groups: features with a `count`,
 * and a `bbox` that holds what was counted.
 */
const TILE = 64; // pixels of what is counted as one
const SQUARE = 2; // zooms between such a tile and the squares that are asked for
const CLOSEST = 16;
const FIRST = 12; // zoom at which the whole is gathered, to see where it lies
const EDGE = 85.0511;

export class Parts {
  constructor(address, few) {
    this.address = address;
    this.few = few;
    this.serial = 1;
  }

  /** Groups of the whole answer. */
  whole() {
    return this.read({ cells: FIRST });
  }

  /** What a map of so many pixels shows of its part; null when that is what was asked last. */
  async inSight(bounds, width) {
    const zoom = zoomOf(bounds, width);
    const wanted = `${zoom} ${squares(bounds, Math.max(zoom - SQUARE, 0))}`;
    if (wanted === this.wanted) return null;
    this.wanted = wanted;
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const bbox = wanted.split(" ")[1];
      return await this.read({ cells: zoom, few: this.few, bbox }, this.asking.signal);
    } catch (problem) {
      if (this.wanted === wanted) this.wanted = null;
      throw problem;
    }
  }

  /** The points that groups stand for. */
  inside(groups) {
    const [west, south, east, north] = [0, 1, 2, 3].map((side) =>
      Math[side < 2 ? "min" : "max"](...groups.map((group) => boxOf(group)[side])));
    return this.read({ bbox: [west, south, east, north].join(",") });
  }

  /** The record of a slug, if it is anywhere. */
  async record(slug) {
    const { features: [found] } = await this.read({ record: slug });
    return found;
  }

  stop() {
    this.asking?.abort();
  }

  async read(parameters, signal) {
    const address = new URL(this.address, location.href);
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
    const answer = await fetch(address, { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    const found = await answer.json();
    for (const feature of found.features) feature.id ??= this.serial++; // of groups, never twice
    return found;
  }
}

/** The zoom whose tiles are of the size that is counted as one. */
function zoomOf([west, , east], width) {
  const world = (width * 360) / Math.max(east - west, 1e-6);
  return Math.max(0, Math.min(CLOSEST, Math.round(Math.log2(world / TILE))));
}

/** The box of the squares of a zoom that a part touches. */
function squares([west, south, east, north], zoom) {
  const across = 2 ** zoom;
  const within = (square) => Math.max(0, Math.min(across - 1, Math.floor(square)));
  const [left, right] = [west, east].map((degrees) => within(((degrees + 180) / 360) * across));
  const [top, bottom] = [north, south].map((degrees) => within(row(degrees) * across));
  return [
    (left / across) * 360 - 180,
    bottom === across - 1 ? -90 : latitude((bottom + 1) / across),
    ((right + 1) / across) * 360 - 180,
    top === 0 ? 90 : latitude(top / across),
  ].map((degrees) => degrees.toFixed(6)).join(",");
}

/** How far down the map of the world a latitude lies, from 0 to 1; and back. */
function row(degrees) {
  const angle = (Math.max(-EDGE, Math.min(EDGE, degrees)) * Math.PI) / 180;
  return (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2;
}

function latitude(down) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;
}

function boxOf({ bbox, geometry: { coordinates } }) {
  return bbox ?? [...coordinates, ...coordinates];
}
