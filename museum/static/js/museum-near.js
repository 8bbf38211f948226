/**
 * Asks the device where it is, only when its button is pressed, and says what came of it.
 *
 *   <museum-near hidden data-locating="…" data-done="…" data-refused="…" data-unknown="…">
 *     <button type="button">Gần tôi</button> <p role="status"></p>
 *   </museum-near>
 *
 * Says `museum-near` with { place: [longitude, latitude], away({ latitude, longitude }) → metres,
 * words(metres) → text }. The position is kept nowhere and sent nowhere.
 */
const EARTH = 6371008.8;
const PATIENCE = { timeout: 15000, maximumAge: 60000 };
const STEP = 50;

class MuseumNear extends HTMLElement {
  connectedCallback() {
    if (!navigator.geolocation) return;
    this.hidden = false;
    this.querySelector("button").addEventListener("click", () => this.ask());
  }

  ask() {
    this.say(this.dataset.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.found(coords),
      ({ code, PERMISSION_DENIED: denied }) =>
        this.say(code === denied ? this.dataset.refused : this.dataset.unknown),
      PATIENCE,
    );
  }

  found({ latitude, longitude }) {
    const detail = {
      place: [longitude, latitude],
      away: (other) => (other.latitude ? metres({ latitude, longitude }, other) : Infinity),
      words,
    };
    this.dispatchEvent(new CustomEvent("museum-near", { bubbles: true, detail }));
    this.say(this.dataset.done);
  }

  say(text) {
    this.querySelector("[role=status]").textContent = text;
  }
}

/** Great-circle distance (haversine) of two places in degrees. */
function metres(one, other) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const down = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const across = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const shrink = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  return 2 * EARTH * Math.asin(Math.sqrt(down + shrink * across));
}

/** A distance as people say it, no finer than it is worth. */
function words(distance) {
  if (!Number.isFinite(distance)) return "";
  const near = distance < 1000 - STEP / 2;
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: near ? "meter" : "kilometer",
    maximumFractionDigits: distance < 10000 ? 1 : 0,
  }).format(near ? Math.round(distance / STEP) * STEP : distance / 1000);
}

customElements.define("museum-near", MuseumNear);
