/**
 * The names on the flat map: each beside its place or along its line, on no sign of a record and
 * on no other name. What was added first has the room first.
 */
const GAPS = [7, 16, 28]; // pixels between a place and its name
const EDGE = 4;
const MARK = 4;

export class Names {
  constructor(leaflet, map) {
    this.leaflet = leaflet;
    this.map = map;
    Object.assign(map.createPane("names").style, { zIndex: 590, pointerEvents: "none" }); // below the signs
    this.fixed = [];
    this.marks = [];
    this.passing = [];
  }

  /** A name beside a place, [latitude, longitude]. */
  beside(text, look, place) {
    this.marks.push(place);
    this.fixed.push(this.name(text, look, place, (size) => this.sides(place, size)));
  }

  /** A name along a line of places; `above` are pixels between the line and its middle. */
  along(text, look, places, above) {
    this.fixed.push(this.name(text, look, places[0], (size) => this.stretches(places, above, size)));
  }

  /** A name in the middle of a water. */
  within(text, look, place) {
    const spots = () => {
      const { x, y } = this.map.latLngToContainerPoint(place);
      return [spot(place, x, y, [0, 0], 0)];
    };
    this.fixed.push(this.name(text, look, place, spots));
  }

  /** Names of what is drawn now: [text, place]; those of before go. */
  now(named) {
    for (const { marker } of this.passing) marker.remove();
    this.passing = named.map(([text, place]) => this.name(text, "title", place, (size) => this.sides(place, size, 6)));
  }

  name(text, look, place, spots) {
    const element = Object.assign(document.createElement("span"), { className: `map-name ${look}` });
    const words = Object.assign(document.createElement("span"), { textContent: text });
    element.append(words);
    const icon = this.leaflet.divIcon({ className: "", html: element, iconSize: [0, 0] });
    const marker = this.leaflet.marker(place, { icon, pane: "names", interactive: false, keyboard: false });
    marker.addTo(this.map);
    return { element, words, marker, spots };
  }

  /** Finds room for every name; `taken` are the boxes of signs. Names without room wait unseen. */
  settle(taken) {
    const names = [...this.fixed, ...this.passing];
    for (const name of names) name.element.hidden = false;
    for (const name of names) name.size ??= [name.words.offsetWidth, name.words.offsetHeight];
    const { x: width, y: height } = this.map.getSize();
    const boxes = [...taken, ...this.marks.map((place) => around(this.map.latLngToContainerPoint(place)))];
    for (const { element, words, marker, size, spots } of names) {
      const free = spots(size).find((spot) => {
        const { left, top, right, bottom } = (spot.box = boxOf(spot, size));
        return left > EDGE && top > EDGE && right < width - EDGE && bottom < height - EDGE
          && !boxes.some((box) => overlap(box, spot.box));
      });
      element.hidden = !free;
      if (!free) continue;
      boxes.push(free.box);
      marker.setLatLng(free.place);
      words.style.translate = `${free.across - size[0] / 2}px ${free.down - size[1] / 2}px`;
      words.style.rotate = `${free.turn}rad`;
    }
  }

  sides(place, [width, height], more = 0) {
    const { x, y } = this.map.latLngToContainerPoint(place);
    return GAPS.flatMap((gap) => {
      const [across, down] = [gap + more + width / 2, gap + more - 3 + height / 2];
      return [[0, down], [0, -down], [across, 0], [-across, 0]].map((by) => spot(place, x, y, by, 0));
    });
  }

  /** Every stretch of a line, that nearest the middle of the map first; never upside down. */
  stretches(places, above, [, height]) {
    const seen = places.map((place) => this.map.latLngToContainerPoint(place));
    const middle = this.map.getSize().divideBy(2);
    return seen.slice(1)
      .map((end, at) => {
        const start = seen[at];
        const turn = upright(Math.atan2(end.y - start.y, end.x - start.x));
        const centre = start.add(end).divideBy(2);
        const off = above && above + height / 2;
        const place = this.map.containerPointToLatLng(centre);
        return spot(place, centre.x, centre.y, [off * Math.sin(turn), -off * Math.cos(turn)], turn);
      })
      .sort((one, two) => middle.distanceTo(one) - middle.distanceTo(two));
  }
}

function spot(place, x, y, [across, down], turn) {
  return { place, x, y, across, down, turn };
}

function upright(turn) {
  if (Math.abs(turn) <= Math.PI / 2) return turn;
  return turn > 0 ? turn - Math.PI : turn + Math.PI;
}

/** All that the words cross. */
function boxOf({ x, y, across, down, turn }, [width, height]) {
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const [half, rise] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  return { left: x + across - half, top: y + down - rise, right: x + across + half, bottom: y + down + rise };
}

/** What the mark of a place covers. */
function around({ x, y }) {
  return { left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK };
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
