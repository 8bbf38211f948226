/**
 * Sets latitude and longitude by eye; the number fields stay the truth.
 *
 * Draws our own sketch (rivers, lakes, centres of areas) and, where the office has a tile
 * server, its tiles below. Without script, or without Leaflet, only the number fields show.
 *
 * @example
 * <map-picker data-latitude="id_latitude" data-longitude="id_longitude"
 *   data-precision="id_point_precision" data-area="id_area"
 *   data-sketch-url="…" data-areas-url="…" data-tiles-url="">
 *   <div data-frame hidden><div data-map></div><button data-centre></button></div>
 * </map-picker>
 */
class MapPicker extends HTMLElement {
  static HOME = { centre: [21.069, 105.762], zoom: 13 };

  static DECIMALS = 6;

  connectedCallback() {
    this.frame = this.querySelector('[data-frame]');
    this.latitude = document.getElementById(this.dataset.latitude);
    this.longitude = document.getElementById(this.dataset.longitude);
    if (!window.L || !this.frame || !this.latitude || this.map) return;
    this.frame.hidden = false;
    this.draw();
    this.listen();
    this.readFields();
    this.load();
  }

  disconnectedCallback() {
    this.resizing?.disconnect();
    this.map?.remove();
    this.map = null;
  }

  draw() {
    const { L } = window;
    const holder = this.querySelector('[data-map]');
    this.map = L.map(holder, {
      center: MapPicker.HOME.centre,
      zoom: MapPicker.HOME.zoom,
      minZoom: 9,
      maxZoom: 19,
      zoomControl: false,
      attributionControl: Boolean(this.dataset.tilesCredit),
    });
    L.control
      .zoom({ zoomInTitle: this.dataset.zoomIn, zoomOutTitle: this.dataset.zoomOut })
      .addTo(this.map);
    if (this.dataset.tilesUrl) {
      L.tileLayer(this.dataset.tilesUrl, { attribution: this.dataset.tilesCredit }).addTo(this.map);
    }
    // Tabs hide the map while it is made: it learns its size when it is first shown.
    this.resizing = new ResizeObserver(() => this.map.invalidateSize());
    this.resizing.observe(holder);
  }

  listen() {
    this.map.on('click', (event) => this.write(event.latlng));
    this.querySelector('[data-centre]').addEventListener('click', () =>
      this.write(this.map.getCenter()),
    );
    this.querySelector('[data-clear]').addEventListener('click', () => this.clear());
    [this.latitude, this.longitude].forEach((input) =>
      input.addEventListener('change', () => this.readFields()),
    );
    document
      .getElementById(this.dataset.area)
      ?.addEventListener('change', (event) => this.goToArea(event.target.value));
  }

  async load() {
    await Promise.all([
      this.layer(this.dataset.sketchUrl, {
        interactive: false,
        filter: ({ geometry }) => geometry.type !== 'Point', // names come with the areas
        style: ({ properties }) => ({
          color: properties.kind === 'dyke' ? '#a3906f' : '#7aa6b8',
          dashArray: properties.kind === 'dyke' ? '6 4' : null,
          weight: properties.width ?? 2,
          fillColor: '#b9d4de',
          fillOpacity: 0.8,
        }),
      }),
      this.layer(this.dataset.areasUrl, {
        interactive: false,
        style: { color: '#8a7f6a', weight: 1, fill: false },
        pointToLayer: (_feature, point) =>
          window.L.circleMarker(point, { radius: 3, color: '#8a7f6a', interactive: false }),
        onEachFeature: (feature, layer) =>
          layer.bindTooltip(feature.properties.name, {
            permanent: true,
            direction: 'top',
            className: 'map-picker__label',
          }),
      }).then((areas) => {
        this.areas = areas;
        if (!this.marker) this.goToArea(document.getElementById(this.dataset.area)?.value);
      }),
    ]);
  }

  async layer(url, options) {
    if (!url) return null;
    try {
      const answer = await fetch(url);
      if (!answer.ok) return null;
      const data = await answer.json();
      window.L.geoJSON(data, options).addTo(this.map);
      return data;
    } catch {
      return null; // the numbers still work
    }
  }

  readFields() {
    const [latitude, longitude] = [this.latitude, this.longitude].map(({ value }) =>
      value.trim() === '' ? NaN : Number(value.replace(',', '.')),
    );
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
      this.marker?.remove();
      this.marker = null;
      return;
    }
    const point = [latitude, longitude];
    this.mark(point);
    this.map.setView(point, Math.max(this.map.getZoom(), 15));
  }

  mark(point) {
    const { L } = window;
    if (!this.marker) {
      // A square on its corner: the tip is half a diagonal below its middle.
      const icon = L.divIcon({
        className: 'leaflet-div-icon map-picker__marker',
        iconSize: [18, 18],
        iconAnchor: [9, 22],
      });
      this.marker = L.marker(point, {
        draggable: true,
        icon,
        keyboard: false,
        title: this.dataset.markerLabel,
        alt: this.dataset.markerLabel,
      }).addTo(this.map);
      this.marker.on('dragend', () => this.write(this.marker.getLatLng()));
    }
    this.marker.setLatLng(point);
  }

  write({ lat, lng }) {
    this.mark([lat, lng]);
    this.set(this.latitude, lat.toFixed(MapPicker.DECIMALS));
    this.set(this.longitude, lng.toFixed(MapPicker.DECIMALS));
    this.say(`${this.said.dataset.set} ${lat.toFixed(5)}, ${lng.toFixed(5)}`);
  }

  clear() {
    this.marker?.remove();
    this.marker = null;
    this.set(this.latitude, '');
    this.set(this.longitude, '');
    this.say(this.said.dataset.cleared);
  }

  set(input, value) {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  get said() {
    return this.querySelector('[data-said]');
  }

  say(text) {
    this.said.textContent = text;
  }

  goToArea(id) {
    const area = this.areas?.features.find((feature) => String(feature.id) === String(id));
    if (area && !this.marker) this.map.setView(area.properties.centre, 14);
  }
}

if (!customElements.get('map-picker')) customElements.define('map-picker', MapPicker);
